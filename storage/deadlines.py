"""The statements over what falls due: found, claimed and booked, once for each planned time."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, update

from storage.rows import add, by_id, change, many, one, table
from storage.tables import Deadline

_deadline = table(Deadline)
_DUE = (
    select(_deadline)
    .where(_deadline.c.status == "waiting", _deadline.c.due_at <= bindparam("now"))
    .order_by(_deadline.c.due_at)
    .limit(bindparam("most"))
    .with_for_update(key_share=True, skip_locked=True)
)
_PLANNED = select(_deadline).where(
    _deadline.c.session_id == bindparam("session_id"),
    _deadline.c.kind == bindparam("kind"),
    _deadline.c.planned == bindparam("planned"),
)
_OF = (
    select(_deadline)
    .where(_deadline.c.session_id == bindparam("session_id"), _deadline.c.kind == "nudge")
    .order_by(_deadline.c.planned.desc())
    .limit(20)
)
_NEXT = (
    select(_deadline)
    .where(
        _deadline.c.session_id == bindparam("session_id"),
        _deadline.c.status == "waiting",
        _deadline.c.kind == "nudge",
    )
    .order_by(_deadline.c.due_at)
    .limit(1)
)


def due_deadlines(connection: Connection, now: datetime, most: int) -> list[Deadline]:
    """What is due and still waiting, the oldest first; another worker at it leaves it out."""
    return many(connection, Deadline, _DUE, now=now, most=most)


def get_deadline(connection: Connection, deadline_id: int, person_id: int) -> Deadline | None:
    """That deadline, if it is this person's."""
    return by_id(connection, Deadline, deadline_id, person_id)


def planned_deadline(
    connection: Connection, session_id: int, kind: str, planned: str
) -> Deadline | None:
    """The deadline for that planned local time, whatever became of it."""
    values = {"session_id": session_id, "kind": kind, "planned": planned}
    return one(connection, Deadline, _PLANNED, **values)


def add_deadline(connection: Connection, **values: Any) -> int:
    """Book a deadline; its id. The planned time must be new for its session and kind."""
    return add(connection, Deadline, **values)


def take_deadline(connection: Connection, deadline_id: int, status: str) -> bool:
    """Move a waiting deadline on; False when somebody else did."""
    waiting = (_deadline.c.id == deadline_id) & (_deadline.c.status == "waiting")
    moved = connection.execute(update(_deadline).where(waiting).values(status=status))
    return moved.rowcount == 1


def change_deadline(connection: Connection, deadline_id: int, **values: Any) -> None:
    """Set columns of a deadline."""
    change(connection, Deadline, deadline_id, **values)


def recent_nudges(connection: Connection, session_id: int) -> list[Deadline]:
    """The newest planned nudges of a session, newest first."""
    return many(connection, Deadline, _OF, session_id=session_id)


def next_nudge(connection: Connection, session_id: int) -> Deadline | None:
    """The nudge that comes next, at its moved time if it was moved."""
    return one(connection, Deadline, _NEXT, session_id=session_id)


def drop_waiting(connection: Connection, session_id: int) -> None:
    """Take back whatever still waits for a session."""
    waiting = (_deadline.c.session_id == session_id) & (_deadline.c.status == "waiting")
    connection.execute(delete(_deadline).where(waiting))
