"""Forgets the numbers of messages and files that only an earlier bot can use."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, bindparam, func, select, update

from storage.outbox import give_up_chat
from storage.rows import one, table
from storage.tables import Evidence, Log, Outbox, Person, StoredAnswer

_evidence = table(Evidence)
_LOST = select(_evidence).where(
    _evidence.c.person_id == bindparam("person_id"),
    _evidence.c.file_unique_id == bindparam("file_unique_id"),
    _evidence.c.file_id.is_(None),
)


def forget_messages(connection: Connection, person: Person) -> int:
    """Forget which messages and files were meant; how many kept files are out of reach now.

    Another bot's messages count from one again: an old number would mean a new message.
    """
    give_up_chat(connection, person.chat_id)
    numbers = {"message_id": None}
    _set(connection, Outbox, person, numbers | {"target": None})
    _set(connection, Log, person, numbers)
    _set(connection, StoredAnswer, person, {"parts": []})
    _set(connection, Evidence, person, numbers | {"file_id": None, "album": None})
    lost = (_evidence.c.person_id == person.id) & _evidence.c.stored.is_(None)
    return int(connection.execute(select(func.count()).where(lost)).scalar_one())


def _set(connection: Connection, of: type[Any], person: Person, values: dict[str, Any]) -> None:
    rows = table(of)
    mine = update(rows).where(rows.c.person_id == person.id)
    connection.execute(mine.values(values))


def lost_file(connection: Connection, person_id: int, file_unique_id: str) -> Evidence | None:
    """Evidence whose file an earlier bot had, and that is the same content."""
    about = {"person_id": person_id, "file_unique_id": file_unique_id}
    return one(connection, Evidence, _LOST, **about)
