"""Reads days: by when a goal or a step is due, and how many days back a log belongs."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from bot.conversation.answers import Unclear
from bot.understanding.calendar_words import DAY, DAY_OF, LEXICON, MONTH, MONTH_OF
from bot.understanding.days_back import days_back
from bot.understanding.found_dates import find_named_day
from bot.understanding.months_ahead import add_months, find_ahead
from bot.understanding.numbers import with_digits
from bot.understanding.occasions import find_occasion
from bot.understanding.plain import plain
from bot.understanding.relative_days import days_until, one_day
from bot.understanding.spelling import by_length, mend

_SPELLING = by_length(
    f"{LEXICON} month months week weeks year years summer spring winter autumn"
    " christmas thanksgiving meses verano"
)
_MONTH_YEAR = rf"(?P<month>{MONTH})\b\.?(?:,? ?(?:of |de |del )?(?P<year>20\d\d|\d\d(?!\d|:)))?"
_MONTH = re.compile(rf"\b{_MONTH_YEAR}")
_DAY = re.compile(rf"\b(?P<day>{DAY})\b")
_GONE = re.compile(
    rf"\b(?:yesterday|ayer|antier|anteayer|anoche|last (?:night|week|weekend|month|year"
    rf"|{DAY})(?! (?:of|in|de) )"
    rf"|(?:past|previous) (?:week|weekend|month|year)|(?:{DAY}|semana|mes|ano) pasad[oa]"
    r"|hace (?:\d|una?\b|unos|tiempo)|ago|a while back)\b|\bhace (?:\d|una? )"
)
_SINCE = re.compile(r"\b(?:since|desde|from)\b")
_ONLY_YEAR = re.compile(r"(?<![\d$.,/-])(?P<year>(?:19|20)\d\d)(?![\d,.])")
_EDGE = re.compile(
    r"\b(?P<edge>end|close|fin|final|finales|eo|last day|mid|middle|mediados|halfway|beginning"
    r"|start"
    r"|early|late|principios|inicios?)(?:[ -](?:of|de|del|the|in|to|through|el|la|este|this))*[ -]?"
    rf"(?:{_MONTH_YEAR}|(?P<that>next|proximo)? ?(?P<span>month|year|mes|ano|week|semana)\b)"
)
_MIDDLE = frozenset({"mid", "middle", "mediados", "halfway"})
_FIRST = frozenset({"beginning", "start", "early", "principios", "inicio", "inicios"})
_SHORT_YEAR = 100
_CENTURY = 2000
_WEEK = 7
_FARTHEST = 60


def read_date(text: str, today: date) -> date:
    """The day that `text` names, from `today` on.

    Raises Unclear: "no-such-day" (31 june), "past-day", or "not-a-date".
    """
    words = mend(with_digits(plain(text)), _SPELLING)
    if _GONE.search(words) and not _SINCE.search(words):
        raise Unclear("past-day")
    try:
        found = _find(words, today)
    except (OverflowError, ValueError):
        found = None
    if found is None or found.year > today.year + _FARTHEST:
        raise Unclear("not-a-date")
    if found < today:
        raise Unclear("past-day")
    return found


def read_days_back(text: str, today: date) -> int | None:
    """Days from `today` back to the past day that `text` names (0 or less); None for none."""
    return days_back(text, today, surely=True)


def _find(words: str, today: date) -> date | None:
    for way in (
        _named,
        _edge,
        find_occasion,
        find_ahead,
        _relative,
        _month,
        _weekday,
        _year,
        _past,
    ):
        found = way(words, today)
        if found is not None:
            return found
    return None


def _named(words: str, today: date) -> date | None:
    named = find_named_day(words)
    return None if named is None else named.on(today)


def _edge(words: str, today: date) -> date | None:
    match = _EDGE.search(words)
    if match is None:
        return None
    if match["span"] in {"week", "semana"}:
        return today + timedelta(days=6 - today.weekday() + _WEEK * bool(match["that"]))
    last = _month_end(match, today) if match["month"] else _span_end(match, today)
    return _at_edge(match["edge"], last, today)


def _at_edge(edge: str, last: date, today: date) -> date:
    if edge in _MIDDLE:
        return last.replace(day=15)
    first = last.replace(day=1)
    return first if edge in _FIRST and first >= today else last


def _span_end(match: re.Match[str], today: date) -> date:
    if match["span"] in {"year", "ano"}:
        return date(today.year + bool(match["that"]), 12, 31)
    return add_months(today.replace(day=1), 1 + bool(match["that"])) - timedelta(days=1)


def _relative(words: str, today: date) -> date | None:
    return one_day(words, today)[1]


def _month(words: str, today: date) -> date | None:
    match = _MONTH.search(words)
    return _month_end(match, today) if match else None


def _month_end(match: re.Match[str], today: date) -> date:
    month = MONTH_OF[match["month"]]
    year = int(match["year"] or 0) or today.year + (month < today.month)
    year += _CENTURY if year < _SHORT_YEAR else 0
    return date(year, month, monthrange(year, month)[1])


def _weekday(words: str, today: date) -> date | None:
    match = _DAY.search(words)
    return today + timedelta(days=days_until(DAY_OF[match["day"]], today)) if match else None


def _year(words: str, _today: date) -> date | None:
    match = _ONLY_YEAR.search(words)
    return date(int(match["year"]), 12, 31) if match else None


def _past(words: str, today: date) -> date | None:
    back = days_back(words, today)
    return None if back is None else today + timedelta(days=back)
