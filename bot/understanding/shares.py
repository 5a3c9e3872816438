"""Reads a share of something in percent: "about 70%", "half", "7 out of 10"."""

from __future__ import annotations

import re
from typing import Any

from bot.conversation.answers import Unclear
from bot.understanding.numbers import with_digits
from bot.understanding.plain import plain

_SHARES = (
    (re.compile(r"\b(?:half|la mitad|50/50|50-50|half and half)\b"), 50),
    (re.compile(r"\b(?:(?:a )?(?:3rd|third|1/3)|1 (?:in|out of) 3|un tercio)\b"), 33),
    (re.compile(r"\b(?:2 ?(?:-| )?thirds|2/3|2 (?:in|out of) 3|dos tercios|2 tercios)\b"), 67),
    (re.compile(r"\b(?:3 ?(?:-| )?quarters|3/4|3 (?:in|out of) 4|3 cuartas? partes?)\b"), 75),
    (re.compile(r"\b(?:a |1 )?(?:quarter|1/4|cuarta parte|cuarto)\b"), 25),
    (re.compile(r"\b(?:none|zero|ninguno|ninguna|nobody|nadie|cero)\b"), 0),
    (re.compile(r"\b(?:all of (?:them|my)|everyone|everybody|todos|every (?:one|single))\b"), 100),
)
_MARKED = re.compile(
    r"(?<![\d.,])(-?\d{1,4}(?:[.,]\d+)?) ?(?:%|percent\w*|pct|per cent|por"
    r" ?ciento)"
)
_RANGE = re.compile(
    r"(?<![\d.,])(\d{1,3}) ?%? ?(?:-|to|or|a|o|y|and) ?(\d{1,3}) ?(?:%|percent|pct"
    r"|por ?ciento|$)"
)
_PARTS = re.compile(
    r"(?<![\d.,])(\d{1,3}) ?(?:/|out of|of|in|de(?: cada)?) ?(?:every"
    r" )?(\d{1,3})(?![\d/])"
)
_WHOLE = 100
_BARE = re.compile(
    r"(?<![\d.,$/])(-?\d{1,4}(?:[.,]\d+)?)(?![\d/:]| ?(?:years?|students|kids"
    r"|months|k\b))"
)


def read_percent(text: str) -> dict[str, Any]:
    """{"percent": 0..100 or None}; raises Unclear("percent-range") when beyond."""
    return {"percent": _percent(with_digits(plain(text)))}


def find_share(text: str) -> float | None:
    """The share in percent that `text` tells; None when there is none, or when it can't be one."""
    try:
        return _percent(with_digits(plain(text, 200)))
    except Unclear:
        return None


def _percent(words: str) -> float | None:
    for way in (_range, _marked, _parts, _share, _bare):
        found = way(words)
        if found is not None:
            return _within(found)
    return None


def _within(value: float) -> float:
    if not 0 <= value <= _WHOLE:
        raise Unclear("percent-range", value=value)
    return int(value) if value == int(value) else round(value, 1)


def _range(words: str) -> float | None:
    match = _RANGE.search(words)
    return (int(match[1]) + int(match[2])) / 2 if match else None


def _marked(words: str) -> float | None:
    match = _MARKED.search(words)
    return float(match[1].replace(",", ".")) if match else None


def _parts(words: str) -> float | None:
    match = _PARTS.search(words)
    if match is None or not int(match[2]) > 0 or int(match[1]) > int(match[2]):
        return None
    return round(100 * int(match[1]) / int(match[2]))


def _share(words: str) -> float | None:
    return next((share for pattern, share in _SHARES if pattern.search(words)), None)


def _bare(words: str) -> float | None:
    match = _BARE.search(words)
    return float(match[1].replace(",", ".")) if match else None
