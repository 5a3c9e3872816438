"""What can be done to goals and steps: tick, move, rename, rest, wake, delete."""

from __future__ import annotations

from bot.coach import plan
from bot.coach.actions.kind import Act
from bot.coach.amending import AMENDED, MINE, present_value
from bot.coach.celebrating import celebrate
from bot.coach.goal_shown import ask_delete, show_goal, show_step
from bot.coach.planning import my_goal, my_step, steps_for
from bot.coach.review_plan import plan_review
from bot.coach.scene import Scene
from bot.coach.talking import begin
from storage.rows import change
from storage.tables import Goal, Step


def tick(scene: Scene, step_id: int, argument: str = "") -> None:
    """A step is done."""
    _set_done(scene, step_id, argument, done=True)


def untick(scene: Scene, step_id: int, argument: str = "") -> None:
    """A step is open after all."""
    _set_done(scene, step_id, argument, done=False)


def _set_done(scene: Scene, step_id: int, argument: str, *, done: bool) -> None:
    step = my_step(scene, step_id)
    if step is None:
        plan.gone(scene)
        return
    if (step.done_at is not None) != done:
        change(scene.connection, Step, step_id, done_at=scene.now if done else None)
        scene.note(scene.say("step-ticked" if done else "step-unticked", title=step.title))
    if argument == "plan":
        plan.show_plan(scene)
    else:
        show_goal(scene, step.goal_id)


def up_step(scene: Scene, step_id: int, argument: str = "") -> None:
    """Move a step one place up."""
    step = my_step(scene, step_id)
    if step is None:
        plan.gone(scene)
        return
    order = [each.id for each in steps_for(scene, step.goal_id)]
    place = order.index(step.id)
    if place > 0:
        order[place - 1], order[place] = order[place], order[place - 1]
    for position, each in enumerate(order):
        change(scene.connection, Step, each, position=position)
    show_goal(scene, step.goal_id)


def delete_step(scene: Scene, step_id: int, argument: str = "") -> None:
    """Take a step off the list; it can be put back."""
    step = my_step(scene, step_id)
    if step is None:
        plan.gone(scene)
        return
    change(scene.connection, Step, step_id, deleted_at=scene.now)
    scene.note(scene.say("step-deleted", title=step.title))
    show_goal(scene, step.goal_id)


def _goal_to(status: str, key: str) -> Act:
    def move(scene: Scene, goal_id: int, argument: str = "") -> None:
        goal = my_goal(scene, goal_id)
        if goal is None:
            plan.gone(scene)
            return
        closed = scene.now if status == "retired" else None
        change(scene.connection, Goal, goal_id, status=status, closed_at=closed)
        plan_review(scene)
        scene.note(scene.say(key, title=goal.title))
        plan.show_plan(scene)

    return move


def meet_goal(scene: Scene, goal_id: int, argument: str = "") -> None:
    """A goal is met: its story, and what comes next."""
    if my_goal(scene, goal_id) is None:
        plan.gone(scene)
    else:
        celebrate(scene, goal_id)


def wake_goal(scene: Scene, goal_id: int, argument: str = "") -> None:
    """A resting goal is active again, unless three are."""
    if plan.is_full(scene):
        scene.note(scene.say("three-goals"))
        plan.show_plan(scene)
    else:
        _goal_to("active", "goal-awake")(scene, goal_id, argument)


def ask_delete_goal(scene: Scene, goal_id: int, argument: str = "") -> None:
    """Deleting a goal asks once."""
    goal = my_goal(scene, goal_id)
    if goal is None:
        plan.gone(scene)
    else:
        ask_delete(scene, goal)


def edit(scene: Scene, record: int, field: str) -> None:
    """Change one thing of a goal, step or log."""
    known = field in AMENDED or field in MINE
    now = present_value(scene, record, field) if known else None
    if now is None:
        plan.gone(scene)
    else:
        begin(scene, "amend", about=record, field=field, now=now)


def add_steps(scene: Scene, goal_id: int, argument: str = "") -> None:
    """More steps for a goal."""
    if my_goal(scene, goal_id) is None:
        plan.gone(scene)
    else:
        begin(scene, "choose_steps", about=goal_id)


def levels(scene: Scene, goal_id: int, argument: str = "") -> None:
    """The five levels of a goal."""
    if my_goal(scene, goal_id) is None:
        plan.gone(scene)
    else:
        begin(scene, "set_levels", about=goal_id)


ACTIONS: dict[str, Act] = {
    "plan": lambda scene, _, __: plan.show_plan(scene),
    "goal": lambda scene, goal_id, _: show_goal(scene, goal_id),
    "step": lambda scene, step_id, _: show_step(scene, step_id),
    "tick": tick,
    "untick": untick,
    "upstep": up_step,
    "deletestep": delete_step,
    "addsteps": add_steps,
    "levels": levels,
    "edit": edit,
    "restgoal": _goal_to("resting", "goal-rested"),
    "metgoal": meet_goal,
    "wakegoal": wake_goal,
    "deletegoal": ask_delete_goal,
    "reallydelete": _goal_to("deleted", "goal-gone"),
    "rate": lambda scene, _, __: begin(scene, "rate_skills"),
}
