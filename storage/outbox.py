"""The statements over the outbox: what waits to be sent, claimed by lease, oldest of each chat."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, exists, or_, select, update

from storage.prepared import count
from storage.rows import AT_ONCE, add, change, many, one, table
from storage.tables import Outbox

LEAST = 2
"""The lowest urgency: an operator's notices go after nudges."""

SET_BACK = timedelta(minutes=5)
"""A try that lies farther ahead was made before the clock was set back: what it holds is free."""

_outbox = table(Outbox)
_FREE = or_(
    _outbox.c.lease_until.is_(None),
    _outbox.c.lease_until < bindparam("real_now"),
    _outbox.c.attempted_at > bindparam("ahead"),
)
_other = _outbox.alias("other")
_HELD = and_(
    or_(
        _other.c.lease_until >= bindparam("real_now"),
        _other.c.not_before > bindparam("real_now"),
    ),
    or_(_other.c.attempted_at.is_(None), _other.c.attempted_at <= bindparam("ahead")),
)
_EARLIER = or_(
    _other.c.urgency < _outbox.c.urgency,
    (_other.c.urgency == _outbox.c.urgency) & (_other.c.id < _outbox.c.id),
)
_BLOCKED = exists().where(
    _other.c.state == "waiting",
    _other.c.chat_id == _outbox.c.chat_id,
    or_(_EARLIER, _HELD),
)
_WAITING = (
    select(_outbox)
    .where(
        _outbox.c.state == "waiting",
        _FREE,
        _outbox.c.urgency <= bindparam("urgency"),
        ~_BLOCKED,
    )
    .order_by(_outbox.c.urgency, _outbox.c.id)
    .limit(bindparam("most"))
    .with_for_update(of=_outbox, key_share=True, skip_locked=True)
)
_LEASE = update(_outbox).where(
    _outbox.c.id == bindparam("row_id"), _outbox.c.state == "waiting", _FREE
)
_ROW = select(_outbox).where(_outbox.c.id == bindparam("row_id"))
_GIVE_UP = update(_outbox).where(_outbox.c.id == bindparam("row_id"), _outbox.c.state == "waiting")
_newest = (
    select(_outbox)
    .where(_outbox.c.chat_id == bindparam("chat_id"))
    .order_by(_outbox.c.id.desc())
    .limit(1)
)
# Two statements, each by an index of its own: for one with "or", SQLite looks through the chat.
SHOWN_IN = (
    _newest.where(_outbox.c.message_id == bindparam("message_id")),
    _newest.where(_outbox.c.target == bindparam("message_id"), _outbox.c.kind == "edit"),
)
_newer = _outbox.alias("newer")
_UNDER_WAY = (
    select(_outbox)
    .where(
        _outbox.c.chat_id == bindparam("chat_id"),
        _outbox.c.state == "waiting",
        _outbox.c.attempts > 0,
        _outbox.c.kind == "send",
        ~exists().where(
            _newer.c.chat_id == bindparam("chat_id"),
            _newer.c.message_id >= bindparam("message_id"),
        ),
    )
    .order_by(_outbox.c.urgency, _outbox.c.id)
    .limit(1)
)


def put_outbox(connection: Connection, **values: Any) -> int:
    """Add a row to send; its id."""
    return add(connection, Outbox, **values)


def get_outbox(connection: Connection, row_id: int) -> Outbox | None:
    """One outbox row."""
    return one(connection, Outbox, _ROW, row_id=row_id)


def change_outbox(connection: Connection, row_id: int, **values: Any) -> None:
    """Set columns of an outbox row."""
    change(connection, Outbox, row_id, **values)


def shown_in(connection: Connection, chat_id: int, message_id: int) -> Outbox | None:
    """The newest row that stands in that message of the chat.

    Who taps at once is faster than we write down which message a row became: a message newer than
    all we know of is the one that is under way.
    """
    about = {"chat_id": chat_id, "message_id": message_id}
    found = [one(connection, Outbox, statement, **about) for statement in SHOWN_IN]
    known = max(filter(None, found), key=lambda row: row.id, default=None)
    return known or one(connection, Outbox, _UNDER_WAY, **about)


