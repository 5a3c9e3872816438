"""A deadline is booked once for each planned time, and moved on once."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, text
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import IntegrityError

from storage.deadlines import (
    _DUE,
    add_deadline,
    change_deadline,
    drop_waiting,
    due_deadlines,
    get_deadline,
    next_nudge,
    planned_deadline,
    recent,
    take_deadline,
)
from storage.tables import Person
from tests.storage.filling import NOW

HOUR = timedelta(hours=1)


def _book(connection: Connection, person: Person, **about: Any) -> int:
    values = {"person_id": person.id, "session_id": 1, "kind": "nudge", "due_at": NOW}
    return add_deadline(connection, **(values | {"planned": "2026-03-01T19:00"} | about))


def test_a_planned_time_is_booked_only_once(connection: Connection, ana: Person) -> None:
    _book(connection, ana)
    with pytest.raises(IntegrityError):
        _book(connection, ana, due_at=NOW + HOUR)


@pytest.mark.parametrize(
    "other", [{"session_id": 2}, {"kind": "timer"}, {"planned": "2026-03-08T19:00"}]
)
def test_another_session_kind_or_time_is_another_deadline(
    connection: Connection, ana: Person, other: dict[str, Any]
) -> None:
    assert _book(connection, ana) != _book(connection, ana, **other)


def test_a_deadline_is_taken_only_once(connection: Connection, ana: Person) -> None:
    deadline = _book(connection, ana)
    assert take_deadline(connection, deadline, "out")
    assert not take_deadline(connection, deadline, "out")


def test_a_deadline_reopened_is_taken_again(connection: Connection, ana: Person) -> None:
    deadline = _book(connection, ana)
    take_deadline(connection, deadline, "out")
    change_deadline(connection, deadline, status="waiting", due_at=NOW + HOUR)
    assert take_deadline(connection, deadline, "out")


def test_what_is_due_comes_oldest_first(connection: Connection, ana: Person) -> None:
    late = _book(connection, ana, planned="b", due_at=NOW)
    early = _book(connection, ana, planned="a", due_at=NOW - HOUR)
    assert [each.id for each in due_deadlines(connection, NOW, 10)] == [early, late]


def test_what_is_due_a_moment_later_is_not_due(connection: Connection, ana: Person) -> None:
    _book(connection, ana, due_at=NOW + timedelta(microseconds=1))
    assert due_deadlines(connection, NOW, 10) == []


def test_what_was_taken_is_not_due(connection: Connection, ana: Person) -> None:
    take_deadline(connection, _book(connection, ana), "out")
    assert due_deadlines(connection, NOW, 10) == []


def test_no_more_is_due_than_asked_for(connection: Connection, ana: Person) -> None:
    for number in range(5):
        _book(connection, ana, planned=str(number))
    assert len(due_deadlines(connection, NOW, 3)) == 3


def test_a_planned_time_is_found_whatever_became_of_it(connection: Connection, ana: Person) -> None:
    deadline = _book(connection, ana)
    take_deadline(connection, deadline, "dropped")
    found = planned_deadline(connection, ana.id, 1, "nudge", "2026-03-01T19:00")
    assert found is not None
    assert (found.id, found.status) == (deadline, "dropped")


def test_a_deadline_is_given_to_its_person_only(
    connection: Connection, ana: Person, ben: Person
) -> None:
    deadline = _book(connection, ana)
    assert get_deadline(connection, deadline, ana.id) is not None
    assert get_deadline(connection, deadline, ben.id) is None


def test_the_next_nudge_is_the_one_due_first_wherever_it_was_planned(
    connection: Connection, ana: Person
) -> None:
    _book(connection, ana, planned="2026-03-08T19:00", due_at=NOW + 3 * HOUR)
    moved = _book(connection, ana, planned="2026-03-15T19:00", due_at=NOW + HOUR)
    _book(connection, ana, kind="timer", due_at=NOW)
    nudge = next_nudge(connection, ana.id, 1)
    assert nudge is not None
    assert nudge.id == moved


def test_recent_nudges_come_newest_first_and_alone(connection: Connection, ana: Person) -> None:
    for planned in ("2026-03-01T19:00", "2026-03-15T19:00", "2026-03-08T19:00"):
        _book(connection, ana, planned=planned)
    _book(connection, ana, kind="follow_up", planned="2026-03-22T19:00")
    days = [each.planned[8:10] for each in recent(connection, ana.id, 1)]
    assert days == ["15", "08", "01"]


def test_only_what_still_waits_is_taken_back(connection: Connection, ana: Person) -> None:
    out, waiting = _book(connection, ana), _book(connection, ana, planned="2026-03-08T19:00")
    other = _book(connection, ana, session_id=2)
    take_deadline(connection, out, "out")
    drop_waiting(connection, ana.id, 1, "nudge")
    left = [each for each in (out, waiting, other) if get_deadline(connection, each, ana.id)]
    assert left == [out, other]


@pytest.mark.only_on("sqlite")
def test_what_is_due_is_found_by_an_index(engine: Engine) -> None:
    statement = _DUE.compile(dialect=sqlite.dialect(paramstyle="named"))
    values = statement.params | {"now": "2026-03-01", "most": 100}
    with engine.begin() as connection:
        plan = connection.execute(text(f"EXPLAIN QUERY PLAN {statement}"), values).all()
    assert [row[3] for row in plan] == ["SEARCH deadline USING INDEX deadlines_due (due_at<?)"]
