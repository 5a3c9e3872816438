"""A record is found by its own person alone, and its number is never given again."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import Connection, insert, select
from sqlmodel import SQLModel

from storage.conversations import get_conversation
from storage.deadlines import get_deadline
from storage.goals import (
    evidence_of_message,
    goals_of,
    logged_since,
    logs_of_message,
    logs_since,
    ratings_of,
    session_of,
    steps_of,
)
from storage.people import (
    OWNED,
    add_person,
)
from storage.rows import add, by_id, table
from storage.tables import (
    Conversation,
    Evidence,
    Goal,
    Log,
    Person,
    Rating,
    Step,
    WeeklySession,
)
from tests.storage.filling import NOW, fill

OWN = [each for each in OWNED if "id" in table(each).c]


@pytest.mark.parametrize("owned", OWN, ids=lambda each: each.__name__)
def test_a_row_is_found_by_its_own_person(
    connection: Connection, ana: Person, owned: type[SQLModel]
) -> None:
    fill(connection, ana.id, "of Ana")
    row_id = connection.execute(select(table(owned).c.id)).scalar_one()
    assert by_id(connection, owned, row_id, ana.id) is not None


@pytest.mark.parametrize("owned", OWN, ids=lambda each: each.__name__)
def test_a_row_is_never_given_to_another_person(
    connection: Connection, ana: Person, ben: Person, owned: type[SQLModel]
) -> None:
    fill(connection, ana.id, "of Ana")
    row_id = connection.execute(select(table(owned).c.id)).scalar_one()
    assert by_id(connection, owned, row_id, ben.id) is None


def test_statements_about_one_person_see_nothing_of_another(
    connection: Connection, ana: Person, ben: Person
) -> None:
    fill(connection, ana.id, "of Ana")
    seen = [
        goals_of(connection, ben.id),
        steps_of(connection, ben.id),
        logs_since(connection, ben.id, NOW.date() - timedelta(days=9)),
        logs_of_message(connection, ben.id, 1),
        evidence_of_message(connection, ben.id, 1),
        ratings_of(connection, ben.id),
    ]
    assert seen == [[]] * 6
    assert session_of(connection, ben.id) is None
    assert get_conversation(connection, 1, ben.id) is None
    assert get_deadline(connection, 1, ben.id) is None


def _log(connection: Connection, person: Person, **about: object) -> int:
    return add(
        connection, Log, **({"person_id": person.id, "day": NOW.date(), "created_at": NOW} | about)
    )


def test_only_kept_goal_work_counts_as_logged(connection: Connection, ana: Person) -> None:
    _log(connection, ana, status="undone")
    _log(connection, ana, status="asked")
    _log(connection, ana, outcome="blocked")
    _log(connection, ana, created_at=NOW - timedelta(minutes=1))
    assert not logged_since(connection, ana.id, NOW)


def test_goal_work_at_the_very_moment_counts_as_logged(connection: Connection, ana: Person) -> None:
    _log(connection, ana)
    assert logged_since(connection, ana.id, NOW)


def test_a_deleted_goal_is_not_listed(connection: Connection, ana: Person) -> None:
    add(connection, Goal, person_id=ana.id, status="deleted", created_at=NOW)
    kept = add(connection, Goal, person_id=ana.id, created_at=NOW)
    assert [each.id for each in goals_of(connection, ana.id)] == [kept]


def test_steps_stand_in_their_order(connection: Connection, ana: Person) -> None:
    goal = add(connection, Goal, person_id=ana.id, created_at=NOW)
    for title, position in (("second", 2), ("first", 1), ("third", 3)):
        add(connection, Step, person_id=ana.id, goal_id=goal, title=title, position=position)
    titles = [each.title for each in steps_of(connection, ana.id)]
    assert titles == ["first", "second", "third"]


def test_the_newest_active_session_is_the_session(connection: Connection, ana: Person) -> None:
    about = {"person_id": ana.id, "time": "19:00", "anchor": NOW.date(), "created_at": NOW}
    for days, status in (("MO", "active"), ("TU", "active"), ("WE", "ended")):
        add(connection, WeeklySession, days=days, status=status, **about)
    session = session_of(connection, ana.id)
    assert session is not None
    assert session.days == "TU"


@pytest.mark.parametrize("of", [Conversation, Evidence, Rating, Person], ids=lambda of: of.__name__)
def test_a_number_once_given_is_never_given_again(
    connection: Connection, ana: Person, of: type[SQLModel]
) -> None:
    fill(connection, ana.id, "of Ana")
    rows = table(of)
    last = connection.execute(select(rows.c.id)).scalar_one()
    connection.execute(rows.delete())
    if of is Person:
        assert add_person(connection, 33, 33, "en", NOW).id > last
        return
    connection.execute(insert(rows), {**_defaults(of, ana), "person_id": ana.id})
    assert connection.execute(select(rows.c.id)).scalar_one() > last


def _defaults(of: type[SQLModel], person: Person) -> dict[str, object]:
    kinds: dict[type[SQLModel], dict[str, object]] = {
        Conversation: {"dialog": "reflect", "given": {}, "opened_at": NOW},
        Evidence: {"kind": "photo", "file_name": "", "caption": "", "created_at": NOW},
        Rating: {"skill": "lead", "level": 3, "rated_at": NOW},
    }
    return kinds[of]
