"""Finds clock times in plain text and says which times of day they can mean."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.understanding.plain import blank

NOON = 12
DAY = 24
HOUR = 60
_FIRST_UNSURE = 7  # hours 1 to 6 without a hint are in the afternoon
_LATE_MORNING = (10, 11)  # "11:30 at lunch" is before noon

_HALF = r"(?P<half>[ap](?:\.? ?m\b\.?)?|[ap]\.? ?m(?=[a-z]))(?![a-z])"
_DAYTIME = (
    r"(?P<daytime>(?:de|por|en) la (?:manana|tarde|noche|madrugada)|in the (?:mornings?"
    r"|afternoons?|evenings?)|at night)"
)
_AT = (
    r"(?:\b(?:at|@|around|about|by|from|until|till|til|after|before|a eso de las?|a las?|las|a"
    r" la|sobre las?|desde las?|tipo|like|starting|start|for) ?)"
)

_POINT = r"(?P<hour{0}>[01]?\d|2[0-4])(?:[:.;](?P<minute{0}>[0-5]\d))?"
_SPAN = re.compile(
    rf"(?<![\d:./$-])(?P<from>\b(?:between|from|entre|de|desde)(?: las?)? )?{_POINT.format(1)}(?:"
    rf" ?(?P<half1>[ap])\.? ?m?\.?(?![a-z]))?"
    rf" ?(?:-|to|till?|until|through|and|a las?|hasta las?|a|y las?) ?{_POINT.format(2)}(?![\d:/])"
    rf"(?: ?(?P<half2>[ap])\.? ?m?\.?(?![a-z]))?"
)
_CLOCK = re.compile(
    rf"(?P<at>{_AT})?(?<![\d:./$%#-])(?P<hour>[01]?\d"
    rf"|2[0-4])(?:(?P<colon>[:.;])(?P<minute>[0-5]\d))?"
    rf"(?![\d:/%]|[.,]\d| ?(?:st|nd|rd|th)\b)(?: ?{_HALF})?(?: ?{_DAYTIME})?"
)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time as it was typed: hour and minute, which half of the day it names, if any.

    `sure` tells that the words around or inside it make it a time and not just a number;
    `minutes` is the length when it was told as a span ("5-5:30").
    """

    start: int
    end: int
    hour: int
    minute: int
    half: str | None
    exact: bool
    sure: bool
    minutes: int | None = None


def _half_of(match: re.Match[str]) -> str | None:
    if match["half"]:
        return match["half"][0]
    daytime = match["daytime"] or ""
    if any(word in daytime for word in ("morning", "manana", "madrugada")):
        return "a"
    return "p" if daytime else None


def _clock(match: re.Match[str]) -> Clock:
    half = _half_of(match)
    return Clock(
        match.start(),
        match.end(),
        int(match["hour"]) % DAY,
        int(match["minute"] or 0),
        half,
        exact=_is_exact(match["hour"]),
        sure=bool(match["at"] or match["colon"] or half),
    )


def _is_exact(hour: str) -> bool:
    return int(hour) > NOON or hour.startswith("0")


def _minutes_of_day(hour: int, minute: int, half: str | None) -> int:
    if half and hour <= NOON:
        hour = hour % NOON + (NOON if half == "p" else 0)
    return hour * HOUR + minute


def _span(match: re.Match[str]) -> Clock:
    first, last = int(match["hour1"]), int(match["hour2"])
    half, half2 = match["half1"], match["half2"]
    start, end = int(match["minute1"] or 0), int(match["minute2"] or 0)
    length = (last * HOUR + end - first * HOUR - start) % (NOON * HOUR)
    if half2 and not half:
        until = _minutes_of_day(last, end, half2)
        half = "p" if (until - length) % (DAY * HOUR) >= NOON * HOUR else "a"
    elif half and half2:
        length = _minutes_of_day(last, end, half2) - _minutes_of_day(first, start, half)
    colon = bool(match["minute1"] or match["minute2"] or half or match["from"])
    exact = _is_exact(match["hour1"])
    where = match.start(), match.end()
    return Clock(*where, first % DAY, start, half, exact, colon, length % (DAY * HOUR) or None)


def find_spans(text: str) -> tuple[Clock, ...]:
    """All spans of clock times ("9-9:45", "from 4 to 5"), as their beginning with a length."""
    return tuple(_span(match) for match in _SPAN.finditer(text))


def find_clocks(text: str) -> tuple[Clock, ...]:
    """All clock times and bare hours in `text` (plain, with digits, after `with_clocks`)."""
    return tuple(_clock(match) for match in _CLOCK.finditer(text))


def without_clocks(text: str, clocks: tuple[Clock, ...]) -> str:
    """`text` with the clock times made spaces."""
    for clock in clocks:
        text = blank(text, clock.start, clock.end)
    return text


def readings(clock: Clock, part: str | None) -> tuple[str, ...]:
    """The times of day "HH:MM" that a clock can mean: one, or two when morning or evening is open.

    `part` is the part of the day that the rest of the words name.
    """
    half = clock.half or ({"morning": "a", "afternoon": "p", "evening": "p"}.get(part or ""))
    if clock.hour > NOON or clock.exact or clock.hour == 0:
        hours = [clock.hour]
    elif half:
        if part == "afternoon" and clock.hour in _LATE_MORNING and not clock.half:
            half = "a"
        night = part == "evening" and clock.hour == NOON and not clock.half
        hours = [clock.hour % NOON + (NOON if half == "p" and not night else 0)]
    elif clock.hour == NOON or clock.hour < _FIRST_UNSURE:
        hours = [clock.hour % NOON + NOON]
    else:
        hours = [clock.hour, clock.hour + NOON]
    return tuple(f"{hour:02}:{clock.minute:02}" for hour in hours)
