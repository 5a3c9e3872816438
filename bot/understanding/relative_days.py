"""Finds the one day that words like "tomorrow", "in 3 days" or "this weekend" mean."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from bot.understanding.calendar_words import DAY, DAY_OF
from bot.understanding.plain import blank

_WEEK = 7
_SATURDAY = 5
_NEXT_WEEK = (
    r"(?:next (?:week|wk)|(?:la )?(?:proxima semana|semana (?:que viene|proxima"
    r"|siguiente)))"
)


def _fixed(days: int) -> Callable[[re.Match[str], date], int]:
    return lambda _match, _today: days


def _weekday_next_week(match: re.Match[str], today: date) -> int:
    return _WEEK - today.weekday() + DAY_OF[match["a"] or match["b"] or match["c"]]


def _weekday(match: re.Match[str], today: date) -> int:
    return days_until(DAY_OF[match["day"]], today)


def _monday(_match: re.Match[str], today: date) -> int:
    return days_until(0, today)


def _weekend(_match: re.Match[str], today: date) -> int:
    return days_until(_SATURDAY, today)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], int], bool], ...] = tuple(
    (re.compile(form), read, hides)
    for form, read, hides in (
        (r"\b(?:day after tomorrow|pasado manana|overmorrow)\b", _fixed(2), True),
        (
            (
                r"\b(?:tomorrow|tmrw|tmr|tmrow|tomoro|tomorow|tommorow|tmw|2morrow|2moro|tomm|tom"
                r"|mñn)\b"
            ),
            _fixed(1),
            True,
        ),
        (r"(?<!la )(?<!las )(?<!esta )(?<!cada )\bmanana\b(?!s)", _fixed(1), True),
        (
            (
                rf"\b(?:(?P<a>{DAY}) (?:of |de )?{_NEXT_WEEK}|{_NEXT_WEEK},? (?:on |el"
                rf" )?(?P<b>{DAY})|el"
                rf" (?P<c>{DAY}) de {_NEXT_WEEK})\b"
            ),
            _weekday_next_week,
            True,
        ),
        (
            rf"\b{_NEXT_WEEK}\b|\b(?:in|en|dentro de) (?:a|1|una) (?:week|semana)\b",
            _fixed(_WEEK),
            True,
        ),
        (
            r"\b(?:in|en|dentro de) (?P<n>\d{1,2}) (?:days?|dias?)\b",
            lambda m, _t: int(m["n"]),
            True,
        ),
        (
            r"\b(?:in|en|dentro de) (?P<n>\d) (?:weeks?|wks?|semanas?)\b",
            lambda m, _t: _WEEK * int(m["n"]),
            True,
        ),
        (r"\b(?:in|en|dentro de) (?:a|un) (?:day|dia)\b", _fixed(1), True),
        (
            r"\b(?P<n>\d) (?:(?:more )?days(?: from now| later)?|dias mas)$",
            lambda m, _t: int(m["n"]),
            True,
        ),
        (
            r"\b(?P<n>\d) (?:weeks|wks) (?:from now|later)\b|^(?:en )?(?P<m>\d) (?:weeks|semanas)$",
            lambda m, _t: _WEEK * int(m["n"] or m["m"]),
            True,
        ),
        (r"\b(?:after|despues del?) (?:the )?(?:weekend|fin de semana)\b", _monday, True),
        (r"\b(?:it|this|by|me) (?:a|1|one) week(?: later)?$", _fixed(_WEEK), True),
        (r"\b(?:by )?(?:a|1|one|another|un) day(?: later)?$|\bun dia mas$", _fixed(1), True),
        (
            (
                r"\b(?:this|este|(?:for|until|till|til|to|over|on) the|para el|hasta el|coming)"
                r" (?:coming"
                r" )?(?:weekend|wknd|fin de semana|finde)\b"
            ),
            _weekend,
            True,
        ),
        (
            rf"\b(?:this|este|next|coming|el proximo) (?:coming )?(?P<day>{DAY})\b(?<!days)",
            _weekday,
            True,
        ),
        (
            (
                r"\b(?P<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes"
                r"|miercoles|jueves|viernes|sabado|domingo) (?:que viene|proximo)\b"
            ),
            _weekday,
            True,
        ),
        (
            (
                r"\b(?:today|tonight|tonite|2nite|2night|tonigh|this (?:morning|afternoon|evening"
                r"|eve"
                r"|arvo)|hoy|esta (?:tarde|noche|manana)|later (?:in the|at|this) \w+)\b"
            ),
            _fixed(0),
            False,
        ),
    )
)


def days_until(weekday: int, today: date) -> int:
    """Days to the next `weekday` (0 is Monday) after `today`: 1 to 7."""
    return (weekday - today.weekday() - 1) % _WEEK + 1


def one_day(text: str, today: date) -> tuple[str, date | None]:
    """The plain `text` without the words for its day, and that day, if there is one."""
    for form, read, hides in _FORMS:
        if match := form.search(text):
            day = today + timedelta(days=read(match, today))
            return (blank(text, match.start(), match.end()) if hides else text), day
    return text, None
