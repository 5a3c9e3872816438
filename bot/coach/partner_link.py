"""The link by which somebody becomes a partner: unguessable, for one person, taken once."""

from __future__ import annotations

import secrets
from urllib.parse import quote

from bot.conversation.events import Commanded, Event

PARTNER = "with-"
"""How the word after /start begins when it is a partner's link."""

RANDOM = 16
"""Bytes: nobody guesses that many. With the rest of a button's data it stays under 64 bytes."""


def make_code() -> str:
    """A new code; only the link holds it."""
    return secrets.token_urlsafe(RANDOM)


def address(bot_name: str, code: str) -> str:
    """The link that opens the chat with the code."""
    return f"https://t.me/{bot_name}?start={PARTNER}{code}"


def share_address(link: str, text: str) -> str:
    """What lets the person choose, in Telegram, whom to send a link to."""
    return f"https://t.me/share/url?url={quote(link, safe='')}&text={quote(text, safe='')}"


def code_in(event: Event) -> str | None:
    """The code that somebody brings with /start, if they do."""
    match event:
        case Commanded(name="start", argument=word) if word.startswith(PARTNER):
            return word.removeprefix(PARTNER)
    return None
