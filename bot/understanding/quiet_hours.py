"""Reads from when to when it is to be quiet: "10pm to 6am", "from 21:30 until 7"."""

from __future__ import annotations

import re

from bot.conversation.answers import Unclear
from bot.understanding.clocks import NOON, Clock, find_clocks
from bot.understanding.numbers import with_digits
from bot.understanding.plain import plain
from bot.understanding.told_times import with_clocks

_TO = re.compile(r"\s+(?:to|until|till|through|thru|and|hasta|a|y)\s+|\s*[-–—]\s*", re.IGNORECASE)


def read_quiet_hours(text: str) -> str:
    """The two local times as "HH:MM-HH:MM"; raises `Unclear` ("no-quiet-hours").

    Where nothing says which half of the day is meant, quiet begins in the evening and ends in the
    morning.
    """
    parts = _TO.split(text.strip(), maxsplit=1)
    clocks = [find_clocks(with_clocks(with_digits(plain(part)))) for part in parts]
    if [len(each) for each in clocks] != [1, 1]:
        raise Unclear("no-quiet-hours")
    first, last = (_at(found[0], usual) for found, usual in zip(clocks, "pa", strict=True))
    if first == last:
        raise Unclear("no-quiet-hours")
    return f"{first}-{last}"


def _at(clock: Clock, usual: str) -> str:
    hour = clock.hour
    # Bare, twelve is midnight: nobody's night begins at noon.
    half = clock.half or ("a" if hour == NOON else usual)
    if 0 < hour <= NOON and not (clock.exact and not clock.half):
        hour = hour % NOON + (NOON if half == "p" else 0)
    return f"{hour:02}:{clock.minute:02}"
