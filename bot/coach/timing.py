"""The session's timer: started, lengthened, ended early, and what got done asked at its end."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from bot.coach.deadlines import book
from bot.coach.nudging import goal_in_turn
from bot.coach.plan import gone, one
from bot.coach.planning import my_goal
from bot.coach.scene import REPLY, Scene, stop_expecting
from bot.coach.silence import is_too_old
from bot.coach.snoozing import settle
from bot.coach.talking import begin
from bot.conversation.buttons import act
from storage.conversations import change_conversation, get_conversation, open_conversations
from storage.deadlines import change_deadline, get_deadline, planned_deadline, running_timer
from storage.goals import logged_since, session_of
from storage.tables import Deadline

FIVE = 5
MOST = 600
"""Minutes that a timer may run: nobody works ten hours at a stretch."""

BRIEF = timedelta(hours=1)
"""So long after its end a timer can still be lengthened."""


def start_timer(scene: Scene, deadline_id: int) -> None:
    """The session begins: a quiet message comes at its end. A timer that runs, runs on."""
    deadline = get_deadline(scene.connection, deadline_id, scene.person.id)
    session = session_of(scene.connection, scene.person.id)
    if deadline is None or session is None:
        gone(scene)
        return
    running = running_timer(scene.connection, scene.person.id)
    if running is None:
        running = _started(scene, deadline, session.minutes)
    settle(scene, deadline, "acted")
    stop_expecting(scene)
    if running is not None:
        show_running(scene, running)


def _started(scene: Scene, nudge: Deadline, minutes: int) -> Deadline | None:
    ends = scene.now + timedelta(minutes=minutes)
    goal = goal_in_turn(scene, nudge)
    about: dict[str, Any] = {"minutes": minutes, "goal_id": goal.id if goal else None}
    key = (scene.person.id, nudge.session_id, "timer", nudge.planned)
    before = planned_deadline(scene.connection, *key)
    if before is None:
        book(scene, *key[1:], ends, **about)
    else:
        change_deadline(scene.connection, before.id, status="waiting", due_at=ends, **about)
    return running_timer(scene.connection, scene.person.id)


def show_running(scene: Scene, timer: Deadline) -> None:
    """Until when the timer runs, and for what; it can be ended or lengthened."""
    clock = scene.voice.clock(timer.due_at.astimezone(scene.zone).time())
    goal = my_goal(scene, timer.goal_id or 0)
    title = goal.title if goal else ""
    rows = [
        one(scene, "timer-stop", act("did", timer.id)),
        one(scene, "timer-more", act("more", timer.id, str(FIVE))),
    ]
    scene.show(scene.say("timer-runs", minutes=timer.minutes, time=clock, goal=title), rows)


def did(scene: Scene, deadline_id: int) -> None:
    """Done already, or the timer stopped early: log what was done, and no more."""
    deadline = get_deadline(scene.connection, deadline_id, scene.person.id)
    timer = _timer_of(scene, deadline) if deadline else None
    if deadline is not None and deadline.kind != "timer":
        settle(scene, deadline, "acted")
    if timer is not None and timer.status == "waiting":
        change_deadline(scene.connection, timer.id, status="acted")
        _ask_what_got_done(scene, timer, _minutes_so_far(scene, timer))
    elif deadline is not None and deadline.goal_id is not None:
        begin(scene, "log_progress", about=deadline.goal_id)
    else:
        begin(scene, "log_progress")


def _timer_of(scene: Scene, deadline: Deadline) -> Deadline | None:
    if deadline.kind == "timer":
        return deadline
    key = (scene.person.id, deadline.session_id, "timer", deadline.planned)
    return planned_deadline(scene.connection, *key)


def _minutes_so_far(scene: Scene, timer: Deadline) -> int:
    left = max((timer.due_at - scene.now).total_seconds(), 0) / 60
    return max(round(timer.minutes - left), 1)


def _ask_what_got_done(scene: Scene, timer: Deadline, minutes: int) -> None:
    about = timer.goal_id if my_goal(scene, timer.goal_id or 0) else None
    begin(scene, "log_progress", about=about, minutes=minutes, timer=timer.id)


def lengthen(scene: Scene, timer_id: int, argument: str) -> None:
    """Some minutes more, also when the time was up a moment ago."""
    timer = get_deadline(scene.connection, timer_id, scene.person.id)
    more = min(int(argument), MOST) if argument.isdigit() else FIVE
    if timer is None or timer.kind != "timer" or not _can_go_on(scene, timer):
        gone(scene)
        return
    for asked in open_conversations(scene.connection, scene.person.id):
        if asked.given.get("timer") == timer.id:
            change_conversation(scene.connection, asked.id, closed_at=scene.now)
    ends = max(timer.due_at, scene.now) + timedelta(minutes=more)
    about = {"status": "waiting", "due_at": ends, "minutes": min(timer.minutes + more, MOST)}
    change_deadline(scene.connection, timer.id, **about)
    stop_expecting(scene)
    running = running_timer(scene.connection, scene.person.id)
    if running is not None:
        show_running(scene, running)


def lengthen_asked(scene: Scene, conversation_id: int) -> None:
    """Five minutes more, from the question what got done."""
    asked = get_conversation(scene.connection, conversation_id, scene.person.id)
    lengthen(scene, int(asked.given.get("timer", 0)) if asked else 0, str(FIVE))


def _can_go_on(scene: Scene, timer: Deadline) -> bool:
    return timer.status == "waiting" or (timer.status == "out" and scene.now - timer.due_at < BRIEF)


def timer_in_question(scene: Scene) -> Deadline | None:
    """The timer that "five more" is about: one that runs, or one whose question waits."""
    running = running_timer(scene.connection, scene.person.id)
    if running is not None:
        return running
    waits = scene.get("expects_conversation") or 0
    asked = get_conversation(scene.connection, waits, scene.person.id)
    number = asked.given.get("timer") if asked else None
    timer = get_deadline(scene.connection, number, scene.person.id) if number else None
    return timer if timer is not None and _can_go_on(scene, timer) else None


def time_is_up(scene: Scene, timer: Deadline) -> None:
    """The timer ran out: ask quietly what got done, unless it was told already."""
    began = timer.due_at - timedelta(minutes=timer.minutes)
    told = logged_since(scene.connection, scene.person.id, began)
    if told or is_too_old(timer.due_at, scene.now) or scene.person.unreachable_at is not None:
        change_deadline(scene.connection, timer.id, status="dropped")
        return
    # Whoever started it waits for this: it goes before other people's nudges.
    scene.urgency = REPLY
    scene.note(scene.say("timer-over", minutes=timer.minutes, late=_is_late(scene, timer.due_at)))
    _ask_what_got_done(scene, timer, timer.minutes)


def _is_late(scene: Scene, due_at: datetime) -> str:
    late = scene.now - due_at > timedelta(minutes=15)
    return scene.voice.clock(due_at.astimezone(scene.zone).time()) if late else ""
