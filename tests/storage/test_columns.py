"""Moments and words come back from the database as they went in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from sqlalchemy import Connection
from sqlalchemy.dialects import postgresql

from storage.columns import SHOWN_NUL, Utc, Words
from storage.conversations import (
    answers_of,
    latest_conversation,
    open_conversation,
    put_answer,
)
from storage.deadlines import due_deadlines
from storage.outbox import get_outbox, put_outbox
from storage.people import add_person, find_person, save_person
from storage.tables import Person
from tests.storage.filling import NOW
from tests.storage.rows import get_person

PATIENT = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def test_a_moment_comes_back_aware_and_in_utc(connection: Connection, ana: Person) -> None:
    save_person(connection, ana, unreachable_at=NOW)
    after = get_person(connection, ana.id)
    assert after is not None
    assert after.unreachable_at == NOW
    assert after.unreachable_at.tzinfo is UTC


def test_a_moment_of_another_zone_is_the_same_moment_in_utc(
    connection: Connection, ana: Person
) -> None:
    there = NOW.astimezone(timezone(timedelta(hours=10, minutes=30)))
    save_person(connection, ana, seen_at=there)
    after = get_person(connection, ana.id)
    assert after is not None
    assert (after.seen_at, after.seen_at.utcoffset()) == (NOW, timedelta(0))


def test_a_naive_moment_is_refused(connection: Connection, ana: Person) -> None:
    with pytest.raises(ValueError, match="a moment needs its zone"):
        save_person(connection, ana, seen_at=NOW.replace(tzinfo=None))


def test_a_naive_moment_is_refused_in_a_question_to_the_database_too(
    connection: Connection, ana: Person
) -> None:
    with pytest.raises(ValueError, match="a moment needs its zone"):
        due_deadlines(connection, NOW.replace(tzinfo=None), 10)


@PATIENT
@given(moment=some.datetimes(timezones=some.timezones()))
def test_any_moment_comes_back_as_the_same_moment(connection: Connection, moment: datetime) -> None:
    try:
        in_utc = moment.astimezone(UTC)
    except OverflowError:
        return
    person = find_person(connection, 11) or _somebody(connection)
    save_person(connection, person, seen_at=moment)
    after = get_person(connection, person.id)
    assert after is not None
    assert after.seen_at == in_utc


def _somebody(connection: Connection) -> Person:
    return add_person(connection, 11, 11, "en", NOW)


@PATIENT
@given(said=some.text(some.characters(exclude_categories=["Cs"])))
def test_words_come_back_as_they_were_typed(connection: Connection, said: str) -> None:
    person = find_person(connection, 11) or _somebody(connection)
    conversation = open_conversation(connection, person.id, "reflect", NOW)
    about = {"value": {"said": said}, "text": said, "said_at": NOW}
    put_answer(connection, conversation, "wish", person.id, **about)
    (answer,) = answers_of(connection, conversation)
    kept = said if connection.dialect.name == "sqlite" else said.replace("\x00", SHOWN_NUL)
    assert (answer.text, answer.value) == (kept, {"said": said})


@pytest.mark.only_on("sqlite")
def test_a_nul_is_kept_in_sqlite(connection: Connection, ana: Person) -> None:
    conversation = open_conversation(connection, ana.id, "reflect", NOW)
    put_answer(connection, conversation, "wish", ana.id, text="a\x00b", said_at=NOW)
    assert answers_of(connection, conversation)[0].text == "a\x00b"


def test_a_nul_is_a_visible_sign_in_postgresql() -> None:
    dialect = postgresql.dialect()
    assert Words().process_bind_param("a\x00b", dialect) == f"a{SHOWN_NUL}b"


@pytest.mark.only_on("postgresql")
def test_a_nul_is_no_trouble_in_any_text_or_question_to_postgresql(
    connection: Connection, ana: Person
) -> None:
    save_person(connection, ana, album="a\x00b")
    after = get_person(connection, ana.id)
    assert after is not None
    assert after.album == f"a{SHOWN_NUL}b"
    assert latest_conversation(connection, ana.id, "no\x00such") is None


@pytest.mark.only_on("postgresql")
def test_a_nul_inside_of_kept_data_comes_back_as_it_was(connection: Connection) -> None:
    row = put_outbox(connection, chat_id=1, kind="send", payload={"a": ["\x00"]}, created_at=NOW)
    sent = get_outbox(connection, row)
    assert sent is not None
    assert sent.payload == {"a": ["\x00"]}


def test_a_moment_keeps_its_zone_in_postgresql() -> None:
    dialect, there = postgresql.dialect(), NOW.astimezone(timezone(timedelta(hours=-5)))
    stored = Utc().process_bind_param(there, dialect)
    assert stored is not None
    assert stored.tzinfo is UTC
    read = Utc().process_result_value(there, dialect)
    assert read is not None
    assert (read, read.tzinfo) == (NOW, UTC)


@pytest.mark.parametrize("column", [Utc(), Words()])
def test_nothing_stays_nothing(column: Utc | Words) -> None:
    assert column.process_bind_param(None, postgresql.dialect()) is None
