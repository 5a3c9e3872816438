"""People are found and counted by turns; updates are heard once."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import Connection, select

from storage.people import (
    add_person,
    find_person,
    forget_heard,
    mark_heard,
    mark_unreachable,
    record_fault,
    save_person,
    tell_group_once,
)
from storage.rows import table
from storage.tables import (
    Fault,
    Person,
)
from tests.storage.filling import NOW
from tests.storage.rows import get_person, was_heard


def test_a_person_is_found_by_their_number_at_telegram(connection: Connection, ana: Person) -> None:
    assert find_person(connection, 11) == ana


def test_a_person_added_twice_is_one_person(connection: Connection, ana: Person) -> None:
    assert add_person(connection, 11, 11, "en", NOW) == ana


def test_a_group_is_told_once(connection: Connection) -> None:
    assert tell_group_once(connection, -5, NOW)
    assert not tell_group_once(connection, -5, NOW)


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


def test_an_update_is_heard_once_it_is_marked(connection: Connection) -> None:
    assert not was_heard(connection, 1, 100)
    assert mark_heard(connection, 1, 100, NOW)
    assert was_heard(connection, 1, 100)
    assert not mark_heard(connection, 1, 100, NOW)


def test_another_bots_update_of_the_same_number_is_not_heard(connection: Connection) -> None:
    mark_heard(connection, 1, 100, NOW)
    assert not was_heard(connection, 2, 100)


def test_marks_are_forgotten_only_when_they_are_old(connection: Connection) -> None:
    week = timedelta(days=7)
    mark_heard(connection, 1, 100, NOW - week - timedelta(seconds=1))
    mark_heard(connection, 1, 101, NOW - week)
    assert forget_heard(connection, NOW - week) == 1
    assert was_heard(connection, 1, 101)


def test_a_fault_is_kept_by_its_place_and_kind(connection: Connection) -> None:
    record_fault(connection, NOW, "file.py:12", "KeyError", 100)
    row = connection.execute(select(table(Fault))).one()
    assert (row.at, row.place, row.kind, row.update_id) == (NOW, "file.py:12", "KeyError", 100)
