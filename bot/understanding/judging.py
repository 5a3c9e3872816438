"""Judges what a message about work is: done, stuck, skipped or no log, as learned from examples."""

from __future__ import annotations

import math
from dataclasses import dataclass

from bot.understanding.goal_plan import Plan
from bot.understanding.linear import chances
from bot.understanding.models import models
from bot.understanding.outcome_features import message_features
from bot.understanding.outcomes import OUTCOMES, Outcome, find_signs, weigh
from bot.understanding.plain import plain


@dataclass(frozen=True, slots=True)
class Judged:
    """The likeliest outcome, how likely it is, and how likely the next one is, 0 to 1."""

    outcome: Outcome
    chance: float
    next: float


def judge(words: str, asks: bool, signs: frozenset[str], plan: Plan) -> Judged:
    """The outcome of a plain message with these signs; by the signs alone where nothing is learned.

    `asks` says whether the message, as typed, holds a question mark.
    """
    model = models.get("outcomes")
    if model is None:
        weighed = weigh(set(signs))
        chance = 1 / (1 + math.exp(-weighed.lead))
        return Judged(weighed.outcome, chance, 1 - chance)
    return ranked(chances(model, message_features(words, asks, signs, plan)))


def ranked(likely: dict[str, float]) -> Judged:
    """The best two of the outcomes' chances."""
    by_chance = sorted(OUTCOMES, key=lambda name: -likely.get(name, 0.0))
    first, second = by_chance[:2]
    return Judged(first, likely.get(first, 0.0), likely.get(second, 0.0))


def is_intention(text: str) -> bool:
    """Whether a text that is no log speaks of what is still to be done."""
    return "future" in find_signs(plain(text))
