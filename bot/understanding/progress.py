"""Reads what someone says of their work: minutes, goal, finished steps, and the day."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.understanding.amounts import read_minutes
from bot.understanding.calendar_words import DAY_OF
from bot.understanding.days_back import days_back
from bot.understanding.goal_choice import Chosen, choose_goals
from bot.understanding.goal_features import EACH_GOAL
from bot.understanding.goal_plan import (
    GoalContext,
    Plan,
    StepContext,
    as_in_titles,
    make_plan,
)
from bot.understanding.goals_meant import named_goal
from bot.understanding.judging import Judged, judge
from bot.understanding.linear import Linear
from bot.understanding.numbers import with_digits
from bot.understanding.outcomes import Outcome, find_signs
from bot.understanding.plain import plain
from bot.understanding.spanish_forms import SPANISH_PAST
from bot.understanding.step_match import without_titles
from bot.understanding.steps_done import finished, spoken_of, step_chances
from bot.understanding.trust import Reading, is_trusted
from bot.understanding.wording import terms, words_of

__all__ = ["GoalContext", "Progress", "StepContext", "read_progress"]

_PRETERITE = re.compile(r"\b\w{3,}(?<![aei]r)(?<!\baqu)(?<!\bporqu)(?<!\bcaf)(?<!\bas)[éí]\b")
_CHECKS = str.maketrans(dict.fromkeys("\u2705\u2714\u2611\U0001f44d", " done "))
_DAYS = frozenset(DAY_OF) | {"weekend", "today", "tonight", "semana", "hoy", "ayer"}
# The time of day is not what was done: "last night" is no word of a step about nights.
_PART_OF_DAY = re.compile(
    r"\b(?:last (?:night|nite|evening)|(?:early |late )?this (?:morning|afternoon|evening))\b"
)
_NOT_PAST = re.compile(r"\bno (?:me |lo |la |le |les |los |se )?([a-z]{3,})\b")


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
class Seen:
    """A message taken apart: plain words, the goals it may speak of, minutes, likely ended steps.

    `ended` holds for steps by their ids how likely it is that the message says they are finished.
    """

    words: str
    plan: Plan
    minutes: int | None
    ended: Mapping[str, float]
    recent: str | None
    asks: bool
    signs: frozenset[str]


def read_progress(
    text: str, now: datetime, goals: Sequence[GoalContext], recent: str | None = None
) -> Progress:
    """What `text` tells of the work on `goals`, at the local time `now`. Never raises.

    `recent` is the id of the goal last talked about.
    """
    seen = see(text, goals, recent)
    progress, reading = read_as(judge(seen.words, seen.asks, seen.signs, seen.plan), seen, now)
    return replace(progress, sure=is_trusted(reading))


def see(
    text: str, goals: Sequence[GoalContext], recent: str | None, steps: Linear | None = None
) -> Seen:
    """A message taken apart, before it is judged; `steps` are other weights than the kept ones."""
    text = text.translate(_CHECKS)
    words = as_in_titles(_PART_OF_DAY.sub(_its_day, with_digits(plain(text))), goals)
    plan = make_plan(tuple(goals))
    minutes = read_minutes(text)
    if minutes and EACH_GOAL.search(words):
        minutes *= len(plan.goals)
    signs = find_signs(without_titles(words, plan)) | (
        {"did"} if _PRETERITE.search(text.lower()) else set()
    )
    denied = any(verb in SPANISH_PAST for verb in _NOT_PAST.findall(words))
    signs |= {"not_done"} if denied else set()
    signs |= {"minutes"} if minutes else set()
    said = terms(words)
    signs |= {"mentions"} if spoken_of(said, plan) or named_goal(said, plan)[0] else set()
    ended = step_chances(words, plan, frozenset(signs), steps)
    signs |= {"completes"} if finished(ended, plan) else set()
    asks = "?" in text or "\u00bf" in text
    return Seen(words, plan, minutes, ended, recent, asks, frozenset(signs))


def _its_day(match: re.Match[str]) -> str:
    return "yesterday" if match[0].startswith("last") else "today"


def read_as(
    judged: Judged, seen: Seen, now: datetime, goals: Linear | None = None
) -> tuple[Progress, Reading]:
    """The log that a message is when its outcome is so, and what that reading rests on."""
    if judged.outcome == "not_progress":
        return Progress("not_progress"), _resting(judged, seen, Chosen((), 0.0), (), 0)
    logged = judged.outcome == "logged"
    steps = finished(seen.ended, seen.plan) if logged else ()
    chosen = choose_goals(seen.words, seen.plan, steps, seen.ended, recent=seen.recent, model=goals)
    back = _offset(seen.words, seen.plan, now)
    minutes = seen.minutes if logged else None
    ids = tuple(step.id for step in steps)
    told = Progress(judged.outcome, minutes, chosen.goals, ids, back)
    return told, _resting(judged, seen, chosen, ids, back)


def _resting(
    judged: Judged, seen: Seen, chosen: Chosen, steps: tuple[str, ...], back: int
) -> Reading:
    logged = judged.outcome == "logged"
    doubts = [2 * min(it, 1 - it) for it in seen.ended.values()] if logged else []
    return Reading(
        seen.words,
        judged,
        goals=len(chosen.goals),
        steps=len(steps),
        choice=len(seen.plan.goals),
        goal_doubt=chosen.doubt,
        step_doubt=max(doubts, default=0.0),
        minutes=seen.minutes,
        days_back=back,
    )


def _offset(words: str, plan: Plan, now: datetime) -> int:
    titles = {word for told in plan.steps for word in words_of(plain(told.title))}
    ignored = frozenset(titles & _DAYS)
    back = days_back(words, now.date(), ignored)
    return back or 0
