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
    caption = scene.say("calendar-caption", next=next_line(scene))
    _send(scene, _recipe(scene, session, found[0]), caption)
    change(scene.connection, WeeklySession, session.id, calendar=True)


def _recipe(scene: Scene, session: WeeklySession, first: str, **about: Any) -> dict[str, Any]:
    said = {
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
    return {"as": "ics", "session": said | about, "made": scene.now.isoformat()}


def _send(scene: Scene, recipe: dict[str, Any], caption: str) -> None:
    hand_over(scene, File("document", "session.ics", recipe), caption)


def update_calendar(scene: Scene) -> None:
    """Who took the calendar file gets it anew: the session has moved, a break began or is over.

    In a break without an end the session is taken off; its end puts it on again.
    """
    session = session_of(scene.connection, scene.person.id)
    if session is None or not session.calendar:
        return
    found = next_planned(session, scene.zone, scene.now, pauses_of(scene))
    if found is None:
        cancel_calendar(scene, session)
        return
    sequence = _count(scene, session)
    recipe = _recipe(scene, session, found[0], sequence=sequence)
    _send(scene, recipe, scene.say("calendar-moved"))


def cancel_calendar(scene: Scene, session: WeeklySession) -> None:
    """Who took the calendar file gets one that takes the session off again."""
    found = next_planned(session, scene.zone, scene.now, ())
    if not session.calendar or found is None:
        return
    sequence = _count(scene, session)
    recipe = _recipe(scene, session, found[0], sequence=sequence, cancelled=True)
    _send(scene, recipe, scene.say("calendar-cancelled"))


def _count(scene: Scene, session: WeeklySession) -> int:
    """One more change: a calendar heeds only a higher number."""
    change(scene.connection, WeeklySession, session.id, sequence=session.sequence + 1)
    return session.sequence + 1
