"""Compares pictures with those looked at: python -m tests.papers.golden draws them anew."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image, ImageChops

from bot.library.voice import load_voice
from bot.papers.making import make
from tests.papers.people import everybody
from tests.papers.samples import CONTENT, recipes

GOLDEN = Path(__file__).parent / "golden"
WIDTH = 256
FULLEST = "three-goals"
SEEN = 40
"""A difference in brightness (of 255) that an eye would notice."""


def drawn() -> Iterator[tuple[str, dict[str, Any]]]:
    """Each name and recipe; the fullest pictures in every language, where words are longer."""
    for language in sorted(each.name for each in (CONTENT / "voice").iterdir() if each.is_dir()):
        voice = load_voice(CONTENT / "voice", language)
        for made in everybody():
            for name, recipe in recipes(made, voice):
                if name.endswith(".png") and language == "en":
                    yield f"{made.name}-{name}", recipe
                elif name.endswith("light.png") and made.name == FULLEST:
                    yield f"{made.name}-{language}-{name}", recipe


def small(recipe: dict[str, Any]) -> Image.Image:
    """The picture, small enough that letters' edges don't count."""
    image = Image.open(BytesIO(make(CONTENT / "papers", GOLDEN, recipe))).convert("RGB")
    height = round(image.height * WIDTH / image.width)
    return image.resize((WIDTH, height), Image.Resampling.BOX)


def difference(one: Image.Image, other: Image.Image) -> float:
    """The share of pixels that differ so that it is seen; 1 for another size."""
    if one.size != other.size:
        return 1.0
    gray = ImageChops.difference(one.convert("RGB"), other.convert("RGB")).convert("L")
    counts = gray.histogram()
    return sum(counts[SEEN:]) / (one.width * one.height)


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for name, recipe in drawn():
        small(recipe).quantize(64).save(GOLDEN / name, optimize=True)
