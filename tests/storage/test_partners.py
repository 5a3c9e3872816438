"""A partner's link: one for each person, taken once, never by its owner."""

from __future__ import annotations

from sqlalchemy import Connection

from storage.partners import (
    accept_partnership,
    count_cheer,
    count_told,
    end_partnership,
    get_partnership,
    is_open,
    offer_partnership,
    partnership_of,
    partnerships,
    partnerships_with,
    take_back_link,
)
from storage.tables import Partnership, Person
from tests.storage.filling import NOW


def paired(connection: Connection, ana: Person, ben: Person) -> Partnership:
    """Ben is Ana's partner."""
    offer_partnership(connection, ana.id, "code", NOW)
    assert accept_partnership(connection, "code", ben.id, NOW)
    pair = partnership_of(connection, ana.id)
    assert pair is not None
    return pair


def test_a_link_is_taken_once(connection: Connection, ana: Person, ben: Person) -> None:
    paired(connection, ana, ben)
    assert not is_open(connection, "code")
    assert not accept_partnership(connection, "code", ben.id, NOW)


def test_a_link_is_not_taken_by_its_owner(connection: Connection, ana: Person) -> None:
    offer_partnership(connection, ana.id, "code", NOW)
    assert not accept_partnership(connection, "code", ana.id, NOW)
    assert is_open(connection, "code")


def test_a_new_link_takes_the_place_of_one_not_taken(
    connection: Connection, ana: Person, ben: Person
) -> None:
    offer_partnership(connection, ana.id, "first", NOW)
    assert offer_partnership(connection, ana.id, "second", NOW)
    assert not accept_partnership(connection, "first", ben.id, NOW)
    assert is_open(connection, "second")


def test_who_has_a_partner_gets_no_link(connection: Connection, ana: Person, ben: Person) -> None:
    pair = paired(connection, ana, ben)
    assert not offer_partnership(connection, ana.id, "second", NOW)
    take_back_link(connection, ana.id)
    assert partnership_of(connection, ana.id) == pair
    assert partnerships_with(connection, ben.id) == [pair]


def test_both_sides_find_it_and_nobody_else(
    connection: Connection, ana: Person, ben: Person
) -> None:
    pair = paired(connection, ana, ben)
    assert [get_partnership(connection, pair.id, each.id) for each in (ana, ben)] == [pair, pair]
    assert partnerships(connection, ana.id) == partnerships(connection, ben.id) == [pair]
    assert get_partnership(connection, pair.id, ana.id + ben.id) is None


def test_only_the_last_thing_told_is_answered_and_once(
    connection: Connection, ana: Person, ben: Person
) -> None:
    pair = paired(connection, ana, ben)
    assert not count_cheer(connection, pair.id, 0)
    assert count_told(connection, pair) == 1
    assert count_cheer(connection, pair.id, 1)
    assert not count_cheer(connection, pair.id, 1)


def test_it_ends_once(connection: Connection, ana: Person, ben: Person) -> None:
    pair = paired(connection, ana, ben)
    assert end_partnership(connection, pair.id)
    assert not end_partnership(connection, pair.id)
    assert not is_open(connection, "code")
