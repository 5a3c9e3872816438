"""Small tools over the tables: insert, change, fetch; rows are shaped like the table's class."""

from __future__ import annotations

from typing import Any, TypeVar, cast

from sqlalchemy import Connection, Executable, Table, bindparam, insert, literal, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import SQLModel

Record = TypeVar("Record", bound=SQLModel)


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
    key = connection.execute(insert(table(of)), row).inserted_primary_key
    return int(key[0]) if key else 0


def add_once(connection: Connection, of: type[SQLModel], **values: Any) -> bool:
    """Insert a row unless there is one of its key already; whether it was inserted.

    A row of that key that another worker is adding is waited for.
    """
    ours = postgresql if connection.dialect.name == "postgresql" else sqlite
    unless_there = ours.insert(table(of)).on_conflict_do_nothing().returning(literal(1))
    return connection.execute(unless_there, _defaults(of) | values).first() is not None


def change(connection: Connection, of: type[SQLModel], row_id: int, **values: Any) -> None:
    """Set columns of the row with that id."""
    rows = table(of)
    connection.execute(update(rows).where(rows.c.id == row_id).values(values))


def by_id(connection: Connection, of: type[Record], row_id: int, person_id: int) -> Record | None:
    """The row with that id if it is this person's own."""
    rows = table(of)
    mine = (rows.c.id == bindparam("row_id")) & (rows.c.person_id == bindparam("person_id"))
    statement = select(rows).where(mine)
    return one(connection, of, statement, row_id=row_id, person_id=person_id)


def _defaults(of: type[SQLModel]) -> dict[str, Any]:
    fields = of.model_fields.items()
    return {
        name: field.get_default(call_default_factory=True)
        for name, field in fields
        if name != "id" and not field.is_required()
    }
