"""Finds a day named by its date: "march 2nd", "5/30/27", "el 14 de marzo", "2027-06-01"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from bot.conversation.answers import Unclear
from bot.understanding.calendar_words import MONTH, MONTH_OF

_CENTURY = 2000
_MONTHS = 12
_YEAR = r"(?:,? (?:of |de |del )?(?P<year>(?:19|20|21)\d{2}))?"
_ORDINAL = r"(?:st|nd|rd|th)"
_FORMS = tuple(
    re.compile(form)
    for form in (
        r"\b(?P<year>(?:19|20|21)\d{2})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})\b",
        (
            rf"\b(?P<name>{MONTH})\.? (?:the )?(?P<day>\d{{1,2}}){_ORDINAL}?\b(?! ?(?:min|hour|hr"
            rf"|am\b"
            rf"|pm\b|:)){_YEAR}(?!:)"
        ),
        rf"\b(?:the |el )?(?P<day>\d{{1,2}}){_ORDINAL}?(?: of| de)? (?P<name>{MONTH})\b\.?{_YEAR}",
        (
            r"(?<![\d/.])(?P<first>\d{1,2})(?P<sign>[/.-])(?P<second>\d{1,2})(?P=sign)(?P<year>\d{4}"
            r"|\d{2})(?![\d/])"
        ),
        (
            r"(?<![\d/.])(?P<first>\d{1,2})/(?P<second>\d{1,2})(?![\d/])(?! ?(?:of |de )?(?:an?"
            r" )?(?:hours?|hrs?|h)\b)(?! (?!was\b|has\b|is\b|this\b)[a-z]{3,}s\b)"
        ),
    )
)
_DAY_ONLY = re.compile(
    rf"\b(?:the (?P<a>\d{{1,2}}){_ORDINAL}|(?<!every )(?P<b>\d{{1,2}}){_ORDINAL}|(?:el"
    rf" )?dia (?P<c>\d{{1,2}}))\b(?! (?:goal|step|one|time|article|meta|paso))"
)


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A month and day as typed, with the year when there was one, and where it stands."""

    start: int
    end: int
    month: int | None
    day: int
    year: int | None

    def on(self, today: date, *, before: bool = False) -> date:
        """The day meant: the next one from `today`, or the latest one when `before`.

        Raises Unclear "no-such-day" for the likes of 31 June.
        """
        if self.month is None:
            return _day_of_month(self.day, today, before=before)
        if self.year is not None:
            return real_day(self.year, self.month, self.day)
        step = -1 if before else 1
        for year in (today.year, *(today.year + step * ahead for ahead in range(1, 5))):
            if (found := _if_real(year, self.month, self.day)) is None:
                continue
            if (found - today).days * step >= 0:
                return found
        raise Unclear("no-such-day")


def _if_real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def real_day(year: int, month: int, day: int) -> date:
    """The date, or Unclear "no-such-day"."""
    if (found := _if_real(year, month, day)) is None:
        raise Unclear("no-such-day")
    return found


def _day_of_month(day: int, today: date, *, before: bool) -> date:
    for ahead in range(_MONTHS):
        months = today.year * _MONTHS + today.month - 1 + (-ahead if before else ahead)
        found = _if_real(months // _MONTHS, months % _MONTHS + 1, day)
        if found and ((found <= today) if before else (found >= today)):
            return found
    raise Unclear("no-such-day")


def _month_and_day(match: re.Match[str]) -> tuple[int, int]:
    parts = match.groupdict()
    if parts.get("name"):
        return MONTH_OF[parts["name"]], int(parts["day"])
    if parts.get("month"):
        return int(parts["month"]), int(parts["day"])
    first, second = int(parts["first"]), int(parts["second"])
    return (second, first) if first > _MONTHS >= second else (first, second)


def _named(match: re.Match[str]) -> NamedDay:
    month, day = _month_and_day(match)
    year = match.groupdict().get("year")
    full = None if not year else int(year) + (_CENTURY if len(year) == len("27") else 0)
    return NamedDay(match.start(), match.end(), month, day, full)


def find_named_day(text: str) -> NamedDay | None:
    """The first date in plain `text`, or None. Months come first, unless over 12."""
    for form in _FORMS:
        if match := form.search(text):
            return _named(match)
    if match := _DAY_ONLY.search(text):
        day = int(match["a"] or match["b"] or match["c"])
        return NamedDay(match.start(), match.end(), None, day, None)
    return None
