"""The calendar file says to any calendar program what the coach says."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as some
from icalendar import Calendar

from bot.coach.rhythm import planned_times
from bot.papers.calendar import CalendarSession, write_calendar
from storage.tables import WeeklySession

NOW = datetime(2026, 2, 25, 12, 0, tzinfo=UTC)
SUNDAYS = CalendarSession(
    uid="session-7@trellis",
    first="2026-03-01T19:00",
    zone="America/New_York",
    days=("SU",),
    minutes=45,
    interval=1,
    title="My hour",
    note="If it is Sunday, then I sit down",
    sequence=3,
)


def _read(session: CalendarSession) -> Any:
    return Calendar.from_ical(write_calendar(session, NOW))


def _event(session: CalendarSession) -> Any:
    (event,) = _read(session).walk("VEVENT")
    return event


def _lines(session: CalendarSession) -> list[str]:
    text = write_calendar(session, NOW).decode("utf-8").replace("\r\n ", "")
    return text.split("\r\n")


def _rule(session: CalendarSession) -> str:
    (rule,) = (line for line in _lines(session) if line.startswith("RRULE:"))
    return rule


def test_the_first_session_starts_at_its_local_time() -> None:
    start = _event(SUNDAYS).decoded("dtstart")
    assert start.replace(tzinfo=None) == datetime(2026, 3, 1, 19, 0)  # noqa: DTZ001 - local time
    assert start.utcoffset() == timedelta(hours=-5)


def test_the_start_names_its_zone() -> None:
    assert "DTSTART;TZID=America/New_York:20260301T190000" in _lines(SUNDAYS)


def test_the_zone_is_described_in_the_file() -> None:
    (zone,) = _read(SUNDAYS).walk("VTIMEZONE")
    assert str(zone["TZID"]) == "America/New_York"


@pytest.mark.parametrize(
    "name", ["America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Africa/Casablanca"]
)
@pytest.mark.parametrize("day", ["2026-03-01", "2026-07-05", "2026-10-04", "2030-12-01"])
def test_the_zone_as_described_has_the_right_offset(name: str, day: str) -> None:
    (described,) = _read(replace(SUNDAYS, zone=name)).walk("VTIMEZONE")
    local = datetime.fromisoformat(f"{day}T19:00")
    offset = local.replace(tzinfo=described.to_tz(lookup_tzid=False)).utcoffset()
    assert offset == local.replace(tzinfo=ZoneInfo(name)).utcoffset()


def test_a_session_in_utc_needs_no_zone_described() -> None:
    assert _event(replace(SUNDAYS, zone="UTC")).decoded("dtstart").utcoffset() == timedelta(0)


def test_the_session_lasts_as_long_as_it_is_booked() -> None:
    assert _event(SUNDAYS).decoded("duration") == timedelta(minutes=45)


def test_the_file_rings_when_the_session_begins() -> None:
    (alarm,) = _event(SUNDAYS).walk("VALARM")
    assert (str(alarm["ACTION"]), alarm.decoded("trigger")) == ("DISPLAY", timedelta(0))


def test_the_alarm_says_what_it_is_about() -> None:
    (alarm,) = _event(SUNDAYS).walk("VALARM")
    assert str(alarm["DESCRIPTION"]) == "My hour"


def test_the_file_says_which_session_it_is_and_which_change_of_it() -> None:
    event = _event(SUNDAYS)
    assert (str(event["UID"]), int(event["SEQUENCE"])) == ("session-7@trellis", 3)


def test_the_file_says_when_it_was_written_in_utc() -> None:
    assert "DTSTAMP:20260225T120000Z" in _lines(SUNDAYS)


@pytest.mark.parametrize("line", ["BEGIN:VCALENDAR", "VERSION:2.0", "METHOD:PUBLISH"])
def test_the_file_is_a_published_calendar(line: str) -> None:
    assert line in _lines(SUNDAYS)


def test_the_days_stand_in_the_rule() -> None:
    days = replace(SUNDAYS, first="2026-03-03T19:00", days=("TU", "SU"))
    assert "BYDAY=TU,SU" in _rule(days)


def test_every_other_week_stands_in_the_rule() -> None:
    assert "INTERVAL=2" in _rule(replace(SUNDAYS, interval=2))


def _session_of(session: CalendarSession) -> WeeklySession:
    about = {"person_id": 1, "created_at": NOW, "anchor": date.fromisoformat(session.first[:10])}
    rhythm = {"days": ",".join(session.days), "interval": session.interval}
    return WeeklySession(**about, **rhythm, time=session.first[11:])


@pytest.mark.parametrize("interval", [1, 2, 3])
@pytest.mark.parametrize(
    ("first", "days"),
    [
        ("2026-03-01T19:00", ("SU",)),
        ("2026-03-01T19:00", ("TU", "SU")),
        ("2026-03-03T06:30", ("TU", "SU")),
        ("2026-12-30T23:45", ("MO", "WE", "FR")),
        ("2028-02-29T12:00", ("TU",)),
    ],
)
def test_another_library_finds_the_times_that_the_coach_plans(
    first: str, days: tuple[str, ...], interval: int
) -> None:
    session = replace(SUNDAYS, first=first, days=days, interval=interval)
    start = datetime.fromisoformat(first)
    theirs = list(islice(rrulestr(_rule(session), dtstart=start), 60))
    ours = list(islice(planned_times(_session_of(session), start.date()), 60))
    assert theirs == ours


@pytest.mark.parametrize(
    "text",
    [
        "plain; with, signs \\ and: more",
        "two\nlines",
        "ends with a backslash \\",
        "BEGIN:VEVENT\nUID:forged",
        "Größe, 漢字, 👩🏽‍🏫",
        "long " * 100,
        "👩🏽‍🏫" * 60,
    ],
)
def test_words_come_back_as_they_were_written(text: str) -> None:
    event = _event(replace(SUNDAYS, title=text.replace("\n", " "), note=text))
    assert str(event["DESCRIPTION"]) == text
    assert str(event["SUMMARY"]) == text.replace("\n", " ")


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1b", "\x0b", "\x7f", "\r"])
def test_no_control_character_reaches_the_file(sign: str) -> None:
    written = write_calendar(replace(SUNDAYS, note=f"a{sign}b", title=f"a{sign}b"), NOW)
    assert sign.encode() not in written.replace(b"\r\n", b"")


@settings(deadline=None, max_examples=100)
@given(text=some.text(some.characters(exclude_categories=["Cs"])))
def test_no_words_break_out_of_their_place(text: str) -> None:
    session = replace(SUNDAYS, note=text, title=text)
    lines = _lines(session)
    names = {line.split(":")[0].split(";")[0] for line in lines if line}
    assert names <= {line.split(":")[0].split(";")[0] for line in _lines(SUNDAYS)}
    assert len(lines) <= len(_lines(SUNDAYS))


@pytest.mark.parametrize("text", ["long " * 100, "漢字" * 80])
def test_no_line_is_longer_than_a_calendar_file_allows(text: str) -> None:
    written = write_calendar(replace(SUNDAYS, note=text), NOW)
    assert max(len(line) for line in written.split(b"\r\n")) <= 75


def test_without_a_sentence_of_their_own_there_is_no_description() -> None:
    assert "DESCRIPTION" not in _event(replace(SUNDAYS, note=""))
