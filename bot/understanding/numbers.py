"""Turns number words of English and Spanish into digits, where they surely are numbers."""

from __future__ import annotations

import re

_ONES = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9,
}  # fmt: skip
_TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "diez": 10, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciseis": 16,
    "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veintiun": 21, "veintidos": 22,
    "veinticinco": 25, "fiveteen": 15, "fourty": 40,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90, "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50,
    "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90, "hundred": 100, "cien": 100,
}  # fmt: skip
_FLAT = {**_ONES, **_TEENS, **_TENS}
_UNIT = r"(?:hours?|hrs?|minutes?|mins?|days?|weeks?|months?|years?|step|horas?|minutos?)"

_COMPOUND = re.compile(
    rf"\b({'|'.join(_TENS)})(?: |-| y )(one|un|uno|{'|'.join(_ONES)})\b(?!ty|teen)"
)
_SINGLE = re.compile(rf"\b({'|'.join(_FLAT)})\b")
_PARTICULAR = (
    (re.compile(r"\ba? ?couple(?: of)?(?= (?:more )?(?:hours?|hrs?|minutes?|mins?|days?|weeks?"
                r"|months?|years?)\b)"), "2"),
    (re.compile(rf"\b(?:one|uno|una?)(?= (?:more )?{_UNIT}\b)"), "1"),
    (re.compile(r"\bun par de(?= (?:horas|minutos|dias|semanas|meses)\b)"), "2"),
    (re.compile(r"\bonce(?= (?:minutos|y media|y cuarto|horas|de la|dias)\b)"), "11"),
    (re.compile(r"(?<=\blas )once\b"), "11"),
    (re.compile(r"(?<=\bla )una\b"), "1"),
    (re.compile(r"\bone(?= (?:oclock|pm|am|p\.m|a\.m|fifteen|thirty|forty))"), "1"),
    (re.compile(r"(?<=\bat )one\b"), "1"),
    (re.compile(r"(?<=\bpast )one\b"), "1"),
)  # fmt: skip


def _pair(match: re.Match[str]) -> str:
    return str(_TENS[match[1]] + _ONES.get(match[2], 1))


def with_digits(text: str) -> str:
    """Plain `text` with number words as digits: "forty five" is "45", "a couple of" is "2"."""
    for pattern, digits in _PARTICULAR:
        text = pattern.sub(digits, text)
    text = _COMPOUND.sub(_pair, text)
    return _SINGLE.sub(lambda found: str(_FLAT[found[1]]), text)
