"""Books the next review: each month, and at the dates of the person's own plan."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import chain

from bot.coach.deadlines import book, pauses_of
from bot.coach.planning import active
from bot.coach.review_days import next_review_day
from bot.coach.rhythm import as_planned, is_paused, moment_of
from bot.coach.scene import Scene
from bot.dialogs.book_session import DAYS
from storage.breaks import latest_review
from storage.deadlines import change_deadline, drop_waiting, planned_deadline, recent
from storage.goals import session_of

DAY = timedelta(days=1)
NO_SESSION = 0
UNBOOKED = time(17, 0)
"""When a review is offered to somebody without a weekly session."""


def plan_review(scene: Scene) -> None:
    """Book the next review in the place of the one that waits; none without a goal or a clock."""
    drop_waiting(scene.connection, scene.person.id, NO_SESSION, "review")
    day = next_review(scene)
    local = _out_of_breaks(scene, day) if day else None
    if local is None:
        return
    key = (scene.person.id, NO_SESSION, "review", as_planned(local))
    there = planned_deadline(scene.connection, *key)
    moment = moment_of(local, scene.zone)
    if there is None:
        book(scene, NO_SESSION, "review", key[3], moment)
    elif there.status == "waiting":
        change_deadline(scene.connection, there.id, due_at=moment)


def next_review(scene: Scene) -> date | None:
    """The day of the next review, breaks aside: that it was put off to, or as the plan has it."""
    goals = active(scene)
    if not goals or scene.get("zone") is None:
        return None
    held = latest_review(scene.connection, scene.person.id)
    if held is not None and held.status == "later":
        return held.day
    past = recent(scene.connection, scene.person.id, NO_SESSION, "review", 1)
    offered = [date.fromisoformat(each.planned[:10]) for each in past if each.status != "waiting"]
    begun = min(goal.created_at for goal in goals).astimezone(scene.zone).date()
    last = max(chain([held.day] if held else [], offered), default=begun)
    return next_review_day(last, scene.get("plan_dates") or {}, _session_days(scene))


def _session_days(scene: Scene) -> set[int]:
    session = session_of(scene.connection, scene.person.id)
    return {DAYS.index(day) for day in session.days.split(",")} if session else set()


def _out_of_breaks(scene: Scene, day: date) -> datetime | None:
    """The review's local time; in a break it waits for the break's end."""
    session = session_of(scene.connection, scene.person.id)
    at = time.fromisoformat(session.time) if session else UNBOOKED
    pauses = pauses_of(scene)
    if is_paused(pauses, day):
        ends = [each.back_on for each in pauses if each.starts_on <= day]
        if None in ends:
            return None
        day = max(day, *(end for end in ends if end))
    local = datetime.combine(max(day, scene.today), at)
    return local if moment_of(local, scene.zone) > scene.now else local + DAY
