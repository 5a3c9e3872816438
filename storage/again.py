"""Tells troubles between workers, which pass when a job is done again, from all others."""

from __future__ import annotations

from sqlalchemy.exc import DBAPIError

# Serialization failure, deadlock, a lock that did not come in time.
PASSING = frozenset({"40001", "40P01", "55P03"})


def passes(error: BaseException | None) -> bool:
    """Whether the job met another worker's, and is to be done again."""
    state = getattr(error.orig, "sqlstate", None) if isinstance(error, DBAPIError) else None
    return state in PASSING
