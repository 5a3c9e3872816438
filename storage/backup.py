"""Makes a copy of a running bot's database that holds one moment, whole."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy.engine import make_url

from storage.database import sqlite_file


class MoveError(RuntimeError):
    """A copy can't be made; the text is the one line that says why, without a password."""


def back_up(url: str, target: Path) -> None:
    """Copy the database at `url` into the new file `target`; the bot may go on working meanwhile.

    Raises MoveError: for PostgreSQL, which has its own tools, too.
    """
    source = sqlite_file(url)
    if source is None:
        command = f"pg_dump --format=custom --file={target}"
        named = make_url(url).render_as_string(hide_password=True)
        raise MoveError(f"PostgreSQL makes its own backups: {command} (database: {named})")
    if not source.is_file():
        raise MoveError(f"there is no database at {source}")
    if target.exists():
        raise MoveError(f"{target} is there already; a backup replaces nothing")
    _copy(source, target)


def check_sound(file: Path) -> None:
    """Look whether a SQLite file is whole, beside a running bot; raises MoveError."""
    try:
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as here:
            found = here.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.Error as wrong:
        raise MoveError(f"{file} can't be read: {wrong}") from None
    if found != "ok":
        raise MoveError(f"{file} is not sound: {found}")


def _copy(source: Path, target: Path) -> None:
    half = target.with_name(f"{target.name}.unfinished")
    half.unlink(missing_ok=True)
    # It holds people's words: made for its owner's eyes only, before anything is in it.
    half.touch(mode=0o600)
    try:
        with (
            closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as here,
            closing(sqlite3.connect(half)) as there,
        ):
            here.backup(there)
            there.execute("PRAGMA journal_mode=DELETE")
            found = there.execute("PRAGMA integrity_check").fetchone()[0]
    except (OSError, sqlite3.Error) as wrong:
        half.unlink(missing_ok=True)
        raise MoveError(f"the backup could not be made: {wrong}") from None
    if found != "ok":
        raise MoveError(f"the backup is not sound: {found}; {half} is left to look at")
    half.replace(target)
