"""Learns weights from examples: a softmax over sparse features, in plain Python."""

from __future__ import annotations

import math
import random
import sys
from collections import Counter
from collections.abc import Mapping, Sequence

Example = tuple[Mapping[str, float], int]


def learn(  # noqa: PLR0913  # each is a way of learning, named where it is asked for
    examples: Sequence[Example],
    classes: int,
    *,
    rounds: int = 30,
    rate: float = 0.25,
    decay: float = 1.5,
    least: int = 2,
    seed: int = 7,
) -> dict[str, list[float]]:
    """Weights for each feature that `least` examples have, by AdaGrad with decay, averaged."""
    counts = Counter(name for features, _ in examples for name in features)
    kept = {name for name, count in counts.items() if count >= least}
    rows = [
        ([(name, value) for name, value in features.items() if name in kept], gold)
        for features, gold in examples
    ]
    weights = {name: [0.0] * classes for name in kept}
    steps = {name: [1e-2] * classes for name in kept}
    dice = random.Random(seed)
    for _ in range(rounds):
        dice.shuffle(rows)
        for features, gold in rows:
            errors = _errors(features, gold, weights, classes)
            for name, value in features:
                row, gone = weights[name], steps[name]
                for place in range(classes):
                    slope = errors[place] * value + decay * row[place] / counts[name]
                    gone[place] += slope * slope
                    row[place] -= rate * slope / math.sqrt(gone[place])
    return weights


def _errors(
    features: Sequence[tuple[str, float]],
    gold: int,
    weights: Mapping[str, list[float]],
    classes: int,
) -> list[float]:
    sums = [0.0] * classes
    for name, value in features:
        row = weights[name]
        for place in range(classes):
            sums[place] += row[place] * value
    highest = max(sums)
    raised = [math.exp(each - highest) for each in sums]
    whole = sum(raised)
    return [each / whole - (place == gold) for place, each in enumerate(raised)]


def written(
    weights: Mapping[str, Sequence[float]], classes: Sequence[str], note: str, least: float = 0.02
) -> str:
    """The weights as the text of a table; those that hardly count are left out."""
    lines = [f"# {note}", "\t".join(["feature", *classes])]
    for name, row in sorted(weights.items()):
        if max(map(abs, row)) >= least:
            lines.append("\t".join([name, *(f"{each:.2f}" for each in row)]))
    return "\n".join(lines) + "\n"


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
