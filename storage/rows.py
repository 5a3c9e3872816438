"""Small tools over the tables: insert, change, fetch; rows are shaped like the table's class."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, TypeVar, cast

from sqlalchemy import (
    ClauseElement,
    Connection,
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

from storage.prepared import count, every, first, scalar

Record = TypeVar("Record", bound=SQLModel)

AT_ONCE = 500
"""The most rows that are dropped in one job, so that no turn waits for the broom."""


def table(of: type[SQLModel]) -> Table:
    """The Core table behind a SQLModel class."""
    return cast("Table", of.__table__)  # type: ignore[attr-defined]  # set by SQLModel's metaclass


def one(
    connection: Connection, _of: type[Record], statement: ClauseElement, **values: Any
) -> Record | None:
    """The first row, or None. It is a plain tuple with the class's attribute names: read only."""
    return cast("Record | None", first(connection, statement, values))


def many(
    connection: Connection, _of: type[Record], statement: ClauseElement, **values: Any
) -> list[Record]:
    """All rows, as plain tuples with the class's attribute names: read only."""
    return cast("list[Record]", every(connection, statement, values))


def add(connection: Connection, of: type[SQLModel], **values: Any) -> int:
    """Insert a row, with the class's defaults for what isn't given; its new id."""
    row = _defaults(of) | values
    return int(scalar(connection, _insert(of), row, tuple(row)) or 0)


def add_once(connection: Connection, of: type[SQLModel], **values: Any) -> bool:
    """Insert a row unless there is one of its key already; whether it was inserted.

    A row of that key that another worker is adding is waited for.
    """
    unless_there = _insert_once(of, connection.dialect.name)
    row = _defaults(of) | values
    return count(connection, unless_there, row, tuple(row)) == 1


def put(connection: Connection, of: type[SQLModel], **values: Any) -> None:
    """Insert a row, with the class's defaults, in the place of that with the same primary key."""
    instead, row = _insert_instead(of, connection.dialect.name), _defaults(of) | values
    count(connection, instead, row, tuple(row))


def add_all_once(
    connection: Connection, of: type[SQLModel], rows: Sequence[dict[str, Any]]
) -> None:
    """Insert rows in this order, but for those of whose key there is one already."""
    ours = postgresql if connection.dialect.name == "postgresql" else sqlite
    connection.execute(ours.insert(table(of)).on_conflict_do_nothing(), list(rows))


def change(connection: Connection, of: type[SQLModel], row_id: int, **values: Any) -> None:
    """Set columns of the row with that id."""
    if values:
        count(connection, _update(of), {"row_id": row_id, **values}, tuple(values))


def by_id(connection: Connection, of: type[Record], row_id: int, person_id: int) -> Record | None:
    """The row with that id if it is this person's own."""
    return one(connection, of, _own(of), row_id=row_id, person_id=person_id)


# A statement is built once for each class: to build it costs as much as to run it.


@cache
def _insert(of: type[SQLModel]) -> ClauseElement:
    rows = table(of)
    key = rows.c.get("id", literal(0))
    return insert(rows).returning(key)


@cache
def _insert_once(of: type[SQLModel], dialect: str) -> ClauseElement:
    ours = postgresql if dialect == "postgresql" else sqlite
    statement: ClauseElement = ours.insert(table(of)).on_conflict_do_nothing()
    return statement


@cache
def _insert_instead(of: type[SQLModel], dialect: str) -> ClauseElement:
    ours, rows = postgresql if dialect == "postgresql" else sqlite, table(of)
    new: Any = ours.insert(rows)
    others = {each.name: new.excluded[each.name] for each in rows.c if not each.primary_key}
    statement: ClauseElement = new.on_conflict_do_update(
        index_elements=list(rows.primary_key), set_=others
    )
    return statement


@cache
def _update(of: type[SQLModel]) -> Update:
    return update(table(of)).where(table(of).c.id == bindparam("row_id"))


@cache
def _own(of: type[SQLModel]) -> ClauseElement:
    rows = table(of)
    mine = (rows.c.id == bindparam("row_id")) & (rows.c.person_id == bindparam("person_id"))
    return select(rows).where(mine)


def _defaults(of: type[SQLModel]) -> dict[str, Any]:
    constants, makers = _defaults_of(of)
    return constants | {name: make() for name, make in makers}


@cache
def _defaults_of(
    of: type[SQLModel],
) -> tuple[dict[str, Any], tuple[tuple[str, Callable[[], Any]], ...]]:
    """What is the same for each new row, and what is made anew."""
    optional = {name: field for name, field in of.model_fields.items() if not field.is_required()}
    optional.pop("id", None)
    made = {name: field for name, field in optional.items() if field.default_factory}
    makers = {name: cast("Callable[[], Any]", each.default_factory) for name, each in made.items()}
    constants = {name: each.default for name, each in optional.items() if name not in made}
    return constants, tuple(makers.items())
