"""Learns from a corrected log which words a person has for a goal or a step."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from bot.coach.scene import Scene
from bot.understanding.goal_plan import GoalContext
from bot.understanding.own_words import words_to_learn
from storage.learned import free_from_step, learned_words, teach_word
from storage.tables import Log, Step


@dataclass(frozen=True, slots=True)
class Taught:
    """The words that a person taught, by goal; those of a step also by step."""

    goals: dict[int, tuple[str, ...]]
    steps: dict[int, tuple[str, ...]]


def learn_goal(scene: Scene, log: Log, goal_id: int, goals: tuple[GoalContext, ...]) -> None:
    """The person filed a log for another goal than was read: its words are that goal's from now.

    `goals` are without the words that were taught: one that was taught wrong can be taught anew.
    """
    if goal_id and log.goal_id != goal_id and len(goals) > 1:
        for word in words_to_learn(log.note, goals):
            teach_word(scene.connection, scene.person.id, word, goal_id)


def learn_step(scene: Scene, log: Log, step: Step, goals: tuple[GoalContext, ...]) -> None:
    """The person said that a log finished this step: its words are that step's from now."""
    for word in words_to_learn(log.note, goals):
        teach_word(scene.connection, scene.person.id, word, step.goal_id, step.id)


def unlearn_step(scene: Scene, log: Log, step: Step, goals: tuple[GoalContext, ...]) -> None:
    """The person said that a log did not finish this step: its words no longer mean it."""
    words = words_to_learn(log.note, goals)
    free_from_step(scene.connection, scene.person.id, words, step.id)


def taught_words(scene: Scene) -> Taught:
    """The words that a person taught."""
    goals: dict[int, list[str]] = defaultdict(list)
    steps: dict[int, list[str]] = defaultdict(list)
    for row in learned_words(scene.connection, scene.person.id):
        goals[row.goal_id].append(row.word)
        if row.step_id is not None:
            steps[row.step_id].append(row.word)
    return Taught(
        {goal: tuple(words) for goal, words in goals.items()},
        {step: tuple(words) for step, words in steps.items()},
    )
