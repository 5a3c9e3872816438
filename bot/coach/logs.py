"""Keeps what a person did: by message or by taps, acknowledged briefly, always to be undone."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from bot.coach.knowing import active_goals
from bot.coach.log_reading import goals_untaught, read_log, split_log
from bot.coach.log_shown import (
    ask_answer_or_log,
    ask_which_goal,
    my_log,
    show_log,
    show_several,
)
from bot.coach.log_steps import complete_steps, leave_goal, reopen_steps
from bot.coach.partner_telling import session_done
from bot.coach.plan import gone
from bot.coach.scene import Scene
from bot.coach.teaching import learn_goal
from bot.conversation.buttons import act
from bot.conversation.events import Said
from bot.conversation.messages import Button
from bot.dialogs.log_progress import ProgressLogged
from bot.understanding.progress import Progress
from storage.goals import logs_of_message
from storage.rows import add, change
from storage.tables import Log

ACK, HEARD = "👌", "✍"


def settle_log(scene: Scene, said: Said, read: Progress) -> None:
    """A log while a question waits: kept aside until one tap says which it is."""
    goal = int(read.goals[0]) if len(read.goals) == 1 else None
    log_id = _add(scene, said, read, goal, "asked")
    ask_answer_or_log(scene, log_id, said.text, goal)


def log_said(scene: Scene, said: Said, read: Progress) -> None:
    """A text is a log: kept at once where it is clear, else settled by one tap."""
    if parts := split_log(scene, said.text, read):
        _keep_several(scene, said, parts)
        return
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


def _keep_several(scene: Scene, said: Said, parts: tuple[Progress, ...]) -> None:
    """A text that tells of several goals is a log for each."""
    ids = [_add(scene, said, part, int(part.goals[0]), "kept") for part in parts]
    for log_id in ids:
        _complete(scene, log_id)
    scene.react(said.message_id, ACK)
    show_several(scene, ids)


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
        learn_goal(scene, log, goal_id, goals_untaught(scene))
        steps = leave_goal(scene, log) if log.goal_id not in {None, goal_id} else log.steps
        values = {"goal_id": goal_id or None, "steps": steps, "status": "kept"}
        change(scene.connection, Log, log_id, **values)
        _complete(scene, log_id)
    show_log(scene, log_id)


def log_by_taps(
    scene: Scene, told: ProgressLogged, day: date, message_id: int | None = None
) -> None:
    """A log of a local day, made with one hand; what was typed in that message is read as well."""
    read = read_log(scene, told.note) if told.note else None
    typed = [int(step) for step in read.steps] if read else []
    log_id = add(
        scene.connection,
        Log,
        person_id=scene.person.id,
        goal_id=told.goal,
        minutes=told.minutes or (read.minutes if read else None),
        day=day,
        steps=list(dict.fromkeys([*told.steps, *typed])),
        note=told.note,
        message_id=message_id,
        created_at=scene.now,
    )
    _complete(scene, log_id)
    show_log(scene, log_id)


def _complete(scene: Scene, log_id: int) -> None:
    """What a kept log brings with it."""
    log = my_log(scene, log_id)
    if log is not None:
        complete_steps(scene, log.steps)
        session_done(scene, log)


def undo_log(scene: Scene, log_id: int) -> None:
    """Take a log back with all it did."""
    log = my_log(scene, log_id)
    if log is None:
        gone(scene)
        return
    if log.status != "undone":
        reopen_steps(scene, log, log.steps)
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


def reread_log(scene: Scene, log: Log, said: Said) -> None:
    """The message behind a log was edited: it is read whole again, its earlier effects undone."""
    if log.note == said.text:
        return
    measured = log.minutes is not None and read_log(scene, log.note).minutes is None
    read = read_log(scene, said.text)
    together = _standing(scene, log.message_id or 0)
    if len(together) > 1 or split_log(scene, said.text, read):
        _log_anew(scene, together, said, read)
        return
    reopen_steps(scene, log, log.steps)
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
    return next(iter(_standing(scene, message_id)), None)


def _standing(scene: Scene, message_id: int) -> list[Log]:
    logs = logs_of_message(scene.connection, scene.person.id, message_id)
    return [log for log in logs if log.status != "undone"]


def _log_anew(scene: Scene, before: list[Log], said: Said, read: Progress) -> None:
    """A message that made several logs, or does so now, makes all of them anew."""
    for log in before:
        reopen_steps(scene, log, log.steps)
        change(scene.connection, Log, log.id, status="undone")
    scene.note(scene.say("log-corrected"))
    log_said(scene, said, read)
