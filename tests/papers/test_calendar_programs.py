"""A second library, which knows nothing of ours, reads the same sessions from the file."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream
from ical.event import EventStatus

from bot.papers.calendar import CalendarSession, write_calendar
from bot.papers.making import make
from tests.papers.people import everybody, session
from tests.papers.samples import CONTENT

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
SUNDAYS = session(7, "America/New_York", "If it is Sunday, then I sit down", sequence=3)


def read(about: CalendarSession) -> Calendar:
    """The calendar as the second library sees it."""
    text = write_calendar(about, NOW).decode("utf-8")
    return IcsCalendarStream.calendar_from_ics(text)


@pytest.mark.parametrize("made", everybody(), ids=lambda made: made.name)
def test_everybodys_session_is_read(made: object) -> None:
    about = made.session  # type: ignore[attr-defined]
    (event,) = read(about).events
    assert event.uid == about.uid
    assert event.computed_duration == timedelta(minutes=about.minutes)


def test_sessions_keep_their_local_hour_when_summer_time_begins() -> None:
    times = [each.start for each in islice(read(SUNDAYS).timeline, 20)]
    assert {time.astimezone(ZoneInfo("America/New_York")).hour for time in times} == {19}
    assert len({time.astimezone(UTC).hour for time in times}) == 2


def test_every_other_week_is_every_other_week() -> None:
    about = replace(SUNDAYS, interval=2, first="2026-12-01T19:00", days=("TU", "TH"))
    days = [each.start.date().isoformat() for each in islice(read(about).timeline, 4)]
    assert days == ["2026-12-01", "2026-12-03", "2026-12-15", "2026-12-17"]


def test_there_is_one_alarm() -> None:
    (event,) = read(SUNDAYS).events
    assert [alarm.action for alarm in event.alarm] == ["DISPLAY"]


def test_a_change_is_the_same_session_with_a_higher_number() -> None:
    before, after = read(SUNDAYS).events[0], read(replace(SUNDAYS, sequence=4)).events[0]
    assert before.uid == after.uid
    assert (before.sequence, after.sequence) == (3, 4)


def test_a_cancelled_session_says_so_of_the_same_session() -> None:
    about = replace(SUNDAYS, cancelled=True, sequence=4)
    calendar = read(about)
    (event,) = calendar.events
    assert (event.uid, event.sequence, event.status) == (SUNDAYS.uid, 4, EventStatus.CANCELLED)
    assert calendar.method == "CANCEL"
    assert event.alarm == []


def test_a_stay_in_the_outbox_changes_nothing() -> None:
    about = {name: getattr(SUNDAYS, name) for name in SUNDAYS.__slots__}
    recipe = {"as": "ics", "session": about | {"days": ["SU"]}, "made": NOW.isoformat()}
    assert make(CONTENT, CONTENT, recipe) == write_calendar(SUNDAYS, NOW)
