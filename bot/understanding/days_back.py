"""Reads how many days ago something was done: "yesterday", "last thursday", "hace 3 dias"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from bot.conversation.answers import Unclear
from bot.understanding.calendar_words import DAY, DAY_OF, LEXICON
from bot.understanding.found_dates import find_named_day
from bot.understanding.numbers import with_digits
from bot.understanding.plain import plain
from bot.understanding.spelling import by_length, mend

_LEXICON = by_length(LEXICON)
_ON_THE = re.compile(r"\b(?:the |el |dia )(?:\d\w*)?$|\b(?:the|el|dia)\b ?\S{0,3}$")
_TWO_DAYS = re.compile(r"\d.*(?:\band\b|\by\b|[,+&]|\bthen\b).*\d")
_WEEK = 7
_SATURDAY = 5
_FARTHEST = 366
_MANY = re.compile(r".*(?:days|mons|fris|sats|suns|sabados|domingos)")  # "fridays" is no one day
_ONE_DAY = "|".join(name for name in DAY.split("|") if not _MANY.fullmatch(name))
_NOT_AHEAD = "".join(
    f"(?<!{word} )"
    for word in (
        "since",
        "desde",
        "desde el",
        "every",
        "other",
        "each",
        "cada",
        "until",
        "till",
        "til",
        "by",
        "next",
        "hasta",
        "hasta el",
        "before",
    )
)
_NO_DAY = r"(?! (?:down|in on|with|through|school|meeting|class|session|for evals))"


def _fixed(days: int) -> Callable[[re.Match[str], date], int]:
    return lambda _match, _today: days


def _ago(match: re.Match[str], _today: date) -> int:
    count = int(match["n"]) if match["n"].isdigit() else 1
    return -count * (_WEEK if match["unit"][0] in "ws" else 1)


def _weekday(match: re.Match[str], today: date) -> int:
    return -((today.weekday() - DAY_OF[match["day"]] - 1) % _WEEK + 1)


def _weekend(_match: re.Match[str], today: date) -> int:
    return -((today.weekday() - _SATURDAY - 1) % _WEEK + 1) if today.weekday() < _SATURDAY else 0


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], int]], ...] = tuple(
    (re.compile(form), read)
    for form, read in (
        (
            r"\b(?:(?:day )?before yesterday|antier|anteayer|antes de ayer|2 nights ago)\b",
            _fixed(-2),
        ),
        (
            r"\b(?:yesterday|yday|yest|yesterdays|ayer|last (?:night|nite|evening)|anoche)\b",
            _fixed(-1),
        ),
        (r"\bhace (?P<n>\d{1,2}|una?) (?P<unit>dias?|noches?|semanas?)\b", _ago),
        (r"\b(?P<n>\d{1,2}|an?) (?P<unit>days?|nights?|weeks?) (?:ago|back)\b", _ago),
        (
            (
                r"\b(?:today|tonight|tonite|this (?:morning|afternoon|evening)|just now|hoy|esta"
                r" (?:manana|tarde|noche)|2day)\b"
            ),
            _fixed(0),
        ),
        (rf"{_NOT_AHEAD}\b(?P<day>{_ONE_DAY})\b{_NO_DAY}", _weekday),
        (rf"(?<!desde )(?<!hasta )\b(?:on|last|el|this past) (?P<day>{DAY})\b", _weekday),
        (
            (
                r"\b(?:over|last|this past|on|during|this|el) (?:the )?(?:weekend|wknd|fin de"
                r" semana)\b"
            ),
            _weekend,
        ),
    )
)


def _dated(text: str, today: date, *, surely: bool) -> int | None:
    named = find_named_day(text)
    if named is None or (named.month is None and not _ON_THE.search(text[: named.start + 4])):
        return None
    try:
        back = (named.on(today, before=True) - today).days
        ahead = (named.on(today) - today).days
    except Unclear:
        return None
    nearer = named.year is None and named.month is not None and ahead < -back
    if nearer and not surely:
        return None  # "starts feb 3" in january is to come
    return back if -_FARTHEST < back <= 0 else None


def days_back(
    text: str, today: date, ignored: frozenset[str] = frozenset(), *, surely: bool = False
) -> int | None:
    """Days from `today` to the day that `text` names, 0 or less; None when it names no day.

    A weekday is the latest one before today. Words in `ignored` (of a step's title) name no day.
    Where a past day was asked for, it is `surely` past, however near it lies ahead.
    """
    ready = with_digits(mend(plain(text), _LEXICON))
    if (back := _dated(ready, today, surely=surely)) is not None:
        return back
    found = [
        read(match, today)
        for form, read in _FORMS
        for match in form.finditer(ready)
        if not ignored.intersection(match[0].split())
    ]
    if len(set(found)) > 1 and _TWO_DAYS.search(ready):
        return 0  # several days in one message are kept for the day it was told
    return found[0] if found else None
