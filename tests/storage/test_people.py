"""People are found, counted by turns, kept apart from each other, and known again."""

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
    find_person,
    forget_heard,
    get_person,
    mark_heard,
    mark_unreachable,
    record_fault,
    save_person,
    was_heard,
)
from storage.rows import add, by_id, table
from storage.tables import (
    Conversation,
    Evidence,
    Fault,
    Goal,
    Log,
    Person,
    Rating,
    Step,
    WeeklySession,
)
from tests.storage.filling import NOW, fill

OWN = [each for each in OWNED if "id" in table(each).c]


def test_a_person_is_found_by_their_number_at_telegram(connection: Connection, ana: Person) -> None:
    assert find_person(connection, 11) == ana


def test_a_stranger_is_not_found(connection: Connection, ana: Person) -> None:
    assert find_person(connection, 33) is None


def test_a_turn_is_counted(connection: Connection, ana: Person) -> None:
    assert save_person(connection, ana, zone="Europe/Paris")
    after = get_person(connection, ana.id)
    assert after is not None
    assert (after.zone, after.version) == ("Europe/Paris", ana.version + 1)


def test_an_overtaken_turn_changes_nothing(connection: Connection, ana: Person) -> None:
    save_person(connection, ana, zone="Europe/Paris")
    assert not save_person(connection, ana, zone="Asia/Tokyo")
    after = get_person(connection, ana.id)
    assert after is not None
    assert after.zone == "Europe/Paris"


def test_one_person_out_of_reach_leaves_the_other_in_reach(
    connection: Connection, ana: Person, ben: Person
) -> None:
    mark_unreachable(connection, ana.id, NOW)
    mine, theirs = get_person(connection, ana.id), get_person(connection, ben.id)
    assert mine is not None
    assert theirs is not None
    assert (mine.unreachable_at, theirs.unreachable_at) == (NOW, None)


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


def test_an_update_is_heard_once_it_is_marked(connection: Connection) -> None:
    assert not was_heard(connection, 1, 100)
    mark_heard(connection, 1, 100, NOW)
    assert was_heard(connection, 1, 100)


def test_another_bots_update_of_the_same_number_is_not_heard(connection: Connection) -> None:
    mark_heard(connection, 1, 100, NOW)
    assert not was_heard(connection, 2, 100)


def test_marks_are_forgotten_only_when_they_are_old(connection: Connection) -> None:
    week = timedelta(days=7)
    mark_heard(connection, 1, 100, NOW - week - timedelta(seconds=1))
    mark_heard(connection, 1, 101, NOW - week)
    assert forget_heard(connection, NOW, week) == 1
    assert was_heard(connection, 1, 101)


def test_a_fault_is_kept_by_its_place_and_kind(connection: Connection) -> None:
    record_fault(connection, NOW, "file.py:12", "KeyError", 100)
    row = connection.execute(select(table(Fault))).one()
    assert (row.at, row.place, row.kind, row.update_id) == (NOW, "file.py:12", "KeyError", 100)


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
