"""Learns from a corrected log which words a person has for a goal."""

from __future__ import annotations

from bot.coach.scene import Scene
from bot.understanding.goal_plan import GoalContext
from bot.understanding.own_words import words_to_learn
from storage.learned import learned_words, teach_word
from storage.tables import Log


def learn_from(scene: Scene, log: Log, goal_id: int, goals: tuple[GoalContext, ...]) -> None:
    """The person filed a log for another goal than was read: its words are that goal's from now."""
    if goal_id and log.goal_id != goal_id and len(goals) > 1:
        for word in words_to_learn(log.note, goals):
            teach_word(scene.connection, scene.person.id, goal_id, word)


def taught_words(scene: Scene) -> dict[int, tuple[str, ...]]:
    """The words that a person taught, by the goal; a word of several is the one's it is most."""
    found: dict[str, int] = {}
    for row in learned_words(scene.connection, scene.person.id):
        found.setdefault(row.word, row.goal_id)
    goals: dict[int, tuple[str, ...]] = {}
    for word, goal in found.items():
        goals[goal] = (*goals.get(goal, ()), word)
    return goals
