"""Fills every column of every table that a person owns, also of tables yet to be written."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Connection, Date, Integer, Table, insert, update
from sqlmodel import SQLModel

from storage.columns import Utc

NOW = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)
FIXED: dict[str, Any] = {"state": "waiting", "status": "active", "urgency": 0}


def owned_tables() -> list[Table]:
    """Every table with a person's number in it, those first that others point to."""
    return [each for each in SQLModel.metadata.sorted_tables if "person_id" in each.c]


def fill(connection: Connection, person_id: int, words: str) -> None:
    """Put one row with these words everywhere into each of the person's tables."""
    keys = {"person": person_id}
    person = SQLModel.metadata.tables["person"]
    about = {
        name: value
        for name, value in _values(person, keys, words).items()
        if name not in {"telegram_id", "chat_id"}
    }
    connection.execute(update(person).where(person.c.id == person_id).values(about))
    for each in owned_tables():
        added = connection.execute(insert(each).values(_values(each, keys, words)))
        key = added.inserted_primary_key
        keys[each.name] = key[0] if key else 0


def _values(of: Table, keys: dict[str, int], words: str) -> dict[str, Any]:
    return {each.name: _value(each, keys, words) for each in of.c if each.name != "id"}


def _value(column: Column[Any], keys: dict[str, int], words: str) -> Any:
    if column.foreign_keys:
        return keys[next(iter(column.foreign_keys)).column.table.name]
    if column.name in FIXED:
        return FIXED[column.name]
    match column.type:
        case JSON():
            return [{"text": words}]
        case Utc():
            return NOW
        case Date():
            return date(2026, 3, 1)
        case Boolean():
            return False
        case Integer():
            return 1
    return words
