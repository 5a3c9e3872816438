"""The sweep: what is due now is turned into messages, and the next time is planned."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from bot.coach.nudging import TOO_OLD, is_quiet, show_follow_up, show_nudge
from bot.coach.readings import Readings
from bot.coach.rhythm import plan_next
from bot.coach.scene import NUDGE, Scene, Shelf
from bot.coach.talking import begin
from storage.deadlines import (
    add_deadline,
    change_deadline,
    due_deadlines,
    planned_deadline,
    take_deadline,
)
from storage.desk import apart
from storage.goals import logged_since, session_of
from storage.people import record_fault, take_person
from storage.tables import Deadline, WeeklySession

log = logging.getLogger(__name__)
BATCH = 100
DAY = timedelta(days=1)


def sweep(connection: Connection, now: datetime, shelf: Shelf) -> int:
    """Handle what is due, at most a batch of it; how many were handled."""
    due = due_deadlines(connection, now, BATCH)
    return sum(_handle_apart(connection, now, shelf, deadline) for deadline in due)


def _handle_apart(connection: Connection, now: datetime, shelf: Shelf, deadline: Deadline) -> bool:
    try:
        return apart(connection, lambda desk: _handle(desk, now, shelf, deadline))
    except OperationalError:
        # The database itself can't just now: nothing is dropped, the next tick tries again.
        raise
    except Exception as failure:  # noqa: BLE001 - one person's deadline must not stop the others'
        log.error("a deadline stumbled: %s", type(failure).__name__)  # noqa: TRY400
        take_deadline(connection, deadline.id, "dropped")
        record_fault(connection, now, f"deadline:{deadline.kind}", type(failure).__name__, None)
        return True


def _handle(connection: Connection, now: datetime, shelf: Shelf, deadline: Deadline) -> bool:
    """Handle one deadline; False when its person is in a turn elsewhere: the next tick does it."""
    person = take_person(connection, deadline.person_id)
    if person is None:
        return False
    session = session_of(connection, deadline.person_id)
    belongs = session is not None and session.id == deadline.session_id
    if session is None or not (belongs or deadline.kind == "timer"):
        return take_deadline(connection, deadline.id, "dropped")
    if take_deadline(connection, deadline.id, "out"):
        _say(Scene(connection, person, now, shelf, Readings(), urgency=NUDGE), deadline, session)
    return True


def _say(scene: Scene, deadline: Deadline, session: WeeklySession) -> None:
    match deadline.kind:
        case "nudge":
            _nudge(scene, deadline, session)
        case "sample":
            show_nudge(scene, deadline)
        case "follow_up":
            _follow_up(scene, deadline, session)
        case "timer":
            _time_is_up(scene, deadline)
    scene.close()


def _nudge(scene: Scene, deadline: Deadline, session: WeeklySession) -> None:
    plan_next(scene, session, max(scene.now, deadline.due_at))
    if scene.person.unreachable_at is not None or is_quiet(scene, deadline, session):
        _drop(scene, deadline)
    elif scene.now - deadline.due_at > TOO_OLD:
        _drop(scene, deadline)
        scene.set(missed_at=deadline.due_at)
    else:
        show_nudge(scene, deadline)
        _plan_follow_up(scene, deadline)


def _drop(scene: Scene, deadline: Deadline) -> None:
    change_deadline(scene.connection, deadline.id, status="dropped")


def _plan_follow_up(scene: Scene, deadline: Deadline) -> None:
    key = (deadline.session_id, "follow_up", deadline.planned)
    if planned_deadline(scene.connection, *key) is not None:
        return
    about = {"person_id": scene.person.id, "session_id": key[0], "kind": key[1], "planned": key[2]}
    add_deadline(scene.connection, **about, due_at=scene.now + DAY)


def _follow_up(scene: Scene, deadline: Deadline, session: WeeklySession) -> None:
    key = (session.id, "nudge", deadline.planned)
    nudge = planned_deadline(scene.connection, *key)
    heard = logged_since(scene.connection, scene.person.id, deadline.due_at - DAY)
    late = scene.now - deadline.due_at > TOO_OLD
    reachable = scene.person.unreachable_at is None
    if nudge is not None and nudge.status == "out" and reachable and not heard and not late:
        show_follow_up(scene, session)


def _time_is_up(scene: Scene, deadline: Deadline) -> None:
    if scene.now - deadline.due_at > TOO_OLD or scene.person.unreachable_at is not None:
        return
    scene.note(scene.say("timer-over", minutes=deadline.minutes))
    begin(scene, "log_progress", minutes=deadline.minutes)
