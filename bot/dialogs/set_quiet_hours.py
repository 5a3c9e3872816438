"""Asks between which times nothing is to come unasked."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.answers import Option
from bot.conversation.ask import Ask
from bot.dialogs.known import Known

USUAL = ("21:00-07:00", "22:00-06:00", "20:00-08:00")


@dataclass(frozen=True, slots=True)
class QuietHoursSet:
    """The two local times as "HH:MM-HH:MM"; empty: at no time."""

    hours: str


def set_quiet_hours(ask: Ask, known: Known) -> QuietHoursSet:
    """One tap, or two times typed."""
    options = [*(_option(hours) for hours in USUAL), Option("none", says="")]
    hours = ask.reading("hours", known.reads.quiet_hours, options=options, ways=("later",))
    return QuietHoursSet(hours)


def _option(hours: str) -> Option:
    starts, ends = hours.split("-")
    values = {"starts_time": starts, "ends_time": ends}
    name = f"from_{starts[:2]}"
    return Option(name, says=hours, words="option-hours", values=values)
