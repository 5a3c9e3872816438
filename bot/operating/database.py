"""Looks at the database: is it there, sound, of this version, and is there room for it to grow."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from bot.operating.findings import Finding, bad, fine, warn
from bot.settings import Settings
from bot.starting import database_of
from storage.backup import MoveError, check_sound
from storage.database import is_shared, open_database, sqlite_file
from storage.lock import AlreadyRunningError, FileLock, NoPlaceError
from storage.troubles import reason_of
from storage.upgrade import current_revision, latest_revision

LITTLE, TOO_LITTLE = 1_000_000_000, 100_000_000
"""Bytes of free room."""

APART = timedelta(seconds=2)
"""So far may the database's clock be from ours."""


def look_at_database(settings: Settings) -> Iterator[Finding]:
    """The database of the bot or, without a token, of the preview."""
    url = database_of(settings)
    file = sqlite_file(url)
    if file is None:
        yield from _look_inside(url)
        return
    yield from _look_at_room(file)
    if not file.is_file():
        yield fine("database", f"{file} is made at the first start")
        return
    yield from _look_at_file(file)
    yield from _look_inside(url)


def _look_at_room(file: Path) -> Iterator[Finding]:
    folder = next(each for each in (file.parent, *file.absolute().parents) if each.is_dir())
    if not os.access(folder, os.W_OK | os.X_OK):
        yield bad("disk", f"nothing can be written into {folder}", "give Trellis that folder")
    free = shutil.disk_usage(folder).free
    says = f"{free / 1e9:.1f} GB free at {folder}"
    if free < TOO_LITTLE:
        yield bad("disk", says, "make room: a full disk lets nothing be kept")
    elif free < LITTLE:
        yield warn("disk", says, "make room soon")
    else:
        yield fine("disk", says)


def _look_at_file(file: Path) -> Iterator[Finding]:
    if os.name == "posix" and stat.S_IMODE(file.stat().st_mode) & (stat.S_IRWXG | stat.S_IRWXO):
        says = f"others on this machine may open {file}: it holds people's words"
        yield warn("database", says, f"chmod 600 {file}")
    try:
        with FileLock(file):
            pass
    except AlreadyRunningError:
        yield fine("database", "a Trellis is running on it")
    except NoPlaceError as wrong:
        yield bad("database", str(wrong), "give Trellis that folder")
    try:
        check_sound(file)
    except MoveError as wrong:
        yield bad("database", str(wrong), "restore a backup: docs/operating.md")


def _look_inside(url: str) -> Iterator[Finding]:
    engine = open_database(url)
    try:
        with engine.begin() as connection:
            found, wanted = current_revision(connection), latest_revision()
            yield from _look_at_revision(found, wanted)
            if is_shared(connection):
                theirs = connection.exec_driver_sql("SELECT clock_timestamp()").scalar_one()
                yield from _look_at_their_clock(theirs - datetime.now(UTC))
    except DBAPIError as wrong:
        advice = "is DATABASE_URL right, and the server up?"
        yield bad("database", f"can't be used: {reason_of(wrong)}", advice)
    finally:
        engine.dispose()


def _look_at_revision(found: str | None, wanted: str) -> Iterator[Finding]:
    if found == wanted:
        yield fine("database", f"answers, at revision {found}")
    elif found is None:
        yield fine("database", "answers; empty, to be set up at the first start")
    elif found < wanted:
        says = f"at revision {found}; the next start brings it to {wanted}"
        yield warn("database", says, "back it up before that start")
    else:
        says = f"at revision {found}, this Trellis knows {wanted}"
        yield bad("database", says, "run the newer Trellis, or restore an older backup")


def _look_at_their_clock(ahead: timedelta) -> Iterator[Finding]:
    if abs(ahead) > APART:
        says = f"its clock is {ahead.total_seconds():+.0f} s from ours"
        yield warn("database", says, "let both go by NTP: leases depend on it")
