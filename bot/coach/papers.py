"""Sends papers: the calendar file of the weekly session."""

from __future__ import annotations

from typing import Any

from bot.coach.deadlines import pauses_of
from bot.coach.handing import File, hand_over
from bot.coach.rhythm import next_planned
from bot.coach.scene import Scene
from bot.coach.sessions import next_line, show_session
from storage.goals import session_of
from storage.rows import change
from storage.tables import WeeklySession


def send_calendar(scene: Scene) -> None:
    """The weekly session as a file that common calendar programs open."""
    session = session_of(scene.connection, scene.person.id)
    if session is None:
        show_session(scene)
        return
    found = next_planned(session, scene.zone, scene.now, pauses_of(scene))
    if found is None:
        show_session(scene)
        return
    recipe = _calendar(scene, session, found[0])
    caption = scene.say("calendar-caption", next=next_line(scene))
    hand_over(scene, File("document", "session.ics", recipe), caption)
    change(scene.connection, WeeklySession, session.id, calendar=True)


def _calendar(scene: Scene, session: WeeklySession, first: str) -> dict[str, Any]:
    about = {
        "uid": f"session-of-{scene.person.id}@trellis",
        "first": first,
        "zone": scene.zone.key,
        "days": session.days.split(","),
        "minutes": session.minutes,
        "interval": session.interval,
        "title": scene.voice.label("calendar-title"),
        "note": session.if_then,
        "sequence": session.sequence,
    }
    return {"as": "ics", "session": about, "made": scene.now.isoformat()}


def update_calendar(scene: Scene, before: WeeklySession | None) -> None:
    """Whoever took the calendar file gets it anew when the session has moved."""
    session = session_of(scene.connection, scene.person.id)
    if session is None or before is None or not before.calendar:
        return
    sequence = max(session.sequence, before.sequence + 1)
    change(scene.connection, WeeklySession, session.id, calendar=True, sequence=sequence)
    first, _ = next_planned(session, scene.zone, scene.now)
    recipe = _calendar(scene, session, first)
    recipe["session"] |= {"sequence": sequence}
    hand_over(scene, File("document", "session.ics", recipe), scene.say("calendar-moved"))


def cancel_calendar(scene: Scene, session: WeeklySession) -> None:
    """Whoever took the calendar file gets one that takes the session off again."""
    if not session.calendar:
        return
    sequence = session.sequence + 1
    about = {"sequence": sequence, "calendar": False}
    change(scene.connection, WeeklySession, session.id, **about)
    first, _ = next_planned(session, scene.zone, scene.now)
    recipe = _calendar(scene, session, first)
    recipe["session"] |= {"cancelled": True, "sequence": sequence}
    hand_over(scene, File("document", "session.ics", recipe), scene.say("calendar-cancelled"))
