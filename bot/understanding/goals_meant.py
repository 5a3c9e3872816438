"""Finds which of a person's goals and steps a message speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.goal_plan import Plan, Told
from bot.understanding.wording import same, same_thing, terms

_MENTIONED = 0.5
_HINTED = 0.33
_HINTED_DONE = 0.3
_WITH_VERB = 0.3
_GOAL_NAMED = 0.4
_CLEAR_LEAD = 0.25
_ENOUGH_TAUGHT = 2
_ORDER = {
    "one": 1,
    "uno": 1,
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "primer": 1,
    "primera": 1,
    "segundo": 2,
    "segunda": 2,
    "tercer": 3,
    "tercera": 3,
    "4th": 4,
    "fourth": 4,
    "5th": 5,
}
_ORDINAL = "|".join(_ORDER)
_NUMBER = rf"(?:#? ?\d|one|uno|{_ORDINAL})"
_STEP_NUMBER = re.compile(
    rf"\b(?:steps?|pasos?)(?: (?:number|no\.?|numero|num))? ?(?P<after>{_NUMBER}"
    rf"(?:(?:,| and| &| y| \+),? (?:(?:steps?|paso) )?{_NUMBER})*)\b(?! ?(?:min|hour|hr|%))"
    rf"|\b(?P<before>{_ORDINAL}(?:(?:,| and| &| y),? {_ORDINAL})*) (?:steps?|pasos?)\b"
    rf"|(?P<sign>#\d)\b"
)
_EACH = re.compile(rf"\d|{_ORDINAL}|one|uno")
_GOAL_NUMBER = re.compile(
    rf"\b(?:goal|meta|objetivo)(?: (?:number|no\.?|numero|num))? ?#?(\d|one|uno)\b"
    rf"|\b({_ORDINAL}) (?:goal|meta|objetivo|one)\b"
)


def coverage(told: Told, said: Sequence[str]) -> float:
    """How much of a step's nouns, or of the words taught for it, the stems `said` hold, 0 to 1."""
    total = sum(told.nouns.values())
    hit = sum(
        weight
        for noun, weight in told.nouns.items()
        if any(same_thing(noun, term) for term in said)
    )
    return max(min(1.0, hit / total) if total else 0.0, taught_share(told, said))


def taught_share(told: Told, said: Sequence[str]) -> float:
    """How surely the stems `said` hold what was taught for a step, 0 to 1; two words are enough."""
    if not told.taught:
        return 0.0
    hit = sum(any(same_thing(word, term) for term in said) for word in told.taught)
    return min(1.0, hit / min(_ENOUGH_TAUGHT, len(told.taught)))


def mentions(told: Told, said: Sequence[str], *, finished: bool = False) -> float:
    """How surely the stems `said` speak of the step; 0 when they don't."""
    covered = coverage(told, said)
    verb = any(same(told.verb, term) for term in said)
    if (
        covered >= _MENTIONED
        or (verb and covered >= _HINTED)
        or (finished and covered >= _HINTED_DONE)
    ):
        return covered + _WITH_VERB * verb
    return 0.0


def _number(match: re.Match[str]) -> int | None:
    for group in match.groups():
        if group:
            return int(group) if group.isdigit() else _ORDER.get(group)
    return None


def numbered_steps(text: str, plan: Plan) -> tuple[Told, ...]:
    """The steps that numbers in the text ("step 2", "steps 1 and 3") may mean."""
    told = (match[match.lastgroup or 0] for match in _STEP_NUMBER.finditer(text))
    numbers = {
        int(it) if it.isdigit() else _ORDER[it] for each in told for it in _EACH.findall(each)
    }
    return tuple(step for step in plan.steps if step.place in numbers)


def meant_by_number(text: str, plan: Plan) -> tuple[Told, ...]:
    """The steps meant by their numbers; none when a number fits several goals and none is named."""
    fitting = numbered_steps(text, plan)
    goals = {told.goal for told in fitting}
    if len(goals) <= 1:
        return fitting
    named = numbered_goal(text, plan) or named_goal(terms(text), plan)[0]
    return tuple(told for told in fitting if told.goal == named)


def numbered_goal(text: str, plan: Plan) -> str | None:
    """The goal that a number in the text ("goal 2", "the third goal") means."""
    return next(iter(numbered_goals(text, plan)), None)


def numbered_goals(text: str, plan: Plan) -> tuple[str, ...]:
    """All goals that numbers in the text ("goal 2", "the third goal") mean."""
    numbers = map(_number, _GOAL_NUMBER.finditer(text))
    return tuple(plan.goals[it - 1].id for it in numbers if it and it <= len(plan.goals))


def scores(said: Sequence[str], plan: Plan) -> dict[str, float]:
    """How much the stems `said` speak of each goal."""
    return {goal.id: _score(plan.words[goal.id], said, plan) for goal in plan.goals}


def _score(words: dict[str, float], said: Sequence[str], plan: Plan) -> float:
    total = 0.0
    for term in set(said):
        weight = max((it for word, it in words.items() if same(word, term)), default=0.0)
        sharing = sum(any(same(w, term) for w in other) for other in plan.words.values())
        total += weight / sharing**2 if weight else 0.0
    return total


def named_goal(said: Sequence[str], plan: Plan) -> tuple[str | None, float]:
    """The goal that the stems speak of most, with its lead over the next; None when unclear."""
    ranked = sorted(scores(said, plan).items(), key=lambda each: -each[1])
    if not ranked or ranked[0][1] < _GOAL_NAMED:
        return None, 0.0
    lead = ranked[0][1] - (ranked[1][1] if len(ranked) > 1 else 0.0)
    return (ranked[0][0], lead) if lead >= _CLEAR_LEAD else (None, lead)
