"""What it takes to understand one message, and to draw one picture."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import Any

from bot.library.voice import load_voice
from bot.papers.making import make
from tests.bench.figures import Line, Scale
from tests.papers.people import everybody
from tests.papers.samples import CONTENT, recipes
from tests.understanding.evaluate import milliseconds, read

SKILLS = ("progress", "themes", "schedule", "place")


def measure_readings(scale: Scale, folder: Path) -> Iterator[Line]:
    """Milliseconds for one message, of the skill that takes longest; and for one picture."""
    for skill in SKILLS if scale.whole else SKILLS[:1]:
        each = milliseconds(skill, read(skill))
        yield Line("12", f"understanding one message: {skill}", "ms", [each], (), "", 30, 2)
    yield Line("12", "one progress picture", "ms", _pictures(scale, folder), (), "", 150, 40)


def _pictures(scale: Scale, folder: Path) -> list[float]:
    voice = load_voice(CONTENT / "voice", "en")
    made = [dict(recipes(each, voice))["progress-light.png"] for each in everybody()]
    make(CONTENT / "papers", folder, made[0])
    return [
        median(_taken(lambda each=each: make(CONTENT / "papers", folder, each)) for each in made)
        for _ in range(scale.repeats)
    ]


def _taken(work: Callable[[], Any]) -> float:
    began = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - began)
