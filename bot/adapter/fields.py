"""Takes single values out of Telegram's JSON, and says when one is not what it should be."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from bot.adapter.errors import UnreadableError
from bot.adapter.storable import LARGEST_NUMBER, storable

Raw = Mapping[str, Any]


def part(raw: Raw, key: str) -> Raw:
    """The object under `key`."""
    value = raw.get(key)
    if not isinstance(value, dict):
        raise UnreadableError(f"{key} is not an object")
    return value


def part_or_none(raw: Raw, key: str) -> Raw | None:
    """The object under `key`, or None where there is none."""
    return part(raw, key) if raw.get(key) is not None else None


def number(raw: Raw, key: str) -> int:
    """The whole number under `key`, of at most 64 bits."""
    value = raw.get(key)
    if type(value) is not int or abs(value) > LARGEST_NUMBER:
        raise UnreadableError(f"{key} is not a whole number of 64 bits")
    return value


def number_or_none(raw: Raw, key: str) -> int | None:
    """The whole number under `key`, or None where there is none."""
    return number(raw, key) if raw.get(key) is not None else None


def degrees(raw: Raw, key: str) -> float:
    """The finite number under `key`."""
    value = raw.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise UnreadableError(f"{key} is not a number")
    return float(value)


def text(raw: Raw, key: str) -> str:
    """The text under `key`, storable; empty where there is none."""
    value = raw.get(key, "")
    if not isinstance(value, str):
        raise UnreadableError(f"{key} is not a text")
    return storable(value)


def text_or_none(raw: Raw, key: str) -> str | None:
    """The text under `key`, storable, or None where there is none."""
    return text(raw, key) if raw.get(key) is not None else None


def moment(raw: Raw, key: str) -> datetime:
    """The time under `key` (Telegram: seconds since 1970), aware, in UTC."""
    seconds = number(raw, key)
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, ValueError, OSError):
        raise UnreadableError(f"{key} is no time") from None
