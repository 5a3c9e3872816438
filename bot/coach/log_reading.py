"""Reads what a text tells of a person's own goals, with the words that they taught."""

from __future__ import annotations

from collections.abc import Callable

from bot.coach.knowing import active_goals
from bot.coach.readings import Key
from bot.coach.scene import Scene
from bot.coach.teaching import Taught, taught_words
from bot.dialogs.known import KnownGoal
from bot.understanding.progress import GoalContext, Progress, StepContext, read_progress
from bot.understanding.several import split_by_goal
from storage.goals import last_log


def read_log(scene: Scene, text: str) -> Progress:
    """What a text says of goal work."""
    found: Progress = scene.readings.get(*_reading(scene, text))
    return found


def expect_log(scene: Scene, text: str) -> None:
    """A text may turn out to be a log: read it along with whatever is read first."""
    scene.readings.expect(*_reading(scene, text))


def _reading(scene: Scene, text: str) -> tuple[Key, Callable[[], Progress]]:
    contexts = goals_to_hear(scene)
    last = last_log(scene.connection, scene.person.id)
    recent = str(last.goal_id) if last and last.goal_id else None
    now = scene.local_now
    hour = now.isoformat(timespec="hours")
    key = ("progress", text, repr(contexts), repr(recent), hour)
    return key, lambda: read_progress(text, now, contexts, recent)


def goals_to_hear(scene: Scene) -> tuple[GoalContext, ...]:
    """The goals that a text may speak of, with their steps and words."""
    taught = taught_words(scene)
    return tuple(_context(scene, goal, taught) for goal in active_goals(scene))


def goals_untaught(scene: Scene) -> tuple[GoalContext, ...]:
    """The same goals, without what the person taught."""
    return tuple(_context(scene, goal, Taught({}, {})) for goal in active_goals(scene))


def _context(scene: Scene, goal: KnownGoal, taught: Taught) -> GoalContext:
    steps = tuple(
        StepContext(str(number), title, words=taught.steps.get(number, ()))
        for number, title in goal.steps.items()
    )
    category = scene.pack.categories.get(goal.category or "") if scene.pack else None
    own = taught.goals.get(goal.id, ())
    words = (category.name, *category.keywords, *own) if category else own
    return GoalContext(str(goal.id), goal.title, goal.category or "", steps, words)


def split_log(scene: Scene, text: str, read: Progress) -> tuple[Progress, ...]:
    """What a text tells of each of several goals; empty when it can't be told apart."""
    if len(read.goals) <= 1:
        return ()
    goals, now = goals_to_hear(scene), scene.local_now
    key = ("several", text, repr(goals), now.isoformat(timespec="hours"))
    found: tuple[Progress, ...] = scene.readings.get(
        key, lambda: split_by_goal(text, now, goals, read)
    )
    return found
