"""Reads what someone says of their work: minutes, goal, finished steps, and the day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.understanding.amounts import read_minutes
from bot.understanding.days_back import days_back
from bot.understanding.goal_plan import GoalContext, Plan, StepContext, Told, make_plan
from bot.understanding.goals_meant import (
    named_goal,
    numbered_goal,
    numbered_steps,
)
from bot.understanding.numbers import with_digits
from bot.understanding.outcomes import Outcome, Weighed, find_signs, weigh
from bot.understanding.plain import plain
from bot.understanding.steps_done import completed, spoken_of
from bot.understanding.wording import terms, words_of

__all__ = ["GoalContext", "Progress", "StepContext", "read_progress"]

_SURE_LEAD = 1.5
_SURE_LEAD_NONE = 0.5
_SURE_LEAD_TORN = 3.5
_SAYS_NO_LOG = frozenset({"asks", "manage", "polite", "future"})
_PRETERITE = re.compile(r"\b\w{3,}(?<![aei]r)(?<!\baqu)(?<!\bporqu)(?<!\bcaf)(?<!\bas)[éí]\b")
_AT_ODDS = (
    {"because", "not_done"},
    {"barrier", "not_done"},
    {"barrier", "no_time"},
    {"barrier", "did"},
    {"barrier", "finished"},
    {"not_done", "did"},
    {"future", "did"},
)
_MOST_WORDS = 60
_CHECKS = str.maketrans(dict.fromkeys("\u2705\u2714\u2611\U0001f44d", " done "))
_DAY_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Progress:
    """One message as a log.

    `minutes` were spent on goal work, `date_offset` is 0 for today and negative for the past;
    `goals` and `steps` hold ids. Not `sure`: ask by one tap before it is kept.
    """

    outcome: Outcome
    minutes: int | None = None
    goals: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    date_offset: int | None = None
    sure: bool = False


@dataclass(frozen=True, slots=True)
class _Seen:
    """A message taken apart: plain words, the goals it may speak of, minutes, finished steps."""

    words: str
    plan: Plan
    minutes: int | None
    done: tuple[Told, ...]
    recent: str | None


def read_progress(
    text: str, now: datetime, goals: Sequence[GoalContext], recent: str | None = None
) -> Progress:
    """What `text` tells of the work on `goals`, at the local time `now`. Never raises.

    `recent` is the id of the goal last talked about.
    """
    text = text.translate(_CHECKS)
    words, plan = with_digits(plain(text)), make_plan(goals)
    seen = _Seen(words, plan, read_minutes(text), completed(words, plan), recent)
    spanish = {"did"} if _PRETERITE.search(text.lower()) else set()
    weighed = weigh(_signs(seen) | spanish)
    if weighed.outcome == "not_progress":
        clear = bool(find_signs(words) & _SAYS_NO_LOG) and weighed.lead >= _SURE_LEAD_NONE
        return Progress("not_progress", sure=clear and not _is_torn(words))
    return _told(weighed, seen, now)


def _signs(seen: _Seen) -> set[str]:
    signs = find_signs(seen.words)
    signs |= {"minutes"} if seen.minutes else set()
    signs |= {"completes"} if seen.done else set()
    said = terms(seen.words)
    signs |= {"mentions"} if spoken_of(said, seen.plan) or named_goal(said, seen.plan)[0] else set()
    return signs


def _told(weighed: Weighed, seen: _Seen, now: datetime) -> Progress:
    logged = weighed.outcome == "logged"
    words, plan = seen.words, seen.plan
    steps = _kept(seen.done if logged else (), words, plan)
    found, clear = _goals(words, plan, steps, seen.recent)
    steps = tuple(step for step in steps if not found or step.goal in found)
    return Progress(
        weighed.outcome,
        seen.minutes if logged else None,
        found,
        tuple(step.id for step in steps),
        _offset(words, plan, now),
        sure=clear and weighed.lead >= _needed_lead(words) and not _may_be_step(seen, steps),
    )


def _may_be_step(seen: _Seen, steps: tuple[Told, ...]) -> bool:
    """Something was done that sounds like a step, yet no step was surely finished."""
    words = seen.words
    if len(words.split()) > _MOST_WORDS:
        return True
    near = [told for told in spoken_of(terms(words), seen.plan) if not told.done]
    return bool(near) and not steps and not seen.minutes and "did" in find_signs(words)


def _needed_lead(words: str) -> float:
    """Signs that speak against each other need to be told apart more clearly."""
    return _SURE_LEAD_TORN if _is_torn(words) else _SURE_LEAD


def _is_torn(words: str) -> bool:
    signs = find_signs(words)
    return any(pair <= signs for pair in _AT_ODDS)


def _kept(done: tuple[Told, ...], words: str, plan: Plan) -> tuple[Told, ...]:
    """Finished steps; of numbered ones only those whose goal is beyond doubt."""
    numbered = numbered_steps(words, plan)
    if not numbered:
        return done
    goals = {told.goal for told in numbered}
    named = named_goal(terms(words), plan)[0] or numbered_goal(words, plan)
    if len(goals) > 1 and named not in goals:
        return ()
    return tuple(told for told in done if told.goal == named or len(goals) == 1)


def _goals(
    words: str, plan: Plan, steps: tuple[Told, ...], recent: str | None
) -> tuple[tuple[str, ...], bool]:
    if steps:
        return tuple(dict.fromkeys(step.goal for step in steps)), True
    if len(plan.goals) == 1:
        return (plan.goals[0].id,), True
    several = _several(words, plan)
    if several:
        return several, True
    meant = numbered_goal(words, plan) or _meant(words, plan)
    if meant:
        return (meant,), True
    numbered = numbered_steps(words, plan)
    known = recent if recent in plan.words and not numbered else None
    return ((known,), True) if known else ((), False)


def _meant(words: str, plan: Plan) -> str | None:
    mentioned = dict.fromkeys(told.goal for told in spoken_of(terms(words), plan))
    named, _lead = named_goal(terms(words), plan)
    if len(mentioned) == 1 and named in {None, *mentioned}:
        return next(iter(mentioned))
    return named if not mentioned or named in mentioned else None


_AND = re.compile(r"[,;.!\n]| and | then | plus | also | y | luego | & | \+ ")


def _several(words: str, plan: Plan) -> tuple[str, ...]:
    named = [named_goal(terms(part), plan)[0] for part in _AND.split(words)]
    found = tuple(dict.fromkeys(goal for goal in named if goal))
    return found if len(found) > 1 else ()


def _offset(words: str, plan: Plan, now: datetime) -> int:
    titles = {word for told in plan.steps for word in words_of(plain(told.title))}
    ignored = frozenset(word for word in titles if _DAY_WORD.fullmatch(word))
    back = days_back(words, now.date(), ignored)
    return back or 0
