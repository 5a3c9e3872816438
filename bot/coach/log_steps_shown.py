"""Lets a person say which steps a log finished, and learns their words for them."""

from __future__ import annotations

from bot.coach.keyboards import in_rows
from bot.coach.log_reading import goals_untaught
from bot.coach.log_shown import my_log
from bot.coach.log_steps import complete_steps, reopen_steps, steps_to_choose
from bot.coach.plan import gone, one
from bot.coach.scene import Scene
from bot.coach.showing import are_long, checked_line
from bot.coach.teaching import learn_step, unlearn_step
from bot.conversation.buttons import act
from bot.conversation.messages import Button, Row
from storage.rows import change
from storage.tables import Log, Step


def ask_log_steps(scene: Scene, log_id: int) -> None:
    """The steps that a log may have finished, as boxes; those with long names stand in the text."""
    log = _standing(scene, log_id)
    if log is None:
        gone(scene)
        return
    steps = steps_to_choose(scene, log)
    long = are_long([step.title for step in steps])
    lines = [scene.say("log-steps", note=log.note)]
    if long:
        lines.append("\n".join(_line(scene, log, place, it) for place, it in enumerate(steps, 1)))
    else:
        lines += checked_line(scene, [step.title for step in steps if step.id in log.steps])
    lines.append(scene.say("hint", text=scene.voice.label("log-steps.hint")))
    rows = _boxes(scene, log, steps, long=long)
    rows.append(one(scene, "way-done", act("showlog", log_id)))
    scene.show("\n\n".join(lines), rows)


def _line(scene: Scene, log: Log, place: int, step: Step) -> str:
    text = scene.voice.label(_box(log, step), text=step.title)
    return scene.say("option-numbered", number=place, text=text)


def _boxes(scene: Scene, log: Log, steps: list[Step], *, long: bool) -> list[Row]:
    buttons = []
    for place, step in enumerate(steps, 1):
        verb = "stepout" if step.id in log.steps else "stepin"
        label = scene.voice.label(_box(log, step), text=str(place) if long else step.title)
        buttons.append(Button(label, act(verb, log.id, str(step.id))))
    return in_rows(buttons) if long else [(button,) for button in buttons]


def _box(log: Log, step: Step) -> str:
    return "box-on" if step.id in log.steps else "box-off"


def finish_by_log(scene: Scene, log_id: int, argument: str) -> None:
    """The log finished that step as well: it is ticked, and called by the log's words from now."""
    log, step = _found(scene, log_id, argument)
    if log is not None and step is not None and step.id not in log.steps:
        values = {"steps": [*log.steps, step.id], "outcome": "logged"}
        change(scene.connection, Log, log.id, **values)
        complete_steps(scene, [step.id])
        learn_step(scene, log, step, goals_untaught(scene))
    ask_log_steps(scene, log_id)


def leave_open(scene: Scene, log_id: int, argument: str) -> None:
    """The log did not finish that step: it is open again, and the log's words don't mean it."""
    log, step = _found(scene, log_id, argument)
    if log is not None and step is not None and step.id in log.steps:
        rest = [step_id for step_id in log.steps if step_id != step.id]
        change(scene.connection, Log, log.id, steps=rest)
        reopen_steps(scene, log, [step.id])
        unlearn_step(scene, log, step, goals_untaught(scene))
    ask_log_steps(scene, log_id)


def _standing(scene: Scene, log_id: int) -> Log | None:
    log = my_log(scene, log_id)
    return log if log is not None and log.status == "kept" else None


def _found(scene: Scene, log_id: int, step: str) -> tuple[Log | None, Step | None]:
    """The log and the step, if the one may have finished the other."""
    log = _standing(scene, log_id)
    steps = steps_to_choose(scene, log) if log else []
    return log, next((each for each in steps if str(each.id) == step), None)
