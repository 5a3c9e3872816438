"""Reads offsets from Greenwich: "GMT+2", "utc -5", "+5:30"."""

from __future__ import annotations

import re

from bot.understanding.plain import plain

_OFFSET = re.compile(
    r"(?:(?P<base>utc|gmt|zulu|z)(?: ?(?:offset|time))? ?(?:de )?(?P<sign>[+-]|plus|minus|mas"
    r"|menos)|(?P<sign2>[+-])) ?(?P<hours>\d{1,2})"
    r"(?::?(?P<minutes>00|15|30|45))?(?: ?(?:h|hours?|horas?|hrs?))?(?: ?(?:utc|gmt))?"
)
_ALONE = re.compile(
    r"(?:(?:im|i am|its|my|on|in|at|is|timezone|time zone|tz|zona|horaria|hora"
    r"|estoy|en|time|zone|mi|es|the|we are|were|use|a) )*[(]?(.*?)[)]?(?: (?:time"
    r"|timezone|time zone|please|here))*"
)
_HALVES = {
    "+330": "Asia/Tehran",
    "+430": "Asia/Kabul",
    "+530": "Asia/Kolkata",
    "+545": "Asia/Kathmandu",
    "+630": "Asia/Yangon",
    "+845": "Australia/Eucla",
    "+930": "Australia/Darwin",
    "+1030": "Australia/Lord_Howe",
    "+1245": "Pacific/Chatham",
    "-330": "America/St_Johns",
    "-930": "Pacific/Marquesas",
}
_EAST, _WEST = 14, 12
_SIGNS = {"plus": "+", "mas": "+", "minus": "-", "menos": "-"}


def read_offset(text: str) -> str | None:
    """The zone of an offset: whole hours as "Etc/GMT-2" (its sign turned), halves by country."""
    inner = _ALONE.fullmatch(plain(text, 60))
    match = _OFFSET.fullmatch(inner[1].strip()) if inner else None
    if match is None:
        return None
    told = match["sign"] or match["sign2"]
    sign, hours = _SIGNS.get(told, told), int(match["hours"])
    if (match["minutes"] or "00") != "00":
        return _HALVES.get(f"{sign}{hours}{match['minutes']}")
    if hours == 0:
        return "Etc/UTC"
    if hours > (_EAST if sign == "+" else _WEST):
        return None
    return f"Etc/GMT{'-' if sign == '+' else '+'}{hours}"
