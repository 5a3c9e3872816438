"""The pretended Telegram: its people, their chats with the bot, and everything said in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from bot.preview.files import Files
from bot.preview.profile import Profile
from bot.preview.refusals import bad, forbidden
from bot.preview.updates import Updates

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """Something that a person can see has changed.

    `kind` is message, edit, delete, reaction, keyboard, typing, toast, block or profile.
    """

    kind: str
    chat_id: int = 0
    message_id: int = 0
    by_bot: bool = True
    text: str = ""
    alert: bool = False


@dataclass(slots=True)
class Stored:
    """One message: as Telegram shows it, and what only the phone knows of it.

    `source` is the text or caption as it was sent, in HTML. `buttons` keeps every inline button
    that the message ever had; `reactions` maps who to emoji.
    """

    message: Json
    from_bot: bool
    silent: bool = False
    effect: str | None = None
    deleted: bool = False
    can_be_edited: bool = True
    source: str = ""
    buttons: list[Json] = field(default_factory=list)
    reactions: dict[int, str] = field(default_factory=dict)

    def remember_buttons(self) -> None:
        """Keep the present inline buttons among those ever shown."""
        rows = self.message.get("reply_markup", {}).get("inline_keyboard", ())
        new = [button for row in rows for button in row if button not in self.buttons]
        self.buttons += new


@dataclass(slots=True)
class Chat:
    """One chat with its person; `keyboard` is the reply keyboard that is up, if any."""

    chat: Json
    person: Json
    messages: dict[int, Stored] = field(default_factory=dict)
    last_id: int = 0
    started: bool = False
    blocked: bool = False
    deactivated: bool = False
    keyboard: Json | None = None

    @property
    def id(self) -> int:
        """The chat's id."""
        return int(self.chat["id"])

    def next_id(self) -> int:
        """A message id that was never used in this chat."""
        self.last_id += 1
        return self.last_id

    def living(self, message_id: int) -> Stored | None:
        """The message with that id, unless it was deleted."""
        stored = self.messages.get(message_id)
        return None if stored is None or stored.deleted else stored


class World:
    """Everything that the stand-in knows, and who wants to hear of changes."""

    def __init__(self, token: str, clock: Callable[[], datetime]) -> None:
        self.token = token
        self.clock = clock
        self.bot: Json = _bot_user(int(token.split(":", maxsplit=1)[0]))
        self.chats: dict[int, Chat] = {}
        self.queries: dict[str, tuple[int, int]] = {}
        self.files = Files(self.bot["id"])
        self.updates = Updates()
        self.webhook: Json = {}
        self.profile = Profile()
        self.watchers: list[Callable[[Change], None]] = []

    def now(self) -> int:
        """The pretended present in Unix seconds."""
        return int(self.clock().astimezone(UTC).timestamp())

    def tell(self, change: Change) -> None:
        """Let everyone who watches know of a change."""
        for watcher in list(self.watchers):
            watcher(change)

    def open_chat(self, chat: Json, person: Json) -> Chat:
        """The chat with that id, made when it is new."""
        return self.chats.setdefault(int(chat["id"]), Chat(chat, person))

    def reachable(self, chat_id: Any) -> Chat:
        """The chat that the bot may write to; raises RefusalError as Telegram does."""
        chat = self.chats.get(chat_id) if isinstance(chat_id, int) else None
        if chat is None:
            raise bad("chat not found")
        if chat.deactivated:
            raise forbidden("user is deactivated")
        if chat.blocked:
            raise forbidden("bot was blocked by the user")
        if not chat.started:
            raise forbidden("bot can't initiate conversation with a user")
        return chat

    def add(self, chat: Chat, body: Json, stored: Stored) -> Json:
        """Put a new message into a chat, with its id, date and sender; returns it."""
        sender = self.bot if stored.from_bot else chat.person
        number = chat.next_id()
        head = {"message_id": number, "from": sender, "chat": chat.chat, "date": self.now()}
        stored.message = {**head, **body}
        stored.remember_buttons()
        chat.messages[number] = stored
        self.tell(Change("message", chat.id, number, by_bot=stored.from_bot))
        return stored.message


def _bot_user(bot_id: int) -> Json:
    return {"id": bot_id, "is_bot": True, "first_name": "Trellis", "username": "trellis_coach_bot"}
