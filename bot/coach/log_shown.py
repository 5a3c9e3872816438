"""Shows what was logged, briefly, with the ways to change it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.coach.dressing import shorten
from bot.coach.keyboards import in_rows
from bot.coach.knowing import active_goals
from bot.coach.log_steps import steps_to_choose
from bot.coach.plan import gone, log_line
from bot.coach.planning import my_step
from bot.coach.scene import Scene
from bot.conversation.buttons import act
from bot.conversation.messages import Button, Row
from storage.goals import logs_since
from storage.rows import by_id
from storage.tables import Goal, Log

PAGE = timedelta(days=90)


def ask_answer_or_log(scene: Scene, log_id: int, text: str, goal: int | None) -> None:
    """A log while a question waits: one tap says which it is."""
    filing = act("file", log_id, str(goal)) if goal else act("refile", log_id)
    rows: list[Row] = [
        (Button(scene.voice.label("is-my-answer"), act("mine", log_id)),),
        (Button(scene.voice.label("log-it"), filing),),
    ]
    scene.show(scene.say("answer-or-log", text=shorten(text, 200)), rows)


def ask_which_goal(scene: Scene, log_id: int) -> None:
    """One tap settles which goal a log is for, the likeliest first."""
    log = my_log(scene, log_id)
    if log is None:
        gone(scene)
        return
    goals = sorted(active_goals(scene), key=lambda goal: goal.id != log.goal_id)
    rows: list[Row] = [
        (Button(shorten(goal.title, 44), act("file", log_id, str(goal.id))),) for goal in goals
    ]
    none = "file-none" if goals else "log-it"
    rows.append((Button(scene.voice.label(none), act("file", log_id, "0")),))
    rows.append((Button(scene.voice.label("not-a-log"), act("notlog", log_id)),))
    key = "which-goal" if goals else "is-it-a-log"
    scene.show(scene.say(key, **_words(scene, log)), rows)


def show_log(scene: Scene, log_id: int) -> None:
    """A short line of what was kept, with the way back."""
    log = my_log(scene, log_id)
    if log is None or log.status == "undone":
        gone(scene)
        return
    if log.status == "asked":
        ask_which_goal(scene, log_id)
        return
    rows = [
        (
            Button(scene.voice.label("undo"), act("undo", log.id)),
            Button(scene.voice.label("change"), act("changelog", log.id)),
        )
    ]
    lines = [scene.say(f"log-{log.outcome}", **_words(scene, log)), *_done_steps(scene, log)]
    scene.show("\n".join(lines), rows, record=f"log {log.id}")


def show_several(scene: Scene, log_ids: list[int]) -> None:
    """What was kept of one message for several goals, each with the way to change it."""
    lines: list[str] = []
    rows: list[Row] = []
    for log in filter(None, (my_log(scene, log_id) for log_id in log_ids)):
        words = _words(scene, log)
        lines += [scene.say(f"log-{log.outcome}", **words), *_done_steps(scene, log)]
        label = scene.voice.label("change-log-of", goal=shorten(words["goal"], 30))
        rows.append((Button(label, act("changelog", log.id)),))
    scene.show("\n".join(lines), rows)


def _words(scene: Scene, log: Log) -> dict[str, Any]:
    goal = by_id(scene.connection, Goal, log.goal_id or 0, scene.person.id)
    return {
        "minutes": log.minutes or 0,
        "goal": shorten(goal.title, 60) if goal else "",
        "day": _day(scene, log),
        "note": shorten(log.note, 200),
    }


def _day(scene: Scene, log: Log) -> str:
    return "" if log.day == scene.today else scene.voice.day(log.day, today=scene.today)


def _done_steps(scene: Scene, log: Log) -> list[str]:
    steps = [my_step(scene, step_id) for step_id in log.steps]
    return [scene.say("step-done", title=step.title) for step in steps if step is not None]


def show_log_changes(scene: Scene, log_id: int) -> None:
    """What of a log can be changed."""
    log = my_log(scene, log_id)
    if log is None or log.status == "undone":
        gone(scene)
        return
    buttons = [
        Button(scene.voice.label(f"edit-{name}"), act("edit", log_id, f"log_{name}"))
        for name in ("minutes", "note", "day")
    ]
    buttons.append(Button(scene.voice.label("edit-goal"), act("refile", log_id)))
    if steps_to_choose(scene, log):
        buttons.append(Button(scene.voice.label("edit-steps"), act("logsteps", log_id)))
    buttons.append(Button(scene.voice.label("log-delete"), act("undo", log_id)))
    rows = [*in_rows(buttons), (Button(scene.voice.label("way-keep"), act("showlog", log_id)),)]
    scene.show(scene.say("log-change", **_words(scene, log)), rows)


def show_logs(scene: Scene) -> None:
    """The logs of the last three months, newest first, each open to change."""
    logs = logs_since(scene.connection, scene.person.id, scene.today - PAGE)[::-1]
    weeks = (Button(scene.voice.label("see-weeks"), act("steadiness")),)
    back = (Button(scene.voice.label("back-to-plan"), act("plan")),)
    if not logs:
        scene.show(
            scene.say("logs-none"), [(Button(scene.voice.label("log-now"), act("log")),), back]
        )
        return
    lines = [scene.say("logs-title", count=len(logs))]
    lines += [f"{place}. {log_line(scene, log)}" for place, log in enumerate(logs[:10], 1)]
    picks = [Button(str(place), act("changelog", log.id)) for place, log in enumerate(logs[:10], 1)]
    rows = [tuple(picks[:5]), tuple(picks[5:])] if len(picks) > 5 else [tuple(picks)]  # noqa: PLR2004
    scene.show("\n".join(lines), [*rows, weeks, back])


def my_log(scene: Scene, log_id: int) -> Log | None:
    """That log, if it is this person's."""
    return by_id(scene.connection, Log, log_id, scene.person.id)
