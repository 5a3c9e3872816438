"""What waits to be sent is claimed in order, and once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import Connection, Engine, text
from sqlalchemy.dialects import sqlite

from storage.outbox import (
    _WAITING,
    free_leases,
    give_up,
    mark_sent,
    put_back,
)
from tests.storage.filling import NOW
from tests.storage.rows import MINUTE, claim_now, put, row_of


def test_the_oldest_row_of_each_chat_is_claimed(connection: Connection) -> None:
    first, _, other = (put(connection, chat) for chat in (1, 1, 2))
    assert claim_now(connection) == [first, other]


def test_a_chat_waits_while_a_row_of_it_is_claimed(connection: Connection) -> None:
    put(connection, 1)
    put(connection, 1)
    claim_now(connection)
    assert claim_now(connection) == []


def test_a_reply_waits_while_a_nudge_of_its_chat_is_under_way(connection: Connection) -> None:
    nudge = put(connection, 1, urgency=1)
    claim_now(connection)
    reply = put(connection, 1)
    assert claim_now(connection) == []
    mark_sent(connection, row_of(connection, nudge), 7, NOW)
    assert claim_now(connection) == [reply]


def test_a_row_sent_makes_way_for_the_next(connection: Connection) -> None:
    first, second = put(connection, 1), put(connection, 1)
    claim_now(connection)
    mark_sent(connection, row_of(connection, first), 7, NOW)
    assert claim_now(connection) == [second]


def test_a_row_given_up_makes_way_for_the_next(connection: Connection) -> None:
    first, second = put(connection, 1), put(connection, 1)
    claim_now(connection)
    give_up(connection, row_of(connection, first))
    assert claim_now(connection) == [second]


def test_a_reply_goes_before_an_older_nudge_of_another_chat(connection: Connection) -> None:
    nudge, reply = put(connection, 1, urgency=1), put(connection, 2)
    assert claim_now(connection) == [reply, nudge]


def test_a_reply_goes_before_an_older_nudge_of_the_same_chat(connection: Connection) -> None:
    put(connection, 1, urgency=1)
    reply = put(connection, 1)
    assert claim_now(connection) == [reply]


def test_nudges_stay_when_only_replies_are_claimed(connection: Connection) -> None:
    put(connection, 1, urgency=1)
    reply = put(connection, 2)
    assert claim_now(connection, urgency=0) == [reply]


def test_no_more_is_claimed_than_asked_for(connection: Connection) -> None:
    rows = [put(connection, chat) for chat in range(5)]
    assert claim_now(connection, most=2) == rows[:2]


def test_a_chat_with_hundreds_of_rows_keeps_no_other_waiting(connection: Connection) -> None:
    flood = [put(connection, 1) for _ in range(300)]
    quiet = put(connection, 2)
    assert claim_now(connection, most=2) == [flood[0], quiet]


def test_a_lease_that_ran_out_is_taken_over(connection: Connection) -> None:
    row = put(connection, 1)
    claim_now(connection)
    later = NOW + MINUTE + timedelta(seconds=1)
    assert claim_now(connection, later) == [row]


def test_a_lease_holds_to_its_last_moment(connection: Connection) -> None:
    put(connection, 1)
    claim_now(connection)
    assert claim_now(connection, NOW + MINUTE) == []


def test_a_claim_counts_as_an_attempt(connection: Connection) -> None:
    row = put(connection, 1)
    claim_now(connection)
    claimed = row_of(connection, row)
    assert (claimed.attempts, claimed.attempted_at, claimed.lease) == (1, NOW, "one")


def test_a_lone_process_frees_its_old_leases_at_its_start(connection: Connection) -> None:
    row = put(connection, 1)
    claim_now(connection)
    assert free_leases(connection) == 1
    assert claim_now(connection) == [row]


def test_a_row_put_back_holds_its_whole_chat(connection: Connection) -> None:
    held = put(connection, 1)
    put(connection, 1)
    other = put(connection, 2)
    put_back(connection, row_of(connection, held), NOW + MINUTE)
    assert claim_now(connection) == [other]


def test_a_nudge_put_back_holds_the_replies_of_its_chat(connection: Connection) -> None:
    nudge = put(connection, 1, urgency=1)
    put_back(connection, row_of(connection, nudge), NOW + MINUTE)
    put(connection, 1)
    assert claim_now(connection) == []


def test_a_row_put_back_goes_first_when_its_time_has_come(connection: Connection) -> None:
    held = put(connection, 1)
    put(connection, 1)
    put_back(connection, row_of(connection, held), NOW + MINUTE)
    assert claim_now(connection, NOW + MINUTE) == [held]


def test_a_row_put_back_is_free_of_its_lease(connection: Connection) -> None:
    row = put(connection, 1)
    claim_now(connection)
    put_back(connection, row_of(connection, row), NOW)
    assert claim_now(connection) == [row]


@pytest.mark.only_on("sqlite")
def test_a_claim_reads_the_waiting_rows_in_their_order_by_an_index(engine: Engine) -> None:
    statement = _WAITING.compile(dialect=sqlite.dialect(paramstyle="named"))
    values = statement.params | {"real_now": "2026-03-01", "urgency": 1, "most": 64}
    with engine.begin() as connection:
        plan = connection.execute(text(f"EXPLAIN QUERY PLAN {statement}"), values).all()
    steps = [row[3] for row in plan]
    assert not [step for step in steps if "B-TREE" in step or step.startswith("SCAN")], steps
