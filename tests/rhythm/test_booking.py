"""The next nudge is booked once for each planned time, however often it is asked for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest
from sqlalchemy import Connection, select

from bot.coach.booking import plan_next
from bot.coach.readings import Readings
from bot.coach.scene import Scene
from storage.deadlines import change_deadline, next_nudge, take_deadline
from storage.goals import session_of
from storage.rows import add, table
from storage.tables import Deadline, Person, WeeklySession
from tests.rhythm.weeks import weekly

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
NO_SHELF = cast("Any", None)


def _scene(connection: Connection, person: Person, now: datetime, zone: str) -> Scene:
    scene = Scene(connection, person, now, NO_SHELF, Readings())
    scene.set(zone=zone)
    return scene


def _keep(connection: Connection, person: Person, session: WeeklySession) -> WeeklySession:
    about = session.model_dump(exclude={"id", "person_id"})
    add(connection, WeeklySession, **about, person_id=person.id)
    kept = session_of(connection, person.id)
    assert kept is not None
    return kept


def _booked(connection: Connection) -> list[tuple[str, str]]:
    rows = table(Deadline)
    found = connection.execute(select(rows).order_by(rows.c.planned)).all()
    return [(each.planned, each.status) for each in found]


@pytest.fixture
def sundays(connection: Connection, ana: Person) -> WeeklySession:
    return _keep(connection, ana, weekly("SU", "19:00"))


def test_the_next_nudge_is_booked_at_its_moment(
    connection: Connection, ana: Person, sundays: WeeklySession
) -> None:
    plan_next(_scene(connection, ana, NOW, "America/New_York"), sundays, NOW)
    nudge = next_nudge(connection, ana.id, sundays.id)
    assert nudge is not None
    assert (nudge.planned, nudge.due_at.hour, nudge.status) == ("2026-03-01T19:00", 0, "waiting")


def test_asked_twice_the_nudge_is_booked_once(
    connection: Connection, ana: Person, sundays: WeeklySession
) -> None:
    for _ in range(2):
        plan_next(_scene(connection, ana, NOW, "UTC"), sundays, NOW)
    assert _booked(connection) == [("2026-03-01T19:00", "waiting")]


def test_a_nudge_that_is_out_is_never_booked_again(
    connection: Connection, ana: Person, sundays: WeeklySession
) -> None:
    plan_next(_scene(connection, ana, NOW, "UTC"), sundays, NOW)
    nudge = next_nudge(connection, ana.id, sundays.id)
    assert nudge is not None
    take_deadline(connection, nudge.id, "out")
    evening = NOW + timedelta(hours=7)
    west = _scene(connection, ana, evening, "America/Los_Angeles")
    plan_next(west, sundays, evening)
    assert _booked(connection) == [("2026-03-01T19:00", "out"), ("2026-03-08T19:00", "waiting")]


def test_a_nudge_that_was_moved_by_hand_stays_where_it_was_moved(
    connection: Connection, ana: Person, sundays: WeeklySession
) -> None:
    plan_next(_scene(connection, ana, NOW, "UTC"), sundays, NOW)
    nudge = next_nudge(connection, ana.id, sundays.id)
    assert nudge is not None
    moved = NOW + timedelta(days=1)
    change_deadline(connection, nudge.id, due_at=moved, snoozed=True)
    plan_next(_scene(connection, ana, NOW, "UTC"), sundays, NOW)
    after = next_nudge(connection, ana.id, sundays.id)
    assert after is not None
    assert (after.id, after.due_at) == (nudge.id, moved)


@pytest.mark.parametrize("status", ["skipped", "acted"])
def test_a_nudge_settled_ahead_of_its_time_stays_settled(
    connection: Connection, ana: Person, sundays: WeeklySession, status: str
) -> None:
    plan_next(_scene(connection, ana, NOW, "UTC"), sundays, NOW)
    nudge = next_nudge(connection, ana.id, sundays.id)
    assert nudge is not None
    change_deadline(connection, nudge.id, status=status)
    plan_next(_scene(connection, ana, NOW, "UTC"), sundays, NOW)
    assert _booked(connection) == [("2026-03-01T19:00", status), ("2026-03-08T19:00", "waiting")]


@pytest.mark.parametrize(
    ("zone", "session"),
    [
        ("America/New_York", weekly("SU", "02:30")),
        ("America/New_York", weekly("SU", "01:30")),
        ("Australia/Lord_Howe", weekly("SU", "02:10")),
        ("Asia/Kathmandu", weekly("MO,WE,SA", "00:00")),
        ("Europe/Dublin", weekly("TU,SU", "23:59", interval=2)),
    ],
    ids=lambda each: each if isinstance(each, str) else f"{each.days} {each.time}",
)
def test_a_year_of_nudges_has_each_planned_time_once(
    connection: Connection, ana: Person, zone: str, session: WeeklySession
) -> None:
    kept = _keep(connection, ana, session)
    now, seen = NOW, []
    for _ in range(60):
        plan_next(_scene(connection, ana, now, zone), kept, now)
        nudge = next_nudge(connection, ana.id, kept.id)
        assert nudge is not None
        take_deadline(connection, nudge.id, "out")
        seen.append(nudge.planned)
        now = nudge.due_at
    assert len(set(seen)) == 60
    assert seen == sorted(seen)
