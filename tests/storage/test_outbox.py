"""What waits to be sent is claimed in order, once, and loses its words when it is out."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, select, text
from sqlalchemy.dialects import sqlite

from storage.outbox import (
    _WAITING,
    Claim,
    change_outbox,
    claim_outbox,
    forget_sent,
    free_leases,
    get_outbox,
    give_up,
    give_up_chat,
    mark_sent,
    put_back,
    put_outbox,
    replace_unsent,
    shown_in,
)
from storage.rows import table
from storage.tables import Outbox
from tests.storage.filling import NOW

MINUTE = timedelta(minutes=1)
WORDS = {"text": "what a person wrote"}


def _put(connection: Connection, chat_id: int, **about: Any) -> int:
    values = {"chat_id": chat_id, "kind": "send", "payload": WORDS, "created_at": NOW}
    return put_outbox(connection, **(values | about))


def _claim(
    connection: Connection, now: datetime = NOW, most: int = 64, urgency: int = 1
) -> list[int]:
    claim = Claim("one", now, now + MINUTE, most, urgency)
    return [row.id for row in claim_outbox(connection, claim)]


def _row(connection: Connection, row_id: int) -> Outbox:
    row = get_outbox(connection, row_id)
    assert row is not None
    return row


def test_the_oldest_row_of_each_chat_is_claimed(connection: Connection) -> None:
    first, _, other = (_put(connection, chat) for chat in (1, 1, 2))
    assert _claim(connection) == [first, other]


def test_a_chat_waits_while_a_row_of_it_is_claimed(connection: Connection) -> None:
    _put(connection, 1)
    _put(connection, 1)
    _claim(connection)
    assert _claim(connection) == []


def test_a_row_sent_makes_way_for_the_next(connection: Connection) -> None:
    first, second = _put(connection, 1), _put(connection, 1)
    _claim(connection)
    mark_sent(connection, _row(connection, first), 7, NOW)
    assert _claim(connection) == [second]


def test_a_row_given_up_makes_way_for_the_next(connection: Connection) -> None:
    first, second = _put(connection, 1), _put(connection, 1)
    _claim(connection)
    give_up(connection, _row(connection, first))
    assert _claim(connection) == [second]


def test_a_reply_goes_before_an_older_nudge_of_another_chat(connection: Connection) -> None:
    nudge, reply = _put(connection, 1, urgency=1), _put(connection, 2)
    assert _claim(connection) == [reply, nudge]


def test_a_reply_goes_before_an_older_nudge_of_the_same_chat(connection: Connection) -> None:
    _put(connection, 1, urgency=1)
    reply = _put(connection, 1)
    assert _claim(connection) == [reply]


def test_nudges_stay_when_only_replies_are_claimed(connection: Connection) -> None:
    _put(connection, 1, urgency=1)
    reply = _put(connection, 2)
    assert _claim(connection, urgency=0) == [reply]


def test_no_more_is_claimed_than_asked_for(connection: Connection) -> None:
    rows = [_put(connection, chat) for chat in range(5)]
    assert _claim(connection, most=2) == rows[:2]


def test_a_chat_with_hundreds_of_rows_keeps_no_other_waiting(connection: Connection) -> None:
    flood = [_put(connection, 1) for _ in range(300)]
    quiet = _put(connection, 2)
    assert _claim(connection, most=2) == [flood[0], quiet]


def test_a_lease_that_ran_out_is_taken_over(connection: Connection) -> None:
    row = _put(connection, 1)
    _claim(connection)
    later = NOW + MINUTE + timedelta(seconds=1)
    assert _claim(connection, later) == [row]


def test_a_lease_holds_to_its_last_moment(connection: Connection) -> None:
    _put(connection, 1)
    _claim(connection)
    assert _claim(connection, NOW + MINUTE) == []


def test_a_claim_counts_as_an_attempt(connection: Connection) -> None:
    row = _put(connection, 1)
    _claim(connection)
    claimed = _row(connection, row)
    assert (claimed.attempts, claimed.attempted_at, claimed.lease) == (1, NOW, "one")


def test_a_lone_process_frees_its_old_leases_at_its_start(connection: Connection) -> None:
    row = _put(connection, 1)
    _claim(connection)
    assert free_leases(connection) == 1
    assert _claim(connection) == [row]


def test_a_row_put_back_holds_its_whole_chat(connection: Connection) -> None:
    held = _put(connection, 1)
    _put(connection, 1)
    other = _put(connection, 2)
    put_back(connection, _row(connection, held), NOW + MINUTE)
    assert _claim(connection) == [other]


def test_a_nudge_put_back_holds_the_replies_of_its_chat(connection: Connection) -> None:
    nudge = _put(connection, 1, urgency=1)
    put_back(connection, _row(connection, nudge), NOW + MINUTE)
    _put(connection, 1)
    assert _claim(connection) == []


def test_a_row_put_back_goes_first_when_its_time_has_come(connection: Connection) -> None:
    held = _put(connection, 1)
    _put(connection, 1)
    put_back(connection, _row(connection, held), NOW + MINUTE)
    assert _claim(connection, NOW + MINUTE) == [held]


def test_a_row_put_back_is_free_of_its_lease(connection: Connection) -> None:
    row = _put(connection, 1)
    _claim(connection)
    put_back(connection, _row(connection, row), NOW)
    assert _claim(connection) == [row]


def test_a_sent_row_loses_its_words_and_keeps_its_place(connection: Connection) -> None:
    row = _put(connection, 1)
    mark_sent(connection, _row(connection, row), 7, NOW)
    sent = _row(connection, row)
    assert (sent.payload, sent.state, sent.message_id, sent.sent_at) == ({}, "sent", 7, NOW)


def test_a_row_given_up_loses_its_words(connection: Connection) -> None:
    row = _put(connection, 1)
    give_up(connection, _row(connection, row))
    assert (_row(connection, row).payload, _row(connection, row).state) == ({}, "given_up")


@pytest.mark.parametrize("how", ["sent", "given up", "its chat given up"])
def test_a_farewell_vanishes(connection: Connection, how: str) -> None:
    row = _row(connection, _put(connection, 1, farewell=True))
    match how:
        case "sent":
            mark_sent(connection, row, 7, NOW)
        case "given up":
            give_up(connection, row)
        case _:
            give_up_chat(connection, 1)
    assert get_outbox(connection, row.id) is None


def test_a_chat_given_up_has_nothing_to_send_and_no_words(connection: Connection) -> None:
    row, other = _put(connection, 1), _put(connection, 2)
    _claim(connection, most=1)
    give_up_chat(connection, 1)
    assert _row(connection, row).payload == {}
    assert _claim(connection, NOW + 2 * MINUTE) == [other]


def test_rows_sent_before_a_chat_was_given_up_stay_sent(connection: Connection) -> None:
    row = _put(connection, 1)
    mark_sent(connection, _row(connection, row), 7, NOW)
    give_up_chat(connection, 1)
    assert _row(connection, row).state == "sent"


def test_a_row_nobody_tried_to_send_is_replaced(connection: Connection) -> None:
    row = _put(connection, 1)
    assert replace_unsent(connection, row, payload={"text": "newer"})
    assert _row(connection, row).payload == {"text": "newer"}


@pytest.mark.parametrize("stage", ["claimed", "put back", "sent", "given up"])
def test_a_row_that_was_touched_is_not_replaced(connection: Connection, stage: str) -> None:
    row = _put(connection, 1)
    _claim(connection)
    match stage:
        case "put back":
            put_back(connection, _row(connection, row), NOW)
        case "sent":
            mark_sent(connection, _row(connection, row), 7, NOW)
        case "given up":
            give_up(connection, _row(connection, row))
    assert not replace_unsent(connection, row, payload={"text": "newer"})
    assert _row(connection, row).payload != {"text": "newer"}


def test_the_newest_row_in_a_message_is_the_one_shown(connection: Connection) -> None:
    rows = [_put(connection, 1) for _ in range(2)]
    for row in rows:
        change_outbox(connection, row, message_id=7)
    shown = shown_in(connection, 1, 7)
    assert shown is not None
    assert shown.id == rows[1]


def test_the_same_message_number_in_another_chat_is_another_message(connection: Connection) -> None:
    change_outbox(connection, _put(connection, 1), message_id=7)
    assert shown_in(connection, 2, 7) is None


def test_only_old_rows_that_are_out_are_forgotten(connection: Connection) -> None:
    old, kept, waiting = (_put(connection, chat) for chat in (1, 2, 3))
    change_outbox(connection, old, created_at=NOW - MINUTE, state="sent")
    change_outbox(connection, kept, state="sent")
    change_outbox(connection, waiting, created_at=NOW - MINUTE)
    assert forget_sent(connection, NOW) == 1
    left = connection.execute(select(table(Outbox).c.id)).scalars().all()
    assert set(left) == {kept, waiting}


def test_a_claim_reads_the_waiting_rows_in_their_order_by_an_index(engine: Engine) -> None:
    statement = _WAITING.compile(dialect=sqlite.dialect(paramstyle="named"))
    values = statement.params | {"real_now": "2026-03-01", "urgency": 1, "most": 64}
    with engine.begin() as connection:
        plan = connection.execute(text(f"EXPLAIN QUERY PLAN {statement}"), values).all()
    steps = [row[3] for row in plan]
    assert not [step for step in steps if "B-TREE" in step or step.startswith("SCAN")], steps
