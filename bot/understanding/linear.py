"""Weighs many small signs by weights that were learned from examples, and says how likely each."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

Features = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Linear:
    """Learned weights: for each feature one number for each class."""

    classes: tuple[str, ...]
    weights: Mapping[str, tuple[float, ...]]


def parse_linear(text: str) -> Linear:
    """The weights from their file's text: lines of "#", the classes, then a line for a feature."""
    lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    classes = tuple(lines[0].split("\t")[1:])
    rows = (line.split("\t") for line in lines[1:])
    return Linear(classes, {row[0]: tuple(map(float, row[1:])) for row in rows})


def totals(model: Linear, features: Features) -> list[float]:
    """The summed weights of the features for each class."""
    sums = [0.0] * len(model.classes)
    for name, value in features.items():
        for place, weight in enumerate(model.weights.get(name, ())):
            sums[place] += weight * value
    return sums


def chances(model: Linear, features: Features) -> dict[str, float]:
    """How likely each class is, 0 to 1; they sum to 1."""
    sums = totals(model, features)
    highest = max(sums)
    raised = [math.exp(each - highest) for each in sums]
    whole = sum(raised)
    return {name: it / whole for name, it in zip(model.classes, raised, strict=True)}
