"""One visit to the database of a bot that may be running beside."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from bot.settings import Settings
from bot.starting import database_of
from storage.database import open_database, sqlite_file
from storage.troubles import reason_of
from storage.upgrade import current_revision, latest_revision

Result = TypeVar("Result")


class VisitError(RuntimeError):
    """The database can't be used for that; the text is the one line that says why."""


def visit(settings: Settings, job: Callable[[Connection], Result]) -> Result:
    """Do a job in one transaction; raises VisitError, also where the schema is another one."""
    url = database_of(settings)
    file = sqlite_file(url)
    if file is not None and not file.is_file():
        raise VisitError(f"there is no database at {file}: start Trellis once")
    engine = open_database(url)
    try:
        with engine.begin() as connection:
            found, wanted = current_revision(connection), latest_revision()
            if found != wanted:
                raise VisitError(
                    f"it is at revision {found}, not {wanted}: start this Trellis once"
                )
            return job(connection)
    except DBAPIError as wrong:
        raise VisitError(f"the database can't be used: {reason_of(wrong)}") from None
    finally:
        engine.dispose()


def people(number: int) -> str:
    """So many people, in words."""
    return "1 person" if number == 1 else f"{number} people"


def say(line: str) -> None:
    """A line for the operator."""
    sys.stdout.write(f"{line}\n")


def complain(line: str) -> int:
    """A line about what went wrong; the exit code for it."""
    sys.stderr.write(f"{line}\n")
    return 1
