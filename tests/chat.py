"""A pretended phone beside the real coach: real database, real content, a clock that can be moved.

What Telegram does is done here in memory: message ids, edits, keyboards, reactions.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from bot.coach.fetching import Fetching
from bot.coach.nudging import still_wanted
from bot.coach.scene import Shelf
from bot.coach.sweeping import sweep
from bot.coach.turns import Turns
from bot.conversation.events import Arrival, Commanded, Edited, Event, Said, Shared, Tapped
from bot.conversation.messages import Button, Link, Message, Parcel, RefusedError, Sent
from bot.delivery import Delivery
from bot.library.shelf import load_library
from bot.papers.making import make
from bot.printing import Printing
from bot.understanding.places import parse_places
from storage.database import open_database
from storage.desk import Desk
from storage.upgrade import upgrade

CONTENT = Path(__file__).parent.parent / "content"
BOT_ID = 7


@cache
def shelf() -> Shelf:
    """The real content, read once for all tests."""
    places = (CONTENT / "places" / "places.tsv").read_text("utf-8")
    return Shelf(load_library(CONTENT), parse_places(places), bot_name="TrellisTestBot")


@dataclass(slots=True)
class Seen:
    """One message of the bot as the phone shows it."""

    id: int
    text: str
    rows: list[list[tuple[str, str]]]
    rings: bool = False
    edited: int = 0


@dataclass(slots=True)
class Chat:
    """One person's chat with the coach."""

    coach: Coach
    user: int
    language: str = "en"
    messages: dict[int, Seen] = field(default_factory=dict)
    mine: dict[int, str] = field(default_factory=dict)
    reactions: dict[int, str] = field(default_factory=dict)
    heard: list[str] = field(default_factory=list)
    ever: list[tuple[int, str, str]] = field(default_factory=list)
    papers: list[dict[str, Any]] = field(default_factory=list)
    menu: dict[str, str] = field(default_factory=dict)
    blocked: bool = False

    async def say(self, text: str, reply_to: int | None = None) -> int:
        """Type a text or a command; its message id."""
        number = self.coach.number()
        self.mine[number] = text
        now = self.coach.now()
        if text.startswith("/"):
            event: Event = Commanded(text[1:].split(maxsplit=1)[0].lower(), "", number, now)
        else:
            event = Said(text, number, now, reply_to)
        await self.coach.bring(self, event)
        return number

    async def tap(self, label: str) -> None:
        """Tap the newest button with that label, or else one that has it as a part."""
        wish = label.casefold()
        newest = reversed(list(self.messages.values()))
        shown = [(seen.id, *each) for seen in newest for row in seen.rows for each in row]
        whole = [each for each in shown if each[1].casefold() == wish]
        for number, _, data in whole or [each for each in shown if wish in each[1].casefold()]:
            await self.tap_data(number, data)
            return
        raise LookupError(f"no button {label!r}; there are {self.buttons()}")

    async def tap_data(self, message_id: int | None, data: str) -> None:
        """Tap any button, shown or forged."""
        await self.coach.bring(self, Tapped(data, message_id))

    async def edit(self, message_id: int, text: str) -> None:
        """Correct an own message."""
        self.mine[message_id] = text
        await self.coach.bring(self, Edited(text, message_id, self.coach.now()))

    async def share(self, kind: str, **about: Any) -> int:
        """Send something that is no text."""
        number = self.coach.number()
        await self.coach.bring(self, Shared(kind, number, self.coach.now(), **about))
        return number

    def buttons(self) -> list[str]:
        """The labels on all keyboards that are alive."""
        rows = [row for message in self.messages.values() for row in message.rows]
        return [label for row in rows for label, _ in row]

    def keyboards(self) -> int:
        """How many messages have a keyboard."""
        return sum(1 for message in self.messages.values() if message.rows)

    @property
    def last(self) -> Seen:
        """The newest message of the bot."""
        return self.messages[max(self.messages)]

    def take(self, parcel: Parcel) -> Sent:
        """What Telegram does with a parcel for this chat."""
        match parcel.kind:
            case "send":
                return self._new(parcel)
            case "edit" if parcel.target in self.messages:
                return self._changed(parcel, self.messages[parcel.target])
            case "edit":
                return self._new(parcel)
            case "strip" if parcel.target in self.messages:
                self.messages[parcel.target].rows = []
            case "react":
                self.reactions[parcel.target or 0] = parcel.payload["emoji"]
                self.heard.append(f"reaction: {parcel.payload['emoji']}")
            case "menu":
                self.menu = dict(parcel.payload["commands"])
            case "document" | "photo":
                return self._paper(parcel)
        return Sent(parcel.target)

    def _paper(self, parcel: Parcel) -> Sent:
        """A file with its caption and buttons, as new or in the place of one."""
        number = parcel.target or self.coach.number()
        self.papers.append(parcel.payload)
        caption, name = parcel.payload.get("caption", ""), parcel.payload["name"]
        rows = Message.from_json(parcel.payload).rows
        seen = Seen(number, caption, [[(each.label, each.data) for each in row] for row in rows])  # type: ignore[union-attr]
        self.messages[number] = seen
        self.ever += [(number, label, data) for row in seen.rows for label, data in row]
        edited = ", edited" if parcel.target else ""
        self.heard.append(_as_read(seen, f"{parcel.kind}{edited}: {name}"))
        file_id = parcel.payload.get("file_id") or f"file-{number}"
        self.coach.files[file_id] = parcel.payload.get("bytes", b"")
        return Sent(number, file_id)

    def _new(self, parcel: Parcel) -> Sent:
        number = self.coach.number()
        self.messages[number] = Seen(number, "", [])
        self._write(self.messages[number], parcel, "bot")
        return Sent(number)

    def _changed(self, parcel: Parcel, seen: Seen) -> Sent:
        before = (seen.text, seen.rows)
        self._write(seen, parcel, "bot, edited")
        if before == (seen.text, seen.rows):
            self.heard.append("not modified")
        seen.edited += 1
        return Sent(seen.id)

    def _write(self, seen: Seen, parcel: Parcel, who: str) -> None:
        message = Message.from_json(parcel.payload)
        if len(message.text.encode("utf-16-le")) > 2 * 4096 or not message.text.strip():
            raise RefusedError("message length")
        seen.text, seen.rings = message.text, message.rings
        seen.rows = [[(each.label, _behind(each)) for each in row] for row in message.rows]
        self.ever += [(seen.id, label, data) for row in seen.rows for label, data in row]
        self.heard.append(_as_read(seen, f"{who}, rings" if message.rings else who))


