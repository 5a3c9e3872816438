"""Counts what waits, what is due, what went wrong and how many there are: figures, no rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from storage.rows import table
from storage.tables import Deadline, Fault, Goal, Log, Outbox, Person

WEEK = timedelta(days=7)
_outbox, _deadline, _fault = table(Outbox), table(Deadline), table(Fault)
_person, _goal, _log = table(Person), table(Goal), table(Log)


@dataclass(frozen=True, slots=True)
class Figures:
    """What the database says of the work: `oldest` and `longest_due` are moments, None for none.

    `waiting` counts outbox rows by urgency, `faults` by the class of error.
    """

    waiting: dict[int, int]
    oldest: datetime | None
    due: int
    longest_due: datetime | None
    faults: dict[str, int]


def read_figures(connection: Connection, now: datetime, since: datetime | None = None) -> Figures:
    """The figures of this moment; faults since `since`, or all."""
    waits = _outbox.c.state == "waiting"
    by_urgency = select(_outbox.c.urgency, func.count()).where(waits).group_by(_outbox.c.urgency)
    first = select(func.min(_outbox.c.created_at)).where(waits)
    is_due = (_deadline.c.status == "waiting") & (_deadline.c.due_at <= now)
    due, longest = connection.execute(
        select(func.count(), func.min(_deadline.c.due_at)).where(is_due)
    ).one()
    faults = select(_fault.c.kind, func.count()).group_by(_fault.c.kind)
    if since is not None:
        faults = faults.where(_fault.c.at >= since)
    return Figures(
        waiting=_counts(connection, by_urgency),
        oldest=connection.execute(first).scalar_one(),
        due=int(due),
        longest_due=longest,
        faults=_counts(connection, faults),
    )


def _counts(connection: Connection, statement: Select[Any]) -> dict[Any, int]:
    return {key: int(count) for key, count in connection.execute(statement).all()}


def _number(so: ColumnElement[bool]) -> Select[Any]:
    return select(func.count()).where(so)


def count_people(connection: Connection, now: datetime) -> dict[str, int]:
    """How many people, goals and logs there are, and what was alive in the last seven days."""
    week = now - WEEK
    asked = {
        "people": select(func.count()).select_from(_person),
        "active this week": _number(_person.c.seen_at >= week),
        "out of reach": _number(_person.c.unreachable_at.is_not(None)),
        "goals": _number(_goal.c.status != "deleted"),
        "goals met": _number(_goal.c.status == "met"),
        "logs": _number(_log.c.status == "kept"),
        "logs this week": _number((_log.c.status == "kept") & (_log.c.created_at >= week)),
    }
    return {name: int(connection.execute(each).scalar_one()) for name, each in asked.items()}
