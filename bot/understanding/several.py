"""Splits a message that tells of several goals into what it tells of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.understanding.goal_features import EACH_GOAL
from bot.understanding.plain import plain
from bot.understanding.progress import GoalContext, Progress, read_progress

_PIECE = re.compile(r"[;\n&+]|[,.](?!\d)|\b(?:and|then|plus|also|y|luego|e)\b", re.IGNORECASE)


def split_by_goal(
    text: str, now: datetime, goals: Sequence[GoalContext], whole: Progress
) -> tuple[Progress, ...]:
    """What `text`, read as `whole`, tells of each of its goals.

    Empty when it can't be told apart: the parts must make up the whole, minute for minute.
    """
    if len(whole.goals) < 2 or whole.outcome != "logged":  # noqa: PLR2004  # nothing to split
        return ()
    if EACH_GOAL.search(plain(text)):
        return _evenly(whole, goals)
    minutes = _minutes(text, now, goals, whole)
    if minutes is None or sum(it or 0 for it in minutes.values()) != (whole.minutes or 0):
        return ()
    shares = tuple(_share(whole, goal, minutes[goal], goals) for goal in whole.goals)
    told = all(share.minutes or share.steps for share in shares)
    return shares if told or not whole.minutes else ()


def _minutes(
    text: str, now: datetime, goals: Sequence[GoalContext], whole: Progress
) -> dict[str, int | None] | None:
    """The minutes for each goal; None when one of the goals has no part of its own."""
    found: dict[str, int | None] = {}
    waiting = 0
    for piece in filter(str.strip, _PIECE.split(text)):
        read = read_progress(piece, now, goals)
        named = [goal for goal in read.goals if goal in whole.goals]
        spent = read.minutes or 0
        if len(named) == 1:
            found[named[0]] = (found.get(named[0]) or 0) + spent + waiting or None
            waiting = 0
        elif found and spent:
            last = list(found)[-1]
            found[last] = (found[last] or 0) + spent
        else:
            waiting += spent
    return found if set(found) == set(whole.goals) and not waiting else None


def _evenly(whole: Progress, goals: Sequence[GoalContext]) -> tuple[Progress, ...]:
    each, rest = divmod(whole.minutes or 0, len(whole.goals))
    if rest:
        return ()
    return tuple(_share(whole, goal, each or None, goals) for goal in whole.goals)


def _share(
    whole: Progress, goal: str, minutes: int | None, goals: Sequence[GoalContext]
) -> Progress:
    own = {step.id for it in goals if it.id == goal for step in it.steps}
    steps = tuple(step for step in whole.steps if step in own)
    return replace(whole, minutes=minutes, goals=(goal,), steps=steps)
