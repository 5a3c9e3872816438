"""Turns a goal and a message into the signs from which it is learned which goals are meant."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.understanding.goal_plan import Plan
from bot.understanding.goals_meant import numbered_goals, numbered_steps, scores
from bot.understanding.step_match import fit, heard
from bot.understanding.wording import terms

Features = dict[str, float]
EACH_GOAL = re.compile(
    r"\b(?:each|cada) (?:goal|one of my goals|meta|objetivo)\b|\beach on both goals"
)
ALL_GOALS = re.compile(
    r"\b(?:both|each|all|all (?:2|3|of my)|amb[oa]s|tod[oa]s|las (?:2|3)|los (?:2|3))(?: of)?"
    r"(?: my| the| mis| las| los)? (?:goals?|metas?|objetivos?)\b"
)
_PIECE = re.compile(
    r"[,;.!\n+&]| and | then | plus | also | y | luego |(?<=min) |(?<=mins) "
    r"|(?<=hr) |(?<=hrs) |(?<=hour) |(?<=hours) |(?<=minutes) |(?<=minutos) |(?<=hora) "
    r"|(?<=horas) |\d+m "
)
_CLEAR = 0.25
_SPEAKS = 0.4


def goal_features(
    words: str, plan: Plan, recent: str | None, done: Mapping[str, float]
) -> dict[str, Features]:
    """For each goal by its id, what a plain message says of it; `done` has chances of steps."""
    whole = scores(terms(words), plan)
    parts = [scores(terms(part), plan) for part in _PIECE.split(words) if part.strip()]
    fits = _fits(words, plan)
    ended = _ended(plan, done)
    numbers = set(numbered_goals(words, plan))
    speaks = max((*whole.values(), *fits.values()), default=0.0)
    shared = {
        "all": float(bool(ALL_GOALS.search(words))),
        "step number": float(bool(numbered_steps(words, plan))),
        "quiet": float(speaks < _SPEAKS),
        f"goals {len(plan.goals)}": 1.0,
    }
    found: dict[str, Features] = {}
    for goal in (it.id for it in plan.goals):
        tops = [_lead(goal, part) for part in parts]
        own = {
            "bias": 1.0,
            "words": min(whole[goal], 3.0),
            "words lead": max(-2.0, min(2.0, _lead(goal, whole))),
            "words top": float(_lead(goal, whole) >= _CLEAR),
            "top of a part": float(any(lead >= _CLEAR for lead in tops)),
            "lead of a part": max([0.0, *(min(1.5, lead) for lead in tops)]),
            "fit": fits[goal],
            "fit lead": _lead(goal, fits),
            "ended": ended[goal],
            "ended lead": _lead(goal, ended),
            "other ended": max([0.0, *(it for key, it in ended.items() if key != goal)]),
            "numbered": float(goal in numbers),
            "other numbered": float(bool(numbers - {goal})),
            "recent": float(goal == recent),
            "other recent": float(recent in whole and goal != recent),
        }
        own["recent quiet"] = own["recent"] * shared["quiet"]
        own["recent step number"] = own["recent"] * shared["step number"]
        own["silent"] = float(whole[goal] == 0 and fits[goal] == 0)
        found[goal] = own | shared
    return found


def _lead(goal: str, of: Mapping[str, float]) -> float:
    return of[goal] - max((it for key, it in of.items() if key != goal), default=0.0)


def _fits(words: str, plan: Plan) -> dict[str, float]:
    said = heard(words)
    found = {goal.id: 0.0 for goal in plan.goals}
    for told in plan.steps:
        best = max((fit(told, clause) for clause in said), default=0.0)
        found[told.goal] = max(found[told.goal], best)
    return found


def _ended(plan: Plan, done: Mapping[str, float]) -> dict[str, float]:
    found = {goal.id: 0.0 for goal in plan.goals}
    for told in plan.steps:
        found[told.goal] = max(found[told.goal], done.get(told.id, 0.0))
    return found
