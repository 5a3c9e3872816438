"""Reads incomes and when they are hoped for: "85k next year, 110k in 10"."""

from __future__ import annotations

import re
from typing import Any

from bot.understanding.numbers import with_digits
from bot.understanding.plain import plain

_SUM = re.compile(
    r"(?P<sign>[$£€])? ?(?<![\d.,])(?P<n>\d{1,3}(?:,\d{3})+|\d{1,7}(?:\.\d{1,2})?)(?![\d%])"
    r" ?(?P<k>k\b|thousand|grand|mil\b|m\b|million)?(?P<hour> ?(?:/|an?|per|la|por) ?(?:hr|hour"
    r"|hora))?"
)
_WHEN = re.compile(
    r"(?P<year>\b(?:next year|1 ?(?:yr|year)|a year|proximo ano|un ano|in 1\b|en 1\b|(?:in|en) 1"
    r" ?y)|(?:\b(?:in|en|after|by) )?(?<![\d$,.])(?P<n>5|10)\b(?! ?(?:k\b|thousand|%|mil\b))(?:"
    r" ?(?:yrs?|years?|anos|y)\b)?)"
)
_YEARS = range(2000, 2100)
_LEAST = 1000
_HORIZONS = ("1 year", "5 years", "10 years")


def read_money(text: str) -> dict[str, Any]:
    """{"money": [...]} with short sums like "$85,000 in 1 year"; empty when none is understood."""
    words = with_digits(plain(text))
    sums = [match for match in _SUM.finditer(words) if _is_sum(match)]
    horizons = _horizons(words, sums)
    pairs = zip(sums, horizons, strict=True)
    return {"money": [_sum(match) + (f" in {when}" if when else "") for match, when in pairs][:6]}


def _is_sum(match: re.Match[str]) -> bool:
    value = float(match["n"].replace(",", ""))
    if value in _YEARS and not (match["sign"] or match["k"]):
        return False
    return bool(match["sign"] or match["k"] or match["hour"] or value >= _LEAST)


def _sum(match: re.Match[str]) -> str:
    value = float(match["n"].replace(",", ""))
    scale = {"k": 1000, "t": 1000, "g": 1000, "m": 1_000_000}
    mark = match["k"] or ""
    value *= 1000 if mark == "mil" else scale.get(mark[:1], 1)
    shown = f"{value:,.0f}" if value == int(value) else f"{value:,.2f}"
    return f"{match['sign'] or '$'}{shown}{' an hour' if match['hour'] else ''}"


def _horizons(words: str, sums: list[re.Match[str]]) -> list[str | None]:
    if len(sums) == 3 and not any(_when(words[match.end() :]) for match in sums):  # noqa: PLR2004
        return list(_HORIZONS)
    ends, starts = [match.end() for match in sums], [match.start() for match in sums]
    before = [_when(words[end:start]) for end, start in zip([0, *ends], starts, strict=False)]
    after = [_when(words[end:start]) for end, start in zip(ends, [*starts[1:], None], strict=False)]
    return before if before and before[0] else after


def _when(words: str) -> str | None:
    match = _WHEN.search(words)
    if match is None:
        return None
    return f"{match['n']} years" if match["n"] else "1 year"
