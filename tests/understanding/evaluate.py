"""Prints how well what people type is understood, on the texts kept aside, beside the targets.

Run by `python3 dev.py evaluate`.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
import tracemalloc
from collections.abc import Sequence
from typing import Any

from bot.understanding.scoring import summarize
from tests.understanding.cases import CORPUS, understand

# Skill, measure, least or most to reach, aim, and whether less is better.
TARGETS: tuple[tuple[str, str, float, float, bool], ...] = (
    ("themes", "micro_f1", 0.76, 0.85, False),
    ("progress", "all_right", 0.75, 0.88, False),
    ("progress", "minutes", 0.97, 0.99, False),
    ("progress", "wrong_and_sure", 0.04, 0.02, True),
    ("progress", "right_and_sure", 0.60, 0.80, False),
    ("schedule", "exact", 0.93, 0.98, False),
    ("place", "right", 0.95, 0.99, False),
    ("place", "surely_wrong", 0.01, 0.0, True),
)
SPANISH = {"themes": (0.60, 0.80), "progress": (0.65, 0.80), "schedule": (0.85, 0.95)}
SPANISH |= {"place": (0.92, 0.98)}
MAIN = {"themes": "micro_f1", "progress": "all_right", "schedule": "exact", "place": "right"}
MEGABYTE = 1_000_000
Target = Sequence[float]
Pairs = list[tuple[dict[str, Any], dict[str, Any]]]


def main() -> None:
    tracemalloc.start()
    pairs = {skill: read(skill) for skill in MAIN}
    memory = tracemalloc.get_traced_memory()[0] / MEGABYTE
    tracemalloc.stop()
    say(f"{'measure':34}{'cases':>6}{'score':>8}{'least':>8}{'aim':>7}")
    for skill, measure, *target in TARGETS:
        score = scores(skill, pairs)[measure]
        line(f"{skill} {measure}", len(pairs[skill]), score, target)
    people = understand("themes", lines_of("people"), summary=True)[-1]
    found = people["both_in_top_three"]
    line("themes both in top three", people["cases"], found, (0.92, 1.0, False))
    for skill, (least, aim) in SPANISH.items():
        spoken = {skill: [pair for pair in pairs[skill] if pair[0]["voice"].endswith("-es")]}
        name = f"Spanish {skill} {MAIN[skill]}"
        line(name, len(spoken[skill]), scores(skill, spoken)[MAIN[skill]], (least, aim, False))
    for skill, found in pairs.items():
        line(f"{skill} median ms", len(found), milliseconds(skill, found), (30, 2, True))
    say(f"memory of tables and weights: {memory:.0f} MB (at most 150, aim 60)")


def line(name: str, cases: int, score: float, target: Target) -> None:
    least, aim, less = target
    reached = score <= least if less else score >= least
    mark = "" if reached else "  above" if less else "  below"
    say(f"{name:34}{cases:6}{score:8.3f}{least:8.2f}{aim:7.2f}{mark}")


def say(text: str) -> None:
    sys.stdout.write(text + "\n")


def read(skill: str) -> Pairs:
    lines = lines_of(skill)
    return list(zip(map(json.loads, lines), understand(skill, lines), strict=True))


def lines_of(name: str) -> list[str]:
    return (CORPUS / f"{name}.check.jsonl").read_text("utf-8").splitlines()


def scores(skill: str, pairs: dict[str, Pairs]) -> dict[str, float]:
    return summarize(skill, pairs[skill])


def milliseconds(skill: str, pairs: Pairs) -> float:
    """The median of the processor's time over single messages, everything being warm."""
    taken = []
    for case, _ in pairs:
        began = time.process_time()
        understand(skill, [json.dumps(case)])
        taken.append((time.process_time() - began) * 1000)
    return statistics.median(taken)


if __name__ == "__main__":
    main()
