"""Finds the time zone of a person who has moved, or travels."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.ask import Ask
from bot.dialogs.book_session import find_zone
from bot.dialogs.known import Known


@dataclass(frozen=True, slots=True)
class ZoneSet:
    """The person lives in that zone now (IANA name)."""

    zone: str


def set_zone(ask: Ask, known: Known) -> ZoneSet:
    """By city or by location, confirmed by the local time."""
    return ZoneSet(find_zone(ask, known))
