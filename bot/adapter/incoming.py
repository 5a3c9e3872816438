"""Reads one update as Telegram sent it, and says in our words who did what."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.adapter.contents import is_command, read_edit, read_message
from bot.adapter.errors import UnreadableError
from bot.adapter.fields import Raw, number, number_or_none, part, part_or_none, text
from bot.conversation.events import (
    Arrival,
    Blocked,
    Elsewhere,
    Event,
    Ignored,
    Reacted,
    Tapped,
    Unblocked,
)

MEMBERS = frozenset({"member", "administrator", "creator", "restricted"})
ELSEWHERE = (
    *("channel_post", "edited_channel_post", "business_message", "edited_business_message"),
    *("deleted_business_messages", "guest_message", "message_reaction_count", "chat_member"),
    *("chat_join_request", "chat_boost", "removed_chat_boost"),
)


def read_update(raw: Any) -> Arrival:
    """The update (parsed JSON) as an arrival; texts are storable, times aware and in UTC.

    Kinds of updates that name no chat and no person come with chat_id 0, to be ignored.
    Raises UnreadableError, which repeats nothing of the update.
    """
    reason = "it does not have the documented shape"
    try:
        return _read(raw)
    except UnreadableError as error:
        reason = str(error)
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        pass
    raise UnreadableError(reason)


def update_id_of(raw: Any) -> int | None:
    """The number of an update that may be unreadable otherwise; None where it has none."""
    try:
        return number(raw, "update_id")
    except (UnreadableError, AttributeError):
        return None


def _read(raw: Raw) -> Arrival:
    update_id = number(raw, "update_id")
    match raw:
        case {"message": dict(message)}:
            return _arrival(update_id, message, _message(message))
        case {"edited_message": dict(message)}:
            return _arrival(update_id, message, _private(message, read_edit))
        case {"callback_query": dict(query)}:
            return _tap(update_id, query)
        case {"message_reaction": dict(change)}:
            return _arrival(update_id, change, _private(change, _reaction), by="user")
        case {"my_chat_member": dict(change)}:
            return _arrival(update_id, change, _membership(change))
        case _:
            return _other(update_id, raw)


def _arrival(update_id: int, raw: Raw, event: Event, by: str = "from") -> Arrival:
    who = part_or_none(raw, by) or {}
    return Arrival(
        update_id=update_id,
        chat_id=number(part(raw, "chat"), "id"),
        user_id=number_or_none(who, "id"),
        language=text(who, "language_code"),
        event=event,
    )


def _is_private(raw: Raw) -> bool:
    return bool(part(raw, "chat").get("type") == "private")


def _private(raw: Raw, read: Callable[[Raw], Event]) -> Event:
    return read(raw) if _is_private(raw) else Elsewhere(addressed=False)


def _message(raw: Raw) -> Event:
    if not _is_private(raw):
        return Elsewhere(addressed=is_command(raw))
    if (part_or_none(raw, "from") or {}).get("is_bot"):
        return Ignored()
    return read_message(raw)


def _reaction(raw: Raw) -> Event:
    return Reacted(number(raw, "message_id"))


def _membership(raw: Raw) -> Event:
    before = part(raw, "old_chat_member").get("status") in MEMBERS
    now = part(raw, "new_chat_member").get("status") in MEMBERS
    if not _is_private(raw):
        is_channel = part(raw, "chat").get("type") == "channel"
        return Elsewhere(addressed=now and not before and not is_channel)
    return Unblocked() if now else Blocked()


def _tap(update_id: int, query: Raw) -> Arrival:
    who = part(query, "from")
    message = part_or_none(query, "message")
    event: Event = Tapped(text(query, "data"), _message_id(message))
    if message is not None and not _is_private(message):
        event = Elsewhere(addressed=False)
    return Arrival(
        update_id=update_id,
        chat_id=number(who if message is None else part(message, "chat"), "id"),
        user_id=number(who, "id"),
        language=text(who, "language_code"),
        event=event,
        callback_id=text(query, "id"),
    )


def _message_id(message: Raw | None) -> int | None:
    return None if message is None else number(message, "message_id")


def _other(update_id: int, raw: Raw) -> Arrival:
    for kind in ELSEWHERE:
        if isinstance(raw.get(kind), dict):
            return _arrival(update_id, raw[kind], Elsewhere(addressed=False))
    return Arrival(update_id, 0, None, "", Ignored())
