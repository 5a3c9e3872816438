"""Ticks the steps that a log finished, and opens them again when it is set right."""

from __future__ import annotations

from collections.abc import Iterable

from bot.coach.planning import my_step
from bot.coach.scene import Scene
from storage.goals import steps_of
from storage.rows import change
from storage.tables import Log, Step


def complete_steps(scene: Scene, step_ids: Iterable[int]) -> None:
    """Tick these steps, where they are open."""
    for step_id in step_ids:
        step = my_step(scene, step_id)
        if step is not None and step.done_at is None:
            change(scene.connection, Step, step_id, done_at=scene.now)


def reopen_steps(scene: Scene, log: Log, step_ids: Iterable[int]) -> None:
    """Open these steps of a log again, but for what was done before it."""
    for step_id in step_ids:
        step = my_step(scene, step_id)
        if step is not None and step.done_at is not None and step.done_at >= log.created_at:
            change(scene.connection, Step, step_id, done_at=None)


def leave_goal(scene: Scene, log: Log) -> list[int]:
    """The log is for another goal: what it ticked of the first is open again. Its other steps."""
    steps = {step_id: my_step(scene, step_id) for step_id in log.steps}
    left = [each.id for each in steps.values() if each and each.goal_id == log.goal_id]
    if log.status == "kept":
        reopen_steps(scene, log, left)
    return [step_id for step_id in log.steps if step_id not in left]


def steps_to_choose(scene: Scene, log: Log) -> list[Step]:
    """What a log may have finished: the open steps of its goal, and those that it ticked."""
    return [
        step
        for step in steps_of(scene.connection, scene.person.id)
        if step.id in log.steps or (step.goal_id == log.goal_id and step.done_at is None)
    ]
