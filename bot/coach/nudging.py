"""The weekly nudge: what it says, whether it is still wanted, and what follows a silence."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from bot.coach.goal_shown import explain
from bot.coach.keyboards import in_rows
from bot.coach.planning import active, next_step
from bot.coach.scene import Scene
from bot.coach.sessions import next_line
from bot.conversation.buttons import act
from bot.conversation.messages import Button, Row
from storage.deadlines import get_deadline, recent_nudges
from storage.goals import done_after, logged_since, session_of
from storage.outbox import get_outbox
from storage.tables import Deadline, Outbox, WeeklySession

LATE = timedelta(minutes=15)
TOO_OLD = timedelta(days=1)
SNOOZES = ("hour", "tonight", "tomorrow")
IGNORED = 3
"""So many nudges in a row without a sign: ask once whether another time suits better."""


def show_nudge(scene: Scene, deadline: Deadline) -> None:
    """The goal, the next step, how to begin, the if-then sentence, and what can be done."""
    session = session_of(scene.connection, scene.person.id)
    if session is None:
        return
    lines = [scene.say("nudge", minutes=session.minutes)]
    if scene.now - deadline.due_at > LATE:
        planned = deadline.due_at.astimezone(scene.zone)
        clock = scene.voice.clock(planned.time())
        lines.append(scene.say("nudge-late", day=scene.voice.day(planned.date()), time=clock))
    lines += _what(scene, session)
    scene.send("\n\n".join(lines), _rows(scene, deadline), rings=True, deadline_id=deadline.id)


def _what(scene: Scene, session: WeeklySession) -> list[str]:
    lines = []
    for goal in active(scene)[:1]:
        lines.append(scene.say("nudge-goal", title=goal.title))
        step = next_step(scene, goal.id)
        if step is not None:
            lines += [scene.say("nudge-step", title=step.title), *explain(scene, step)[1:2]]
        else:
            lines.append(scene.say("nudge-no-step"))
    if session.if_then:
        lines.append(scene.say("nudge-if-then", text=session.if_then))
    return lines


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
    return [*rows, (Button(scene.voice.label("nudge-skip"), act("skip", deadline.id)),)]


def is_quiet(scene: Scene, deadline: Deadline, session: WeeklySession) -> bool:
    """Whether goal work was done since the session before; what was done on its day was its own."""
    nudges = recent_nudges(scene.connection, session.id)
    earlier = [each.planned for each in nudges if each.planned < deadline.planned]
    if not earlier:
        return logged_since(scene.connection, scene.person.id, session.created_at)
    day = date.fromisoformat(earlier[0][:10])
    return done_after(scene.connection, scene.person.id, day)


def still_wanted(connection: Connection, row_id: int, now: datetime) -> bool:
    """Asked when a nudge is about to go out: whether it is still true, and not a day old."""
    row = get_outbox(connection, row_id)
    if row is None or row.deadline_id is None or row.person_id is None:
        return row is not None
    deadline = get_deadline(connection, row.deadline_id, row.person_id)
    if (
        deadline is None
        or deadline.status != "out"
        or session_of(connection, row.person_id) is None
    ):
        return False
    fresh = now - deadline.due_at <= TOO_OLD
    return fresh and not _logged_meanwhile(connection, row, deadline)


def _logged_meanwhile(connection: Connection, row: Outbox, deadline: Deadline) -> bool:
    if deadline.kind != "nudge" or row.person_id is None:
        return False
    return logged_since(connection, row.person_id, row.created_at)


def show_follow_up(scene: Scene, session: WeeklySession) -> None:
    """One soft line after a day of silence; after three such nudges, the question what suits."""
    nudges = [
        each for each in recent_nudges(scene.connection, session.id) if each.status != "waiting"
    ]
    ignored = next(
        (place for place, each in enumerate(nudges) if each.status != "out"), len(nudges)
    )
    if ignored < IGNORED:
        rows = [(Button(scene.voice.label("log-now"), act("log")),)]
        scene.send(scene.say("follow-up", next=next_line(scene)), rows)
    elif ignored == IGNORED:
        keys = (("another-time", act("book")), ("end-session", act("endsession", session.id)))
        rows = [(Button(scene.voice.label(key), data),) for key, data in keys]
        scene.send(scene.say("what-suits"), rows)
