"""What is out loses its words; what nobody tried to send may still change."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection, select

from storage.outbox import (
    SHOWN_IN,
    change_outbox,
    forget_sent,
    get_outbox,
    give_up,
    give_up_chat,
    mark_sent,
    shown_in,
)
from storage.prepared import prepare
from storage.rows import table
from storage.tables import Outbox
from tests.storage.filling import NOW
from tests.storage.rows import MINUTE, claim_now, put, row_of


def test_a_sent_row_loses_its_words_and_keeps_its_place(connection: Connection) -> None:
    row = put(connection, 1)
    mark_sent(connection, row_of(connection, row), 7, NOW)
    sent = row_of(connection, row)
    assert (sent.payload, sent.state, sent.message_id, sent.sent_at) == ({}, "sent", 7, NOW)


def test_a_row_given_up_loses_its_words(connection: Connection) -> None:
    row = put(connection, 1)
    give_up(connection, row_of(connection, row))
    assert (row_of(connection, row).payload, row_of(connection, row).state) == ({}, "given_up")


@pytest.mark.parametrize("how", ["sent", "given up", "its chat given up"])
def test_a_farewell_vanishes(connection: Connection, how: str) -> None:
    row = row_of(connection, put(connection, 1, farewell=True))
    match how:
        case "sent":
            mark_sent(connection, row, 7, NOW)
        case "given up":
            give_up(connection, row)
        case _:
            give_up_chat(connection, 1)
    assert get_outbox(connection, row.id) is None


def test_a_chat_given_up_has_nothing_to_send_and_no_words(connection: Connection) -> None:
    row, other = put(connection, 1), put(connection, 2)
    claim_now(connection, most=1)
    give_up_chat(connection, 1)
    assert row_of(connection, row).payload == {}
    assert claim_now(connection, NOW + 2 * MINUTE) == [other]


def test_rows_sent_before_a_chat_was_given_up_stay_sent(connection: Connection) -> None:
    row = put(connection, 1)
    mark_sent(connection, row_of(connection, row), 7, NOW)
    give_up_chat(connection, 1)
    assert row_of(connection, row).state == "sent"


def test_the_newest_row_in_a_message_is_the_one_shown(connection: Connection) -> None:
    rows = [put(connection, 1) for _ in range(2)]
    for row in rows:
        change_outbox(connection, row, message_id=7)
    shown = shown_in(connection, 1, 7)
    assert shown is not None
    assert shown.id == rows[1]


def test_an_edit_shows_its_row_in_the_message_that_it_changed(connection: Connection) -> None:
    first, edit = put(connection, 1), put(connection, 1, kind="edit", target=7)
    change_outbox(connection, first, message_id=7)
    shown = shown_in(connection, 1, 7)
    assert shown is not None
    assert shown.id == edit


@pytest.mark.only_on("sqlite")
def test_a_tap_looks_at_its_message_and_not_through_the_chat(connection: Connection) -> None:
    for statement, column in zip(SHOWN_IN, ("message_id", "target"), strict=True):
        prepared = prepare(connection.dialect, statement)
        values = tuple(prepared.constants.get(name, 1) for name in prepared.names or ())
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {prepared.text}", values).all()
        assert [f"(chat_id=? AND {column}=?)" in row.detail for row in plan] == [True]


def test_the_same_message_number_in_another_chat_is_another_message(connection: Connection) -> None:
    change_outbox(connection, put(connection, 1), message_id=7)
    assert shown_in(connection, 2, 7) is None


def test_only_old_rows_that_are_out_are_forgotten(connection: Connection) -> None:
    old, kept, waiting = (put(connection, chat) for chat in (1, 2, 3))
    change_outbox(connection, old, created_at=NOW - MINUTE, state="sent")
    change_outbox(connection, kept, state="sent")
    change_outbox(connection, waiting, created_at=NOW - MINUTE)
    assert forget_sent(connection, NOW) == 1
    left = connection.execute(select(table(Outbox).c.id)).scalars().all()
    assert set(left) == {kept, waiting}


def test_a_message_newer_than_all_known_is_the_one_under_way(connection: Connection) -> None:
    row = put(connection, 1)
    assert shown_in(connection, 1, 8) is None
    claim_now(connection)
    shown = shown_in(connection, 1, 8)
    assert shown is not None
    assert shown.id == row
    assert shown_in(connection, 2, 8) is None


def test_an_older_message_is_not_the_one_under_way(connection: Connection) -> None:
    before, row = put(connection, 1), put(connection, 1)
    mark_sent(connection, row_of(connection, before), 7, NOW)
    assert claim_now(connection) == [row]
    assert shown_in(connection, 1, 6) is None
