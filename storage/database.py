"""Opens the database: SQLite with durable commits, or PostgreSQL, by one address."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url

URI = "file:"
PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=5000",
    "PRAGMA secure_delete=ON",
    "PRAGMA temp_store=MEMORY",
)
# Whoever hangs in a transaction is cut off before those who wait for their rows give up.
SERVER = {
    "timezone": "UTC",
    "lock_timeout": "15s",
    "idle_in_transaction_session_timeout": "10s",
    "application_name": "trellis",
}
# A server that is gone without a word (a pulled cable) is noticed within half a minute.
REACH = {"connect_timeout": 10, "keepalives_idle": 10, "keepalives_interval": 5}


def open_database(url: str) -> Engine:
    """The engine for a database address; a SQLite file's folder is made."""
    address = make_url(url)
    if address.get_backend_name() != "sqlite":
        return _open_postgresql(url)
    file = sqlite_file(url)
    if file is not None and not is_uri(address):
        file.parent.mkdir(parents=True, exist_ok=True)
        address = address.set(database=str(file))
    engine = create_engine(address, connect_args={"check_same_thread": False}, hide_parameters=True)
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def sqlite_file(url: str) -> Path | None:
    """The file of a SQLite address, or None for memory and other databases."""
    address = make_url(url)
    if address.get_backend_name() != "sqlite" or address.database in {None, "", ":memory:"}:
        return None
    return Path(str(address.database).removeprefix(URI if is_uri(address) else "")).expanduser()


def is_uri(address: URL) -> bool:
    """Whether a SQLite address is in SQLite's own form: file:name?mode=ro&uri=true."""
    return str(address.database).startswith(URI)


def is_shared(connection: Connection) -> bool:
    """Whether other workers may be at this database at the same time."""
    return connection.dialect.name != "sqlite"


def _open_postgresql(url: str) -> Engine:
    # Imported only where it is used: SQLite needs no driver.
    from storage.postgresql import take_any_text  # noqa: PLC0415

    address = make_url(url).set(drivername="postgresql+psycopg")
    options = " ".join(f"-c {name}={value}" for name, value in SERVER.items())
    about = {"options": options, **REACH}
    # Asked before each use: a server that was started anew is no trouble, then.
    engine = create_engine(address, connect_args=about, pool_pre_ping=True, hide_parameters=True)
    event.listen(engine, "connect", take_any_text)
    return engine


def _on_connect(connection: Any, _record: object) -> None:
    # pysqlite does not BEGIN before a SAVEPOINT; we begin every transaction ourselves.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _on_begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
