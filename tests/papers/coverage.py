"""Writes down which letters the carried fonts have: python -m tests.papers.coverage."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[2] / "content" / "papers" / "fonts"
FILE = FONTS / "coverage.txt"


def points() -> list[int]:
    """Every code point that at least one of the fonts has a shape for."""
    maps = (TTFont(file).getBestCmap() for file in FONTS.glob("*.ttf"))
    return sorted({point for each in maps for point in each})


def spans(of: list[int]) -> Iterator[str]:
    """The code points as "first-last" in hexadecimal."""
    first = last = of[0]
    for point in [*of[1:], -1]:
        if point != last + 1:
            yield f"{first:X}-{last:X}" if last > first else f"{first:X}"
            first = point
        last = point


def written() -> str:
    """What coverage.txt must hold."""
    return "\n".join(spans(points())) + "\n"


if __name__ == "__main__":
    FILE.write_text(written(), encoding="utf-8")
