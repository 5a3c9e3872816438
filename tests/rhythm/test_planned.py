"""A weekly session comes at its days and time, once each, for as long as it is kept."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from bot.coach.rhythm import moment_of, next_planned, planned_times
from bot.dialogs.book_session import DAYS
from storage.tables import WeeklySession
from tests.rhythm.test_moments import changes
from tests.rhythm.weeks import ZONES, weekly, zone


def _days(session: WeeklySession, start: date, many: int) -> list[str]:
    times = islice(planned_times(session, start), many)
    return [local.date().isoformat()[2:] for local in times]


def _walk(
    session: WeeklySession, there: ZoneInfo, after: datetime, many: int
) -> list[tuple[str, datetime]]:
    walked = []
    for _ in range(many):
        planned, after = next_planned(session, there, after)
        walked.append((planned, after))
    return walked


def test_a_session_comes_every_week() -> None:
    session = weekly("SU", "19:00")
    assert _days(session, date(2026, 2, 25), 3) == ["26-03-01", "26-03-08", "26-03-15"]


def test_a_session_of_several_days_comes_at_each_of_them_in_order() -> None:
    session = weekly("MO,WE,SU", "19:00")
    days = _days(session, date(2026, 3, 3), 4)
    assert days == ["26-03-04", "26-03-08", "26-03-09", "26-03-11"]


def test_every_other_week_counts_from_the_week_of_its_anchor() -> None:
    session = weekly("SU", "19:00", interval=2, anchor=date(2026, 3, 1))
    assert _days(session, date(2026, 3, 2), 3) == ["26-03-15", "26-03-29", "26-04-12"]


@pytest.mark.parametrize("anchor", [date(2026, 3, 2), date(2026, 3, 5), date(2026, 3, 8)])
def test_every_other_week_of_several_days_takes_whole_weeks(anchor: date) -> None:
    session = weekly("TU,SU", "19:00", interval=2, anchor=anchor)
    days = _days(session, date(2026, 3, 2), 4)
    assert days == ["26-03-03", "26-03-08", "26-03-17", "26-03-22"]


def test_every_other_week_goes_on_over_a_year_of_fifty_three_weeks() -> None:
    session = weekly("TH", "19:00", interval=2, anchor=date(2026, 12, 17))
    days = _days(session, date(2026, 12, 17), 4)
    assert days == ["26-12-17", "26-12-31", "27-01-14", "27-01-28"]


def test_every_other_week_goes_on_over_a_year_of_fifty_two_weeks() -> None:
    session = weekly("FR", "19:00", interval=2, anchor=date(2027, 12, 24))
    days = _days(session, date(2027, 12, 24), 3)
    assert days == ["27-12-24", "28-01-07", "28-01-21"]


def test_every_other_week_is_the_same_rhythm_before_its_anchor() -> None:
    session = weekly("SU", "19:00", interval=2, anchor=date(2026, 3, 15))
    assert _days(session, date(2026, 2, 16), 2) == ["26-03-01", "26-03-15"]


def test_the_twenty_ninth_of_february_is_a_day_like_any_other() -> None:
    session = weekly("TU", "19:00")
    assert _days(session, date(2028, 2, 23), 2) == ["28-02-29", "28-03-07"]


def test_the_very_moment_of_a_session_is_past() -> None:
    after = datetime(2026, 3, 1, 19, 0, tzinfo=UTC)
    planned, _ = next_planned(weekly("SU", "19:00"), zone("UTC"), after)
    assert planned == "2026-03-08T19:00"


def test_a_moment_before_a_session_it_is_still_to_come() -> None:
    after = datetime(2026, 3, 1, 18, 59, 59, tzinfo=UTC)
    assert next_planned(weekly("SU", "19:00"), zone("UTC"), after) == (
        "2026-03-01T19:00",
        datetime(2026, 3, 1, 19, 0, tzinfo=UTC),
    )


def test_the_persons_day_counts_and_not_that_of_utc() -> None:
    after = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)
    planned, moment = next_planned(weekly("SU", "19:00"), zone("America/Los_Angeles"), after)
    assert (planned, moment) == ("2026-03-01T19:00", datetime(2026, 3, 2, 3, 0, tzinfo=UTC))


def test_a_session_keeps_its_local_time_over_summer_time() -> None:
    there, after = zone("America/New_York"), datetime(2026, 3, 5, tzinfo=UTC)
    walked = _walk(weekly("SU,SA", "19:00"), there, after, 4)
    assert [moment.hour for _, moment in walked] == [0, 23, 23, 23]
    assert {planned[-5:] for planned, _ in walked} == {"19:00"}


def test_a_session_in_the_autumn_fold_comes_once() -> None:
    there, after = zone("America/New_York"), datetime(2026, 10, 31, 12, tzinfo=UTC)
    walked = _walk(weekly("SU", "01:30"), there, after, 2)
    assert [planned for planned, _ in walked] == ["2026-11-01T01:30", "2026-11-08T01:30"]


def test_a_session_in_the_spring_gap_comes_once() -> None:
    there, after = zone("America/New_York"), datetime(2026, 3, 7, 12, tzinfo=UTC)
    walked = _walk(weekly("SU", "02:30"), there, after, 2)
    assert walked == [
        ("2026-03-08T02:30", datetime(2026, 3, 8, 7, 0, tzinfo=UTC)),
        ("2026-03-15T02:30", datetime(2026, 3, 15, 6, 30, tzinfo=UTC)),
    ]


SESSIONS = some.builds(
    weekly,
    some.sets(some.sampled_from(DAYS), min_size=1).map(
        lambda days: ",".join(sorted(days, key=DAYS.index))
    ),
    some.times().map(lambda at: at.isoformat("minutes")),
    interval=some.integers(1, 4),
    anchor=some.dates(date(2024, 1, 1), date(2030, 1, 1)),
)
MOMENTS = some.datetimes(
    datetime.fromisoformat("2024-01-01"),
    datetime.fromisoformat("2036-01-01"),
    timezones=some.just(UTC),
)


def check(session: WeeklySession, there: ZoneInfo, after: datetime) -> None:
    """One moment for each planned local time, each later than the one before, and the right one."""
    walked = _walk(session, there, after, 8)
    moments = [moment for _, moment in walked]
    assert moments == sorted(set(moments))
    assert moments[0] > after
    start = datetime.fromisoformat(walked[0][0]).date()
    planned = [
        local.isoformat(timespec="minutes") for local in islice(planned_times(session, start), 8)
    ]
    assert [each for each, _ in walked] == planned
    for local, moment in walked:
        assert moment == moment_of(datetime.fromisoformat(local), there)


@settings(deadline=None, max_examples=300)
@given(session=SESSIONS, name=some.sampled_from(ZONES), after=MOMENTS)
def test_any_session_anywhere_comes_once_for_each_planned_time(
    session: WeeklySession, name: str, after: datetime
) -> None:
    check(session, zone(name), after)


@settings(deadline=None, max_examples=300)
@given(session=SESSIONS, name=some.sampled_from(ZONES), after=MOMENTS)
def test_no_planned_time_is_passed_over(session: WeeklySession, name: str, after: datetime) -> None:
    there = zone(name)
    first, _ = next_planned(session, there, after)
    early = (after.astimezone(there) - timedelta(days=40)).date()
    for local in planned_times(session, early):
        if local.isoformat(timespec="minutes") == first:
            return
        assert moment_of(local, there) <= after


@pytest.mark.parametrize("minutes", [-90, -30, -1, 0, 1, 30])
def test_a_daily_session_around_every_change_of_clocks_comes_once_a_day(minutes: int) -> None:
    for name in ZONES:
        there = zone(name)
        for change in changes(name)[:2]:
            at = (change.astimezone(there) + timedelta(minutes=minutes)).strftime("%H:%M")
            check(weekly(",".join(DAYS), at), there, change - timedelta(days=2))
