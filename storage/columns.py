"""Column types that mean the same in SQLite and in PostgreSQL."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, Text
from sqlalchemy.types import TypeDecorator

OFFSET = len("+00:00")
NUL, SHOWN_NUL = "\x00", "\u2400"


class Utc(TypeDecorator[datetime]):
    """An aware moment in UTC; SQLite would give it back naive. Naive values are refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Any:
        """SQLite keeps a text; written here, at a third of what SQLAlchemy's own way costs."""
        return _written if dialect.name == "sqlite" else super().bind_processor(dialect)

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:
        """The other way round."""
        return _read if dialect.name == "sqlite" else super().result_processor(dialect, coltype)

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """What other databases keep."""
        return None if value is None else _in_utc(value)

    def process_result_value(self, value: Any, _dialect: Dialect) -> datetime | None:
        """Give back an aware moment in UTC."""
        return None if value is None else _in_utc(value)


def _in_utc(value: datetime) -> datetime:
    if value.tzinfo is None:
        raise ValueError("a moment needs its zone")
    return value if value.tzinfo is UTC else value.astimezone(UTC)


# The same moment is written several times in a turn.
@lru_cache(maxsize=128)
def _written(value: datetime | None) -> str | None:
    return None if value is None else _in_utc(value).isoformat(" ", "microseconds")[:-OFFSET]


def _read(value: str | None) -> datetime | None:
    return None if value is None else datetime.fromisoformat(f"{value}+00:00")


class Json(TypeDecorator[Any]):
    """Lists, texts and such, as JSON; None is its null."""

    impl = JSON
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Any:
        """SQLite keeps a text; written and read here, at a third of SQLAlchemy's own cost."""
        return json.dumps if dialect.name == "sqlite" else super().bind_processor(dialect)

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:
        """The other way round."""
        return _unpacked if dialect.name == "sqlite" else super().result_processor(dialect, coltype)


_decode = json.JSONDecoder().raw_decode


def _unpacked(value: Any) -> Any:
    # A bare number comes back as one: SQLite takes the name of the type for a numeric one.
    return _decode(value)[0] if isinstance(value, str) else value


class Words(TypeDecorator[str]):
    """Text as it was typed. PostgreSQL can't hold U+0000: it is kept as its visible sign there."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Store as typed, but for what the database can't hold."""
        if value is None or dialect.name == "sqlite":
            return value
        return value.replace(NUL, SHOWN_NUL)
