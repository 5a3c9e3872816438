"""Reads what someone says about their work on a goal: minutes, goal, finished steps, and which day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.understanding.amounts import read_minutes
from bot.understanding.days_back import days_back
from bot.understanding.goals_meant import (
    GoalContext,
    Plan,
    StepContext,
    Told,
    make_plan,
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


def read_progress(
    text: str, now: datetime, goals: Sequence[GoalContext], recent: str | None = None
) -> Progress:
    """What `text` tells of the work on `goals`, at the local time `now`. Never raises.

    `recent` is the id of the goal last talked about.
    """
    words = with_digits(plain(text.translate(_CHECKS)))
    plan = make_plan(goals)
    minutes = read_minutes(text.translate(_CHECKS))
    done = completed(words, plan)
    weighed = weigh(_signs(words, plan, minutes, done))
    if weighed.outcome == "not_progress":
        return Progress("not_progress", sure=weighed.lead >= _SURE_LEAD / 3)
    return _told(weighed, words, plan, minutes, done, now, recent)


def _signs(words: str, plan: Plan, minutes: int | None, done: tuple[Told, ...]) -> set[str]:
    signs = find_signs(words)
    signs |= {"minutes"} if minutes else set()
    signs |= {"completes"} if done else set()
    signs |= {"mentions"} if spoken_of(words, plan) or named_goal(terms(words), plan)[0] else set()
    return signs or {"nothing"}


def _told(
    weighed: Weighed,
    words: str,
    plan: Plan,
    minutes: int | None,
    done: tuple[Told, ...],
    now: datetime,
    recent: str | None,
) -> Progress:
    logged = weighed.outcome == "logged"
    steps = _kept(done if logged else (), words, plan)
    found, clear = _goals(words, plan, steps, recent)
    steps = tuple(step for step in steps if not found or step.goal in found)
    return Progress(
        weighed.outcome,
        minutes if logged else None,
        found,
        tuple(step.id for step in steps),
        _offset(words, plan, now),
        sure=clear and weighed.lead >= _SURE_LEAD and len(words.split()) <= _MOST_WORDS,
    )


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
    meant = numbered_goal(words, plan) or _meant(words, plan)
    if meant:
        return (meant,), True
    several = _several(words, plan)
    if several:
        return several, True
    numbered = numbered_steps(words, plan)
    known = recent if recent in plan.words and not numbered else None
    return ((known,), True) if known else ((), False)


def _meant(words: str, plan: Plan) -> str | None:
    mentioned = dict.fromkeys(told.goal for told in spoken_of(words, plan))
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
