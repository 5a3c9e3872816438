"""Finds the time zone of a place that is typed: a city, a state, "central", "GMT+2"."""

from __future__ import annotations

import re

from bot.understanding.offsets import read_offset
from bot.understanding.place_choice import Place, settle
from bot.understanding.place_names import NO_PLACE, SMALL, simple, without_talk
from bot.understanding.place_parts import around, qualified
from bot.understanding.place_table import Places, parse_places

__all__ = ["Place", "Places", "parse_places", "read_place", "zone_at"]

_LONGEST = 120
_LEAST_TYPO = 5
_MOST_WORDS = 3
_CODE = 2
_GREETING = frozenset({"hi", "ok", "oh", "no"})
_IANA = re.compile(r"\b([A-Za-z]+/[A-Za-z_]+(?:/[A-Za-z_]+)?)\b")


UNKNOWN = Place(None, "unknown")


def zone_at(latitude: float, longitude: float) -> str:
    """The IANA zone at that point of the earth, in degrees."""
    from tzfpy import get_tz  # noqa: PLC0415  # its map takes memory, and few people send a location

    return get_tz(longitude, latitude) or "Etc/UTC"


def read_place(text: str, table: Places) -> Place:
    """The zone of the place that `text` names. Never raises; asks rather than guesses."""
    text = text[:_LONGEST]
    exact = _typed_zone(text, table) or read_offset(text)
    if exact:
        return Place(exact, "zone")
    whole = simple(text)
    for words in dict.fromkeys((whole, without_talk(whole))):
        place = _named(words, text, table)
        if place is not None:
            return place
    return around(text, table) or _mistyped(without_talk(whole), table) or UNKNOWN


def _typed_zone(text: str, table: Places) -> str | None:
    match = _IANA.search(text)
    return table.zone_named(match[1]) if match else None


def _named(words: str, text: str, table: Places) -> Place | None:
    if not words or words in NO_PLACE or (words in SMALL and not _in_capitals(words, text)):
        return None
    return settle(table.find(words)) or qualified(words, table)


def _in_capitals(words: str, text: str) -> bool:
    return len(words) == _CODE and words not in _GREETING and words.upper() in text.split()


def _mistyped(words: str, table: Places) -> Place | None:
    if len(words) < _LEAST_TYPO or words in NO_PLACE or len(words.split()) > _MOST_WORDS:
        return None
    near = table.near(words)
    return settle(table.find(near)) if near else None
