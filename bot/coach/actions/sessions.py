"""What can be done about the weekly session and its nudges."""

from __future__ import annotations

from bot.coach import papers, snoozing
from bot.coach.actions.kind import Act
from bot.coach.nudging import show_nudge
from bot.coach.scene import Scene
from bot.coach.sessions import show_session
from bot.coach.talking import begin
from storage.deadlines import add_deadline, drop_waiting, get_deadline, planned_deadline
from storage.goals import session_of
from storage.rows import change
from storage.tables import WeeklySession


def sample(scene: Scene, session_id: int, argument: str = "") -> None:
    """Send a nudge now, to see what it is like; its buttons work."""
    session = session_of(scene.connection, scene.person.id)
    if session is None:
        show_session(scene)
        return
    planned = scene.local_now.replace(tzinfo=None).isoformat(timespec="seconds")
    there = planned_deadline(scene.connection, session.id, "sample", planned)
    about = {"person_id": scene.person.id, "session_id": session.id, "kind": "sample"}
    values = about | {"planned": planned, "due_at": scene.now, "status": "out"}
    number = there.id if there else add_deadline(scene.connection, **values)
    deadline = get_deadline(scene.connection, number, scene.person.id)
    if deadline is not None:
        show_nudge(scene, deadline)


def end_session(scene: Scene, session_id: int, argument: str = "") -> None:
    """No weekly session any more, until one is booked again."""
    session = session_of(scene.connection, scene.person.id)
    if session is not None:
        drop_waiting(scene.connection, session.id)
        change(scene.connection, WeeklySession, session.id, status="ended")
        scene.note(scene.say("session-ended"))
    show_session(scene)


ACTIONS: dict[str, Act] = {
    "session": lambda scene, _, __: show_session(scene),
    "book": lambda scene, _, __: begin(scene, "book_session"),
    "zone": lambda scene, _, __: begin(scene, "set_zone", new_zone=True),
    "endsession": end_session,
    "try": sample,
    "ics": lambda scene, _, __: papers.send_calendar(scene),
    "start": lambda scene, number, _: snoozing.start_timer(scene, number),
    "snooze": snoozing.snooze,
    "skip": lambda scene, number, _: snoozing.skip(scene, number),
}
