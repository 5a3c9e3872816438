"""Moves a database, or makes a copy of it: what an operator asks for on the command line."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from sqlalchemy.exc import ArgumentError, DBAPIError

from storage.backup import MoveError, back_up
from storage.copy import copy_database
from storage.lock import AlreadyRunningError, NoPlaceError
from storage.troubles import reason_of
from storage.upgrade import TooNewError


def copy(source: str, target: str) -> int:
    """Copy every row to another, empty database and compare; 0 when all is the same."""
    return _told(lambda: f"{copy_database(source, target, _say)} rows copied and compared")


def backup(url: str, file: Path) -> int:
    """Copy the database of a running bot into a new file; 0 when it is whole."""

    def make() -> str:
        back_up(url, file)
        return f"{file}: made, and checked"

    return _told(make)


def _told(work: Callable[[], str]) -> int:
    try:
        _say(work())
    except (AlreadyRunningError, MoveError, NoPlaceError, TooNewError) as wrong:
        sys.stderr.write(f"{wrong}\n")
    except DBAPIError as wrong:
        sys.stderr.write(f"the database can't be used: {reason_of(wrong)}\n")
    except ArgumentError:
        sys.stderr.write("not a database address: sqlite:///FILE or postgresql+psycopg://...\n")
    else:
        return 0
    return 1


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
