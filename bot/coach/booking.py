"""Books the weekly session and its next nudge, once for each planned time."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from bot.coach.deadlines import book, pauses_of
from bot.coach.keyboards import in_rows
from bot.coach.papers import update_calendar
from bot.coach.plan import one
from bot.coach.review_plan import plan_review
from bot.coach.rhythm import moment_of, next_planned
from bot.coach.scene import Scene
from bot.coach.sessions import show_session
from bot.coach.weekly_left import first_left
from bot.conversation.buttons import act
from bot.conversation.messages import Button, Row
from bot.dialogs.book_session import DAYS, SessionBooked
from storage.deadlines import (
    change_deadline,
    drop_all_waiting,
    drop_waiting,
    planned_deadline,
)
from storage.goals import latest_session, session_of
from storage.rows import add, change
from storage.tables import WeeklySession

SHORTER = (10, 15, 20, 30, 45)
SHORTEST, LONGEST = 5, 600


def plan_next(scene: Scene, session: WeeklySession, after: datetime) -> None:
    """Book the nudge of the first planned time after a moment that has none yet."""
    found = next_planned(session, scene.zone, after, pauses_of(scene))
    if found is None:
        return
    planned, moment = found
    mine = (scene.person.id, session.id, "nudge")
    there = planned_deadline(scene.connection, *mine, planned)
    if there is None:
        book(scene, session.id, "nudge", planned, moment)
    elif there.status == "out" and not there.snoozed and there.due_at > scene.now:
        change_deadline(scene.connection, there.id, status="waiting", due_at=moment)
    elif there.status != "waiting":
        plan_next(scene, session, moment)


def plan_anew(scene: Scene) -> None:
    """The zone, the breaks or the session have changed: book the next nudge and review by them."""
    session = session_of(scene.connection, scene.person.id)
    if session is not None:
        drop_waiting(scene.connection, scene.person.id, session.id, "nudge")
        plan_next(scene, session, scene.now)
    plan_review(scene)


def keep_session(scene: Scene, result: SessionBooked) -> None:
    """Book the weekly session in the place of the one before, and say when the next one is."""
    scene.set(zone=result.zone)
    before = latest_session(scene.connection, scene.person.id)
    if before is not None and before.status == "active":
        drop_all_waiting(scene.connection, scene.person.id, before.id)
        change(scene.connection, WeeklySession, before.id, status="ended")
    add(
        scene.connection,
        WeeklySession,
        person_id=scene.person.id,
        days=",".join(sorted(result.days, key=DAYS.index)),
        time=result.time,
        minutes=result.minutes,
        interval=result.interval,
        anchor=_anchor(scene, result),
        if_then=result.if_then,
        sequence=before.sequence + 1 if before else 0,
        calendar=before.calendar if before else False,
        created_at=scene.now,
    )
    plan_anew(scene)
    show_session(scene, new=True, extra=_offers(scene))
    update_calendar(scene)


def _offers(scene: Scene) -> list[Row]:
    """One question a week, offered once to who took the quick set."""
    if scene.get("weekly_question") is not None or first_left(scene) is None:
        return []
    return [one(scene, "weekly-offer", act("weekly", 0, "on"))]


def set_length(scene: Scene, session_id: int, argument: str) -> None:
    """Another length for the weekly session, all else as it is."""
    session = session_of(scene.connection, scene.person.id)
    if session is None or session.id != session_id or not argument.isdigit():
        show_session(scene)
        return
    minutes = min(max(int(argument), SHORTEST), LONGEST)
    values = {"minutes": minutes, "sequence": session.sequence + 1}
    change(scene.connection, WeeklySession, session.id, **values)
    show_session(scene, new=True)
    update_calendar(scene)


def offer_shorter(scene: Scene, session_id: int) -> None:
    """Lengths below the present one, one tap each."""
    session = session_of(scene.connection, scene.person.id)
    if session is None or session.id != session_id:
        show_session(scene)
        return
    lengths = [each for each in SHORTER if each < session.minutes] or [SHORTEST]
    buttons = [
        Button(
            scene.voice.label("option-minutes", minutes=each),
            act("length", session.id, str(each)),
        )
        for each in lengths
    ]
    rows = [*in_rows(buttons), one(scene, "see-session", act("session"))]
    scene.show(scene.say("which-length", minutes=session.minutes), rows)


def _anchor(scene: Scene, result: SessionBooked) -> date:
    """The first day it is held, so that every other week starts with the next one."""
    day = scene.today
    at = time.fromisoformat(result.time)
    days = {DAYS.index(each) for each in result.days}
    while day.weekday() not in days or _is_past(scene, datetime.combine(day, at)):
        day += timedelta(days=1)
    return day


def _is_past(scene: Scene, local: datetime) -> bool:
    return moment_of(local, scene.zone) <= scene.now


def keep_zone(scene: Scene, zone: str) -> None:
    """Move to another zone: the session keeps its local time, its next nudge moves along."""
    scene.set(zone=zone)
    scene.note(scene.say("zone-kept"))
    plan_anew(scene)
    show_session(scene)
    update_calendar(scene)
