"""The statements over an operator's notices: who has not had one, and its rows in the outbox."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, exists, func, select

from storage.database import is_shared
from storage.outbox import LEAST, put_outbox
from storage.rows import table
from storage.tables import Outbox, Person

TURNSTILE = 7_355_356
"""Any number, as long as it is always the same."""

_person, _outbox = table(Person), table(Outbox)


def count_unnoticed(connection: Connection, name: str) -> dict[str, int]:
    """How many people would get the notice, by language."""
    people = select(_person.c.language, func.count()).where(*_to_be_told(name))
    rows = connection.execute(people.group_by(_person.c.language)).all()
    return {str(language): int(count) for language, count in rows}


def put_notices(
    connection: Connection,
    name: str,
    payload: Callable[[str], dict[str, Any]],
    now: datetime,
    most: int,
) -> int:
    """Write the notice for at most so many people who have not had it; how many."""
    if is_shared(connection):
        # Two operators at once would each find the same people.
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({TURNSTILE})")
    wanted = select(_person.c.id, _person.c.chat_id, _person.c.language)
    people = connection.execute(
        wanted.where(*_to_be_told(name)).order_by(_person.c.id).limit(most)
    ).all()
    for number, chat_id, language in people:
        about = {"person_id": number, "chat_id": chat_id, "kind": "send", "created_at": now}
        about |= {"urgency": LEAST, "record": _record(name), "payload": payload(language)}
        put_outbox(connection, **about)
    return len(people)


def _to_be_told(name: str) -> tuple[ColumnElement[bool], ...]:
    told = exists().where(_outbox.c.person_id == _person.c.id, _outbox.c.record == _record(name))
    return _person.c.unreachable_at.is_(None), ~told


def _record(name: str) -> str:
    return f"notice {name}"
