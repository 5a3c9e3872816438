"""Makes any text fit to be printed: no control characters, no empty boxes, no endless words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

LONGEST_WORD = 20
"""Letters in a row after which a line may break within a word."""

MISSING = "[…]"
"""Stands for letters that no font here has: told, and not shown as boxes."""

SPACE = "\u200b"
JOINERS = frozenset("\u200b\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069\ufe0e\ufe0f\u20e3\n")
UNBROKEN = re.compile(rf"[^\s{SPACE}]{{{LONGEST_WORD + 1},}}")
MARKS = 4


@cache
def covered(folder: Path) -> frozenset[int]:
    """The code points that the fonts in the folder have, as its coverage.txt says."""
    lines = (folder / "coverage.txt").read_text("utf-8").split()
    spans = [line.partition("-") for line in lines]
    return frozenset(
        point
        for first, _, last in spans
        for point in range(int(first, 16), int(last or first, 16) + 1)
    )


def printable(value: Any, folder: Path) -> Any:
    """The same JSON value with every text in it fit for the fonts in the folder."""
    match value:
        case str():
            return _print(value, covered(folder))
        case Mapping():
            return {key: printable(each, folder) for key, each in value.items()}
        case list() | tuple():
            return [printable(each, folder) for each in value]
        case _:
            return value


def plain(text: str) -> str:
    """The text without control characters and halves of pairs; line ends are newlines."""
    lines = unicodedata.normalize("NFC", text).replace("\t", " ").splitlines()
    return "\n".join("".join(filter(_is_sound, line)) for line in lines)


def _is_sound(letter: str) -> bool:
    return unicodedata.category(letter) not in {"Cc", "Cs", "Cn", "Co"} and letter != "\ufeff"


def _print(text: str, known: frozenset[int]) -> str:
    whole = "".join(_each(letter, known) for letter in _few_marks(plain(text)))
    whole = re.sub("\0+", MISSING, whole)
    return UNBROKEN.sub(_breakable, whole)


def _each(letter: str, known: frozenset[int]) -> str:
    if ord(letter) in known or letter in JOINERS:
        return letter
    return "" if unicodedata.category(letter) in {"Cf", "Mn", "Me"} else "\0"


def _few_marks(text: str) -> str:
    """Letters carry at most so many marks: more would climb over the lines above."""
    return re.sub(rf"([\u0300-\u036f]{{{MARKS}}})[\u0300-\u036f]+", r"\1", text)


def _breakable(word: re.Match[str]) -> str:
    parts = [word[0][at : at + LONGEST_WORD] for at in range(0, len(word[0]), LONGEST_WORD)]
    return SPACE.join(parts)


def clipped(text: str, most: int) -> str:
    """The text on one line, cut at a word where it is longer than so many letters."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    head = line[: most - 1]
    cut = head.rfind(" ")
    return (head[:cut] if cut > most // 2 else head).rstrip(" ,;:.") + "…"
