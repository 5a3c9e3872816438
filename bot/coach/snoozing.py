"""What a person does about a nudge: start, snooze, skip, move. The series never moves."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from bot.coach.plan import gone
from bot.coach.planning import active
from bot.coach.rhythm import moment_of, plan_next
from bot.coach.scene import Scene, stop_expecting
from bot.coach.sessions import next_line, show_session
from bot.conversation.buttons import act
from bot.conversation.messages import Button
from bot.understanding.schedule import Schedule
from storage.deadlines import (
    add_deadline,
    change_deadline,
    get_deadline,
    next_nudge,
    planned_deadline,
    recent_nudges,
)
from storage.goals import session_of
from storage.tables import Deadline

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
TONIGHT = time(20, 0)
PARTS = {"morning": time(9, 0), "afternoon": time(15, 0), "evening": TONIGHT}


def start_timer(scene: Scene, deadline_id: int) -> None:
    """The session begins: a quiet message comes at its end."""
    deadline = _mine(scene, deadline_id)
    session = session_of(scene.connection, scene.person.id)
    if deadline is None or session is None:
        return
    running = planned_deadline(scene.connection, session.id, "timer", deadline.planned)
    ends = scene.now + timedelta(minutes=session.minutes)
    if running is None:
        about = {"person_id": scene.person.id, "session_id": session.id, "kind": "timer"}
        about |= {"planned": deadline.planned, "minutes": session.minutes}
        add_deadline(scene.connection, **about, due_at=ends)
    elif running.status == "waiting":
        ends = running.due_at
    else:
        change_deadline(scene.connection, running.id, status="waiting", due_at=ends)
    settle(scene, deadline, "acted")
    stop_expecting(scene)
    clock = scene.voice.clock(ends.astimezone(scene.zone).time())
    goals = [goal.title for goal in active(scene)[:1]]
    rows = [(Button(scene.voice.label("timer-stop"), act("did", deadline.id)),)]
    title = goals[0] if goals else ""
    scene.show(scene.say("timer-runs", minutes=session.minutes, time=clock, goal=title), rows)


def stop_timer(scene: Scene, deadline_id: int) -> int | None:
    """It is done, early or without a timer; the minutes that a running timer counted."""
    deadline = get_deadline(scene.connection, deadline_id, scene.person.id)
    if deadline is None:
        return None
    settle(scene, deadline, "acted")
    timer = planned_deadline(scene.connection, deadline.session_id, "timer", deadline.planned)
    if timer is None or timer.status != "waiting":
        return None
    change_deadline(scene.connection, timer.id, status="acted")
    left = max((timer.due_at - scene.now).total_seconds(), 0) / 60
    return max(round(timer.minutes - left), 1)


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
    scene.show(scene.say("snoozed", day=day, time=scene.voice.clock(local.time())))


def skip(scene: Scene, deadline_id: int) -> None:
    """No session this week, without a word of blame; the next one is said."""
    deadline = _mine(scene, deadline_id)
    if deadline is not None:
        settle(scene, deadline, "skipped")
        scene.show(scene.say("week-skipped", next=next_line(scene)))


def settle(scene: Scene, deadline: Deadline, status: str) -> None:
    """A nudge is dealt with; one that had not come yet makes room for the one after it."""
    change_deadline(scene.connection, deadline.id, status=status)
    session = session_of(scene.connection, scene.person.id)
    if session is not None and deadline.kind == "nudge" and deadline.status == "waiting":
        plan_next(scene, session, max(scene.now, deadline.due_at))


def obey_schedule(scene: Scene, read: Schedule) -> bool:
    """A typed "not today" or "move it to thursday"; whether there was a nudge to move."""
    session = session_of(scene.connection, scene.person.id)
    nudge = _in_question(scene, session.id) if session else None
    if session is None or nudge is None:
        return False
    if read.kind == "skip":
        skip(scene, nudge.id)
        return True
    again = _moment_meant(scene, read, nudge)
    if again is None or again <= scene.now:
        show_session(scene)
        return True
    move_nudge(scene, nudge, again)
    return True


def _in_question(scene: Scene, session_id: int) -> Deadline | None:
    nudges = recent_nudges(scene.connection, session_id)
    out = [each for each in nudges if each.status == "out" and scene.now - each.due_at < DAY]
    return out[0] if out else next_nudge(scene.connection, session_id)


def _moment_meant(scene: Scene, read: Schedule, nudge: Deadline) -> datetime | None:
    if read.in_minutes:
        return scene.now + timedelta(minutes=read.in_minutes)
    planned = datetime.fromisoformat(nudge.planned)
    at = time.fromisoformat(read.times[-1]) if read.times else PARTS.get(read.part or "")
    if read.date is None and at is None:
        return scene.now + HOUR if read.kind == "snooze" else None
    base = planned.date() if nudge.status == "waiting" and read.kind == "move" else scene.today
    return moment_of(datetime.combine(read.date or base, at or planned.time()), scene.zone)


def _mine(scene: Scene, deadline_id: int) -> Deadline | None:
    deadline = get_deadline(scene.connection, deadline_id, scene.person.id)
    session = session_of(scene.connection, scene.person.id)
    if deadline is None or session is None or deadline.session_id != session.id:
        gone(scene)
        return None
    return deadline
