"""The statements over goals, their steps, and what was logged for them."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Connection, bindparam, select

from storage.rows import many, one, table
from storage.tables import Evidence, Goal, Log, Rating, Step, WeeklySession

_goal, _step, _log = table(Goal), table(Step), table(Log)
_session, _evidence, _rating = table(WeeklySession), table(Evidence), table(Rating)
_GOALS = (
    select(_goal)
    .where(_goal.c.person_id == bindparam("person_id"), _goal.c.status != "deleted")
    .order_by(_goal.c.id)
)
_STEPS = (
    select(_step)
    .where(_step.c.person_id == bindparam("person_id"), _step.c.deleted_at.is_(None))
    .order_by(_step.c.position, _step.c.id)
)
_LOGS = (
    select(_log)
    .where(
        _log.c.person_id == bindparam("person_id"),
        _log.c.status == "kept",
        _log.c.day >= bindparam("since"),
    )
    .order_by(_log.c.day, _log.c.id)
)
_LOGS_OF = select(_log).where(
    _log.c.person_id == bindparam("person_id"), _log.c.message_id == bindparam("message_id")
)
_LOGGED_SINCE = (
    select(_log)
    .where(
        _log.c.person_id == bindparam("person_id"),
        _log.c.status == "kept",
        _log.c.outcome == "logged",
        _log.c.created_at >= bindparam("since"),
    )
    .limit(1)
)
_DONE_SINCE = (
    select(_log)
    .where(
        _log.c.person_id == bindparam("person_id"),
        _log.c.status == "kept",
        _log.c.outcome == "logged",
        _log.c.day > bindparam("day"),
        _log.c.created_at > bindparam("moment"),
    )
    .limit(1)
)
_LAST_LOG = (
    select(_log)
    .where(_log.c.person_id == bindparam("person_id"), _log.c.status == "kept")
    .order_by(_log.c.id.desc())
    .limit(1)
)
_SESSION = (
    select(_session)
    .where(_session.c.person_id == bindparam("person_id"), _session.c.status == "active")
    .order_by(_session.c.id.desc())
    .limit(1)
)
_LATEST_SESSION = (
    select(_session)
    .where(_session.c.person_id == bindparam("person_id"))
    .order_by(_session.c.id.desc())
    .limit(1)
)
_EVIDENCE_OF = select(_evidence).where(
    _evidence.c.person_id == bindparam("person_id"),
    _evidence.c.message_id == bindparam("message_id"),
)
_RATINGS = (
    select(_rating).where(_rating.c.person_id == bindparam("person_id")).order_by(_rating.c.id)
)


def goals_of(connection: Connection, person_id: int) -> list[Goal]:
    """All goals but the deleted ones, oldest first."""
    return many(connection, Goal, _GOALS, person_id=person_id)


def steps_of(connection: Connection, person_id: int) -> list[Step]:
    """All steps of all goals, in their order, but the deleted ones."""
    return many(connection, Step, _STEPS, person_id=person_id)


def logs_since(connection: Connection, person_id: int, since: date) -> list[Log]:
    """What was logged for days from `since` on, in their order."""
    return many(connection, Log, _LOGS, person_id=person_id, since=since)


def logs_of_message(connection: Connection, person_id: int, message_id: int) -> list[Log]:
    """The logs that one message made."""
    return many(connection, Log, _LOGS_OF, person_id=person_id, message_id=message_id)


def logged_since(connection: Connection, person_id: int, since: datetime) -> bool:
    """Whether goal work was logged at or after that moment."""
    found = one(connection, Log, _LOGGED_SINCE, person_id=person_id, since=since)
    return found is not None


def done_since(connection: Connection, person_id: int, day: date, moment: datetime) -> bool:
    """Whether goal work of a later day than that one was logged after that moment."""
    about = {"person_id": person_id, "day": day, "moment": moment}
    return one(connection, Log, _DONE_SINCE, **about) is not None


def last_log(connection: Connection, person_id: int) -> Log | None:
    """The newest log."""
    return one(connection, Log, _LAST_LOG, person_id=person_id)


def session_of(connection: Connection, person_id: int) -> WeeklySession | None:
    """The weekly session, if one is booked."""
    return one(connection, WeeklySession, _SESSION, person_id=person_id)


def latest_session(connection: Connection, person_id: int) -> WeeklySession | None:
    """The weekly session booked last, also one that has ended."""
    return one(connection, WeeklySession, _LATEST_SESSION, person_id=person_id)


def evidence_of_message(connection: Connection, person_id: int, message_id: int) -> list[Evidence]:
    """What was kept of one message."""
    return many(connection, Evidence, _EVIDENCE_OF, person_id=person_id, message_id=message_id)


def ratings_of(connection: Connection, person_id: int) -> list[Rating]:
    """Every rating of a key skill, oldest first."""
    return many(connection, Rating, _RATINGS, person_id=person_id)
