"""Says an income again in the person's own language: "$85,000 in 5 years"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.library.voice import Voice

PART = re.compile(r"(?P<sum>\S+)(?P<hour> an hour)?(?: in (?P<years>\d+) years?)?")
"""A sum as it was understood, and when it is hoped for."""


def money_words(voice: Voice, parts: Iterable[object]) -> str:
    """All sums in a row; one that is put in other words stays as it is."""
    return voice.listing([_part(voice, str(part)) for part in parts])


def _part(voice: Voice, words: str) -> str:
    part = PART.fullmatch(words)
    if part is None:
        return words
    years = int(part["years"] or 0)
    return voice.label("money-part", sum=part["sum"], hour=part["hour"] or "", years=years)
