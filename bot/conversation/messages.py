"""What the coach sends: messages, buttons, reactions and papers, before any wire format."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Button:
    """One button: what it says, and the data that comes back (1-64 bytes of UTF-8)."""

    label: str
    data: str


@dataclass(frozen=True, slots=True)
class Link:
    """One button that opens an address."""

    label: str
    url: str


Row = tuple[Button | Link, ...]


@dataclass(frozen=True, slots=True)
class Message:
    """A text in Telegram's HTML with its rows of buttons.

    `rings` lets the phone ring; `effect` names a message effect ("celebrate").
    `share_location` shows a one-time reply keyboard with that label that sends the location;
    such a message can't be edited later.
    """

    text: str
    rows: tuple[Row, ...] = ()
    rings: bool = False
    effect: str | None = None
    share_location: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The message as a JSON object, without what is empty."""
        rows = [[_button_to_json(button) for button in row] for row in self.rows]
        full = {
            "text": self.text,
            "rows": rows,
            "rings": self.rings,
            "effect": self.effect,
            "share_location": self.share_location,
        }
        return {key: value for key, value in full.items() if value}

    @classmethod
    def from_json(cls, payload: dict[str, Any]) -> Message:
        """The message that `to_json` wrote."""
        rows = tuple(tuple(map(_button_from_json, row)) for row in payload.get("rows", ()))
        return cls(
            text=payload.get("text", ""),
            rows=rows,
            rings=payload.get("rings", False),
            effect=payload.get("effect"),
            share_location=payload.get("share_location"),
        )


def _button_to_json(button: Button | Link) -> dict[str, str]:
    match button:
        case Button(label, data):
            return {"label": label, "data": data}
        case Link(label, url):
            return {"label": label, "url": url}


def _button_from_json(raw: dict[str, str]) -> Button | Link:
    if "url" in raw:
        return Link(raw["label"], raw["url"])
    return Button(raw["label"], raw["data"])


@dataclass(frozen=True, slots=True)
class Parcel:
    """One thing to deliver: an outbox row as the sender sees it.

    `kind` is send, edit, strip (take the keyboard off), react, document, photo, action or menu
    (the commands of that chat); `target` is the Telegram id of the message that an edit,
    strip or reaction is about.
    """

    chat_id: int
    kind: str
    payload: dict[str, Any]
    target: int | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """What Telegram answered: the message's id in the chat, its file's id, its date (UTC)."""

    message_id: int | None
    file_id: str | None = None
    date: datetime | None = None


class DeliveryError(Exception):
    """Telegram did not take a parcel."""


class RefusedError(DeliveryError):
    """It can never be sent as it is (a 400)."""


class UnreachableError(DeliveryError):
    """The person blocked the bot, or is gone (a 403, an unknown chat)."""


class SlowDownError(DeliveryError):
    """Telegram asks to wait `seconds` before the next message to this chat (a 429)."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"wait {seconds:g} s")
        self.seconds = seconds


class TryAgainError(DeliveryError):
    """It may or may not have arrived (a timeout, a reset, a 5xx): send it once more."""


class ShutOutError(DeliveryError):
    """Telegram does not accept the bot itself any more: nobody can be written to."""
