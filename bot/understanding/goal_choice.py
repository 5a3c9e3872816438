"""Chooses the goals that a message is about, as learned from examples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.understanding.goal_features import ALL_GOALS, goal_features
from bot.understanding.goal_plan import Plan, Told
from bot.understanding.linear import Linear, chances
from bot.understanding.models import models

_MEANT = 0.5


@dataclass(frozen=True, slots=True)
class Chosen:
    """The ids of the goals meant, and how open that is: 0 when beyond doubt, 1 at most."""

    goals: tuple[str, ...]
    doubt: float


def choose_goals(  # noqa: PLR0913  # a message and all that is known beside it
    words: str,
    plan: Plan,
    steps: tuple[Told, ...],
    likely_steps: Mapping[str, float],
    *,
    recent: str | None,
    model: Linear | None = None,
) -> Chosen:
    """The goals that a plain message is about; those of the finished `steps` always are."""
    if len(plan.goals) == 1:
        return Chosen((plan.goals[0].id,), 0.0)
    weights = model or models.get("goals")
    if weights is None:
        return Chosen(tuple(dict.fromkeys(step.goal for step in steps)), 1.0)
    likely = _likely(words, plan, None, likely_steps, weights)
    if recent and sum(it > _MEANT for it in likely.values()) <= 1:
        # What names several goals needs no memory of the one that was last talked about.
        likely = _likely(words, plan, recent, likely_steps, weights)
    own = {goal.id for goal in plan.goals} if ALL_GOALS.search(words) else set()
    own |= {step.goal for step in steps}
    meant = tuple(goal for goal in likely if likely[goal] > _MEANT or goal in own)
    return Chosen(meant, 2 * max((min(it, 1 - it) for it in likely.values()), default=0.5))


def _likely(
    words: str, plan: Plan, recent: str | None, steps: Mapping[str, float], weights: Linear
) -> dict[str, float]:
    found = goal_features(words, plan, recent, steps)
    return {key: chances(weights, features)["yes"] for key, features in found.items()}
