"""Invites, notices, retention and figures mean the same on both databases."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, select

from storage.deadlines import add_deadline
from storage.figures import count_people, read_figures
from storage.invites import add_invite, use_invite
from storage.messages import forget_messages, lost_file
from storage.notices import count_unnoticed, put_notices
from storage.outbox import change_outbox, put_outbox
from storage.people import get_person, mark_unreachable, record_fault
from storage.retention import ASKED, people_to_ask, people_to_erase
from storage.rows import change, table
from storage.tables import Evidence, Person
from tests.storage.filling import NOW, fill

DAY = timedelta(days=1)
MONTH = 30 * DAY


def test_an_invite_lets_in_so_many_until_its_time(connection: Connection) -> None:
    add_invite(connection, "join-a", 2, NOW, NOW + DAY)
    add_invite(connection, "join-b", 1, NOW, None)
    assert not use_invite(connection, "join-a", NOW + DAY)
    assert [use_invite(connection, "join-a", NOW) for _ in range(3)] == [True, True, False]
    assert use_invite(connection, "join-b", NOW + 1000 * DAY)
    assert not use_invite(connection, "join-c\ud800", NOW)


def test_a_notice_is_written_once_for_each_who_can_be_reached(
    connection: Connection, ana: Person, ben: Person
) -> None:
    mark_unreachable(connection, ben.id, NOW)
    assert count_unnoticed(connection, "move") == {"en": 1}
    payload: dict[str, Any] = {"text": "x"}
    written = [put_notices(connection, "move", lambda _: payload, NOW, 10) for _ in range(2)]
    assert written == [1, 0]
    assert count_unnoticed(connection, "other") == {"en": 1}


def test_who_is_gone_is_asked_until_the_question_is_out_or_waits(
    connection: Connection, ana: Person
) -> None:
    gone = NOW + MONTH
    assert people_to_ask(connection, NOW, 10) == []
    assert people_to_ask(connection, gone, 10) == [ana.id]
    about = {"person_id": ana.id, "chat_id": 11, "kind": "send", "record": ASKED}
    row = put_outbox(connection, **about, created_at=gone)
    assert people_to_ask(connection, gone, 10) == []
    change_outbox(connection, row, state="given_up")
    assert people_to_ask(connection, gone, 10) == [ana.id]


def test_only_who_got_the_question_is_erased(connection: Connection, ana: Person) -> None:
    gone = NOW + MONTH
    about = {"person_id": ana.id, "chat_id": 11, "kind": "send", "record": ASKED}
    row = put_outbox(connection, **about, created_at=gone)
    late = gone + MONTH
    assert people_to_erase(connection, gone, late, MONTH, 10) == []
    change_outbox(connection, row, state="sent")
    assert people_to_erase(connection, gone, late - DAY, MONTH, 10) == []
    assert people_to_erase(connection, gone, late, MONTH, 10) == [ana.id]
    change(connection, Person, ana.id, seen_at=late)
    assert people_to_erase(connection, late + DAY, late + DAY, MONTH, 10) == []


def test_who_was_out_of_reach_all_the_time_is_erased(connection: Connection, ana: Person) -> None:
    mark_unreachable(connection, ana.id, NOW + DAY)
    assert people_to_ask(connection, NOW + MONTH, 10) == []
    assert people_to_erase(connection, NOW + MONTH, NOW + MONTH, MONTH, 10) == []
    later = NOW + MONTH + DAY
    assert people_to_erase(connection, later, later, MONTH, 10) == [ana.id]


def test_an_earlier_bots_numbers_are_forgotten_and_its_files_found_again(
    connection: Connection, ana: Person, ben: Person
) -> None:
    fill(connection, ana.id, "words")
    fill(connection, ben.id, "of Ben")
    person = get_person(connection, ana.id)
    assert person is not None
    assert forget_messages(connection, person) == 0, "it is in the data folder"
    (kept,) = connection.execute(select(table(Evidence)).filter_by(person_id=ana.id)).all()
    change(connection, Evidence, kept.id, stored=None)
    assert forget_messages(connection, person) == 1
    assert lost_file(connection, ana.id, "words") is not None
    assert lost_file(connection, ana.id, "other") is None
    assert lost_file(connection, ben.id, "of Ben") is None


def test_figures_count_what_waits_what_is_due_and_what_went_wrong(
    connection: Connection, ana: Person
) -> None:
    for urgency in (0, 0, 1):
        about = {"chat_id": 11, "kind": "send", "created_at": NOW - urgency * DAY}
        put_outbox(connection, person_id=ana.id, urgency=urgency, **about)
    for place, moment in enumerate((NOW - DAY, NOW + DAY)):
        key = {"session_id": 1, "kind": "nudge", "planned": str(place)}
        add_deadline(connection, person_id=ana.id, due_at=moment, **key)
    for moment in (NOW - 2 * DAY, NOW):
        record_fault(connection, moment, "x.py:1", "KeyError", None)
    figures = read_figures(connection, NOW)
    assert figures.waiting == {0: 2, 1: 1}
    assert (figures.oldest, figures.due, figures.longest_due) == (NOW - DAY, 1, NOW - DAY)
    assert figures.faults == {"KeyError": 2}
    assert read_figures(connection, NOW, NOW - DAY).faults == {"KeyError": 1}


def test_an_empty_database_has_figures_too(connection: Connection) -> None:
    figures = read_figures(connection, NOW)
    assert (figures.waiting, figures.oldest, figures.due, figures.faults) == ({}, None, 0, {})
    assert set(count_people(connection, NOW).values()) == {0}


def test_people_are_counted_by_their_last_week(
    connection: Connection, ana: Person, ben: Person
) -> None:
    change(connection, Person, ben.id, seen_at=NOW - 8 * DAY)
    counts = count_people(connection, NOW)
    assert (counts["people"], counts["active this week"]) == (2, 1)
