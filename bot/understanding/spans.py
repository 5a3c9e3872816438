"""Reads a time between two days: "Dec 20 to Jan 4", or "until August 20"."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date

from bot.conversation.answers import Unclear
from bot.understanding.dates import read_date

_BETWEEN = re.compile(
    r"\s+(?:to|until|till|through|thru|hasta|al?)\s+|\s*[-–—]\s+|\s+[-–—]\s*", re.IGNORECASE
)


def read_span(text: str, today: date) -> tuple[date | None, date]:
    """The first and the last day; no first where only one is told. Raises `Unclear`."""
    first, *last = _BETWEEN.split(text.strip(), maxsplit=1)
    if first and last:
        with suppress(Unclear):
            begins = read_date(first, today)
            return begins, read_date(last[0], begins)
    return None, read_date(text, today)
