"""Finds lengths of time: "hour and a quarter", "2x30", "30 to 40 min", "hora y media"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.understanding.plain import blank

_H = r"(?<![a-z])(?:hours?|hrs?|hors?|h|hs|horas?|horitas?)\b"
_M = r"(?<![a-z])(?:minutes?|mins?|m|mn|mnts?|minutos?|minutitos?|minuets?|mns|mis)\b"
_N = r"(?<![\d.,:/$#])(\d{1,3}(?:[.,]\d{1,2})?)"
_OR = r" ?(?:-|to|or|a|o|till|until) ?"
_TO = r" ?(?:-|to|or|a|o|till|until|and|y) ?"
_GAP = r"[ -]?"
_MORE = r"(?:(?:more|mas|full|good|solid|long|whole) )?"
_PARTS = {"half": 30, "1/2": 30, "media": 30, "quarter": 15, "1/4": 15, "cuarto": 15, "3/4": 45}
_TIMES = {"twice": 2, "thrice": 3}
_HOUR = 60


@dataclass(frozen=True, slots=True)
class Length:
    """A length in whole minutes and where it stands; `several` when it is told as a repetition."""

    start: int
    end: int
    minutes: int
    several: bool = False


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def _part(match: re.Match[str]) -> float:
    return _PARTS.get(match["part"], 45 if match["part"].startswith("3") else 30)


def _hours_and_part(match: re.Match[str]) -> float:
    return _number(match["n"] or "1") * _HOUR + _part(match)


def _hours_and_minutes(match: re.Match[str]) -> float:
    return int(match["n"] or 1) * _HOUR + int(match["size"])


def _middle(match: re.Match[str]) -> float:
    first, last = _number(match[1]), _number(match[2])
    return (first + last) / 2 * (_HOUR if match["unit"].startswith("h") else 1)


def _middle_of_both(match: re.Match[str]) -> float:
    first = _number(match[1]) * (_HOUR if match["first"].startswith("h") else 1)
    return (first + _number(match["last"]) * (_HOUR if match["unit"].startswith("h") else 1)) / 2


def _mixed_middle(match: re.Match[str]) -> float:
    return (_number(match[1]) + _HOUR * (_number(match["n"]) if match["n"] else 1)) / 2


def _repeated(match: re.Match[str]) -> float:
    size = _number(match["size"]) * (_HOUR if (match["unit"] or "m").startswith("h") else 1)
    times = match["times"]
    return size * (_TIMES[times] if times in _TIMES else int(times))


_ANY = rf"(?P<unit>{_H}|{_M})"
_QUARTERS = r"(?P<part>3/4|3 (?:quarters?|cuartos)|1/2|1/4|half|quarter|media|cuarto)"
_BLOCKS = r"(?:sessions?|blocks?|chunks?|rounds?|sittings?|sesiones|ratos|bloques)"
_THRICE = r"(?P<times>\d|twice|thrice)"
_N_SIZE = r"(?P<size>\d{1,3}(?:[.,]\d)?)"
_N_HOURS = r"(?:(?<![\d.,:/])(?P<n>\d{1,2}) |\b(?:an?|una?|the|1) )?"

# Tried from the most particular to the plainest; what one took, the next don't see.
_FORMS: tuple[tuple[str, Callable[[re.Match[str]], float], bool], ...] = (
    (rf"(?<![\d.,:/])(?P<times>[2-9]) ?[x*] ?{_N_SIZE}(?:{_GAP}{_ANY})?", _repeated, True),
    (
        rf"\b{_THRICE} (?:times |veces )(?:de )?{_N_SIZE}{_GAP}{_ANY}(?: {_BLOCKS})?",
        _repeated,
        True,
    ),
    (rf"\b{_THRICE} (?:de )?{_N_SIZE}{_GAP}{_ANY} {_BLOCKS}", _repeated, True),
    (rf"\b(?P<times>twice|thrice) {_N_SIZE}{_GAP}{_ANY}", _repeated, True),
    (rf"\b{_THRICE} {_BLOCKS} (?:of |de |at |x ?)?{_N_SIZE}(?:{_GAP}{_ANY})?", _repeated, True),
    (rf"\b{_N_SIZE}{_GAP}{_ANY} ?[x*] ?(?P<times>[2-9])\b(?! ?{_M})", _repeated, True),
    (
        (
            rf"\b{_N_SIZE}{_GAP}{_ANY},? (?P<times>twice|thrice|[2-9](?= times| veces))(?: times|"
            rf" veces)?"
        ),
        _repeated,
        True,
    ),
    (
        rf"(?<![\d.,:/])(?P<n>\d{{1,2}}) ?(?:and |& |n |y )?(?:an? )?{_QUARTERS} {_H}",
        _hours_and_part,
        False,
    ),
    (
        r"\b(?P<part>half|1/2|media)(?:[ -]an?)?[ -]?(?:hours?|hrs?|hr|h|hora|horita)\b",
        _part,
        False,
    ),
    (
        rf"\b(?:an? |1 |un |una )?{_QUARTERS}(?: of an?| de| of)?[ -]?(?:hours?|hrs?|h|hora)\b",
        _part,
        False,
    ),
    (
        rf"{_N_HOURS}{_H},?(?: ?(?:and|n|y|&|\+|con))? ?(?:an? |1 )?{_QUARTERS}\b(?! ?past)",
        _hours_and_part,
        False,
    ),
    (rf"{_N}{_GAP}{_M}{_TO}(?:an? |una? |(?P<n>\d) ?){_H}", _mixed_middle, False),
    (
        rf"{_N}{_GAP}(?P<first>{_H}|{_M}){_OR}(?P<last>\d{{1,3}}(?:[.,]\d)?){_GAP}{_ANY}",
        _middle_of_both,
        False,
    ),
    (rf"{_N}{_TO}(\d{{1,3}}(?:[.,]\d)?){_GAP}{_ANY}", _middle, False),
    (rf"{_N}{_GAP}{_MORE}{_H}(?: or| o) 2\b", lambda _: 1.5 * _HOUR, False),
    (rf"\b(?:an|una) {_H} (?:or|o) (?:so|2|dos)\b(?<!so)", lambda _: 1.5 * _HOUR, False),
    (
        r"(?<![\d.,:/])(\d{1,2}) ?h(?:r|rs)? ?(\d{2})(?: ?(?:m|min|mins|minutes|minutos))?\b",
        lambda found: int(found[1]) * _HOUR + int(found[2]),
        False,
    ),
    (
        (
            rf"{_N_HOURS}{_H},?(?: (?:and|y|con))? (?P<size>[1-5]?[05]|[1-5]\d)\b"
            rf"(?! ?(?:[-:/.]\d|am|pm|days?|times|oclock|steps?|of|on|to|or|{_H}))(?: ?{_M})?"
        ),
        _hours_and_minutes,
        False,
    ),
    (
        rf"(?<![\d.,:/])(\d{{1,2}}):(\d{{2}}) ?{_H}",
        lambda found: int(found[1]) * _HOUR + int(found[2]),
        False,
    ),
    (rf"(?<!\d)\.(\d{{1,2}}) ?{_H}", lambda found: float(f"0.{found[1]}") * _HOUR, False),
    (rf"{_N}{_GAP}{_MORE}{_H}", lambda found: _number(found[1]) * _HOUR, False),
    (rf"{_N}{_GAP}{_MORE}{_M}", lambda found: _number(found[1]), False),
    (r"\b(?:an?|una|1) (?:\w{3,8} )?(?:hour|hr|hora|horita)\b", lambda _: _HOUR, False),
    (r"\b(?:an?|un) (?:minute|min|minuto|minutito)\b", lambda _: 1, False),
    (
        r"(?:^|[,;.(] ?)(?:hour|hr|hora)\b(?= total| (?:on|of|with|en|de|con)\b)",
        lambda _: _HOUR,
        False,
    ),
)
_COMPILED = tuple((re.compile(form), read, several) for form, read, several in _FORMS)


def find_lengths(text: str) -> tuple[Length, ...]:
    """All lengths in `text` (plain, with digits), in the order they stand."""
    found: list[Length] = []
    for pattern, read, several in _COMPILED:
        found += [
            Length(match.start(), match.end(), round(read(match)), several)
            for match in pattern.finditer(text)
        ]
        for length in found:
            text = blank(text, length.start, length.end)
    return tuple(sorted(found, key=lambda length: length.start))


def without(text: str, lengths: tuple[Length, ...]) -> str:
    """`text` with the lengths made spaces."""
    for length in lengths:
        text = blank(text, length.start, length.end)
    return text
