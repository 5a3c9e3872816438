"""Asks once when the development plan is looked at each year: autumn, mid-year, spring."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bot.conversation.answers import Option
from bot.conversation.ask import Ask
from bot.dialogs.known import Known

OCCASIONS = ("autumn", "midyear", "spring")


@dataclass(frozen=True, slots=True)
class PlanDatesSet:
    """The yearly dates of the plan, MM-DD by occasion; none where there is no such plan."""

    dates: dict[str, str] = field(default_factory=dict)


def set_plan_dates(ask: Ask, known: Known) -> PlanDatesSet:
    """The usual dates by one tap, or one's own."""
    usual = _usual(known)
    values = {f"{name}_short_date": day.isoformat() for name, day in usual.items()}
    choices = ["usual", "own", "none"] if usual else ["own", "none"]
    words = "set_plan_dates-which" if usual else "set_plan_dates-any"
    match ask.choice("which", choices, words=words, values=values, ways=("later",)):
        case "usual":
            return PlanDatesSet({name: f"{day:%m-%d}" for name, day in usual.items()})
        case "none":
            return PlanDatesSet()
    return PlanDatesSet({name: _own(ask, known, name, usual.get(name)) for name in OCCASIONS})


def _usual(known: Known) -> dict[str, date]:
    dates = known.pack.plan_dates if known.pack else None
    return {name: _next(known.today, getattr(dates, name)) for name in OCCASIONS} if dates else {}


def _next(today: date, month_day: str) -> date:
    days = (date.fromisoformat(f"{today.year + more}-{month_day}") for more in (0, 1))
    return next(day for day in days if day >= today)


def _own(ask: Ask, known: Known, name: str, usual: date | None) -> str:
    about: dict[str, Any] = {"ways": ("later",)}
    if usual is not None:
        values = {"goal_date": usual.isoformat()}
        about["options"] = [
            Option("usual", says=usual.isoformat(), words="option-date", values=values)
        ]
    return f"{ask.date(name, known.reads.day, **about):%m-%d}"