@dataclass(frozen=True, slots=True)
class Claim:
    """Who claims, since when and until when (real time), and how many rows at most.

    Nudges are among them only as long as fewer than `room` rows go.
    """

    worker: str
    real_now: datetime
    until: datetime
    most: int
    room: int


def claim_outbox(connection: Connection, claim: Claim) -> list[Outbox]:
    """Lease the oldest waiting row of each free chat, replies before nudges.

    Of several workers one gets a row; another gets it when the lease ran out.
    """
    about = {"real_now": claim.real_now, "ahead": claim.real_now + SET_BACK, "most": claim.most}
    rows = many(connection, Outbox, _WAITING, **about, urgency=LEAST if claim.room > 0 else 0)
    replies = sum(row.urgency == 0 for row in rows)
    return [row for row in rows[: max(replies, claim.room)] if _lease(connection, row, claim)]


def _lease(connection: Connection, row: Outbox, claim: Claim) -> bool:
    taken = {"row_id": row.id, "real_now": claim.real_now, "ahead": claim.real_now + SET_BACK}
    values = {
        "lease": claim.worker,
        "lease_until": claim.until,
        "attempts": row.attempts + 1,
        "attempted_at": claim.real_now,
    }
    return count(connection, _LEASE, taken | values, tuple(values)) == 1


def mark_sent(
    connection: Connection, row: Outbox, message_id: int | None, sent_at: datetime
) -> None:
    """It is out: the row loses its words, a farewell row is erased."""
    if row.farewell:
        connection.execute(delete(_outbox).where(_outbox.c.id == row.id))
        return
    values: dict[str, Any] = {"message_id": message_id, "sent_at": sent_at, "payload": {}}
    change_outbox(connection, row.id, state="sent", lease_until=None, **values)


def give_up(connection: Connection, row: Outbox) -> None:
    """It can never be sent: the row is kept without its words, and blocks nobody.

    One that is held for later stays as it is.
    """
    if row.farewell:
        connection.execute(delete(_outbox).where(_outbox.c.id == row.id))
        return
    values: dict[str, Any] = {"state": "given_up", "payload": {}, "lease_until": None}
    count(connection, _GIVE_UP, {"row_id": row.id, **values}, tuple(values))


def put_back(connection: Connection, row: Outbox, not_before: datetime) -> None:
    """It is to be tried again, not before that (real) moment."""
    change_outbox(connection, row.id, lease_until=None, not_before=not_before)


def free_leases(connection: Connection) -> int:
    """Free every lease: for a lone process that starts, all leases are its own old ones."""
    leased = _outbox.c.lease_until.is_not(None)
    return connection.execute(update(_outbox).where(leased).values(lease_until=None)).rowcount


def forget_sent(connection: Connection, before: datetime) -> int:
    """Drop some of the rows that are out and were written before that moment; how many."""
    out = select(_outbox.c.id, _outbox.c.created_at).where(_outbox.c.state != "waiting")
    # The oldest have the lowest numbers: no index by age is needed.
    first = out.order_by(_outbox.c.id).limit(AT_ONCE).subquery()
    old = select(first.c.id).where(first.c.created_at < before)
    return connection.execute(delete(_outbox).where(_outbox.c.id.in_(old))).rowcount


def give_up_chat(connection: Connection, chat_id: int) -> None:
    """Nothing more can be sent to a chat: what waits for it is given up, but for files."""
    # A file is brought, or tidied away, without the chat.
    sent = _outbox.c.kind != "fetch"
    waiting = (_outbox.c.chat_id == chat_id) & (_outbox.c.state == "waiting") & sent
    connection.execute(delete(_outbox).where(waiting, _outbox.c.farewell))
    values: dict[str, Any] = {"state": "given_up", "payload": {}, "lease_until": None}
    connection.execute(update(_outbox).where(waiting).values(values))
