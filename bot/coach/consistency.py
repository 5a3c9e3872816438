"""How steadily goal work is done: weeks marked one by one, and a measure that forgives."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Mark = Literal["held", "missed", "skipped", "paused", "open"]

WEEK = timedelta(days=7)
HALF_LIFE = 13
"""A week counts half as much as one that is so many weeks newer: about a quarter of a year."""

MISSED = frozenset({"out", "held"})
"""How a nudge ends that nothing came of; one that was never sent counts for nothing."""

ENOUGH = 4
"""Below so many weeks that count, a share would say nothing."""


@dataclass(frozen=True, slots=True)
class Week:
    """One week from its Monday on: minutes logged in it, and how it stands.

    `held` had goal work; `missed` had a session and none; `skipped` was passed over on purpose;
    `paused` lay in a break; `open` had nothing booked, or isn't over.
    """

    monday: date
    minutes: int
    mark: Mark


@dataclass(frozen=True, slots=True)
class Happened:
    """What marks are made of, in local days: logs with minutes, nudges planned and how they ended.

    `pauses` are pairs of first day and first day after (None: still going on).
    """

    logs: Sequence[tuple[date, int]]
    planned: Sequence[tuple[date, str]]
    pauses: Sequence[tuple[date, date | None]]


def monday_of(day: date) -> date:
    """The Monday of the week that a day lies in."""
    return day - timedelta(days=day.weekday())


def weeks(happened: Happened, today: date, many: int) -> list[Week]:
    """The last `many` weeks, this one last."""
    this = monday_of(today)
    mondays = [this - WEEK * back for back in range(many - 1, -1, -1)]
    return [_week(happened, monday, over=monday < this) for monday in mondays]


def _week(happened: Happened, monday: date, *, over: bool) -> Week:
    logged = [minutes for day, minutes in happened.logs if monday_of(day) == monday]
    ends = [end for day, end in happened.planned if monday_of(day) == monday]
    return Week(monday, sum(logged), _mark(happened, monday, bool(logged), ends, over=over))


def _mark(
    happened: Happened, monday: date, worked: bool, ends: Sequence[str], *, over: bool
) -> Mark:
    if worked or "acted" in ends:
        return "held"
    if any(_touches(monday, pause) for pause in happened.pauses):
        return "paused"
    if "skipped" in ends:
        return "skipped"
    return "missed" if over and MISSED & set(ends) else "open"


def _touches(monday: date, pause: tuple[date, date | None]) -> bool:
    starts_on, back_on = pause
    return starts_on < monday + WEEK and (back_on is None or back_on > monday)


def consistency(marks: Iterable[Mark]) -> float | None:
    """The share of weeks with goal work, 0 to 1, newer weeks counting more; None when too few.

    `marks` go from old to new. Skipped and paused weeks, and those with nothing booked, are left
    out. After half a year of held weeks, one missed week takes about 7 of 100 away.
    """
    counted = [mark for mark in marks if mark in {"held", "missed"}]
    if len(counted) < ENOUGH:
        return None
    weights = [0.5 ** (age / HALF_LIFE) for age in range(len(counted) - 1, -1, -1)]
    held = sum(weight for weight, mark in zip(weights, counted, strict=True) if mark == "held")
    return float(held / sum(weights))
