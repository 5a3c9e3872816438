"""Does a part of a transaction so that it can be undone alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from storage.prepared import plainly
from storage.troubles import TransactionGoneError

Result = TypeVar("Result")


def apart(connection: Connection, job: Callable[[Connection], Result]) -> Result:
    """Do a job inside a transaction so that, when it raises, it alone is rolled back.

    Raises TransactionGoneError when the database gave up the whole transaction.
    """
    plainly(connection, "SAVEPOINT job")
    try:
        result = job(connection)
    except TransactionGoneError:
        raise
    except BaseException as failure:
        _undo(connection, failure)
        raise
    plainly(connection, "RELEASE SAVEPOINT job")
    return result


def _undo(connection: Connection, failure: BaseException) -> None:
    # A full disk makes SQLite roll back everything: the savepoint is gone, and whatever came
    # after would be kept on its own, while what came before would only seem to be.
    try:
        plainly(connection, "ROLLBACK TO SAVEPOINT job")
        plainly(connection, "RELEASE SAVEPOINT job")
    except SQLAlchemyError:
        raise TransactionGoneError(failure) from None
