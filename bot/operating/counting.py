"""Figures for whoever runs it: how many people, and how the work is going."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.metrics import urgency_name
from bot.operating.desk import say, visit
from bot.settings import Settings
from bot.starting import clock_of
from storage.figures import Figures, count_people, read_figures

DAY = timedelta(days=1)
LATE = timedelta(minutes=15)
"""What has waited or been due for longer is not as it should be."""


def count(settings: Settings) -> int:
    """How many people, goals and logs; figures only."""
    now = clock_of(settings).now()
    for name, number in visit(settings, lambda desk: count_people(desk, now)).items():
        say(f"{name}: {number}")
    return 0


def health(settings: Settings) -> int:
    """What waits, what is due, what went wrong since yesterday; 1 when something is stuck."""
    now = clock_of(settings).now()
    figures = visit(settings, lambda desk: read_figures(desk, now, now - DAY))
    waiting = ", ".join(f"{urgency_name(key)} {n}" for key, n in sorted(figures.waiting.items()))
    say(f"to be sent: {waiting or 'nothing'}{_since(figures.oldest, now)}")
    say(f"due and not yet written: {figures.due}{_since(figures.longest_due, now)}")
    faults = ", ".join(f"{kind} {n}" for kind, n in sorted(figures.faults.items()))
    say(f"went wrong in the last 24 hours: {faults or 'nothing'}")
    if _is_stuck(figures, now):
        say("stuck: is the bot running? its log and python -m bot check --online tell more")
        return 1
    return 0


def _since(moment: datetime | None, now: datetime) -> str:
    if moment is None:
        return ""
    return f" (the oldest for {max((now - moment).total_seconds(), 0):.0f} s)"


def _is_stuck(figures: Figures, now: datetime) -> bool:
    moments = (figures.oldest, figures.longest_due)
    return any(moment is not None and now - moment > LATE for moment in moments)
