"""What can happen in a chat, in the past tense, with nothing of Telegram left but its numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Said:
    """The person typed a text; `sent_at` is Telegram's date of it, aware, in UTC."""

    text: str
    message_id: int
    sent_at: datetime
    reply_to: int | None = None
    forwarded: bool = False


@dataclass(frozen=True, slots=True)
class Edited:
    """The person corrected an earlier message of their own; `text` is its new text or caption."""

    text: str
    message_id: int
    edited_at: datetime


@dataclass(frozen=True, slots=True)
class Commanded:
    """The person typed a command; `name` is lower case, without slash and bot name."""

    name: str
    argument: str
    message_id: int
    sent_at: datetime


@dataclass(frozen=True, slots=True)
class Tapped:
    """The person tapped a button of message `message_id` (None: too old to be known)."""

    data: str
    message_id: int | None


@dataclass(frozen=True, slots=True)
class Shared:
    """The person sent something that is not text.

    `kind` is Telegram's name of it (photo, document, voice, location, sticker, poll ...);
    `album` groups the parts of one album; `seconds` is a recording's length.
    """

    kind: str
    message_id: int
    sent_at: datetime
    caption: str = ""
    file_id: str | None = None
    file_unique_id: str | None = None
    file_name: str | None = None
    file_size: int | None = None
    seconds: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    album: str | None = None
    reply_to: int | None = None
    forwarded: bool = False


@dataclass(frozen=True, slots=True)
class Reacted:
    """The person put a reaction on a message: taken in silence."""

    message_id: int


@dataclass(frozen=True, slots=True)
class Blocked:
    """The person blocked the bot or deleted the chat."""


@dataclass(frozen=True, slots=True)
class Unblocked:
    """The person let the bot in again."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Something happened in a group or a channel; `addressed` asks for the one kind line."""

    addressed: bool


@dataclass(frozen=True, slots=True)
class Ignored:
    """An update that asks for nothing (a service message, a pinned message)."""


Event = (
    Said
    | Edited
    | Commanded
    | Tapped
    | Shared
    | Reacted
    | Blocked
    | Unblocked
    | Elsewhere
    | Ignored
)


@dataclass(frozen=True, slots=True)
class Arrival:
    """One update as it came: who, where, in which Telegram language, and what happened.

    `user_id` is None where Telegram names nobody. `callback_id` is set for taps, to be answered.
    """

    update_id: int
    chat_id: int
    user_id: int | None
    language: str
    event: Event
    callback_id: str | None = None
