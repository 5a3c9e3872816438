"""When the next review is: a month after the last, or at one of the plan's own dates."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, timedelta

from bot.coach.yearly import month_later, next_yearly

DAY = timedelta(days=1)
WEEK = 7 * DAY
MONTHLY = "monthly"
NEAR = 2 * WEEK
"""A plan's date that comes so soon after the month is over takes the monthly review's place."""


def next_review_day(
    last: date, plan_dates: Mapping[str, str], session_days: Collection[int]
) -> date:
    """The day after `last` on which to look back.

    `plan_dates` gives MM-DD by occasion; on the weekdays in `session_days` (Monday is 0) there is
    a session already, so the review comes a day later where it can.
    """
    month = month_later(last)
    dated = min((next_yearly(last, day) for day in plan_dates.values()), default=date.max)
    return _beside(month if dated > month + NEAR else dated, session_days)


def occasion_of(day: date, plan_dates: Mapping[str, str]) -> str:
    """What a review on that day is for: the plan's date that it comes at, or the month."""
    names = [name for name, each in plan_dates.items() if next_yearly(day - WEEK, each) <= day]
    return names[0] if names else MONTHLY


def _beside(day: date, session_days: Collection[int]) -> date:
    beside = (day + more * DAY for more in range(7))
    return next((each for each in beside if each.weekday() not in session_days), day)
