"""What a person does about a nudge: snooze, skip, move. The series never moves."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta

from bot.coach.booking import plan_next
from bot.coach.deadlines import book
from bot.coach.dressing import zone_place
from bot.coach.plan import gone
from bot.coach.rhythm import as_planned, moment_of, planned_times
from bot.coach.scene import Scene
from bot.coach.sessions import next_line, show_session
from bot.understanding.schedule import Schedule
from storage.deadlines import (
    change_deadline,
    get_deadline,
    next_nudge,
    planned_deadline,
    recent,
)
from storage.goals import session_of
from storage.tables import Deadline

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
STALE = timedelta(days=3)
"""A nudge so old is no longer moved: there is a next one."""

WHOLE_WEEK = timedelta(days=7)
WEEK = re.compile(r"\b(week|semana)\b", re.IGNORECASE)
TONIGHT = time(20, 0)
PARTS = {"morning": time(9, 0), "afternoon": time(15, 0), "evening": TONIGHT}


def snooze(scene: Scene, deadline_id: int, name: str) -> None:
    """One nudge comes again later; the series stays where it is."""
    deadline = _mine(scene, deadline_id)
    if deadline is None:
        return
    local = scene.local_now.replace(tzinfo=None)
    match name:
        case "tonight":
            tonight = datetime.combine(local.date(), TONIGHT)
            again = moment_of(tonight, scene.zone)
        case "tomorrow":
            planned = datetime.fromisoformat(deadline.planned)
            again = moment_of(datetime.combine(local.date() + DAY, planned.time()), scene.zone)
        case _:
            again = scene.now + HOUR
    move_nudge(scene, deadline, max(again, scene.now + HOUR / 2))


def move_nudge(scene: Scene, deadline: Deadline, again: datetime) -> None:
    """Reopen a nudge for another moment, and say so."""
    change_deadline(scene.connection, deadline.id, status="waiting", due_at=again, snoozed=True)
    local = again.astimezone(scene.zone)
    day = scene.voice.day(local.date(), today=scene.today)
    clock, place = scene.voice.clock(local.time()), zone_place(scene.voice, scene.zone.key)
    scene.show(scene.say("snoozed", day=day, time=clock, place=place))


def skip_week(scene: Scene, deadline_id: int) -> None:
    """No session this week, without a word of blame; the next one is said. Days later will do."""
    deadline = _mine(scene, deadline_id, stale=WHOLE_WEEK)
    if deadline is not None:
        _pass_over_week(scene, deadline)
        skip(scene, deadline)


def skip(scene: Scene, deadline: Deadline) -> None:
    """That session is passed over; others of its week stay."""
    settle(scene, deadline, "skipped")
    scene.show(scene.say("week-skipped", next=next_line(scene)))


def _pass_over_week(scene: Scene, deadline: Deadline) -> None:
    """Where a session has several days, the later ones of that week are passed over as well."""
    session = session_of(scene.connection, scene.person.id)
    first = datetime.fromisoformat(deadline.planned)
    sunday = first.date() + DAY * (6 - first.weekday())
    for local in planned_times(session, first.date()) if session else ():
        if local.date() > sunday:
            break
        if local > first:
            _pass_over(scene, deadline.session_id, local)


def _pass_over(scene: Scene, session_id: int, local: datetime) -> None:
    key = (session_id, "nudge", as_planned(local))
    there = planned_deadline(scene.connection, scene.person.id, *key)
    if there is None:
        book(scene, *key, moment_of(local, scene.zone), status="skipped")
    elif there.status == "waiting":
        settle(scene, there, "skipped")


def settle(scene: Scene, deadline: Deadline, status: str) -> None:
    """A nudge is dealt with; one that had not come yet makes room for the one after it."""
    change_deadline(scene.connection, deadline.id, status=status)
    session = session_of(scene.connection, scene.person.id)
    if session is not None and deadline.kind == "nudge" and deadline.status == "waiting":
        plan_next(scene, session, max(scene.now, deadline.due_at))


def obey_schedule(scene: Scene, read: Schedule, text: str) -> bool:
    """A typed "not today" or "move it to thursday"; whether there was a nudge to move."""
    session = session_of(scene.connection, scene.person.id)
    nudge = _in_question(scene, session.id) if session else None
    if session is None or nudge is None:
        return False
    if read.kind == "skip":
        if WEEK.search(text):
            _pass_over_week(scene, nudge)
        skip(scene, nudge)
        return True
    again = _moment_meant(scene, read, nudge)
    if again is None or again <= scene.now:
        show_session(scene)
        return True
    move_nudge(scene, nudge, again)
    return True


def _in_question(scene: Scene, session_id: int) -> Deadline | None:
    nudges = recent(scene.connection, scene.person.id, session_id)
    out = [each for each in nudges if each.status == "out" and scene.now - each.due_at < DAY]
    return out[0] if out else next_nudge(scene.connection, scene.person.id, session_id)


def _moment_meant(scene: Scene, read: Schedule, nudge: Deadline) -> datetime | None:
    if read.in_minutes:
        return scene.now + timedelta(minutes=read.in_minutes)
    planned = datetime.fromisoformat(nudge.planned)
    at = time.fromisoformat(read.times[-1]) if read.times else PARTS.get(read.part or "")
    if read.date is None and at is None:
        return scene.now + HOUR if read.kind == "snooze" else None
    base = planned.date() if nudge.status == "waiting" and read.kind == "move" else scene.today
    return moment_of(datetime.combine(read.date or base, at or planned.time()), scene.zone)


def _mine(scene: Scene, deadline_id: int, stale: timedelta = STALE) -> Deadline | None:
    deadline = get_deadline(scene.connection, deadline_id, scene.person.id)
    session = session_of(scene.connection, scene.person.id)
    if deadline is None or session is None or deadline.session_id != session.id:
        gone(scene)
        return None
    if scene.now - deadline.due_at > stale and deadline.status != "waiting":
        scene.note(scene.say("nudge-past"))
        show_session(scene)
        return None
    return deadline
