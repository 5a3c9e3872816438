"""Finds days told as a length from today: "in 6 months", "a year and a half", "next month"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

_YEAR = 12
_WEEK = 7
_UNIT = (
    r"(?P<unit>days?|dias?|weeks?|wks?|semanas?|months?|mos?|mths?|meses|mes"
    r"|(?:school )?years?|yrs?|anos?|mo|y|m|w)\b"
)
_LENGTH = re.compile(
    r"(?:(?P<half>\bhalf an? |\bmedio )|(?:(?<![\d.,/-])(?P<n>\d{1,3}(?:[.,]5)?)|\b(?P<one>an?|un"
    r"|una|one)|^(?=year ))"
    rf"(?P<plus> (?:and a half|1/2|y medio))? ?)(?:more |full |whole )?{_UNIT}(?P<after> and a"
    rf" half| y medio)?"
    r"(?! (?:ago|back|late))"
)
_NEXT = re.compile(
    r"\b(?P<which>next|this|proxim[oa]|est[ea]|coming)(?: coming)? (?P<span>month|year|mes|ano)\b"
    r"|\b(?P<later>mes|ano) (?:proximo|que viene|siguiente)\b"
)


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or the last one that month has."""
    year, month = divmod(day.year * _YEAR + day.month - 1 + months, _YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def find_ahead(words: str, today: date) -> date | None:
    """The day at the end of the first length (or named month or year) of plain `words`."""
    match = _LENGTH.search(words)
    if match and not words.startswith("hace "):
        return _after(match, today)
    following = _NEXT.search(words)
    return _following(following, today) if following else None


def _after(match: re.Match[str], today: date) -> date:
    count, unit = _count(match), match["unit"]
    if unit.startswith(("y", "a", "school")):
        return add_months(today, round(count * _YEAR))
    if unit.startswith("m"):
        return add_months(today, int(count)) + timedelta(days=15 * (count % 1 > 0))
    return today + timedelta(days=round(count * (1 if unit.startswith("d") else _WEEK)))


def _count(match: re.Match[str]) -> float:
    if match["half"]:
        return 0.5
    number = float(match["n"].replace(",", ".")) if match["n"] else 1.0
    return number + (0.5 if match["plus"] or match["after"] else 0)


def _following(match: re.Match[str], today: date) -> date:
    this = (match["which"] or "").startswith(("this", "est"))
    months = _YEAR if (match["span"] or match["later"]) in {"year", "ano"} else 1
    if not this:
        return add_months(today, months)
    month = _YEAR if months == _YEAR else today.month
    return date(today.year, month, monthrange(today.year, month)[1])
