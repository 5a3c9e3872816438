"""The sweep: what is due now is turned into messages, and the next time is planned."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from bot.coach.booking import plan_next
from bot.coach.deadlines import book, pauses_of
from bot.coach.nudging import follow_up, meant_for, show_nudge
from bot.coach.partner_telling import GOAL, SESSION, tell
from bot.coach.quiet import waits_until
from bot.coach.readings import Readings
from bot.coach.reviewing import offer_review
from bot.coach.rhythm import last_planned
from bot.coach.scene import NUDGE, Scene, Shelf
from bot.coach.silence import IGNORED, ignored, is_too_old, reason_for_silence
from bot.coach.timing import time_is_up
from storage.deadlines import change_deadline, due_deadlines, planned_deadline, take_deadline
from storage.goals import session_of
from storage.people import record_fault, take_person
from storage.quiet import release_held
from storage.savepoint import apart
from storage.tables import Deadline, WeeklySession

log = logging.getLogger(__name__)
BATCH = 100
DAY = timedelta(days=1)


def sweep(connection: Connection, now: datetime, shelf: Shelf) -> int:
    """Handle what is due, at most a batch of it; how many were handled."""
    released = release_held(connection, now)
    due = due_deadlines(connection, now, BATCH)
    return released + sum(_handle_apart(connection, now, shelf, deadline) for deadline in due)


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
    later = waits_until(person, deadline, now)
    if later is not None:
        change_deadline(connection, deadline.id, due_at=later)
    elif take_deadline(connection, deadline.id, "out", due_by=now):
        scene = Scene(connection, person, now, shelf, Readings(), urgency=NUDGE)
        SAYS[deadline.kind](scene, deadline)
        scene.close()
    return True


def _of_session(
    say: Callable[[Scene, Deadline, WeeklySession], None],
) -> Callable[[Scene, Deadline], None]:
    """What belongs to a weekly session is dropped when that session is over."""

    def said(scene: Scene, deadline: Deadline) -> None:
        session = session_of(scene.connection, scene.person.id)
        if session is None or session.id != deadline.session_id:
            _end(scene, deadline, "dropped")
        else:
            say(scene, deadline, session)

    return said


def _nudge(scene: Scene, deadline: Deadline, session: WeeklySession) -> None:
    if not deadline.snoozed and _is_overtaken(scene, deadline, session):
        _end(scene, deadline, "dropped")
        return
    plan_next(scene, session, max(scene.now, deadline.due_at))
    quiet = reason_for_silence(scene, deadline, session)
    if quiet is not None:
        _end(scene, deadline, quiet)
    elif is_too_old(meant_for(scene, deadline), scene.now):
        _end(scene, deadline, "dropped")
        scene.set(missed_at=meant_for(scene, deadline))
    else:
        if scene.person.missed_at is not None:
            scene.note(scene.say("missed-before"))
            scene.set(missed_at=None)
        if len(ignored(scene, session.id, but=deadline.id)) < IGNORED:
            _plan_follow_up(scene, deadline)
        show_nudge(scene, deadline)


def _is_overtaken(scene: Scene, deadline: Deadline, session: WeeklySession) -> bool:
    """Whether a later time is past as well, after an absence: only the newest comes, as one."""
    about = (scene.zone, deadline.planned, scene.now, pauses_of(scene))
    planned, moment = last_planned(session, *about)
    if planned == deadline.planned:
        return False
    key = (scene.person.id, session.id, "nudge", planned)
    if planned_deadline(scene.connection, *key) is None:
        book(scene, session.id, "nudge", planned, moment)
    return True


def _end(scene: Scene, deadline: Deadline, status: str) -> None:
    change_deadline(scene.connection, deadline.id, status=status)


def _plan_follow_up(scene: Scene, deadline: Deadline) -> None:
    """A day after the nudge; after one that was moved, a day after that."""
    key = (scene.person.id, deadline.session_id, "follow_up", deadline.planned)
    there, due_at = planned_deadline(scene.connection, *key), scene.now + DAY
    if there is None:
        book(scene, *key[1:], due_at)
    else:
        change_deadline(scene.connection, there.id, status="waiting", due_at=due_at)


def _follow_up(scene: Scene, deadline: Deadline, session: WeeklySession) -> None:
    if not follow_up(scene, deadline, session):
        _end(scene, deadline, "dropped")


SAYS: Mapping[str, Callable[[Scene, Deadline], None]] = {
    "nudge": _of_session(_nudge),
    "sample": show_nudge,
    "follow_up": _of_session(_follow_up),
    "timer": time_is_up,
    "review": offer_review,
    SESSION: tell,
    GOAL: tell,
}
