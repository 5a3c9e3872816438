"""Days that have a name: the end of the school year, summer, Thanksgiving, New Year."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

_FIXED: tuple[tuple[str, int, int], ...] = (
    (
        (
            r"\b(?:the )?(?:end of (?:the |this |my )?school(?: year)?|school year(?: end)?s?|end"
            r" of"
            r" (?:the )?semester"
            r"|fin(?:al)? del? (?:ano|curso) escolar|fin de curso|when school (?:ends|lets out"
            r"|gets out"
            r"|is out)"
            r"|last day of school|iep season)\b"
        ),
        6,
        15,
    ),
    (
        (
            r"\b(?:back to school|start of (?:the )?school(?: year)?|new school year|regreso a"
            r" clases)\b"
        ),
        8,
        31,
    ),
    (r"\b(?:summer|verano)\b", 8, 31),
    (r"\b(?:spring break)\b", 3, 31),
    (r"\b(?:spring|primavera)\b", 5, 31),
    (r"\b(?:fall|autumn|otono)\b", 11, 30),
    (r"\b(?:winter break|xmas|christmas|navidad|holidays|the holidays)\b", 12, 25),
    (r"\b(?:new years? eve|fin de ano|nochevieja)\b", 12, 31),
    (r"\b(?:new years?(?: day)?|ano nuevo)\b", 1, 1),
    (r"\b(?:halloween)\b", 10, 31),
    (r"\b(?:valentines?(?: day)?)\b", 2, 14),
    (r"\b(?:4th of july|july 4th|july fourth|fourth of july)\b", 7, 4),
    (r"\b(?:st patricks(?: day)?)\b", 3, 17),
    (r"\b(?:tax day)\b", 4, 15),
)
_COMPILED = tuple((re.compile(pattern), month, day) for pattern, month, day in _FIXED)
_YEAR = re.compile(r"\b(20\d\d)\b")
_WINTER = re.compile(r"\b(?:winter|invierno)\b")


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def _last_monday_of_may(year: int) -> date:
    last = date(year, 5, 31)
    return last - timedelta(days=last.weekday())


def _end_of_winter(year: int) -> date:
    return date(year, 3, 1) - timedelta(days=1)


_MOVING: tuple[tuple[re.Pattern[str], Callable[[int], date]], ...] = (
    (re.compile(r"\bthanksgiving\b"), lambda year: _nth_weekday(year, 11, 3, 4)),
    (re.compile(r"\blabor day\b"), lambda year: _nth_weekday(year, 9, 0, 1)),
    (re.compile(r"\bmemorial day\b"), _last_monday_of_may),
    (_WINTER, _end_of_winter),
)


def _coming(make: Callable[[int], date], words: str, today: date) -> date:
    told = _YEAR.search(words)
    if told:
        return make(int(told[1]))
    this = make(today.year)
    return this if this >= today else make(today.year + 1)


def find_occasion(words: str, today: date) -> date | None:
    """The coming day (or the one in a year that is told) of the first occasion in plain `words`."""
    for pattern, make in _MOVING:
        if pattern.search(words):
            return _coming(make, words, today)
    for pattern, month, day in _COMPILED:
        if pattern.search(words):
            return _coming(_same_day(month, day), words, today)
    return None


def _same_day(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)
