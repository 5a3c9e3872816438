"""The scene of one turn: who is there, what time it is, and what is going to be said."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from bot.coach.readings import Readings
from bot.coach.splitting import split_message
from bot.conversation.messages import Message, Row
from bot.library.packs import Pack
from bot.library.shelf import Library
from bot.library.voice import Voice
from bot.understanding.places import Places
from storage.outbox import get_outbox, put_outbox, shown_in
from storage.people import save_person
from storage.tables import Outbox, Person

REPLY, NUDGE, NOTICE = 0, 1, 2


class Overtaken(Exception):
    """Another turn of the same person came first: this one is to be run again."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """What every turn may read: the content, the table of places, and what the operator set.

    `retention` is how long somebody may be gone before being asked; None keeps for ever.
    `bot_name` is the bot's user name, as links have it.
    """

    library: Library
    places: Places
    retention: timedelta | None = None
    bot_name: str = ""


@dataclass(slots=True)
class Scene:
    """One turn of one person, inside one transaction.

    `tapped` is the message under the finger. `changes` gather what is new on the person's row.
    `lead` and `below` stand above and below the next message.
    """

    connection: Connection
    person: Person
    now: datetime
    shelf: Shelf
    readings: Readings
    tapped: int | None = None
    urgency: int = REPLY
    changes: dict[str, Any] = field(default_factory=dict)
    lead: list[str] = field(default_factory=list)
    below: Row = ()
    answered: bool = False
    gone: bool = False
    _voice: Voice | None = None

    @property
    def voice(self) -> Voice:
        """The words in the person's language."""
        if self._voice is None:
            self._voice = self.shelf.library.voice(self.get("language"))
        return self._voice

    @property
    def packs(self) -> dict[str, Pack]:
        """All packs in the person's language."""
        return self.shelf.library.packs_in(self.get("language"))

    @property
    def pack(self) -> Pack | None:
        """The pack of the person's work, once chosen."""
        return self.packs.get(self.get("pack") or "")

    @property
    def zone(self) -> ZoneInfo:
        """The person's time zone, UTC until it is known."""
        return ZoneInfo(self.get("zone") or "UTC")

    @property
    def local_now(self) -> datetime:
        """What the person's own clock shows."""
        return self.now.astimezone(self.zone)

    @property
    def today(self) -> date:
        """The person's own date."""
        return self.local_now.date()

    def get(self, column: str) -> Any:
        """A column of the person's row, as this turn leaves it."""
        changes = self.changes
        return changes[column] if column in changes else getattr(self.person, column)

    def set(self, **columns: Any) -> None:
        """Change columns of the person's row at the end of the turn."""
        self.changes.update(columns)
        if "language" in columns:
            self._voice = None

    def say(self, key: str, **values: Any) -> str:
        """A phrase of the voice, escaped."""
        return self.voice.say(key, **values)

    def vary(self, key: str, turn: int, **values: Any) -> str:
        """One line of a phrase that has several, the next one at each turn."""
        lines = self.say(key, **values).splitlines()
        return lines[turn % len(lines)]

    def note(self, text: str) -> None:
        """A line that stands above the next message of this turn."""
        self.lead.append(text)

    def show(self, text: str, rows: Sequence[Row] = (), **about: Any) -> None:
        """Answer: the tapped message is edited in place; after typed text a new one comes."""
        message = self._message(text, rows, about)
        if self.tapped is None or message.effect:
            self._send(message, about)
        else:
            self._edit(message, about)

    def send(self, text: str, rows: Sequence[Row] = (), **about: Any) -> None:
        """Answer with a new message, also after a tap."""
        self._send(self._message(text, rows, about), about)

    def ask_for_location(self) -> None:
        """Show the one button that sends a location."""
        label = self.voice.label("share-location")
        message = Message(self.say("share-location-how"), share_location=label)
        self._put(kind="send", payload=message.to_json())
        self.set(location_keyboard=True)

    def put_location_keyboard_away(self, key: str) -> None:
        """A line that takes the location keyboard away, if it is there."""
        if self.get("location_keyboard"):
            message = Message(self.say(key))
            self._put(kind="send", payload=message.to_json() | {"remove_keyboard": True})
            self.set(location_keyboard=False)

    def react(self, message_id: int, emoji: str) -> None:
        """Answer with a reaction to the person's message."""
        self._put(kind="react", payload={"emoji": emoji}, target=message_id)

    def offer(self, commands: Sequence[tuple[str, str]]) -> None:
        """The menu of commands of this chat alone: each with what it does."""
        payload = {"commands": [list(each) for each in commands]}
        self._write(kind="menu", payload=payload)

    def attach(self, kind: str, payload: dict[str, Any], target: int | None = None) -> None:
        """Answer with a paper or a picture, as new or in the place of the one at `target`."""
        strips = None
        if payload.get("rows"):
            shown = shown_in(self.connection, self.person.chat_id, self.tapped or 0)
            if target is None or not self._stands_here(shown):
                strips = self.get("keyboard")
        row_id = self._put(kind=kind, payload=payload, target=target, about=strips)
        if payload.get("rows"):
            self.set(keyboard=row_id)

    def close(self) -> None:
        """Write what changed of the person; raises `Overtaken` if another turn came first."""
        if self.gone:
            return
        if not save_person(self.connection, self.person, **self.changes):
            raise Overtaken

    def _message(self, text: str, rows: Sequence[Row], about: dict[str, Any]) -> Message:
        whole = "\n\n".join([*self.lead, text])
        self.lead.clear()
        rows, self.below = [*rows, *([self.below] if self.below else [])], ()
        extras = {name: about.pop(name) for name in _EXTRAS if name in about}
        return Message(whole, tuple(rows), **extras)

    def _send(self, message: Message, about: dict[str, Any]) -> None:
        for part in split_message(message):
            row_id = self._put_part(part, about, self.get("keyboard"), kind="send")
        if message.rows:
            self.set(keyboard=row_id)

    def _edit(self, message: Message, about: dict[str, Any]) -> None:
        shown = shown_in(self.connection, self.person.chat_id, self.tapped or 0)
        first, *others = split_message(message)
        same = shown is not None and shown.digest == _digest(first.to_json())
        if same and not others:
            text = f"{message.text}\n\n{self.say('still-so')}"
            first, *others = split_message(replace(message, text=text))
            same = False
        here = self._stands_here(shown)
        strips = None if here else self.get("keyboard")
        row_id = 0
        if not same:
            row_id = self._put_part(first, about, strips, kind="edit", target=self.tapped)
        for part in others:
            row_id = self._put_part(part, about, strips, kind="send")
        if message.rows or here:
            self.set(keyboard=row_id if message.rows else None)

    def _put_part(
        self, part: Message, about: dict[str, Any], strips: int | None, **how: Any
    ) -> int:
        """A message to send; where it has buttons, those of another row go once it is out."""
        payload = part.to_json()
        values = {"payload": payload, "digest": _digest(payload)}
        return self._put(about=strips if part.rows else None, **values, **how, **about)

    def _stands_here(self, shown: Outbox | None) -> bool:
        """Whether the live buttons are those of the tapped message."""
        before = self.get("keyboard")
        row = None if before is None else get_outbox(self.connection, before)
        if row is None:
            return False
        return self.tapped in {row.message_id, row.target} or (
            shown is not None and shown.id == row.id
        )

    def _put(self, **values: Any) -> int:
        self.answered = True
        return self._write(**values)

    def _write(self, **values: Any) -> int:
        mine = {"person_id": self.person.id, "chat_id": self.person.chat_id}
        about = {"urgency": self.urgency, "created_at": self.now}
        return put_outbox(self.connection, **(mine | about | values))


def stop_expecting(scene: Scene) -> None:
    """No question waits for a typed text any more."""
    scene.set(expects_conversation=None, expects_question=None, expects_since=None)


_EXTRAS = ("rings", "effect")


def _digest(message: dict[str, Any]) -> str:
    whole = repr(message).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(whole, digest_size=8).hexdigest()
