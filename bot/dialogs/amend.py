"""Changes one thing of a goal, a step or a log: its words, its date or its minutes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.conversation.answers import Option
from bot.conversation.ask import Ask
from bot.dialogs.known import Known

DATES = ("goal_due", "step_due", "log_day")


@dataclass(frozen=True, slots=True)
class Amended:
    """One field has a new value: text, minutes, or a day (None: no day)."""

    field: str
    value: Any


def amend(ask: Ask, known: Known) -> Amended:
    """Ask for the new value of the field that the conversation was opened with."""
    field = str(known.given["field"])
    values = {"now": known.given.get("now", "")}
    about = {"words": f"amend-{field}", "values": values, "ways": ("later",)}
    if field in DATES:
        return Amended(field, _day(ask, known, field, about))
    if field == "log_minutes":
        return Amended(field, int(ask.reading("value", known.reads.minutes, **about)))
    return Amended(field, ask.text("value", **about))


def _day(ask: Ask, known: Known, field: str, about: dict[str, Any]) -> date | None:
    if field == "log_day":
        return ask.date("value", known.reads.past_day, **about)
    options = [Option("none", says="")]
    value = ask.reading("value", known.reads.day, options=options, **about)
    return date.fromisoformat(value) if value else None
