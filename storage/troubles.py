"""Tells trouble of the database itself (locked, full, broken) from a mistake in one job."""

from __future__ import annotations

import logging
import sqlite3
import time
from dataclasses import dataclass

from sqlalchemy.exc import DBAPIError, InterfaceError, InternalError, OperationalError

log = logging.getLogger(__name__)
AGAIN = 60.0
"""Seconds after which a trouble that lasts is told once more."""

OF_SQLITE = frozenset(
    {
        *(sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_FULL),
        *(sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CORRUPT),
        *(sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PROTOCOL, sqlite3.SQLITE_NOTADB),
    }
)
MISREAD = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR})


class NotKeptError(RuntimeError):
    """The database can keep nothing just now; the text says why, without anybody's words."""


class TransactionGoneError(BaseException):
    """The transaction is over before its end, because of `why`: nothing done in it counts."""

    def __init__(self, why: BaseException) -> None:
        super().__init__(type(why).__name__)
        self.why = why


def is_trouble(failure: BaseException) -> bool:
    """Whether the database itself is to blame, so that the same job may go well later."""
    if not isinstance(failure, DBAPIError):
        return False
    code = getattr(failure.orig, "sqlite_errorcode", None)
    if code is not None:
        return code & 0xFF in OF_SQLITE
    kinds = OperationalError | InterfaceError | InternalError
    return failure.connection_invalidated or isinstance(failure, kinds)


def is_misread(failure: BaseException) -> bool:
    """Whether what the connection has read may be wrong, so that a new one is to be opened."""
    code = getattr(getattr(failure, "orig", None), "sqlite_errorcode", 0)
    return code & 0xFF in MISREAD


def reason_of(failure: BaseException) -> str:
    """The database's own words, in one line; it has none of a person's in such a trouble."""
    words = str(getattr(failure, "orig", None) or "").splitlines()
    return words[0] if words else type(failure).__name__


@dataclass(slots=True)
class Complaints:
    """Writes one line when a trouble begins or changes, not one for each thing it stops."""

    told: str = ""
    at: float = 0.0

    def tell(self, reason: str) -> None:
        """The database can't keep anything, for this reason."""
        now = time.monotonic()
        if reason != self.told or now - self.at > AGAIN:
            log.error("The database keeps nothing at the moment (%s); trying again.", reason)
            self.told, self.at = reason, now
