"""A local time is one moment, also where the clocks are put forward or back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from bot.coach.rhythm import moment_of
from tests.rhythm.weeks import ZONES, zone

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
LOCALS = some.datetimes(
    datetime.fromisoformat("2024-01-01"), datetime.fromisoformat("2037-12-31")
).map(lambda local: local.replace(second=0, microsecond=0))


def _moment(local: str, name: str) -> str:
    moment = moment_of(datetime.fromisoformat(local), zone(name))
    return moment.isoformat(timespec="minutes").removesuffix("+00:00")


@pytest.mark.parametrize(
    ("name", "planned", "moment"),
    [
        ("America/New_York", "2026-03-08T02:30", "2026-03-08T07:00"),
        ("America/New_York", "2026-03-08T02:00", "2026-03-08T07:00"),
        ("America/New_York", "2026-03-08T03:00", "2026-03-08T07:00"),
        ("America/New_York", "2026-03-08T01:59", "2026-03-08T06:59"),
        ("Europe/Paris", "2026-03-29T02:15", "2026-03-29T01:00"),
        ("Australia/Sydney", "2026-10-04T02:30", "2026-10-03T16:00"),
        ("America/Santiago", "2026-09-06T00:30", "2026-09-06T04:00"),
        ("Australia/Lord_Howe", "2026-10-04T02:10", "2026-10-03T15:30"),
        ("Asia/Beirut", "2026-03-29T00:00", "2026-03-28T22:00"),
    ],
)
def test_a_time_in_the_spring_gap_moves_to_the_first_minute_that_exists(
    name: str, planned: str, moment: str
) -> None:
    assert _moment(planned, name) == moment


@pytest.mark.parametrize(
    ("name", "planned", "moment"),
    [
        ("America/New_York", "2026-11-01T01:30", "2026-11-01T05:30"),
        ("America/New_York", "2026-11-01T02:00", "2026-11-01T07:00"),
        ("Europe/Paris", "2026-10-25T02:30", "2026-10-25T00:30"),
        ("Australia/Sydney", "2026-04-05T02:30", "2026-04-04T15:30"),
        ("Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45"),
        ("Africa/Casablanca", "2026-02-15T02:30", "2026-02-15T01:30"),
    ],
)
def test_a_time_in_the_autumn_fold_is_the_first_of_the_two(
    name: str, planned: str, moment: str
) -> None:
    assert _moment(planned, name) == moment


@pytest.mark.parametrize(
    ("name", "moment"),
    [
        ("Asia/Kolkata", "2026-06-01T13:30"),
        ("Asia/Kathmandu", "2026-06-01T13:15"),
        ("Australia/Adelaide", "2026-06-01T09:30"),
        ("America/St_Johns", "2026-06-01T21:30"),
        ("Pacific/Chatham", "2026-06-01T06:15"),
        ("Pacific/Kiritimati", "2026-06-01T05:00"),
        ("Etc/GMT+12", "2026-06-02T07:00"),
    ],
)
def test_zones_with_half_hours_and_far_ones_are_right(name: str, moment: str) -> None:
    assert _moment("2026-06-01T19:00", name) == moment


def test_a_time_on_the_twenty_ninth_of_february_is_that_day() -> None:
    assert _moment("2028-02-29T19:00", "Europe/London") == "2028-02-29T19:00"


@cache
def changes(name: str) -> tuple[datetime, ...]:
    """The moments from 2026 to 2028 at which a zone's clocks change."""
    return tuple(_changes(zone(name), datetime(2026, 1, 1, tzinfo=UTC), 1095))


def _changes(there: ZoneInfo, start: datetime, days: int) -> Iterator[datetime]:
    for number in range(0, days, 5):
        low, high = start + number * DAY, start + (number + 5) * DAY
        before = low.astimezone(there).utcoffset()
        if high.astimezone(there).utcoffset() == before:
            continue
        while high - low > MINUTE:
            middle = low + ((high - low) // 2 // MINUTE or 1) * MINUTE
            unchanged = middle.astimezone(there).utcoffset() == before
            low, high = (middle, high) if unchanged else (low, middle)
        yield high


def _local(moment: datetime, there: ZoneInfo) -> datetime:
    return moment.astimezone(there).replace(tzinfo=None)


def check(local: datetime, there: ZoneInfo) -> None:
    """The moment is the first that a clock there shows `local`, or later where none does."""
    moment = moment_of(local, there)
    assert _local(moment, there) >= local
    before = [moment - minutes * MINUTE for minutes in (1, 15, 30, 45, 60, 90, 120, 180)]
    assert local not in [_local(each, there) for each in before]
    if _local(moment, there) != local:
        assert _local(moment - MINUTE, there) < local, "an earlier minute would do"


def test_around_every_change_of_clocks_anywhere_the_first_right_moment_is_found() -> None:
    found = 0
    for name in ZONES:
        there = zone(name)
        for change in changes(name):
            found += 1
            for minutes in (-61, -60, -59, -31, -30, -29, -1, 0, 1, 29, 30, 31, 59, 60, 61):
                local = _local(change - MINUTE, there) + (minutes + 1) * MINUTE
                check(local, there)
    assert found > 500, "there are zones with summer time"


@settings(deadline=None, max_examples=400)
@given(name=some.sampled_from(ZONES), local=LOCALS)
def test_any_time_anywhere_is_the_first_right_moment(name: str, local: datetime) -> None:
    check(local, zone(name))


@settings(deadline=None, max_examples=200)
@given(name=some.sampled_from(ZONES), local=LOCALS)
def test_a_later_time_of_a_day_is_never_an_earlier_moment(name: str, local: datetime) -> None:
    there = zone(name)
    assert moment_of(local, there) <= moment_of(local + timedelta(hours=3), there)
