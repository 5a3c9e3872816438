"""Says when the weekly session is, so that a wrong time zone shows at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time

from bot.coach.deadlines import pauses_of
from bot.coach.dressing import zone_place
from bot.coach.rhythm import is_endless
from bot.coach.scene import Scene
from bot.conversation.buttons import act
from bot.conversation.messages import Button, Row
from bot.library.voice import DAYS, Html
from storage.conversations import latest_conversation
from storage.deadlines import next_nudge
from storage.goals import goals_of, session_of
from storage.tables import WeeklySession


def show_session(scene: Scene, *, new: bool = False, extra: Sequence[Row] = ()) -> None:
    """The session as it is booked, when the next one is, and what can be done about it."""
    session = session_of(scene.connection, scene.person.id)
    if session is None:
        scene.show(scene.say("session-none"), _rows_without(scene))
        return
    lines = [
        scene.say("session-booked" if new else "session-stands", **session_words(scene, session))
    ]
    if session.if_then:
        lines.append(scene.say("session-if-then", text=session.if_then))
    lines.append(next_line(scene))
    scene.show("\n\n".join(lines), [*extra, *_rows(scene, session, new=new)])


def session_words(scene: Scene, session: WeeklySession) -> dict[str, object]:
    """Days, time, length and rhythm, as a phrase needs them."""
    codes = session.days.split(",")
    days = [scene.voice.weekday(day) for day in codes]
    clock = scene.voice.clock(time.fromisoformat(session.time))
    return {
        "days": scene.voice.listing(days) if len(codes) < len(DAYS) else scene.say("every-day"),
        "time": clock,
        "minutes": session.minutes,
        "interval": session.interval,
    }


def next_line(scene: Scene) -> Html:
    """When the next session is, with its date, its clock and the zone it is meant in."""
    session = session_of(scene.connection, scene.person.id)
    nudge = next_nudge(scene.connection, scene.person.id, session.id) if session else None
    if nudge is None:
        paused = session is not None and is_endless(pauses_of(scene), scene.today)
        return scene.voice.say("next-open" if paused else "next-none")
    local = nudge.due_at.astimezone(scene.zone)
    day = scene.voice.day(local.date(), today=scene.today)
    clock = scene.voice.clock(local.time())
    fallback = scene.voice.say("next-moment", day=day, time=clock)
    stamp = Html(f'<tg-time unix="{int(nudge.due_at.timestamp())}">{fallback}</tg-time>')
    place = zone_place(scene.voice, scene.zone.key)
    return scene.voice.say("next-session", moment=stamp, place=place)


def _rows_without(scene: Scene) -> list[Row]:
    begun = latest_conversation(scene.connection, scene.person.id, "book_session")
    if begun is not None and begun.closed_at is None:
        return [_row(scene, "open-book_session", act("goon", begun.id))]
    return [_row(scene, "book-session", act("book"))]


def _rows(scene: Scene, session: WeeklySession, *, new: bool) -> list[Row]:
    rows = [
        _row(scene, "send-one-now", act("try", session.id)),
        _row(scene, "calendar-file", act("ics", session.id)),
    ]
    bare = [
        goal.id
        for goal in goals_of(scene.connection, scene.person.id)
        if goal.status == "active" and not goal.levels
    ]
    if new and bare:
        rows.append(_row(scene, "offer-levels", act("levels", bare[-1])))
    if not new:
        rows.append(_row(scene, "change-session", act("book")))
        rows.append(_row(scene, "change-zone", act("zone")))
        rows.append(_row(scene, "take-a-break", act("pause")))
        rows.append(_row(scene, "end-session", act("endsession", session.id)))
    return [*rows, _row(scene, "see-plan", act("plan"))]


def _row(scene: Scene, key: str, data: str) -> Row:
    return (Button(scene.voice.label(key), data),)
