"""Says how far a reading of a log can be trusted: kept at once, or asked by one tap."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from bot.understanding.judging import Judged
from bot.understanding.linear import chances
from bot.understanding.models import models

_NEEDED = 0.86
_NEEDED_UNLEARNED = 0.9
_PARTLY = re.compile(
    r"\b(?:half|mitad|some|part|almost|casi|still|todavia|of|de|but|pero|except|not|no|one|una?)\b"
)
_DAYS = re.compile(
    r"\b(?:yesterday|today|last|ago|ayer|hoy|hace|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_CLAUSE = re.compile(r"[.,;!?\n]| and | but | y | pero | so | because | then ")
_LONG, _VERY_LONG = 14, 30
_DOUBTED = 0.3
_SHORT = 8
# A name, and how likely the outcome must be, how little goal and steps may be in doubt.
_EDGES = (("strong", 0.9, 0.1, 0.3), ("stronger", 0.97, 0.03, 0.2), ("strongest", 0.99, 0.02, 0.1))


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reading rests on.

    Counts of goals meant, of steps ended and of goals to choose from; doubts go from 0 to 1.
    """

    words: str
    judged: Judged
    goals: int
    steps: int
    choice: int
    goal_doubt: float
    step_doubt: float
    minutes: int | None
    days_back: int


def is_trusted(reading: Reading) -> bool:
    """Whether it is likely enough that all of the reading is right."""
    if not reading.goals and reading.judged.outcome == "logged":
        return False
    model = models.get("trust")
    if model is None:
        # What was read by signs alone is kept after one tap; that it is no log may be believed.
        judged = reading.judged
        return judged.outcome == "not_progress" and judged.chance >= _NEEDED_UNLEARNED
    return chances(model, trust_features(reading))["right"] >= _NEEDED


def trust_features(reading: Reading) -> dict[str, float]:
    """The features from which trust is learned."""
    judged, outcome = reading.judged, reading.judged.outcome
    found = {"bias": 1.0, f"is {outcome}": 1.0, "chance": _odds(judged.chance)}
    found[f"chance {outcome}"] = found["chance"] * 0.5
    found[f"clear {judged.chance > _NEEDED_UNLEARNED} {outcome}"] = 1.0
    if outcome == "not_progress":
        return found
    found |= {
        "goal doubt": reading.goal_doubt,
        "goal sure": _odds(1 - reading.goal_doubt / 2),
        "goal doubted": float(reading.goal_doubt > _DOUBTED),
        "step doubt": reading.step_doubt,
        "step sure": _odds(1 - reading.step_doubt / 2),
        "step doubted": float(reading.step_doubt > _DOUBTED),
        "weakest": min(
            found["chance"], _odds(1 - reading.goal_doubt / 2), _odds(1 - reading.step_doubt / 2)
        ),
    }
    found |= dict.fromkeys([*_marks(reading), *_strong(reading)], 1.0)
    return found


def _strong(reading: Reading) -> list[str]:
    """How many of the edges all parts of the reading pass together."""
    passed = [
        name
        for name, chance, goal, step in _EDGES
        if reading.judged.chance > chance
        and reading.goal_doubt < goal
        and reading.step_doubt < step
    ]
    short = ["short and strong"] if len(passed) > 1 and len(reading.words.split()) <= _SHORT else []
    return [*passed, *(f"{name} {reading.judged.outcome}" for name in passed), *short]


def _odds(chance: float) -> float:
    return min(4.0, math.log(max(chance, 0.01) / max(1.001 - chance, 0.01)))


def _marks(reading: Reading) -> list[str]:
    words = reading.words
    count, parts = len(words.split()), sum(bool(it.strip()) for it in _CLAUSE.split(words))
    marks = {
        "long": count > _LONG,
        "very long": count > _VERY_LONG,
        "many parts": parts > 2,  # noqa: PLR2004  # more than one thing beside another
        "partly": bool(_PARTLY.search(words)),
        "days": len(_DAYS.findall(words)) > 1,
        "back": reading.days_back < 0,
        "minutes": bool(reading.minutes),
        "digits": bool(re.search(r"\d", words)) and not reading.minutes,
        f"steps {min(reading.steps, 2)}": True,
        f"goals {min(reading.goals, 2)} of {min(reading.choice, 2)}": True,
    }
    names = [name for name, there in marks.items() if there]
    sets = [f"{reading.judged.outcome} {it}" for it in names]
    return [*names, *sets]
