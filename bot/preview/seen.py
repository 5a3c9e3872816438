"""A message as a person sees it, and the buttons that they can or could once tap."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Any

from bot.preview.world import Chat, Stored

Json = dict[str, Any]
MEDIA = ("photo", "document", "voice", "sticker", "location", "contact", "poll")


@dataclass(frozen=True, slots=True)
class Seen:
    """One message: `text` is its text or caption, `html` the same as it was sent.

    `buttons` holds the rows of its inline keyboard as (label, data or address).
    `reaction` is the bot's emoji on it. `raw` is the message in the Bot API's form.
    """

    id: int
    mine: bool
    text: str
    html: str
    buttons: tuple[tuple[tuple[str, str], ...], ...]
    media: str
    reaction: str
    edited: bool
    silent: bool
    effect: str | None
    deleted: bool
    raw: Json

    @property
    def labels(self) -> list[str]:
        """All labels of its buttons, without rows."""
        return [label for row in self.buttons for label, _ in row]

    def data(self, label: str) -> str:
        """The data behind the first button with these words in its label."""
        pairs = [pair for row in self.buttons for pair in row]
        found = next((data for words, data in pairs if label in words), None)
        if found is None:
            raise LookupError(f"no button {label!r}; there are {self.labels}")
        return found

    def as_text(self) -> str:
        """The message as it stands in a transcript."""
        who = "you" if self.mine else "bot"
        media = f"<{self.media}> " if self.media else ""
        buttons = "".join(f" [{label}]" for label in self.labels)
        reaction = f"  ({self.reaction})" if self.reaction else ""
        return f"{who}: {media}{self.text}{buttons}{reaction}"


def seen(stored: Stored, bot_id: int) -> Seen:
    """The message as a person sees it."""
    raw = stored.message
    text = str(raw.get("text") or raw.get("caption") or "")
    return Seen(
        id=raw["message_id"],
        mine=not stored.from_bot,
        text=text,
        html=stored.source if stored.from_bot else escape(text, quote=False),
        buttons=tuple(tuple(map(_pair, row)) for row in _rows(stored)),
        media=next((kind for kind in MEDIA if kind in raw), ""),
        reaction=stored.reactions.get(bot_id, ""),
        edited="edit_date" in raw,
        silent=stored.silent,
        effect=stored.effect,
        deleted=stored.deleted,
        raw=raw,
    )


def _rows(stored: Stored) -> list[list[Json]]:
    return list(stored.message.get("reply_markup", {}).get("inline_keyboard", ()))


def _pair(button: Json) -> tuple[str, str]:
    return button["text"], str(button.get("callback_data") or button.get("url") or "")


def all_buttons(chat: Chat) -> list[tuple[int, str, str]]:
    """Every inline button that calls back, ever shown in the chat: message id, label, data."""
    return [
        (message_id, button["text"], button["callback_data"])
        for message_id, stored in chat.messages.items()
        for button in stored.buttons
        if "callback_data" in button
    ]


def labelled(chat: Chat, label: str, message_id: int | None = None) -> tuple[int | None, Json]:
    """The button whose label is or holds `label`, on the newest message that has one.

    Returns the message's id (None: the reply keyboard) and the button; raises LookupError.
    """
    for at, stored in reversed(chat.messages.items()):
        candidates = [] if stored.deleted else [one for row in _rows(stored) for one in row]
        if message_id in (None, at) and (found := _best(candidates, label)):
            return at, found
    up = (chat.keyboard or {}).get("keyboard", ())
    if found := _best([button for row in up for button in row], label):
        return None, found
    raise LookupError(f"no button {label!r}; there are {_labels(chat)}")


def _best(buttons: list[Json], label: str) -> Json | None:
    holding = [one for one in buttons if label in one["text"]]
    return next((one for one in holding if one["text"] == label), next(iter(holding), None))


def _labels(chat: Chat) -> list[str]:
    living = [one for one in chat.messages.values() if not one.deleted]
    return [button["text"] for one in living for row in _rows(one) for button in row]
