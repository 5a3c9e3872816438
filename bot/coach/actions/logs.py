"""What can be done to logs: keep, undo, change, file under a goal."""

from __future__ import annotations

from bot.coach import log_shown, log_steps_shown, logs
from bot.coach.actions.kind import Act
from bot.coach.answering import take_as_answer
from bot.coach.scene import Scene
from storage.rows import change
from storage.tables import Log


def not_a_log(scene: Scene, log_id: int, argument: str = "") -> None:
    """A text was no log at all."""
    log = log_shown.my_log(scene, log_id)
    if log is not None and log.status == "asked":
        change(scene.connection, Log, log_id, status="undone")
    scene.show(scene.say("not-a-log-then"))


def keep_log(scene: Scene, log_id: int, argument: str) -> None:
    """The goal of a log, by one tap."""
    logs.file_log(scene, log_id, int(argument) if argument.isdecimal() else -1)


ACTIONS: dict[str, Act] = {
    "logs": lambda scene, _, __: log_shown.show_logs(scene),
    "showlog": lambda scene, log_id, _: log_shown.show_log(scene, log_id),
    "undo": lambda scene, log_id, _: logs.undo_log(scene, log_id),
    "redo": lambda scene, log_id, _: logs.redo_log(scene, log_id),
    "changelog": lambda scene, log_id, _: log_shown.show_log_changes(scene, log_id),
    "refile": lambda scene, log_id, _: log_shown.ask_which_goal(scene, log_id),
    "file": keep_log,
    "logsteps": lambda scene, log_id, _: log_steps_shown.ask_log_steps(scene, log_id),
    "stepin": log_steps_shown.finish_by_log,
    "stepout": log_steps_shown.leave_open,
    "notlog": not_a_log,
    "mine": lambda scene, log_id, _: take_as_answer(scene, log_id),
}
