"""What can be done about the weekly session and its nudges."""

from __future__ import annotations

from bot.coach import papers, snoozing, timing
from bot.coach.actions.kind import Act
from bot.coach.booking import offer_shorter, set_length
from bot.coach.breaks import present_break, show_break
from bot.coach.breaks_kept import end_break
from bot.coach.deadlines import book
from bot.coach.nudging import show_nudge
from bot.coach.review_plan import plan_review
from bot.coach.scene import Scene
from bot.coach.sessions import show_session
from bot.coach.talking import begin
from storage.deadlines import drop_all_waiting, get_deadline, planned_deadline
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
    key = (session.id, "sample", planned)
    there = planned_deadline(scene.connection, scene.person.id, *key)
    number = there.id if there else book(scene, *key, scene.now, status="out")
    deadline = get_deadline(scene.connection, number, scene.person.id)
    if deadline is not None:
        show_nudge(scene, deadline)


def end_session(scene: Scene, session_id: int, argument: str = "") -> None:
    """No weekly session any more, until one is booked again."""
    session = session_of(scene.connection, scene.person.id)
    if session is not None:
        drop_all_waiting(scene.connection, scene.person.id, session.id)
        papers.cancel_calendar(scene, session)
        change(scene.connection, WeeklySession, session.id, status="ended")
        scene.note(scene.say("session-ended"))
        plan_review(scene)
    show_session(scene)


def pause(scene: Scene, record: int = 0, argument: str = "") -> None:
    """The break that is on, or the question for how long."""
    now = present_break(scene)
    if now is None:
        begin(scene, "take_break")
    else:
        show_break(scene, now)


ACTIONS: dict[str, Act] = {
    "session": lambda scene, _, __: show_session(scene),
    "book": lambda scene, _, __: begin(scene, "book_session"),
    "zone": lambda scene, _, __: begin(scene, "set_zone", new_zone=True),
    "endsession": end_session,
    "try": sample,
    "ics": lambda scene, _, __: papers.send_calendar(scene),
    "start": lambda scene, number, _: timing.start_timer(scene, number),
    "did": lambda scene, number, _: timing.did(scene, number),
    "more": timing.lengthen,
    "longer": lambda scene, number, _: timing.lengthen_asked(scene, number),
    "snooze": snoozing.snooze,
    "skip": lambda scene, number, _: snoozing.skip_week(scene, number),
    "shorter": lambda scene, number, _: offer_shorter(scene, number),
    "length": set_length,
    "pause": pause,
    "changepause": lambda scene, _, __: begin(scene, "take_break"),
    "endpause": lambda scene, _, __: end_break(scene),
}
