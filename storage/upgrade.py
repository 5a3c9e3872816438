"""Brings a database to today's schema when it starts, and never touches one that is newer."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect

from storage.database import is_shared

TURNSTILE = 7_355_355
"""Any number, as long as it is always the same."""

FOLDER = Path(__file__).parent / "migrations"


class TooNewError(RuntimeError):
    """The database was written by a later version of Trellis."""


def latest_revision() -> str:
    """The newest revision that this code knows, by its file's name (0001_name.py)."""
    return max(path.stem.split("_")[0] for path in (FOLDER / "versions").glob("[0-9]*.py"))


def current_revision(connection: Connection) -> str | None:
    """The revision a database is at, or None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return None if found is None else str(found)


def upgrade(engine: Engine) -> None:
    """Migrate to the newest revision; raises `TooNewError` for a database from the future."""
    with engine.begin() as connection:
        if is_shared(connection):
            # Of workers that start together, one migrates, and the others wait for it.
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({TURNSTILE})")
        current, latest = current_revision(connection), latest_revision()
        if current == latest:
            return
        if current is not None and current > latest:
            raise TooNewError(f"the database is at revision {current}, this Trellis knows {latest}")
        _migrate(connection)


def _migrate(connection: Connection) -> None:
    # Imported only when needed: most starts find the schema current.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
