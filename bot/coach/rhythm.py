"""The weekly session: when it comes, in local time, once for each planned time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.coach.scene import Scene
from bot.coach.sessions import show_session
from bot.dialogs.book_session import DAYS, SessionBooked
from storage.deadlines import add_deadline, change_deadline, drop_waiting, planned_deadline
from storage.goals import session_of
from storage.rows import add, change
from storage.tables import WeeklySession


def moment_of(local: datetime, zone: ZoneInfo) -> datetime:
    """The UTC moment of a local time.

    A time in the spring gap moves on to the first valid minute; one in the autumn fold is the
    first of the two.
    """
    moment = local.replace(tzinfo=zone).astimezone(UTC)
    exists = moment.astimezone(zone).replace(tzinfo=None) == local
    return moment if exists else _end_of_gap(local, zone)


def _end_of_gap(local: datetime, zone: ZoneInfo) -> datetime:
    # In a gap, fold 0 gives the offset before it and fold 1 the one after: the change lies between.
    before, after = (local.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    low, high = min(before, after), max(before, after)
    start = low.astimezone(zone).utcoffset()
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) / 2
        if middle.astimezone(zone).utcoffset() == start:
            low = middle
        else:
            high = middle
    return high.replace(microsecond=0)


def planned_times(session: WeeklySession, start: date) -> Iterator[datetime]:
    """The local times of a session from a day on, in order, without end."""
    at = time.fromisoformat(session.time)
    days = {DAYS.index(day) for day in session.days.split(",")}
    first_week = session.anchor - timedelta(days=session.anchor.weekday())
    day = start
    while True:
        weeks = (day - first_week).days // 7
        if day.weekday() in days and weeks % session.interval == 0:
            yield datetime.combine(day, at)
        day += timedelta(days=1)


def next_planned(session: WeeklySession, zone: ZoneInfo, after: datetime) -> tuple[str, datetime]:
    """The first planned time after a moment: its local form, and its moment in UTC."""
    for local in planned_times(session, (after.astimezone(zone) - timedelta(days=1)).date()):
        moment = moment_of(local, zone)
        if moment > after:
            return local.isoformat(timespec="minutes"), moment
    raise AssertionError("a weekly session has a next time")


def plan_next(scene: Scene, session: WeeklySession, after: datetime) -> None:
    """Book the nudge of the first planned time after a moment that has none yet."""
    planned, moment = next_planned(session, scene.zone, after)
    there = planned_deadline(scene.connection, session.id, "nudge", planned)
    if there is None:
        about = {"person_id": scene.person.id, "session_id": session.id, "kind": "nudge"}
        add_deadline(scene.connection, **about, planned=planned, due_at=moment)
    elif there.status == "out" and not there.snoozed and there.due_at > scene.now:
        change_deadline(scene.connection, there.id, status="waiting", due_at=moment)
    elif there.status != "waiting":
        plan_next(scene, session, moment)


def keep_session(scene: Scene, result: SessionBooked) -> None:
    """Book the weekly session in the place of the one before, and say when the next one is."""
    scene.set(zone=result.zone)
    before = session_of(scene.connection, scene.person.id)
    if before is not None:
        drop_waiting(scene.connection, before.id)
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
        created_at=scene.now,
    )
    _plan_first(scene)
    show_session(scene, new=True)


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


def _plan_first(scene: Scene) -> None:
    session = session_of(scene.connection, scene.person.id)
    if session is not None:
        plan_next(scene, session, scene.now)


def keep_zone(scene: Scene, zone: str) -> None:
    """Move to another zone: the session keeps its local time, its next nudge moves along."""
    scene.set(zone=zone)
    session = session_of(scene.connection, scene.person.id)
    scene.note(scene.say("zone-kept"))
    if session is not None:
        drop_waiting(scene.connection, session.id)
        plan_next(scene, session, scene.now)
    show_session(scene)
