"""Checks keyboards for what the bare types can't say, as Telegram would."""

from __future__ import annotations

import re
from typing import Any

from bot.preview.refusals import bad, unsupported

Json = dict[str, Any]

LOOKS = {"text", "icon_custom_emoji_id", "style"}
INLINE_KINDS = {"callback_data", "url", "copy_text"}
REPLY_KINDS = {"request_location", "request_contact"}
BUTTONS_MOST = 100
ROW_MOST = 8
ADDRESS = re.compile(r"(?:https?|tg)://[^\s]+")


def check_markup(markup: Json | None) -> None:
    """Raise RefusalError for a keyboard that Telegram would not show."""
    match markup:
        case {"inline_keyboard": rows}:
            _check_rows(rows, _check_inline)
        case {"keyboard": rows}:
            if not any(rows):
                raise bad("reply keyboard must not be empty")
            _check_rows(rows, _check_reply)
        case {"remove_keyboard": False} | {"force_reply": False}:
            raise bad("object expected as reply markup")


def _check_rows(rows: list[list[Json]], check: Any) -> None:
    if sum(map(len, rows)) > BUTTONS_MOST or max(map(len, rows), default=0) > ROW_MOST:
        raise bad("reply markup is too long")
    for button in (button for row in rows for button in row):
        check(button)


def _check_inline(button: Json) -> None:
    kinds = set(button) - LOOKS
    if not button["text"].strip():
        raise bad("can't parse inline keyboard button: Text must be non-empty")
    if len(kinds) != 1:
        raise bad("can't parse inline keyboard button: Text buttons are unallowed in the keyboard")
    if strange := kinds - INLINE_KINDS:
        raise unsupported(f"inline buttons with {min(strange)}")
    if not ADDRESS.fullmatch(button.get("url", "https://example.org")):
        raise bad(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")


def _check_reply(button: Json) -> None:
    kinds = set(button) - LOOKS
    if not button["text"].strip():
        raise bad("can't parse keyboard button: Text must be non-empty")
    if len(kinds) > 1:
        raise bad("can't parse keyboard button: at most one kind of request")
    if strange := kinds - REPLY_KINDS:
        raise unsupported(f"reply buttons with {min(strange)}")


def is_inline(markup: Json | None) -> bool:
    """Whether the markup belongs to the message itself and can be edited with it."""
    return markup is None or "inline_keyboard" in markup


def shown_markup(markup: Json | None) -> Json:
    """The part of a message that shows an inline keyboard; an empty keyboard shows nothing."""
    rows = [row for row in (markup or {}).get("inline_keyboard", ()) if row]
    return {"reply_markup": {"inline_keyboard": rows}} if rows else {}
