"""Chooses the goal that a message is about, and says by what it was chosen."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from bot.understanding.goal_plan import Plan, Told
from bot.understanding.goals_meant import named_goal, numbered_goal, numbered_steps
from bot.understanding.steps_done import spoken_of
from bot.understanding.wording import terms

By = Literal["steps", "only", "several", "number", "words", "recent", "nothing"]
_AND = re.compile(r"[,;.!\n]| and | then | plus | also | y | luego | & | \+ ")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The ids of the goals meant, and what told them."""

    goals: tuple[str, ...]
    by: By


def choose_goals(words: str, plan: Plan, steps: tuple[Told, ...], recent: str | None) -> Chosen:
    """The goals that a plain message is about: by finished steps, numbers, words, or lately."""
    if steps:
        return Chosen(_with_others(words, plan, steps), "steps")
    if len(plan.goals) == 1:
        return Chosen((plan.goals[0].id,), "only")
    if counted := _all_numbered(words, plan):
        return Chosen(counted, "number")
    if several := _several(words, plan):
        return Chosen(several, "several")
    if numbered := numbered_goal(words, plan):
        return Chosen((numbered,), "number")
    if meant := _meant(words, plan):
        return Chosen((meant,), "words")
    if recent in plan.words and not numbered_steps(words, plan):
        return Chosen((recent,) if recent else (), "recent")
    return Chosen((), "nothing")


def _all_numbered(words: str, plan: Plan) -> tuple[str, ...]:
    found = (numbered_goal(part, plan) for part in _AND.split(words))
    ids = tuple(dict.fromkeys(goal for goal in found if goal))
    return ids if len(ids) > 1 else ()


def _with_others(words: str, plan: Plan, steps: tuple[Told, ...]) -> tuple[str, ...]:
    found = dict.fromkeys(step.goal for step in steps)
    others = _several(words, plan) if len(plan.goals) > 1 else ()
    return tuple(found | dict.fromkeys(others if set(found) <= set(others) else ()))


def _meant(words: str, plan: Plan) -> str | None:
    mentioned = dict.fromkeys(told.goal for told in spoken_of(terms(words), plan))
    named, _lead = named_goal(terms(words), plan)
    if len(mentioned) == 1 and named in {None, *mentioned}:
        return next(iter(mentioned))
    return named if not mentioned or named in mentioned else None


def _several(words: str, plan: Plan) -> tuple[str, ...]:
    named = [named_goal(terms(part), plan)[0] for part in _AND.split(words)]
    found = tuple(dict.fromkeys(goal for goal in named if goal))
    return found if len(found) > 1 else ()
