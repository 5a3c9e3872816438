"""Asks for how long sessions, nudges and reviews rest: a week, two, a holiday, or a date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from bot.conversation.answers import Option
from bot.conversation.ask import Ask
from bot.dialogs.known import Known, KnownBreak

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class BreakTaken:
    """A break from its first day on; `back_on` is the first day after it (None: open)."""

    starts_on: date
    back_on: date | None


def take_break(ask: Ask, known: Known) -> BreakTaken:
    """One tap or one date, and no reason asked."""
    usual = {each.id: each for each in known.breaks}
    options = [
        Option("week"),
        Option("two_weeks"),
        *(Option(each.id, words="option-break", values=_words(each)) for each in known.breaks),
        Option("open"),
    ]
    said = ask.reading("until", known.reads.days, options=options, ways=("later",))
    today = known.today
    if isinstance(said, list):
        first, back = (date.fromisoformat(day) if day else today for day in said)
        return BreakTaken(first, back)
    match said:
        case "week":
            return BreakTaken(today, today - timedelta(days=today.weekday()) + WEEK)
        case "two_weeks":
            return BreakTaken(today, today + 2 * WEEK)
        case "open":
            return BreakTaken(today, None)
    return BreakTaken(max(usual[said].starts_on, today), usual[said].back_on)


def _words(each: KnownBreak) -> dict[str, str]:
    return {"name": each.name, "short_date": each.back_on.isoformat()}
