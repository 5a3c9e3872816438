"""What a failed call means for the parcel: give up, wait, try again, or stop writing to someone."""

from __future__ import annotations

from telegram.error import BadRequest, ChatMigrated, EndPointNotFound, Forbidden, TelegramError

from bot.adapter.errors import FloodError
from bot.conversation.messages import (
    DeliveryError,
    RefusedError,
    SlowDownError,
    TryAgainError,
    UnreachableError,
)

NOBODY_THERE = (
    *("chat not found", "user not found", "user is deactivated", "peer_id_invalid"),
    *(
        "bot was blocked",
        "user_is_blocked",
        "can't initiate conversation",
        "input_user_deactivated",
    ),
)
UNCHANGED = ("message is not modified", "message_not_modified")
GONE = ("not found", "message_id_invalid")


def delivery_error_of(error: TelegramError) -> DeliveryError:
    """The delivery error for a failed call; its text is Telegram's reason without quotations."""
    reason = error.message.lower()
    match error:
        case FloodError():
            return SlowDownError(error.seconds)
        case Forbidden():
            return UnreachableError(reason)
        case BadRequest() if _holds(reason, NOBODY_THERE):
            return UnreachableError(reason)
        case BadRequest() | ChatMigrated() | EndPointNotFound():
            return RefusedError(reason)
        case _:
            return TryAgainError(reason)


def is_unchanged(refusal: RefusedError) -> bool:
    """Whether an edit was refused because the message already looks like that."""
    return _holds(str(refusal), UNCHANGED)


def is_gone(refusal: RefusedError) -> bool:
    """Whether an edit was refused because the message exists no more."""
    return _holds(str(refusal), GONE)


def _holds(reason: str, phrases: tuple[str, ...]) -> bool:
    return any(phrase in reason for phrase in phrases)
