"""Finds which of a person's goals and steps a message speaks of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.understanding.numbers import with_digits
from bot.understanding.plain import plain
from bot.understanding.wording import same, stem, terms, words_of

_MENTIONED = 0.5
_HINTED = 0.3
_WITH_VERB = 0.3
_GOAL_NAMED = 0.4
_CLEAR_LEAD = 0.25
_ORDER = {"one": 1, "uno": 1, "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "primer": 1, "primera": 1,
          "segundo": 2, "segunda": 2, "tercer": 3, "tercera": 3, "4th": 4, "fourth": 4, "5th": 5}  # fmt: skip
_STEP_NUMBER = re.compile(r"\b(?:steps?|pasos?) ?#?(\d|one|uno)\b|\b(\w+) (?:step|paso)\b|#(\d)\b")
_GOAL_NUMBER = re.compile(r"\b(?:goal|meta|objetivo) ?#?(\d|one|uno)\b|\b(\w+) (?:goal|meta|objetivo|one)\b")


@dataclass(frozen=True, slots=True)
class StepContext:
    """A step that may be spoken of."""

    id: str
    title: str
    done: bool = False


@dataclass(frozen=True, slots=True)
class GoalContext:
    """A goal that may be spoken of; `words` are other words for it, such as its category's."""

    id: str
    title: str
    category: str
    steps: tuple[StepContext, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """A step as its title tells it: its verb, its nouns with weights, and a number to reach."""

    goal: str
    id: str
    verb: str
    nouns: dict[str, float]
    number: int | None
    place: int
    title: str = ""
    done: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """All goals of a person, ready to be matched."""

    goals: tuple[GoalContext, ...]
    steps: tuple[Told, ...]
    words: dict[str, dict[str, float]] = field(default_factory=dict)


def _title(title: str) -> str:
    return with_digits(plain(title, 200))


def make_plan(goals: Sequence[GoalContext]) -> Plan:
    """The goals with their words weighed: a word of many titles says little."""
    titles = [_title(step.title) for goal in goals for step in goal.steps]
    often = Counter(term for title in titles for term in set(terms(title)))
    steps = tuple(
        _told(goal.id, step, place, often)
        for goal in goals
        for place, step in enumerate(goal.steps, 1)
    )
    return Plan(tuple(goals), steps, {goal.id: _goal_words(goal) for goal in goals})


def _told(goal: str, step: StepContext, place: int, often: Counter[str]) -> Told:
    words = words_of(_title(step.title))
    digits = [int(word) for word in words if word.isdigit()]
    verb = stem(words[0]) if words else ""
    nouns = {term: 1 / often[term] for term in terms(_title(step.title)) if not term.isdigit()}
    if len(nouns) > 1:
        nouns.pop(verb, None)
    number = digits[0] if digits and digits[0] > 1 else None
    return Told(goal, step.id, verb, nouns, number, place, step.title, step.done)


def _goal_words(goal: GoalContext) -> dict[str, float]:
    weights: dict[str, float] = {}
    for step in goal.steps:
        weights |= dict.fromkeys(terms(_title(step.title))[1:], 0.6)
    for word in (goal.category, *goal.words):
        weights |= dict.fromkeys(terms(plain(word)), 0.8)
    weights |= dict.fromkeys(terms(_title(goal.title)), 1.0)
    return {term: weight for term, weight in weights.items() if not term.isdigit()}


def coverage(told: Told, said: Sequence[str]) -> float:
    """How much of a step's nouns the stems `said` hold, 0 to 1."""
    total = sum(told.nouns.values())
    hit = sum(weight for noun, weight in told.nouns.items() if any(same(noun, term) for term in said))
    return hit / total if total else 0.0


def mentions(told: Told, said: Sequence[str]) -> float:
    """How surely the stems `said` speak of the step; 0 when they don't."""
    covered = coverage(told, said)
    verb = any(same(told.verb, term) for term in said)
    if covered >= _MENTIONED or (verb and covered >= _HINTED):
        return covered + _WITH_VERB * verb
    return 0.0


def _number(match: re.Match[str]) -> int | None:
    for group in match.groups():
        if group:
            return int(group) if group.isdigit() else _ORDER.get(group)
    return None


def numbered_steps(text: str, plan: Plan) -> tuple[Told, ...]:
    """The steps that a number in the text ("step 2", "second step") may mean."""
    numbers = {_number(match) for match in _STEP_NUMBER.finditer(text)}
    return tuple(told for told in plan.steps if told.place in numbers)


def numbered_goal(text: str, plan: Plan) -> str | None:
    """The goal that a number in the text ("goal 2", "the third goal") means."""
    for match in _GOAL_NUMBER.finditer(text):
        number = _number(match)
        if number and number <= len(plan.goals):
            return plan.goals[number - 1].id
    return None


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
