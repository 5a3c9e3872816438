"""Writes our messages as Telegram's interface wants them: markup, silence, keyboards, files."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from typing import Any

from telegram import InputFile, InputMediaDocument, InputMediaPhoto

Payload = Mapping[str, Any]
Parameters = dict[str, Any]

EFFECTS = {"celebrate": "5046509860389126442"}
NO_PREVIEW = {"is_disabled": True}
UNFIT_FOR_A_NAME = re.compile(r'[\x00-\x1f\x7f"/\\]')


def text_parameters(chat_id: int, payload: Payload) -> Parameters:
    """What sending and editing a text have in common."""
    return {
        "chat_id": chat_id,
        "text": payload["text"],
        "parse_mode": "HTML",
        "link_preview_options": NO_PREVIEW,
    }


def manner(payload: Payload) -> Parameters:
    """How a new message arrives: silently unless it rings, perhaps with an effect."""
    effect = EFFECTS.get(payload.get("effect") or "")
    silence: Parameters = {} if payload.get("rings") else {"disable_notification": True}
    return {**silence, "message_effect_id": effect} if effect else silence


def keyboard(payload: Payload) -> Parameters:
    """The one keyboard that Telegram allows: the location button, the rows, or the removal.

    A message with rows can't also take a reply keyboard away: then the rows win.
    """
    if label := payload.get("share_location"):
        return {"reply_markup": _location_keyboard(label)}
    if payload.get("rows"):
        return inline_keyboard(payload)
    if payload.get("remove_keyboard"):
        return {"reply_markup": {"remove_keyboard": True}}
    return {}


def inline_keyboard(payload: Payload) -> Parameters:
    """The rows of buttons under a message, or nothing."""
    rows = [[_button(button) for button in row] for row in payload.get("rows") or ()]
    return {"reply_markup": {"inline_keyboard": rows}} if rows else {}


def wants_reply_keyboard(payload: Payload) -> bool:
    """Whether the message does what only a new one can: show or remove such a keyboard."""
    removes = payload.get("remove_keyboard") and not payload.get("rows")
    return bool(payload.get("share_location") or removes)


def paper_parameters(chat_id: int, payload: Payload) -> Parameters:
    """What goes with a document or a photo, but for the file itself."""
    caption = payload.get("caption")
    words = {"caption": caption, "parse_mode": "HTML"} if caption else {}
    return {"chat_id": chat_id, **words, **manner(payload), **keyboard(payload)}


def media(kind: str, payload: Payload, file: InputFile | str) -> Any:
    """A file as a message's new content."""
    caption = payload.get("caption")
    words = {"caption": caption, "parse_mode": "HTML"} if caption else {}
    if isinstance(file, str):
        return {"type": kind, "media": file, **words}
    of = InputMediaPhoto if kind == "photo" else InputMediaDocument
    return of(file, **words)


def upload(payload: Payload, *, attach: bool = False) -> InputFile | None:
    """The file from `bytes`, or `bytes_b64`; None where the payload holds none.

    What goes into a message's new content is attached to the call.
    """
    content = payload.get("bytes")
    if content is None and "bytes_b64" in payload:
        content = base64.b64decode(payload["bytes_b64"], validate=True)
    if content is None:
        return None
    return InputFile(content, filename=UNFIT_FOR_A_NAME.sub("_", payload["name"]), attach=attach)


def chat_menu(chat_id: int, payload: Payload) -> tuple[str, Parameters]:
    """The call that gives one chat its own menu; without commands, the one that all have."""
    where = {"scope": {"type": "chat", "chat_id": chat_id}}
    menu = [{"command": name, "description": words} for name, words in payload["commands"]]
    return ("setMyCommands", {**where, "commands": menu}) if menu else ("deleteMyCommands", where)


def _button(button: Mapping[str, str]) -> dict[str, str]:
    if "url" in button:
        return {"text": button["label"], "url": button["url"]}
    return {"text": button["label"], "callback_data": button["data"]}


def _location_keyboard(label: str) -> Parameters:
    return {
        "keyboard": [[{"text": label, "request_location": True}]],
        "resize_keyboard": True,
        "one_time_keyboard": True,
    }
