"""What a partner is told: that a session is done, that a goal is met, and nothing else of it."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.coach.keyboards import in_rows
from bot.coach.quiet import end_of_quiet
from bot.coach.rhythm import as_planned, moment_of
from bot.coach.scene import Scene
from bot.coach.silence import is_too_old
from bot.conversation.buttons import act
from bot.conversation.messages import Button, Row
from storage.deadlines import add_deadline, change_deadline, planned_deadline
from storage.goals import logged_since
from storage.partners import count_told, get_partnership, partnership_of
from storage.people import get_person
from storage.rows import by_id
from storage.tables import Deadline, Goal, Log, Partnership, Person

SESSION, GOAL = "partner_session", "partner_goal"
CHEERS = ("glad", "done", "on", "rest")
"""The short words that a partner may send back."""

GRACE = timedelta(minutes=10)
"""So long what was done can be undone before anybody hears of it."""

RECENT = timedelta(days=7)
MORNING, EVENING = time(7), time(21)


def session_done(scene: Scene, log: Log) -> None:
    """Work was logged: the partner is told of it, at most once a day."""
    if log.outcome == "logged" and log.status == "kept" and scene.today - log.day < RECENT:
        _plan(scene, SESSION)


def goal_met(scene: Scene, goal_id: int) -> None:
    """A goal is met: the partner is told that one is, at most once a day."""
    _plan(scene, GOAL, goal_id)


def _plan(scene: Scene, kind: str, goal_id: int | None = None) -> None:
    pair = partnership_of(scene.connection, scene.person.id)
    if pair is None or pair.partner_id is None:
        return
    planned = as_planned(datetime.combine(scene.today, time()))
    about = {"due_at": scene.now + GRACE, "goal_id": goal_id}
    there = planned_deadline(scene.connection, pair.partner_id, -pair.id, kind, planned)
    if there is None:
        key = {"person_id": pair.partner_id, "session_id": -pair.id, "kind": kind}
        add_deadline(scene.connection, **key, planned=planned, **about)
    elif there.status == "dropped":
        change_deadline(scene.connection, there.id, status="waiting", **about)


def tell(scene: Scene, deadline: Deadline) -> None:
    """The scene is the partner's: tell what is still true, by day, if they can be reached."""
    pair = get_partnership(scene.connection, -deadline.session_id, scene.person.id)
    owner = get_person(scene.connection, pair.person_id) if pair else None
    if pair is None or owner is None or not _is_to_be_told(scene, deadline, owner):
        change_deadline(scene.connection, deadline.id, status="dropped")
        return
    # A partner whose clock is not known: that of whom they accompany will do.
    place = scene.person.zone or owner.zone
    wait = end_of_quiet(scene.person.quiet_hours, place, scene.now)
    if wait is None:
        _send(scene, pair, deadline.kind)
    else:
        change_deadline(scene.connection, deadline.id, status="waiting", due_at=wait)


def _send(scene: Scene, pair: Partnership, kind: str) -> None:
    number = count_told(scene.connection, pair)
    scene.send(told(scene, kind), _rows(scene, pair.id, number))


def told(scene: Scene, kind: str) -> str:
    """The words of what a partner is told: always these, whoever it is about."""
    return scene.say("partner-goal" if kind == GOAL else "partner-session")


def _rows(scene: Scene, pair: int, number: int) -> list[Row]:
    cheers = [
        Button(scene.voice.label(f"cheer-{name}"), act("cheer", pair, f"{number}-{name}"))
        for name in CHEERS
    ]
    return [*in_rows(cheers), end_row(scene, pair)]


def end_row(scene: Scene, pair: int) -> Row:
    """The button by which a partner ends it."""
    return (Button(scene.voice.label("partner-end"), act("partnerask", pair)),)


def _is_to_be_told(scene: Scene, deadline: Deadline, owner: Person) -> bool:
    if scene.person.unreachable_at is not None or is_too_old(deadline.due_at, scene.now):
        return False
    if deadline.kind == GOAL:
        goal = by_id(scene.connection, Goal, deadline.goal_id or 0, owner.id)
        return goal is not None and goal.status == "met"
    begun = datetime.combine(datetime.fromisoformat(deadline.planned), time())
    since = moment_of(begun, ZoneInfo(owner.zone or "UTC"))
    return logged_since(scene.connection, owner.id, since)