def _behind(button: Button | Link) -> str:
    """What is behind a button: its data, or the address that it opens."""
    return button.data if isinstance(button, Button) else button.url


def _as_read(seen: Seen, who: str) -> str:
    rows = ["  " + " ".join(f"[{label}]" for label, _ in row) for row in seen.rows]
    body = seen.text.replace("\n", "\n  ").replace("\n  \n", "\n\n")
    return "\n".join([f"{who}: {body}", *rows])


@dataclass(slots=True)
class Coach:
    """The real coach over a database of its own, with people's chats around it."""

    url: str
    books: Shelf = field(default_factory=shelf)
    started: datetime = datetime(2026, 9, 2, 20, 10, tzinfo=UTC)
    moved: timedelta = timedelta()
    chats: dict[int, Chat] = field(default_factory=dict)
    numbers: int = 0
    updates: int = 0
    desk: Desk = field(init=False)
    turns: Turns = field(init=False)
    delivery: Delivery = field(init=False)
    failures: list[str] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    data: Path = field(default_factory=lambda: Path(mkdtemp()))

    def __post_init__(self) -> None:
        """Open the database and build the coach on it."""
        self.start()

    def start(self) -> None:
        """Start anew on the same database, as after a stop."""
        engine = open_database(self.url)
        upgrade(engine)
        self.desk = Desk(engine)
        self.delivery = Delivery(self.desk, self.send, still_wanted, self.now, "test", 1000)
        self.delivery.printing = Printing(self._make, BOT_ID, self.desk, self.now)
        about = (self.desk, self.books, self.now, self.data, self._download, self.delivery.wake)
        self.delivery.fetch = Fetching(*about).fetch
        self.turns = Turns(self.desk, self.books, BOT_ID, self.now, self.delivery.wake)

    async def _make(self, recipe: Mapping[str, Any]) -> bytes:
        """What the processes beside delivery do, in this one."""
        return make(CONTENT / "papers", self.data, recipe)

    async def _download(self, file_id: str, most: int) -> bytes | None:
        content = self.files.get(file_id)
        return content if content is not None and len(content) <= most else None

    def stop(self) -> None:
        """Close the database."""
        self.turns.pool.shutdown()
        self.desk.close()

    def now(self) -> datetime:
        """The clock, which only tests move; a second a message."""
        return self.started + self.moved + timedelta(seconds=self.numbers)

    def number(self) -> int:
        """The next message id."""
        self.numbers += 1
        return self.numbers

    def chat(self, user: int = 1) -> Chat:
        """The chat of a person."""
        return self.chats.setdefault(user, Chat(self, user))

    async def bring(self, chat: Chat, event: Event) -> None:
        """Let something happen, and wait until all replies are there."""
        self.updates += 1
        await self.turns.hear(
            [Arrival(self.updates, chat.user, chat.user, chat.language, event)], []
        )
        await self.deliver()

    async def hear_only(self, chat: Chat, event: Event) -> None:
        """Let something happen, and leave the replies in the outbox."""
        self.updates += 1
        await self.turns.hear(
            [Arrival(self.updates, chat.user, chat.user, chat.language, event)], []
        )

    async def deliver(self) -> None:
        """Send all that waits."""
        await self.delivery.send_all()

    async def send(self, parcel: Parcel) -> Sent:
        """Telegram's part."""
        return self.chat(parcel.chat_id).take(parcel)

    async def let_pass(self, time: timedelta) -> None:
        """Let time pass, an hour at a time, as the sweep would see it."""
        while time > timedelta():
            step = min(time, timedelta(minutes=15))
            self.moved += step
            time -= step
            await self.sweep()

    async def sweep(self) -> None:
        """Handle what is due now."""
        while await self.desk.run(lambda desk: sweep(desk, self.now(), self.books)):
            pass
        await self.deliver()
