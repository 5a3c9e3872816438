"""Statements that are written out once for a database, and then run straight on its driver.

SQLAlchemy looks at a statement anew at every execution, which costs several times as much as
SQLite needs to run it. What is said here once (the text, the order of the values, how each value
goes in and comes out) is what SQLAlchemy itself would find each time.
"""

from __future__ import annotations

import re
from collections import namedtuple
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar, cast
from weakref import WeakKeyDictionary

from sqlalchemy import BindParameter, ClauseElement, Connection, Dialect, literal_column
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.visitors import replacement_traverse
from sqlalchemy.types import TypeEngine

WORD = re.compile("[a-z_]+")
Convert = Callable[[Any], Any]
Answer = TypeVar("Answer")

_known: WeakKeyDictionary[ClauseElement, dict[tuple[str, tuple[str, ...]], Prepared]]
_known = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Prepared:
    """A statement as one database takes it.

    `names` is the order of its values, None where the driver takes them by name. `writers` (by
    place or name) and `readers` convert what goes in and comes out, where that is needed; `row`
    shapes what comes.
    """

    text: str
    names: tuple[str, ...] | None
    writers: tuple[tuple[Any, Convert], ...]
    constants: dict[str, Any]
    readers: tuple[tuple[int, Convert], ...]
    row: Callable[[Iterable[Any]], Any]

    def values(self, given: dict[str, Any]) -> Any:
        """The values as the driver takes them; raises KeyError when one is missing."""
        whole = self.constants | given
        values: Any = whole if self.names is None else [whole[name] for name in self.names]
        for place, write in self.writers:
            values[place] = write(values[place])
        return values

    def shaped(self, cells: Sequence[Any]) -> Any:
        """A row as a named tuple of what its columns mean."""
        if not self.readers:
            return self.row(cells)
        means = list(cells)
        for at, read in self.readers:
            means[at] = read(means[at])
        return self.row(means)


def first(connection: Connection, statement: ClauseElement, given: dict[str, Any]) -> Any:
    """The first row as a named tuple, or None."""
    prepared = prepare(connection.dialect, statement)
    cells = driven(connection, prepared, given, lambda cursor: cursor.fetchone())
    return None if cells is None else prepared.shaped(cells)


def every(connection: Connection, statement: ClauseElement, given: dict[str, Any]) -> list[Any]:
    """All rows as named tuples."""
    prepared = prepare(connection.dialect, statement)
    found = driven(connection, prepared, given, lambda cursor: cursor.fetchall())
    return [prepared.shaped(cells) for cells in found]


def count(
    connection: Connection,
    statement: ClauseElement,
    given: dict[str, Any],
    columns: tuple[str, ...] = (),
) -> int:
    """Run a statement that changes rows, and say how many; `columns` are those that it sets."""
    prepared = prepare(connection.dialect, statement, columns)
    return int(driven(connection, prepared, given, lambda cursor: cursor.rowcount))


def scalar(
    connection: Connection,
    statement: ClauseElement,
    given: dict[str, Any],
    columns: tuple[str, ...] = (),
) -> Any:
    """The first value of the first row, or None without one; `columns` are those that it sets."""
    prepared = prepare(connection.dialect, statement, columns)
    cells = driven(connection, prepared, given, lambda cursor: cursor.fetchone())
    return None if cells is None else prepared.shaped(cells)[0]


def driven(
    connection: Connection,
    prepared: Prepared,
    given: dict[str, Any],
    take: Callable[[Any], Answer],
) -> Answer:
    """What `take` takes from the driver's cursor; its errors become SQLAlchemy's DBAPIError."""
    return _run(connection, prepared.text, prepared.values(given), take)


def plainly(connection: Connection, text: str) -> None:
    """Run a text without values, like SAVEPOINT; its errors become SQLAlchemy's DBAPIError."""
    _run(connection, text, (), bool)


def _run(connection: Connection, text: str, values: Any, take: Callable[[Any], Answer]) -> Answer:
    driver = cast("Any", connection.connection.dbapi_connection)
    try:
        return take(driver.execute(text, values))
    except Exception as failure:
        if not isinstance(failure, connection.dialect.loaded_dbapi.Error):
            raise
        raise as_told(connection, text, failure) from failure


def as_told(connection: Connection, text: str, failure: Exception) -> BaseException:
    """The driver's error as SQLAlchemy tells it, without values; a dead connection is let go."""
    dialect, driver = connection.dialect, connection.connection.dbapi_connection
    gone = dialect.is_disconnect(failure, driver, None)  # type: ignore[arg-type]
    if gone:
        connection.invalidate(failure)
    return DBAPIError.instance(
        text,
        None,
        failure,
        dialect.loaded_dbapi.Error,
        hide_parameters=True,
        connection_invalidated=gone,
        dialect=dialect,
    )


def prepare(dialect: Dialect, statement: ClauseElement, columns: tuple[str, ...] = ()) -> Prepared:
    """The statement as that database takes it, written out at its first use.

    It is remembered for as long as the statement lives: one that is built anew for each use gains
    nothing here.
    """
    forms = _known.get(statement)
    if forms is None:
        forms = _known.setdefault(statement, {})
    found = forms.get((dialect.name, columns))
    if found is None:
        found = forms[dialect.name, columns] = _write_out(dialect, statement, columns)
    return found


def _write_out(dialect: Dialect, statement: ClauseElement, columns: tuple[str, ...]) -> Prepared:
    compiled: Any = _with_words(statement).compile(dialect=dialect, column_keys=columns or None)
    if compiled.post_compile_params or compiled.literal_execute_params:
        raise TypeError("a statement with a list of values has no text of its own")
    binds = {name: bind for bind, name in compiled.bind_names.items()}
    constants = {name: bind.effective_value for name, bind in binds.items() if not bind.required}
    names = tuple(compiled.positiontup) if compiled.positional else None
    places = range(len(names)) if names is not None else binds
    ways_in = [_writer(binds[name].type, dialect) for name in names or binds]
    columns_out = getattr(statement, "exported_columns", ())
    readers = [_reader(column.type, dialect) for column in columns_out]
    keys = [column.key for column in columns_out]
    return Prepared(
        compiled.string,
        names,
        tuple((at, write) for at, write in zip(places, ways_in, strict=True) if write is not None),
        constants,
        tuple((at, read) for at, read in enumerate(readers) if read is not None),
        _row(keys),
    )


def _with_words(statement: ClauseElement) -> ClauseElement:
    """The statement with the words that it names ("waiting") in its text, not beside it.

    An index may be for rows of one such word alone. SQLite makes a new plan at each execution where
    that word is a value, and PostgreSQL can't use such an index in a plan that it keeps.
    """

    def written(element: Any, **_: Any) -> Any:
        value = element.value if isinstance(element, BindParameter) else None
        if isinstance(value, str) and WORD.fullmatch(value):
            return literal_column(f"'{value}'", element.type)
        return None

    return cast("ClauseElement", replacement_traverse(statement, {}, written))


def _row(keys: list[str]) -> Callable[[Iterable[Any]], Any]:
    of: Any = namedtuple("Row", keys, rename=True)  # type: ignore[misc]  # the names are known late
    return cast("Callable[[Iterable[Any]], Any]", of._make)


def _writer(kind: TypeEngine[Any], dialect: Dialect) -> Convert | None:
    return kind.dialect_impl(dialect).bind_processor(dialect)


def _reader(kind: TypeEngine[Any], dialect: Dialect) -> Convert | None:
    return kind.dialect_impl(dialect).result_processor(dialect, None)
