"""How many messages may go out now, counted in the database for all workers together."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import Connection, exists, func, select, update

from storage.rows import add_once, table
from storage.tables import Allowance, Outbox

_allowance, _outbox = table(Allowance), table(Outbox)
BURST = 0.1
"""The share of a second's messages that may go at once; the rest comes evenly. So no second,
wherever it begins, sees more than the rate."""

_NOW = func.clock_timestamp()
_STATE = select(_allowance.c.level, _allowance.c.at, _NOW).with_for_update(skip_locked=True)
_ANY = select(exists().where(_outbox.c.state == "waiting"))
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def messages_left(connection: Connection, rate: float) -> int:
    """How many messages may go now at `rate` a second; until the commit they are ours to spend.

    Zero also while another worker is counting: it is not waited for.
    """
    if not something_waits(connection):
        return 0
    state = connection.execute(_STATE).first()
    if state is None and add_once(connection, Allowance, number=1, level=0.0, at=LONG_AGO):
        state = connection.execute(_STATE).first()
    if state is None:
        return 0
    level, at, now = state
    most = max(rate * BURST, 1.0)
    fresh = min(most, level + (now - at).total_seconds() * rate * (1 - BURST))
    if fresh < 1:
        return 0
    connection.execute(update(_allowance).values(level=fresh, at=now))
    return int(fresh)


def something_waits(connection: Connection) -> bool:
    """Whether the outbox has anything to send, now or later."""
    return bool(connection.execute(_ANY).scalar_one())


def spend(connection: Connection, messages: int) -> None:
    """So many of them are going out."""
    connection.execute(update(_allowance).values(level=_allowance.c.level - messages))
