"""Keeps what a plan is made of: goals, their steps, their levels, and ratings of skills."""

from __future__ import annotations

from collections.abc import Sequence

from bot.coach.scene import Scene
from bot.dialogs.choose_steps import StepsChosen
from bot.dialogs.set_goal import GoalSet
from storage.goals import goals_of, session_of, steps_of
from storage.rows import add, by_id, change
from storage.tables import Goal, Rating, Step


def keep_goal(scene: Scene, result: GoalSet) -> int:
    """A new goal; the one that rests for it makes room. Its id."""
    if result.rests is not None and my_goal(scene, result.rests) is not None:
        change(scene.connection, Goal, result.rests, status="resting")
    goal_id = add(
        scene.connection,
        Goal,
        person_id=scene.person.id,
        category=result.category,
        title=result.title,
        sentence=result.sentence,
        reason=result.reason,
        measure=result.measure,
        support=result.support,
        due=result.due,
        created_at=scene.now,
    )
    scene.note(scene.say("goal-kept", sentence=result.sentence))
    return goal_id


def my_goal(scene: Scene, goal_id: int) -> Goal | None:
    """That goal, if it is this person's and not deleted."""
    goal = by_id(scene.connection, Goal, goal_id, scene.person.id)
    return goal if goal is not None and goal.status != "deleted" else None


def my_step(scene: Scene, step_id: int) -> Step | None:
    """That step, if it is this person's and not deleted."""
    step = by_id(scene.connection, Step, step_id, scene.person.id)
    return step if step is not None and step.deleted_at is None else None


def steps_for(scene: Scene, goal_id: int) -> list[Step]:
    """A goal's steps in their order."""
    return [step for step in steps_of(scene.connection, scene.person.id) if step.goal_id == goal_id]


def keep_steps(scene: Scene, goal_id: int, result: StepsChosen) -> bool:
    """Add the chosen steps to the goal; whether a weekly session is still to be booked."""
    goal = my_goal(scene, goal_id)
    if goal is None:
        scene.note(scene.say("gone-record"))
        return False
    titles = suggested_titles(scene, goal)
    present = steps_for(scene, goal_id)
    there = {step.title for step in present}
    new = [name for name in result.steps if titles.get(name, name) not in there]
    for place, name in enumerate(new, len(present)):
        due = result.due if name == result.steps[0] else None
        _add_step(scene, goal_id, name, titles, {"position": place, "due": due})
    first = titles.get(result.steps[0], result.steps[0])
    scene.note(scene.say("steps-kept", step=first, count=len(result.steps)))
    return session_of(scene.connection, scene.person.id) is None


def _add_step(
    scene: Scene, goal_id: int, name: str, titles: dict[str, str], about: dict[str, object]
) -> None:
    suggestion = name if name in titles else None
    about |= {"title": titles.get(name, name), "suggestion": suggestion}
    add(scene.connection, Step, person_id=scene.person.id, goal_id=goal_id, **about)


def add_suggested(scene: Scene, goal: Goal, names: Sequence[str]) -> None:
    """More of the pack's steps, below those that are there."""
    titles = suggested_titles(scene, goal)
    there = len(steps_for(scene, goal.id))
    for place, name in enumerate(names, there):
        _add_step(scene, goal.id, name, titles, {"position": place})


def suggested_titles(scene: Scene, goal: Goal) -> dict[str, str]:
    """The pack's steps for the goal's category: titles by id."""
    category = scene.pack.categories.get(goal.category or "") if scene.pack else None
    return {step.id: step.title for step in category.steps} if category else {}


def keep_levels(scene: Scene, goal_id: int, texts: tuple[str, ...]) -> None:
    """Five level texts; where a person starts is the first of them."""
    goal = my_goal(scene, goal_id)
    if goal is not None:
        level = -2 if goal.level is None else goal.level
        change(scene.connection, Goal, goal_id, levels=list(texts), level=level)
        scene.note(scene.say("levels-kept"))


def keep_ratings(scene: Scene, levels: dict[str, int]) -> None:
    """One row for each key skill, so that growth shows."""
    for skill, level in levels.items():
        about = {"person_id": scene.person.id, "skill": skill, "level": level}
        add(scene.connection, Rating, rated_at=scene.now, **about)
    scene.note(scene.say("ratings-kept"))


def next_step(scene: Scene, goal_id: int) -> Step | None:
    """The first open step of a goal."""
    return next((step for step in steps_for(scene, goal_id) if step.done_at is None), None)


def active(scene: Scene) -> list[Goal]:
    """The active goals, oldest first."""
    return [goal for goal in goals_of(scene.connection, scene.person.id) if goal.status == "active"]
