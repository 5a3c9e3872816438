"""Moves everything from one database to another, and compares the two row by row."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from itertools import zip_longest
from typing import Any

from sqlalchemy import (
    Connection,
    CursorResult,
    Engine,
    Row,
    Table,
    exists,
    func,
    insert,
    select,
    text,
)
from sqlmodel import SQLModel

from storage.backup import MoveError
from storage.columns import NUL, SHOWN_NUL
from storage.database import is_shared, open_database, sqlite_file
from storage.lock import FileLock
from storage.upgrade import current_revision, latest_revision, upgrade

AT_ONCE = 1_000
"""Rows that are in memory at one time."""

Tell = Callable[[str], None]


def copy_database(source: str, target: str, tell: Tell) -> int:
    """Copy all rows, with their numbers, into the empty database `target`; how many.

    Both are addresses as in DATABASE_URL; `tell` gets a line for each table. Nothing is kept when
    anything differs at the end. Raises MoveError; AlreadyRunningError while a bot has a file open.
    """
    with ExitStack() as open_now:
        for url in (source, target):
            open_now.enter_context(FileLock(sqlite_file(url)))
        here, there = (_opened(open_now, url) for url in (source, target))
        _check_source(here, source)
        upgrade(there)
        reading = open_now.enter_context(_reading(here).begin())
        writing = open_now.enter_context(there.begin())
        _check_empty(writing)
        return sum(_copy(reading, writing, each, tell) for each in SQLModel.metadata.sorted_tables)


def _opened(stack: ExitStack, url: str) -> Engine:
    engine = open_database(url)
    stack.callback(engine.dispose)
    return engine


def _reading(engine: Engine) -> Engine:
    """The same engine, seeing one moment however long it reads."""
    if engine.dialect.name == "sqlite":
        return engine
    return engine.execution_options(isolation_level="REPEATABLE READ")


def _check_source(engine: Engine, url: str) -> None:
    file = sqlite_file(url)
    if file is not None and not file.is_file():
        raise MoveError(f"there is no database at {file}")
    with engine.begin() as connection:
        found, wanted = current_revision(connection), latest_revision()
    if found != wanted:
        raise MoveError(f"it is at revision {found}, not {wanted}: start this Trellis on it once")


def _check_empty(connection: Connection) -> None:
    for each in SQLModel.metadata.sorted_tables:
        if connection.execute(select(exists().select_from(each))).scalar_one():
            raise MoveError(f"the target is not empty: it has rows in {each.name}")


def _copy(here: Connection, there: Connection, rows: Table, tell: Tell) -> int:
    count = 0
    for some in _rows(here, rows).partitions(AT_ONCE):
        there.execute(insert(rows), [row._asdict() for row in some])
        count += len(some)
    _compare(here, there, rows)
    if "id" in rows.c:
        _set_next(there, rows.name, _last_given(here, rows.name))
    tell(f"{rows.name}: {count}")
    return count


def _rows(connection: Connection, rows: Table) -> CursorResult[Any]:
    keys = rows.primary_key.columns
    in_order = select(rows).order_by(*keys).execution_options(yield_per=AT_ONCE)
    return connection.execute(in_order)


def _compare(here: Connection, there: Connection, rows: Table) -> None:
    lossy = is_shared(there) or is_shared(here)
    with _rows(here, rows) as ones, _rows(there, rows) as others:
        for one, other in zip_longest(ones, others):
            if one is None or other is None or _plain(one, lossy) != _plain(other, lossy):
                raise MoveError(f"{rows.name}: a row is not the same in both; nothing was kept")


def _plain(row: Row[Any], lossy: bool) -> list[Any]:
    """The values; PostgreSQL keeps U+0000 as its visible sign."""
    if not lossy:
        return list(row)
    return [each.replace(NUL, SHOWN_NUL) if isinstance(each, str) else each for each in row]


def _last_given(connection: Connection, name: str) -> int:
    """The highest number that was ever given, also to rows that are gone; 0 before the first."""
    if connection.dialect.name == "sqlite":
        asked = text("SELECT seq FROM sqlite_sequence WHERE name = :name")
        return int(connection.execute(asked, {"name": name}).scalar() or 0)
    given = "CASE WHEN is_called THEN last_value ELSE 0 END"
    asked = text(f"SELECT {given} FROM {name}_id_seq")  # noqa: S608 - the name of a table of ours
    return int(connection.execute(asked).scalar_one())


def _set_next(connection: Connection, name: str, last: int) -> None:
    if connection.dialect.name != "sqlite":
        connection.execute(select(func.setval(f"{name}_id_seq", max(last, 1), last > 0)))
        return
    about = {"name": name, "last": last}
    connection.execute(text("DELETE FROM sqlite_sequence WHERE name = :name"), about)
    if last:
        connection.execute(text("INSERT INTO sqlite_sequence VALUES (:name, :last)"), about)
