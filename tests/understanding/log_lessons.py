"""Learns how a log is read: which steps it ends, what it is, which goals it means, how sure.

Each lesson builds on what the one before it says of texts that it did not learn from.
"""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.understanding.command import goal_context
from bot.understanding.goal_features import goal_features
from bot.understanding.judging import ranked
from bot.understanding.linear import Linear, chances
from bot.understanding.outcome_features import message_features
from bot.understanding.outcomes import OUTCOMES
from bot.understanding.progress import Progress, Seen, read_as, see
from bot.understanding.step_features import step_features
from bot.understanding.trust import Reading, trust_features
from tests.understanding.cases import CORPUS, contexts
from tests.understanding.learning import Example, learn, say, written

FOLDS = 5
CLASSES = ("no", "yes")
STEP_WAY: dict[str, Any] = {"rounds": 15, "decay": 1.0, "least": 3}
GOAL_WAY: dict[str, Any] = {"rounds": 15, "decay": 2.0, "least": 2}
OUTCOME_WAY: dict[str, Any] = {"rounds": 14, "decay": 1.8, "least": 2}
TRUST_WAY: dict[str, Any] = {"rounds": 25, "decay": 3.0, "least": 4}
EDGES = (0.6, 0.7, 0.75, 0.8, 0.84, 0.87, 0.9, 0.93, 0.95, 0.97)
Case = dict[str, Any]
Rows = Sequence[Case]


def learn_logs(folder: Path, version: int) -> None:
    rows, more = cases("progress"), cases("outcomes")

    def keep(name: str, model: Linear, learned_from: Rows) -> None:
        origin = f"learned from {len(learned_from)} examples, {print_of(learned_from)}"
        note = f"version {version}, {origin}"
        text = written({key: list(row) for key, row in model.weights.items()}, model.classes, note)
        (folder / f"{name}.tsv").write_text(text, "utf-8")

    steps = steps_model(rows)
    keep("steps", steps, rows)
    seen = by_folds(rows, steps_model, seen_as)
    keep("goals", goals_model(list(zip(rows, seen, strict=True))), rows)
    further = [seen_as(row, steps) for row in more]
    told = list(zip([*rows, *more], [*seen, *further], strict=True))
    keep("outcomes", outcomes_model(told), [*rows, *more])
    readings = unseen_readings(told)[: len(rows)]
    keep("trust", trust_model(readings), rows)
    show_scores(readings)


def cases(name: str) -> list[Case]:
    text = (CORPUS / f"{name}.train.jsonl").read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


def print_of(rows: Rows) -> str:
    return "sha256 " + hashlib.sha256(json.dumps(rows, sort_keys=True).encode()).hexdigest()[:16]


def folds(count: int) -> list[set[int]]:
    order = list(range(count))
    random.Random(3).shuffle(order)
    return [set(order[at::FOLDS]) for at in range(FOLDS)]


def by_folds(
    rows: Sequence[Any], teach: Callable[[list[Any]], Any], use: Callable[[Any, Any], Any]
) -> list[Any]:
    """What `use` makes of each row with a model that `teach` made without it."""
    found: list[Any] = [None] * len(rows)
    for fold in folds(len(rows)):
        model = teach([row for at, row in enumerate(rows) if at not in fold])
        for at in fold:
            found[at] = use(rows[at], model)
    return found


def made(examples: Sequence[Example], classes: Sequence[str], way: dict[str, Any]) -> Linear:
    weights = learn(examples, len(classes), **way)
    return Linear(tuple(classes), {name: tuple(row) for name, row in weights.items()})


def seen_as(case: Case, steps: Linear) -> Seen:
    context = contexts()[case["context"]]
    goals = [goal_context(goal) for goal in context["goals"]]
    return see(case["text"], goals, context.get("recent"), steps)


def steps_model(rows: Rows) -> Linear:
    examples = []
    for row in rows:
        seen = seen_as(row, Linear(CLASSES, {}))
        found = step_features(seen.words, seen.plan, seen.signs)
        examples += [(it, int(key in row["gold"]["steps"])) for key, it in found.items()]
    return made(examples, CLASSES, STEP_WAY)


def goals_of(case: Case) -> list[str]:
    goal = case["gold"]["goal"]
    return goal if isinstance(goal, list) else [goal] if goal else []


def goals_model(told: Sequence[tuple[Case, Seen]]) -> Linear:
    examples = []
    for row, seen in told:
        if row["gold"]["outcome"] == "not_progress" or len(seen.plan.goals) == 1:
            continue
        found = goal_features(seen.words, seen.plan, seen.recent, seen.ended)
        examples += [(it, int(key in goals_of(row))) for key, it in found.items()]
    return made(examples, CLASSES, GOAL_WAY)


def outcomes_model(told: Sequence[tuple[Case, Seen]]) -> Linear:
    examples = [
        (
            message_features(seen.words, seen.asks, seen.signs, seen.plan),
            OUTCOMES.index(row["gold"]["outcome"]),
        )
        for row, seen in told
    ]
    return made(examples, OUTCOMES, OUTCOME_WAY)


Read = tuple[Case, Progress, Reading]


def unseen_readings(told: Sequence[tuple[Case, Seen]]) -> list[Read]:
    def teach(rest: list[tuple[Case, Seen]]) -> tuple[Linear, Linear]:
        whole = [pair for pair in rest if "steps" in pair[0]["gold"]]
        return outcomes_model(rest), goals_model(whole)

    def use(pair: tuple[Case, Seen], models: tuple[Linear, Linear]) -> Read:
        row, seen = pair
        features = message_features(seen.words, seen.asks, seen.signs, seen.plan)
        judged = ranked(chances(models[0], features))
        return (row, *read_as(judged, seen, datetime.fromisoformat(row["now"]), models[1]))

    return by_folds(told, teach, use)


def is_right(case: Case, read: Progress) -> bool:
    gold = case["gold"]
    return (
        read.outcome == gold["outcome"]
        and read.minutes == gold["minutes"]
        and sorted(read.goals) == sorted(goals_of(case))
        and sorted(read.steps) == sorted(gold["steps"])
        and read.date_offset == gold.get("date_offset", read.date_offset)
    )


def trust_examples(readings: Sequence[Read]) -> list[Example]:
    return [(trust_features(reading), int(is_right(row, read))) for row, read, reading in readings]


def trust_model(readings: Sequence[Read]) -> Linear:
    return made(trust_examples(readings), ("wrong", "right"), TRUST_WAY)


def show_scores(readings: Sequence[Read]) -> None:
    examples = trust_examples(readings)
    right = sum(gold for _, gold in examples)
    outcome = sum(read.outcome == row["gold"]["outcome"] for row, read, _ in readings)
    count = len(readings)
    say(f"cross-validated: outcome {outcome / count:.3f}, all five fields {right / count:.3f}")
    likely = by_folds(
        list(zip(readings, examples, strict=True)),
        lambda rest: trust_model([read for read, _ in rest]),
        lambda pair, model: chances(model, pair[1][0])["right"],
    )
    for edge in EDGES:
        sure = [gold for (_, gold), it in zip(examples, likely, strict=True) if it >= edge]
        kept, missed = sum(sure) / right, (len(sure) - sum(sure)) / count
        say(f"  sure from {edge}: wrong and sure {missed:.3f}, right and sure {kept:.3f}")
