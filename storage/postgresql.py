"""What PostgreSQL needs beside the common code: texts it can hold, and troubles that pass."""

from __future__ import annotations

from typing import Any

import psycopg
from psycopg.types.string import StrBinaryDumper, StrDumperUnknown

from storage.columns import NUL, SHOWN_NUL


class _Plain(StrDumperUnknown):
    """A text; U+0000, which PostgreSQL can't hold, becomes its visible sign."""

    def dump(self, obj: str) -> Any:
        """The bytes for the server."""
        return super().dump(obj.replace(NUL, SHOWN_NUL))


class _Binary(StrBinaryDumper):
    """The same in the binary format."""

    def dump(self, obj: str) -> Any:
        """The bytes for the server."""
        return super().dump(obj.replace(NUL, SHOWN_NUL))


def take_any_text(connection: psycopg.Connection[Any], _record: object) -> None:
    """Let a new connection take any text, also in questions to the database."""
    connection.adapters.register_dumper(str, _Binary)
    connection.adapters.register_dumper(str, _Plain)
