"""Turns times told in words ("half past eight", "noon") into clock times."""

from __future__ import annotations

import re
from collections.abc import Callable

_NOON = 12
_HOUR = 60


def _before(hour: str, minutes: int) -> str:
    whole = (int(hour) - 1) % _NOON or _NOON
    return f"{whole}:{_HOUR - minutes:02}"


_REWRITES: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    (r"\b(?:12 )?(?:noon|midday|mediodia|noontime)\b", "12:00pm"),
    (r"\b(?:12 )?(?:midnight|medianoche)\b", "12:00am"),
    (r"\b(?:half past|1/2 past|half after) (\d{1,2})\b", r"\1:30"),
    (r"\bhalf (?=[1-9]\b|1[0-2]\b)(?!\d+ ?(?:hours?|hrs?|min))(\d{1,2})\b", r"\1:30"),
    (r"\b(?:a )?(?:quarter|1/4) (?:past|after) (\d{1,2})\b", r"\1:15"),
    (
        r"\b(?:a )?(?:quarter|1/4) (?:to|till|til|of|before) (\d{1,2})\b",
        lambda m: _before(m[1], 15),
    ),
    (r"\b(20|25) (?:minutes? |mins? )?to (\d{1,2})\b(?! ?min)", lambda m: _before(m[2], int(m[1]))),
    (r"\b(\d{1,2}) (?:minutes? |mins? )?past (\d{1,2})\b", lambda m: f"{m[2]}:{int(m[1]):02}"),
    (r"\bcuarto para las? (\d{1,2})\b", lambda m: _before(m[1], 15)),
    (r"\b(\d{1,2}) menos cuarto\b", lambda m: _before(m[1], 15)),
    (r"\b(\d{1,2}) menos (\d{1,2})\b", lambda m: _before(m[1], int(m[2]))),
    (
        (
            r"\b(?<=a )(\d{1,2}) y media\b(?! hora)|\b(?<=as )(\d{1,2}) y media\b(?! hora)"
            r"|\b(\d{1,2}) y"
            r" media\b(?! hora)"
        ),
        lambda m: f"{m[1] or m[2] or m[3]}:30",
    ),
    (r"\b(\d{1,2}) y cuarto\b(?! de hora)", r"\1:15"),
    (r"(?<=las )(\d{1,2}) y (\d{1,2})\b(?! ?(?:min|hora))", lambda m: f"{m[1]}:{int(m[2]):02}"),
    (r"\b(\d{1,2})(?: ?o ?clock| en punto)\b", r"\1:00"),
    (r"(?<=las )(\d{1,2}) ?hs?\b", r"\1:00"),
    (r"\b(1[3-9]|2[0-3]) ?(?:hs?|horas?|hrs?|hours)\b", r"\1:00"),
    (r"\b([01]\d|2[0-3])([0-5]\d) ?(?:hs?|hrs?|hours)\b", r"\1:\2"),
    (r"\b(0[0-9]|1[3-9]|2[0-3])([0-5][05])\b", r"\1:\2"),
    (r"\b(\d{1,2}) ?h ?([0-5]\d)\b", r"\1:\2"),
    (r"\b(1[0-2]|[1-9])([0-5][05])(?= ?[ap]\.? ?m?\b)", r"\1:\2"),
    (r"(?<=\bat )(1[0-2]|[1-9])([0-5][05])\b", r"\1:\2"),
    (
        (
            r"\b(1[0-2]|[1-9]) ([1-5][05])(?= ?[ap]\.? ?m\b| (?:in the|de la|on (?!\d)|every|each"
            r"|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)|$)"
        ),
        r"\1:\2",
    ),
    (r"(?<=\bat )(1[0-2]|[1-9]) ([1-5][05])\b(?! ?(?:min|m\b))", r"\1:\2"),
    (r"(?<=\d)[-]?ish\b", ":00"),
)
_COMPILED = tuple((re.compile(pattern), form) for pattern, form in _REWRITES)
_TWICE_MINUTES = re.compile(r"(:\d\d):00")


def with_clocks(text: str) -> str:
    """Plain `text` with told times as clock times: "half past 8" is "8:30", "noon" is "12:00pm"."""
    for pattern, form in _COMPILED:
        text = pattern.sub(form, text)
    return _TWICE_MINUTES.sub(r"\1", text)
