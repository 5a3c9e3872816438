"""Sends papers: the calendar file of the weekly session."""

from __future__ import annotations

import base64

from bot.coach.deadlines import pauses_of
from bot.coach.rhythm import next_planned
from bot.coach.scene import Scene
from bot.coach.sessions import next_line, show_session
from storage.goals import session_of


def send_calendar(scene: Scene) -> None:
    """The weekly session as a file that common calendar programs open."""
    # Imported only here: few turns write a calendar, and every start would wait for it.
    from bot.papers.calendar import CalendarSession, write_calendar  # noqa: PLC0415

    session = session_of(scene.connection, scene.person.id)
    if session is None:
        show_session(scene)
        return
    found = next_planned(session, scene.zone, scene.now, pauses_of(scene))
    if found is None:
        show_session(scene)
        return
    about = CalendarSession(
        uid=f"session-of-{scene.person.id}@trellis",
        first=found[0],
        zone=scene.zone.key,
        days=tuple(session.days.split(",")),
        minutes=session.minutes,
        interval=session.interval,
        title=scene.voice.label("calendar-title"),
        note=session.if_then,
        sequence=session.sequence,
    )
    content = base64.b64encode(write_calendar(about, scene.now)).decode()
    caption = scene.say("calendar-caption", next=next_line(scene))
    scene.attach("document", {"name": "session.ics", "caption": caption, "bytes_b64": content})
