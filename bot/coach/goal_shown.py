"""Shows one goal or one step whole, with all that can be changed about it."""

from __future__ import annotations

from bot.coach.dressing import shorten
from bot.coach.keyboards import in_rows
from bot.coach.plan import TITLE, gone, one, step_line
from bot.coach.planning import my_goal, my_step, steps_for
from bot.coach.scene import Scene
from bot.conversation.buttons import act
from bot.conversation.messages import Button, Row
from storage.tables import Goal, Step

LEVELS = ("−2", "−1", "0", "+1", "+2")
EDITS = ("title", "sentence", "measure", "reason", "due")


def show_goal(scene: Scene, goal_id: int) -> None:
    """One goal whole: its sentence, reason, measure, date, levels and steps."""
    goal = my_goal(scene, goal_id)
    if goal is None:
        gone(scene)
        return
    lines = [
        scene.say(f"goal-{goal.status}", title=goal.title),
        scene.say("goal-sentence", sentence=goal.sentence),
    ]
    lines += _facts(scene, goal)
    steps = steps_for(scene, goal.id)
    lines.append("\n".join(step_line(scene, step) for step in steps) or scene.say("goal-no-steps"))
    scene.show("\n\n".join(lines), _goal_rows(scene, goal, steps))


def _facts(scene: Scene, goal: Goal) -> list[str]:
    lines = []
    if goal.measure:
        lines.append(scene.say("goal-measure", text=shorten(goal.measure, 300)))
    if goal.reason:
        lines.append(scene.say("goal-reason", text=shorten(goal.reason, 300)))
    if goal.due:
        left = (goal.due - scene.today).days
        lines.append(scene.say("goal-due", day=scene.voice.long_date(goal.due), left=max(left, 0)))
    if goal.levels and goal.level is not None:
        text = goal.levels[goal.level + 2]
        lines.append(scene.say("goal-level", level=LEVELS[goal.level + 2], text=text))
    return lines


def _goal_rows(scene: Scene, goal: Goal, steps: list[Step]) -> list[Row]:
    rows: list[Row] = []
    for step in steps[:10]:
        key = "box-on" if step.done_at else "box-off"
        label = scene.voice.label(key, text=shorten(step.title, TITLE))
        rows.append((Button(label, act("step", step.id)),))
    rows.append(one(scene, "add-steps", act("addsteps", goal.id)))
    rows += in_rows(
        [
            Button(scene.voice.label(f"edit-{name}"), act("edit", goal.id, f"goal_{name}"))
            for name in EDITS
        ]
    )
    if goal.status == "active":
        rows.append(
            one(scene, "levels-set" if goal.levels else "offer-levels", act("levels", goal.id))
        )
    if goal.status == "met":
        rows.append(one(scene, "see-keepsake", act("keepsake", goal.id)))
    if goal.status == "active":
        rows.append(one(scene, "see-progress", act("progress", goal.id)))
    states = {"active": ("rest", "met", "delete"), "resting": ("wake", "delete")}
    rows += in_rows(
        [
            Button(scene.voice.label(f"goal-{verb}-button"), act(f"{verb}goal", goal.id))
            for verb in states.get(goal.status, ("wake", "delete"))
        ]
    )
    return [*rows, one(scene, "back-to-plan", act("plan"))]


def show_step(scene: Scene, step_id: int) -> None:
    """One step: why, how to begin, what counts as done, and what can be changed."""
    step = my_step(scene, step_id)
    if step is None:
        gone(scene)
        return
    lines = [step_line(scene, step), *explain(scene, step)]
    verb, key = ("untick", "step-not-done") if step.done_at else ("tick", "step-is-done")
    rows: list[Row] = [one(scene, key, act(verb, step.id))]
    rows += in_rows(
        [
            Button(scene.voice.label("edit-title"), act("edit", step.id, "step_title")),
            Button(scene.voice.label("edit-due"), act("edit", step.id, "step_due")),
            Button(scene.voice.label("step-up"), act("upstep", step.id)),
            Button(scene.voice.label("step-delete"), act("deletestep", step.id)),
        ]
    )
    rows.append(one(scene, "back-to-goal", act("goal", step.goal_id)))
    scene.show("\n\n".join(lines), rows)


def explain(scene: Scene, step: Step) -> list[str]:
    """Why and how of a step that came from the pack; nothing for an own one."""
    goal = my_goal(scene, step.goal_id)
    category = scene.pack.categories.get(goal.category or "") if scene.pack and goal else None
    for each in category.steps if category else ():
        if each.id == step.suggestion:
            lines = [scene.say("step-why", text=each.why), scene.say("step-begin", text=each.begin)]
            lines += [scene.say("step-session", text=each.session)] if each.session else []
            return [*lines, scene.say("step-done-when", text=each.done)]
    return []


def ask_delete(scene: Scene, goal: Goal) -> None:
    """Ask once before a goal goes with its steps."""
    rows = [
        one(scene, "delete-goal-yes", act("reallydelete", goal.id)),
        one(scene, "back-to-goal", act("goal", goal.id)),
    ]
    scene.show(scene.say("delete-goal", title=goal.title), rows)


def offer_change(scene: Scene, goal_id: int) -> None:
    """An answer behind a kept goal was corrected: the goal itself stays as it is, unless wished."""
    if my_goal(scene, goal_id) is not None:
        rows = [one(scene, "see-goal", act("goal", goal_id))]
        scene.send(scene.say("answer-behind-goal"), rows)
