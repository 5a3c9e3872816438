"""Short words for what tests ask of the tables."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, select

from storage.outbox import (
    Claim,
    claim_outbox,
    get_outbox,
    put_outbox,
)
from storage.rows import one, table
from storage.tables import Heard, Outbox, Person
from tests.storage.filling import NOW

MINUTE = timedelta(minutes=1)
WORDS = {"text": "what a person wrote"}


def put(connection: Connection, chat_id: int, **about: Any) -> int:
    values = {"chat_id": chat_id, "kind": "send", "payload": WORDS, "created_at": NOW}
    return put_outbox(connection, **(values | about))


def claim_now(
    connection: Connection, now: datetime = NOW, most: int = 64, urgency: int = 1
) -> list[int]:
    claim = Claim("one", now, now + MINUTE, most, most * urgency)
    return [row.id for row in claim_outbox(connection, claim)]


def row_of(connection: Connection, row_id: int) -> Outbox:
    row = get_outbox(connection, row_id)
    assert row is not None
    return row


def get_person(connection: Connection, person_id: int) -> Person | None:
    """The person with that id."""
    person = table(Person)
    return one(connection, Person, select(person).where(person.c.id == person_id))


def was_heard(connection: Connection, bot_id: int, update_id: int) -> bool:
    """Whether this update has had its effect."""
    heard = table(Heard)
    this = (heard.c.bot_id == bot_id) & (heard.c.update_id == update_id)
    return connection.execute(select(heard).where(this)).first() is not None
