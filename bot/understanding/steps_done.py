"""Tells which steps a message says are finished, as learned from examples; half done is not."""

from __future__ import annotations

from collections.abc import Mapping

from bot.understanding.goal_plan import Plan, Told
from bot.understanding.goals_meant import mentions
from bot.understanding.linear import Linear, chances
from bot.understanding.models import models
from bot.understanding.step_features import step_features

_NEAR = 0.3
DONE = 0.5


def spoken_of(said: tuple[str, ...], plan: Plan) -> tuple[Told, ...]:
    """The steps that the stems `said` mention, finished or not, the likeliest first."""
    weighed = [(mentions(told, said), told) for told in plan.steps]
    ranked = sorted((pair for pair in weighed if pair[0] > 0), key=lambda pair: -pair[0])
    return tuple(told for weight, told in ranked if weight >= ranked[0][0] - _NEAR)


def step_chances(
    words: str, plan: Plan, signs: frozenset[str], model: Linear | None = None
) -> dict[str, float]:
    """How likely it is of each step, by its id, that the plain message says it is finished."""
    weights = model or models.get("steps")
    if weights is None:
        return {}
    found = step_features(words, plan, signs)
    return {key: chances(weights, features)["yes"] for key, features in found.items()}


def finished(likely: Mapping[str, float], plan: Plan) -> tuple[Told, ...]:
    """The steps that are likelier finished than not, in the order of the plan."""
    return tuple(told for told in plan.steps if likely.get(told.id, 0.0) > DONE)
