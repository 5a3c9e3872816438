"""Keeps what a person did: by message or by taps, acknowledged briefly, always to be undone."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.coach.knowing import active_goals
from bot.coach.log_shown import ask_answer_or_log, ask_which_goal, my_log, show_log
from bot.coach.plan import gone
from bot.coach.planning import my_step
from bot.coach.scene import Scene
from bot.conversation.buttons import act
from bot.conversation.events import Said
from bot.conversation.messages import Button
from bot.dialogs.known import KnownGoal
from bot.dialogs.log_progress import ProgressLogged
from bot.understanding.progress import GoalContext, Progress, StepContext, read_progress
from storage.goals import last_log, logs_of_message
from storage.rows import add, change
from storage.tables import Log, Step

ACK, HEARD = "👌", "✍"


def read_log(scene: Scene, text: str) -> Progress:
    """What a text says of goal work."""
    goals = active_goals(scene)
    contexts = tuple(_context(scene, goal) for goal in goals)
    last = last_log(scene.connection, scene.person.id)
    recent = str(last.goal_id) if last and last.goal_id else None
    now = scene.local_now
    hour = now.isoformat(timespec="hours")
    key = ("progress", text, repr(contexts), repr(recent), hour)
    found: Progress = scene.readings.get(key, lambda: read_progress(text, now, contexts, recent))
    return found


def _context(scene: Scene, goal: KnownGoal) -> GoalContext:
    steps = tuple(StepContext(str(number), title) for number, title in goal.steps.items())
    category = scene.pack.categories.get(goal.category or "") if scene.pack else None
    words = (category.name, *category.keywords) if category else ()
    return GoalContext(str(goal.id), goal.title, goal.category or "", steps, words)


def settle_log(scene: Scene, said: Said, read: Progress) -> None:
    """A log while a question waits: kept aside until one tap says which it is."""
    goal = int(read.goals[0]) if len(read.goals) == 1 else None
    log_id = _add(scene, said, read, goal, "asked")
    ask_answer_or_log(scene, log_id, said.text, goal)


def log_said(scene: Scene, said: Said, read: Progress) -> None:
    """A text is a log: kept at once where it is clear, else settled by one tap."""
    goal = int(read.goals[0]) if len(read.goals) == 1 else None
    told = read.minutes is not None or read.outcome != "logged"
    clear = (goal is not None and read.sure) or (told and not active_goals(scene))
    log_id = _add(scene, said, read, goal, "kept" if clear else "asked")
    if clear:
        scene.react(said.message_id, ACK)
        _complete(scene, log_id)
        show_log(scene, log_id)
    else:
        ask_which_goal(scene, log_id)


def _add(scene: Scene, said: Said, read: Progress, goal: int | None, status: str) -> int:
    return add(
        scene.connection,
        Log,
        person_id=scene.person.id,
        goal_id=goal,
        day=scene.today + timedelta(days=read.date_offset or 0),
        outcome=read.outcome,
        minutes=read.minutes,
        note=said.text,
        steps=[int(step) for step in read.steps],
        message_id=said.message_id,
        status=status,
        created_at=scene.now,
    )


def file_log(scene: Scene, log_id: int, goal_id: int) -> None:
    """The tap came: the log is kept for that goal (0: for none)."""
    log = my_log(scene, log_id)
    known = {goal.id for goal in active_goals(scene)} | {0}
    if log is None or goal_id not in known:
        gone(scene)
        return
    if log.status == "asked" or log.goal_id != (goal_id or None):
        change(scene.connection, Log, log_id, goal_id=goal_id or None, status="kept")
        _complete(scene, log_id)
    show_log(scene, log_id)


def log_by_taps(scene: Scene, told: ProgressLogged, message_id: int | None) -> None:
    """A log made with one hand; what was typed besides, in that message, is read as well."""
    read = read_log(scene, told.note) if told.note else None
    typed = [int(step) for step in read.steps] if read else []
    log_id = add(
        scene.connection,
        Log,
        person_id=scene.person.id,
        goal_id=told.goal,
        minutes=told.minutes or (read.minutes if read else None),
        day=scene.today,
        steps=list(dict.fromkeys([*told.steps, *typed])),
        note=told.note,
        message_id=message_id,
        created_at=scene.now,
    )
    _complete(scene, log_id)
    show_log(scene, log_id)


def _complete(scene: Scene, log_id: int) -> None:
    log = my_log(scene, log_id)
    for step_id in log.steps if log else ():
        step = my_step(scene, step_id)
        if step is not None and step.done_at is None:
            change(scene.connection, Step, step_id, done_at=scene.now)


def undo_log(scene: Scene, log_id: int) -> None:
    """Take a log back with all it did."""
    log = my_log(scene, log_id)
    if log is None:
        gone(scene)
        return
    if log.status != "undone":
        _reopen_steps(scene, log)
        change(scene.connection, Log, log_id, status="undone")
    rows = [(Button(scene.voice.label("redo"), act("redo", log_id)),)]
    scene.show(scene.say("log-undone"), rows)


def redo_log(scene: Scene, log_id: int) -> None:
    """Keep a log after all."""
    log = my_log(scene, log_id)
    if log is not None and log.status == "undone":
        change(scene.connection, Log, log_id, status="kept")
        _complete(scene, log_id)
    show_log(scene, log_id)


def _reopen_steps(scene: Scene, log: Log) -> None:
    for step_id in log.steps:
        step = my_step(scene, step_id)
        if step is not None and step.done_at is not None and step.done_at >= log.created_at:
            change(scene.connection, Step, step_id, done_at=None)


def reread_log(scene: Scene, log: Log, said: Said) -> None:
    """The message behind a log was edited: it is read whole again, its earlier effects undone."""
    if log.note == said.text:
        return
    measured = log.minutes is not None and read_log(scene, log.note).minutes is None
    _reopen_steps(scene, log)
    read = read_log(scene, said.text)
    if read is None or read.outcome == "not_progress":
        change(scene.connection, Log, log.id, note=said.text)
    else:
        goal = int(read.goals[0]) if len(read.goals) == 1 else log.goal_id
        # Minutes that a timer or a tap gave stay, as long as the text tells none.
        minutes = log.minutes if measured and read.minutes is None else read.minutes
        values: dict[str, Any] = {"goal_id": goal, "minutes": minutes}
        values["outcome"] = read.outcome
        values |= {"steps": [int(step) for step in read.steps], "note": said.text}
        values["day"] = log.created_at.astimezone(scene.zone).date() + timedelta(
            days=read.date_offset or 0
        )
        change(scene.connection, Log, log.id, **values)
        if log.status == "kept":
            _complete(scene, log.id)
    scene.note(scene.say("log-corrected"))
    show_log(scene, log.id)


def edited_log(scene: Scene, message_id: int) -> Log | None:
    """The log that a message made, if it did and still stands."""
    logs = logs_of_message(scene.connection, scene.person.id, message_id)
    return next((log for log in logs if log.status != "undone"), None)
