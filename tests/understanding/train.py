"""Learns what the readers weigh from the train split, and writes it to content/understanding.

Run by hand: python -m tests.understanding.train [outcomes] [trust] [themes]
"""

from __future__ import annotations

import hashlib
import json
import random
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from bot.understanding.command import _goal
from bot.understanding.judging import ranked
from bot.understanding.linear import Linear, chances
from bot.understanding.outcome_features import message_features
from bot.understanding.outcomes import OUTCOMES
from bot.understanding.progress import Progress, Seen, read_as, see
from bot.understanding.trust import Reading, trust_features
from tests.understanding.cases import CONTENT, CORPUS, contexts
from tests.understanding.learning import Example, learn, say, written
from tests.understanding.theme_lessons import learn_themes

FOLDER = CONTENT / "understanding"
FOLDS = 5
OUTCOME_WAY: dict[str, Any] = {"rounds": 14, "decay": 1.8, "least": 2}
TRUST_WAY: dict[str, Any] = {"rounds": 25, "decay": 3.0, "least": 4}
VERSION = 1
Case = dict[str, Any]


def main(wanted: Sequence[str]) -> None:
    FOLDER.mkdir(exist_ok=True)
    lessons: dict[str, Callable[[], None]] = {
        "outcomes": learn_outcomes,
        "trust": learn_trust,
        "themes": lambda: learn_themes(FOLDER, VERSION),
    }
    for name in wanted or lessons:
        lessons[name]()


def cases(*names: str) -> list[Case]:
    texts = [(CORPUS / f"{name}.train.jsonl").read_text("utf-8") for name in names]
    return [json.loads(line) for text in texts for line in text.splitlines()]


def note(rows: Sequence[Any]) -> str:
    print_of = hashlib.sha256(json.dumps(rows, sort_keys=True).encode()).hexdigest()[:16]
    return f"version {VERSION}, learned from {len(rows)} examples, sha256 {print_of}"


def taken_apart(case: Case) -> Seen:
    context = contexts()[case["context"]]
    goals = [_goal(goal) for goal in context["goals"]]
    return see(case["text"], goals, context.get("recent"))


def outcome_example(case: Case) -> Example:
    seen = taken_apart(case)
    features = message_features(seen.words, seen.asks, seen.signs, seen.plan)
    return features, OUTCOMES.index(case["gold"]["outcome"])


def folds(count: int) -> list[list[int]]:
    order = list(range(count))
    random.Random(3).shuffle(order)
    return [order[at::FOLDS] for at in range(FOLDS)]


def unseen_chances(
    examples: Sequence[Example], classes: Sequence[str], way: dict[str, Any]
) -> list[dict[str, float]]:
    """The chances of each example by weights that were learned without it."""
    found: list[dict[str, float]] = [{} for _ in examples]
    for fold in folds(len(examples)):
        out = set(fold)
        rest = [example for at, example in enumerate(examples) if at not in out]
        weights = {name: tuple(row) for name, row in learn(rest, len(classes), **way).items()}
        for at in fold:
            found[at] = chances(Linear(tuple(classes), weights), examples[at][0])
    return found


def learn_outcomes() -> None:
    rows = cases("progress", "outcomes")
    weights = learn([outcome_example(row) for row in rows], len(OUTCOMES), **OUTCOME_WAY)
    (FOLDER / "outcomes.tsv").write_text(written(weights, OUTCOMES, note(rows)), "utf-8")


def unseen_readings(rows: Sequence[Case]) -> list[tuple[Case, Progress, Reading]]:
    likely = unseen_chances([outcome_example(row) for row in rows], OUTCOMES, OUTCOME_WAY)
    return [
        (row, *read_as(ranked(each), taken_apart(row), datetime.fromisoformat(row["now"])))
        for row, each in zip(rows, likely, strict=True)
    ]


def is_right(case: Case, read: Progress) -> bool:
    gold = case["gold"]
    goals = gold["goal"] if isinstance(gold["goal"], list) else [gold["goal"]]
    return (
        read.outcome == gold["outcome"]
        and read.minutes == gold["minutes"]
        and sorted(read.goals) == sorted(goal for goal in goals if goal)
        and sorted(read.steps) == sorted(gold["steps"])
        and read.date_offset == gold.get("date_offset", read.date_offset)
    )


def learn_trust() -> None:
    rows = cases("progress", "outcomes")
    told = [
        (row, read, reading)
        for row, read, reading in unseen_readings(rows)
        if "steps" in row["gold"]
    ]
    examples = [(trust_features(reading), int(is_right(row, read))) for row, read, reading in told]
    weights = learn(examples, 2, **TRUST_WAY)
    text = written(weights, ("wrong", "right"), note([row for row, *_ in told]))
    (FOLDER / "trust.tsv").write_text(text, "utf-8")
    likely = unseen_chances(examples, ("wrong", "right"), TRUST_WAY)
    right = sum(gold for _, gold in examples)
    outcome = sum(read.outcome == row["gold"]["outcome"] for row, read, _ in told)
    say(f"cross-validated: outcome {outcome / len(told):.3f}, all {right / len(told):.3f}")
    for edge in (0.6, 0.65, 0.7, 0.75, 0.8, 0.84, 0.87, 0.9, 0.93, 0.95, 0.96, 0.97, 0.98):
        sure = [
            gold for (_, gold), each in zip(examples, likely, strict=True) if each["right"] >= edge
        ]
        kept, missed = sum(sure) / right, (len(sure) - sum(sure)) / len(told)
        say(f"  {edge}: wrong and sure {missed:.3f}, right and sure {kept:.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
