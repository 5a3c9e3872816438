"""Days that come again each month and each year."""

from __future__ import annotations

from datetime import date, timedelta

DAY = timedelta(days=1)


def month_later(day: date) -> date:
    """The same day of the next month, or that month's last one."""
    year, month = (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)  # noqa: PLR2004
    first_after = date(year + month // 12, month % 12 + 1, 1)
    return min(date(year, month, 1) + (day.day - 1) * DAY, first_after - DAY)


def next_yearly(after: date, month_day: str) -> date:
    """The first day after `after` of this month and day ("02-29": also the 28th)."""
    days = (_in_year(after.year + more, month_day) for more in (0, 1))
    return next(day for day in days if day > after)


def last_yearly(before: date, month_day: str) -> date:
    """The last day before `before` that has this month and day."""
    days = (_in_year(before.year - less, month_day) for less in (0, 1))
    return next(day for day in days if day < before)


def _in_year(year: int, month_day: str) -> date:
    try:
        return date.fromisoformat(f"{year:04}-{month_day}")
    except ValueError:
        return date(year, 2, 28)
