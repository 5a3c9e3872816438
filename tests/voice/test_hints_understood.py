"""What a hint suggests to type is understood when somebody types it, in every language."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.understanding.amounts import read_minutes
from bot.understanding.dates import read_date, read_days_back
from bot.understanding.quiet_hours import read_quiet_hours
from bot.understanding.schedule import read_schedule
from bot.understanding.spans import read_span
from tests.voice.phrases import LANGUAGES, phrases

TODAY = date(2027, 4, 20)
NOW = datetime(2027, 4, 20, 18, tzinfo=UTC)


def books(text: str) -> object:
    read = read_schedule(text, NOW)
    return read.days and read.times


def is_snooze(text: str) -> object:
    read = read_schedule(text, NOW)
    return read.kind == "snooze" and read.in_minutes == 5


def is_wish(text: str) -> object:
    return read_schedule(text, NOW).kind in {"move", "skip"}


def is_day(text: str) -> object:
    return read_date(text, TODAY)


READERS: dict[str, Callable[[str], Any]] = {
    "book_session-when.hint": books,
    "note-no-schedule": books,
    "book_session-time.hint": lambda text: read_schedule(text, NOW).times,
    "note-no-clock": lambda text: read_schedule(text, NOW).times,
    "log_progress-minutes.hint": read_minutes,
    "note-no-minutes": read_minutes,
    "log_progress-note.hint": is_snooze,
    "log_progress-got_done.hint": is_snooze,
    "not-understood": is_wish,
    "set_goal-due.hint": is_day,
    "choose_steps-first_due.hint": is_day,
    "note-not-a-date": is_day,
    "set_plan_dates-autumn.hint": is_day,
    "set_plan_dates-midyear.hint": is_day,
    "set_plan_dates-spring.hint": is_day,
    "take_break-until.hint": lambda text: read_span(text, TODAY),
    "set_quiet_hours-hours.hint": read_quiet_hours,
    "note-no-quiet-hours": read_quiet_hours,
    "amend-log_day.hint": lambda text: read_days_back(text, TODAY) is not None,
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", READERS)
def test_what_a_hint_suggests_is_understood(language: str, key: str) -> None:
    examples = re.findall("“([^”]+)”", "".join(phrases(language)[key].texts))
    assert examples
    assert [text for text in examples if not READERS[key](text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_help_suggests_is_understood(language: str) -> None:
    log, *wishes = re.findall("“([^”]+)”", "".join(phrases(language)["help"].texts))
    assert read_minutes(log) == 45
    assert [text for text in wishes if not is_wish(text)] == []
