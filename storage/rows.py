"""Small tools over the tables: insert, change, fetch; rows are shaped like the table's class."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import Any, TypeVar, cast

from sqlalchemy import (
    Connection,
    Executable,
    Insert,
    Table,
    Update,
    bindparam,
    insert,
    literal,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import SQLModel

Record = TypeVar("Record", bound=SQLModel)

AT_ONCE = 500
"""The most rows that are dropped in one job, so that no turn waits for the broom."""


def table(of: type[SQLModel]) -> Table:
    """The Core table behind a SQLModel class."""
    return cast("Table", of.__table__)  # type: ignore[attr-defined]  # set by SQLModel's metaclass


def one(
    connection: Connection, _of: type[Record], statement: Executable, **values: Any
) -> Record | None:
    """The first row, or None. It is a plain tuple with the class's attribute names: read only."""
    return cast("Record | None", connection.execute(statement, values).first())


def many(
    connection: Connection, _of: type[Record], statement: Executable, **values: Any
) -> list[Record]:
    """All rows, as plain tuples with the class's attribute names: read only."""
    return cast("list[Record]", connection.execute(statement, values).all())


def add(connection: Connection, of: type[SQLModel], **values: Any) -> int:
    """Insert a row, with the class's defaults for what isn't given; its new id."""
    row = _defaults(of) | values
    key = connection.execute(_insert(of), row).inserted_primary_key
    return int(key[0]) if key else 0


def add_once(connection: Connection, of: type[SQLModel], **values: Any) -> bool:
    """Insert a row unless there is one of its key already; whether it was inserted.

    A row of that key that another worker is adding is waited for.
    """
    unless_there = _insert_once(of, connection.dialect.name)
    return connection.execute(unless_there, _defaults(of) | values).first() is not None


def change(connection: Connection, of: type[SQLModel], row_id: int, **values: Any) -> None:
    """Set columns of the row with that id."""
    connection.execute(_update(of), {"row_id": row_id, **values})


def by_id(connection: Connection, of: type[Record], row_id: int, person_id: int) -> Record | None:
    """The row with that id if it is this person's own."""
    return one(connection, of, _own(of), row_id=row_id, person_id=person_id)


# A statement is built once for each class: to build it costs as much as to run it.


@cache
def _insert(of: type[SQLModel]) -> Insert:
    return insert(table(of))


@cache
def _insert_once(of: type[SQLModel], dialect: str) -> Executable:
    ours = postgresql if dialect == "postgresql" else sqlite
    statement: Executable = ours.insert(table(of)).on_conflict_do_nothing().returning(literal(1))
    return statement


@cache
def _update(of: type[SQLModel]) -> Update:
    return update(table(of)).where(table(of).c.id == bindparam("row_id"))


@cache
def _own(of: type[SQLModel]) -> Executable:
    rows = table(of)
    mine = (rows.c.id == bindparam("row_id")) & (rows.c.person_id == bindparam("person_id"))
    return select(rows).where(mine)


def _defaults(of: type[SQLModel]) -> dict[str, Any]:
    return {name: make() for name, make in _makers(of)}


@cache
def _makers(of: type[SQLModel]) -> tuple[tuple[str, Callable[[], Any]], ...]:
    return tuple(
        (name, partial(field.get_default, call_default_factory=True))
        for name, field in of.model_fields.items()
        if name != "id" and not field.is_required()
    )
