"""The statements over what falls due: found, claimed and booked, once for each planned time."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, cast

from sqlalchemy import Connection, bindparam, delete, select, update

from storage.prepared import count, scalar
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
    _deadline.c.person_id == bindparam("person_id"),
    _deadline.c.session_id == bindparam("session_id"),
    _deadline.c.kind == bindparam("kind"),
    _deadline.c.planned == bindparam("planned"),
)
_mine = (_deadline.c.person_id == bindparam("person_id")) & (
    _deadline.c.session_id == bindparam("session_id")
)
_OF = (
    select(_deadline)
    .where(_mine, _deadline.c.kind == bindparam("kind"))
    .order_by(_deadline.c.planned.desc())
    .limit(bindparam("most"))
)
_NEXT = (
    select(_deadline)
    .where(_mine, _deadline.c.status == "waiting", _deadline.c.kind == "nudge")
    .order_by(_deadline.c.due_at)
    .limit(1)
)
_UNANSWERED = select(_deadline).where(
    _mine,
    _deadline.c.kind == "nudge",
    _deadline.c.status == "out",
    _deadline.c.due_at > bindparam("since"),
)
_NUDGES = (
    select(_deadline)
    .where(
        _deadline.c.person_id == bindparam("person_id"),
        _deadline.c.kind == "nudge",
        _deadline.c.planned >= bindparam("since"),
    )
    .order_by(_deadline.c.planned)
)
_RUNNING = (
    select(_deadline)
    .where(
        _deadline.c.person_id == bindparam("person_id"),
        _deadline.c.kind == "timer",
        _deadline.c.status == "waiting",
    )
    .order_by(_deadline.c.id.desc())
    .limit(1)
)

_MOMENT = select(_deadline.c.due_at).where(_deadline.c.id == bindparam("deadline_id"))
_TAKE = update(_deadline).where(
    _deadline.c.id == bindparam("deadline_id"),
    _deadline.c.status == "waiting",
    _deadline.c.due_at <= bindparam("due_by"),
)
_MINE_WAITING = _mine & (_deadline.c.status == "waiting")
_NO_TIMER = _deadline.c.kind != "timer"
_DROP = delete(_deadline).where(
    _MINE_WAITING, _deadline.c.snoozed.is_(False), _deadline.c.kind == bindparam("of_kind")
)
_DROP_ALL = delete(_deadline).where(_MINE_WAITING, _NO_TIMER)
_DROP_MOVED = update(_deadline).where(
    _MINE_WAITING, _NO_TIMER, _deadline.c.snoozed | (_deadline.c.kind == "follow_up")
)


def due_deadlines(connection: Connection, now: datetime, most: int) -> list[Deadline]:
    """What is due and still waiting, the oldest first; another worker at it leaves it out."""
    return many(connection, Deadline, _DUE, now=now, most=most)


def due_moment(connection: Connection, deadline_id: int) -> datetime | None:
    """When that deadline is due now; None when it is gone."""
    return cast("datetime | None", scalar(connection, _MOMENT, {"deadline_id": deadline_id}))


def get_deadline(connection: Connection, deadline_id: int, person_id: int) -> Deadline | None:
    """That deadline, if it is this person's."""
    return by_id(connection, Deadline, deadline_id, person_id)


def planned_deadline(
    connection: Connection, person_id: int, session_id: int, kind: str, planned: str
) -> Deadline | None:
    """The deadline for that planned local time, whatever became of it."""
    values = {"person_id": person_id, "session_id": session_id, "kind": kind, "planned": planned}
    return one(connection, Deadline, _PLANNED, **values)


def add_deadline(connection: Connection, **values: Any) -> int:
    """Book a deadline; its id. The planned time must be new for its session and kind."""
    return add(connection, Deadline, **values)


def take_deadline(
    connection: Connection, deadline_id: int, status: str, due_by: datetime | None = None
) -> bool:
    """Move a waiting deadline on; False when somebody else did, or it is due later by now."""
    about = {"deadline_id": deadline_id, "due_by": due_by or datetime.max.replace(tzinfo=UTC)}
    return count(connection, _TAKE, about | {"status": status}, ("status",)) == 1


def change_deadline(connection: Connection, deadline_id: int, **values: Any) -> None:
    """Set columns of a deadline."""
    change(connection, Deadline, deadline_id, **values)


def recent(
    connection: Connection, person_id: int, session_id: int, kind: str = "nudge", most: int = 20
) -> list[Deadline]:
    """The newest planned deadlines of a kind of a session (0: of none), newest first."""
    about = {"person_id": person_id, "session_id": session_id, "kind": kind, "most": most}
    return many(connection, Deadline, _OF, **about)


def unanswered_nudges(
    connection: Connection, person_id: int, session_id: int, since: datetime, most: int
) -> list[Deadline]:
    """The nudges that went out after a moment and wait for an answer, newest first."""
    about = {"person_id": person_id, "session_id": session_id, "since": since}
    # They are few: to sort them here costs a tenth of what SQLite takes to set up a sorter.
    found = many(connection, Deadline, _UNANSWERED, **about)
    return sorted(found, key=lambda each: each.due_at, reverse=True)[:most]


def nudges_since(connection: Connection, person_id: int, since: str) -> list[Deadline]:
    """The nudges of all of a person's sessions, planned from that local time on, in order."""
    return many(connection, Deadline, _NUDGES, person_id=person_id, since=since)


def running_timer(connection: Connection, person_id: int) -> Deadline | None:
    """The timer that runs now."""
    return one(connection, Deadline, _RUNNING, person_id=person_id)


def next_nudge(connection: Connection, person_id: int, session_id: int) -> Deadline | None:
    """The nudge that comes next, at its moved time if it was moved."""
    return one(connection, Deadline, _NEXT, person_id=person_id, session_id=session_id)


def drop_waiting(connection: Connection, person_id: int, session_id: int, kind: str) -> None:
    """Take back what of a kind still waits for its planned time; what was moved by hand stays."""
    count(connection, _DROP, {"person_id": person_id, "session_id": session_id, "of_kind": kind})


def drop_all_waiting(connection: Connection, person_id: int, session_id: int) -> None:
    """A session is over: nothing waits for it any more but a timer that runs."""
    count(connection, _DROP_ALL, {"person_id": person_id, "session_id": session_id})


def drop_snoozed(connection: Connection, person_id: int, session_id: int) -> None:
    """Take back the nudges that were moved by hand and still wait, and the follow-ups."""
    about = {"person_id": person_id, "session_id": session_id, "status": "dropped"}
    count(connection, _DROP_MOVED, about, ("status",))
