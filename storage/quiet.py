"""The statements over what is written already and waits until somebody's quiet hours are over."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, bindparam, literal_column, update

from storage.outbox import change_outbox
from storage.prepared import count
from storage.rows import table
from storage.tables import Outbox

_outbox = table(Outbox)
# As a constant, so that the index of what is held is used.
_IS_HELD = _outbox.c.state == literal_column("'held'")
_RELEASE = update(_outbox).where(_IS_HELD, _outbox.c.not_before <= bindparam("now"))


def hold_outbox(connection: Connection, row: Outbox, until: datetime) -> None:
    """It goes out no earlier than that; until then it is in nobody's way.

    It counts as written then: how long it took is told from there.
    """
    values = {"state": "held", "not_before": until, "created_at": until}
    change_outbox(connection, row.id, **values, lease_until=None)


def release_held(connection: Connection, now: datetime) -> int:
    """Let go out what was held until now; how many rows."""
    values = {"state": "waiting", "not_before": None}
    return count(connection, _RELEASE, {"now": now, **values}, tuple(values))
