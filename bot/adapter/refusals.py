"""Turns Telegram's refusals into errors that say what to do next, and repeat no one's words."""

from __future__ import annotations

import json
import re
from http import HTTPStatus
from typing import Any

from telegram.error import (
    BadRequest,
    Conflict,
    EndPointNotFound,
    Forbidden,
    NetworkError,
    TelegramError,
)

from bot.adapter.errors import FloodError, TokenRefusedError

USUAL_WAIT = 5.0
LONGEST_WAIT = 86_400.0
LONGEST_REASON = 120
# What follows a quotation mark may be taken from the message that was refused.
QUOTED = re.compile(r"\s['\"].*", re.DOTALL)


def error_of(status: int, retry_after: str | None, body: bytes) -> TelegramError:
    """The error for an answer with an HTTP status outside of 200-299.

    A refusal counts only in Telegram's own words: the page of a proxy on the way, which may
    carry any status, is a network error.
    """
    answer = _answer(body)
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return FloodError(_wait(answer, retry_after))
    if answer is None or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return NetworkError(f"Telegram answered with status {status}")
    return _refusal(status, _reason(answer.get("description")))


def _refusal(status: int, reason: str) -> TelegramError:
    match status:
        case HTTPStatus.UNAUTHORIZED:
            return TokenRefusedError()
        case HTTPStatus.FORBIDDEN:
            return Forbidden(reason)
        case HTTPStatus.NOT_FOUND:
            return EndPointNotFound(reason)
        case HTTPStatus.CONFLICT:
            return Conflict(reason)
        case HTTPStatus.BAD_REQUEST | HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
            return BadRequest(reason)
        case _:
            return NetworkError(f"Telegram answered with status {status}")


def _answer(body: bytes) -> dict[str, Any] | None:
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return answer if isinstance(answer, dict) and answer.get("ok") is False else None


def _reason(description: object) -> str:
    words = description if isinstance(description, str) else "no reason given"
    return QUOTED.sub("", words.removeprefix("Bad Request: "))[:LONGEST_REASON].lower()


def _wait(answer: dict[str, Any] | None, header: str | None) -> float:
    parameters = (answer or {}).get("parameters")
    seconds = parameters.get("retry_after") if isinstance(parameters, dict) else header
    try:
        wait = float(seconds or USUAL_WAIT)
    except (TypeError, ValueError, OverflowError):
        return USUAL_WAIT
    return wait if 0 <= wait <= LONGEST_WAIT else USUAL_WAIT
