"""The weekly nudge: what it says, whether it is still wanted, and what follows a silence."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.coach.deadlines import pauses_of
from bot.coach.goal_shown import explain
from bot.coach.keyboards import in_rows
from bot.coach.plan import one
from bot.coach.planning import active, next_step
from bot.coach.quiet import ON_TIME, hold_back, waits_until
from bot.coach.rhythm import is_paused, moment_of
from bot.coach.scene import Scene
from bot.coach.sessions import next_line
from bot.coach.silence import IGNORED, ignored, is_too_old
from bot.coach.weekly_left import next_question
from bot.conversation.buttons import act
from bot.conversation.messages import Button, Row
from storage.breaks import greet_after_pause
from storage.deadlines import change_deadline, get_deadline, recent
from storage.goals import logged_since, session_of
from storage.outbox import get_outbox, give_up
from storage.people import get_person
from storage.tables import Deadline, Goal, Outbox, WeeklySession

WEEK = timedelta(days=6)
SNOOZES = ("hour", "tonight", "tomorrow")


def show_nudge(scene: Scene, deadline: Deadline) -> None:
    """The goal, the next step, how to begin, the if-then sentence, and what can be done."""
    session = session_of(scene.connection, scene.person.id)
    if session is None:
        return
    goal = goal_in_turn(scene, deadline)
    if goal is not None:
        change_deadline(scene.connection, deadline.id, goal_id=goal.id)
    lines = [*_back_from_break(scene), _opening(scene, deadline, session)]
    if scene.now - meant_for(scene, deadline) > ON_TIME:
        lines.append(_late(scene, deadline))
    lines += _what(scene, goal)
    if session.if_then:
        lines.append(scene.say("nudge-if-then", text=session.if_then))
    scene.send("\n\n".join(lines), _rows(scene, deadline), rings=True, deadline_id=deadline.id)


def goal_in_turn(scene: Scene, deadline: Deadline) -> Goal | None:
    """The goal that a nudge is about: of several, they take turns."""
    goals = active(scene)
    if deadline.goal_id in {goal.id for goal in goals}:
        return next(goal for goal in goals if goal.id == deadline.goal_id)
    nudges = recent(scene.connection, scene.person.id, deadline.session_id, deadline.kind, 5)
    before = next((each.goal_id for each in nudges if each.goal_id is not None), 0)
    return next((goal for goal in goals if goal.id > before), goals[0] if goals else None)


def _opening(scene: Scene, deadline: Deadline, session: WeeklySession) -> str:
    return scene.vary("nudge", _count_weeks(deadline), minutes=session.minutes)


def _count_weeks(deadline: Deadline) -> int:
    # Weeks rather than nudges: what is said follows from the row alone.
    return datetime.fromisoformat(deadline.planned).toordinal() // 7


def meant_for(scene: Scene, deadline: Deadline) -> datetime:
    """When a nudge was to come, before quiet hours moved it."""
    if deadline.kind != "nudge" or deadline.snoozed:
        return deadline.due_at
    planned = moment_of(datetime.fromisoformat(deadline.planned), scene.zone)
    return min(planned, deadline.due_at)


def _late(scene: Scene, deadline: Deadline) -> str:
    planned = meant_for(scene, deadline).astimezone(scene.zone)
    clock = scene.voice.clock(planned.time())
    day = scene.voice.day(planned.date(), today=scene.today)
    return scene.say("nudge-late", day=day, time=clock)


def _back_from_break(scene: Scene) -> list[str]:
    """One kind line with the first nudge after a break."""
    over = [
        each
        for each in pauses_of(scene)
        if each.back_on is not None and each.back_on <= scene.today and not each.greeted
    ]
    for each in over:
        greet_after_pause(scene.connection, each.id)
    return [scene.say("break-over")] if over else []


def _what(scene: Scene, goal: Goal | None) -> list[str]:
    if goal is None:
        return []
    step = next_step(scene, goal.id)
    if step is None:
        return [scene.say("nudge-goal", title=goal.title), scene.say("nudge-no-step")]
    lines = [scene.say("nudge-goal", title=goal.title), scene.say("nudge-step", title=step.title)]
    return lines + explain(scene, step)[1:2]


def _rows(scene: Scene, deadline: Deadline) -> list[Row]:
    rows: list[Row] = [
        (
            Button(scene.voice.label("nudge-start"), act("start", deadline.id)),
            Button(scene.voice.label("nudge-done"), act("did", deadline.id)),
        )
    ]
    rows += in_rows(
        [
            Button(scene.voice.label(f"snooze-{name}"), act("snooze", deadline.id, name))
            for name in SNOOZES
        ]
    )
    rows.append(one(scene, "nudge-skip", act("skip", deadline.id)))
    if deadline.kind == "nudge" and next_question(scene) is not None:
        rows.append(one(scene, "weekly-question", act("question", deadline.id)))
    return rows


def still_wanted(connection: Connection, row_id: int, now: datetime) -> bool:
    """Asked when a nudge is about to go out: whether it is still true, and no later than it says.

    What became late or a day old on its way goes back to the sweep, which words it anew, drops it,
    or lets it wait; so does what is late already when quiet hours begin.
    """
    row = get_outbox(connection, row_id)
    if row is None or row.person_id is None:
        return row is not None
    if row.deadline_id is None:
        return not hold_back(connection, row, now)
    deadline = get_deadline(connection, row.deadline_id, row.person_id)
    if (
        deadline is None
        or deadline.status != "out"
        or session_of(connection, row.person_id) is None
        or _logged_meanwhile(connection, row, deadline)
    ):
        return False
    if not (_became_late(row, deadline, now) or _came_into_quiet(connection, deadline, now)):
        return True
    give_up(connection, row)
    change_deadline(connection, deadline.id, status="waiting")
    return False


def _became_late(row: Outbox, deadline: Deadline, now: datetime) -> bool:
    written, due = row.created_at, deadline.due_at
    grew_late = written - due <= ON_TIME < now - due
    return grew_late or (is_too_old(due, now) and not is_too_old(due, written))


def _came_into_quiet(connection: Connection, deadline: Deadline, now: datetime) -> bool:
    if now - deadline.due_at <= ON_TIME:
        return False
    person = get_person(connection, deadline.person_id)
    return person is not None and waits_until(person, deadline, now) is not None


def _logged_meanwhile(connection: Connection, row: Outbox, deadline: Deadline) -> bool:
    if deadline.kind != "nudge" or row.person_id is None:
        return False
    return logged_since(connection, row.person_id, row.created_at)


def follow_up(scene: Scene, deadline: Deadline, session: WeeklySession) -> bool:
    """One soft line after a day without a sign, or the question what suits; whether it was sent."""
    away = scene.person.unreachable_at is not None or is_paused(pauses_of(scene), scene.today)
    silent = ignored(scene, session.id)
    if not silent or away or is_too_old(deadline.due_at, scene.now):
        return False
    if len(silent) == IGNORED:
        return _ask_what_suits(scene, session)
    if silent[0].planned != deadline.planned or _followed_lately(scene, deadline):
        return False
    line = scene.vary("follow-up", _count_weeks(deadline))
    scene.send(f"{line} {next_line(scene)}", [one(scene, "log-now", act("log"))])
    return True


def _followed_lately(scene: Scene, deadline: Deadline) -> bool:
    """Whether a soft line came within the week already: one a week is enough for any rhythm."""
    lines = recent(scene.connection, scene.person.id, deadline.session_id, "follow_up")
    return any(
        each.status == "out" and each.id != deadline.id and scene.now - each.due_at < WEEK
        for each in lines
    )


def _ask_what_suits(scene: Scene, session: WeeklySession) -> bool:
    asked = scene.person.suits_asked_at
    if asked is not None and asked > scene.person.seen_at:
        return False
    scene.set(suits_asked_at=scene.now)
    verbs = {
        "another-time": act("book"),
        "shorter-session": act("shorter", session.id),
        "take-a-break": act("pause"),
    }
    scene.send(scene.say("what-suits"), [one(scene, key, data) for key, data in verbs.items()])
    return True
