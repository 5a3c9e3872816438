"""Asks how sure a person feels of each key skill, so that growth shows later."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.ask import Ask
from bot.dialogs.known import Known

LEVELS = ("l1", "l2", "l3", "l4", "l5")


@dataclass(frozen=True, slots=True)
class SkillsRated:
    """A level from 1 to 5 for each key skill, by its category's id."""

    levels: dict[str, int]


def rate_skills(ask: Ask, known: Known) -> SkillsRated:
    """One skill at a time, one tap each."""
    return SkillsRated(ask_skills(ask, known))


def ask_skills(ask: Ask, known: Known) -> dict[str, int]:
    """The level of each key skill of the pack, 1 to 5."""
    levels = {}
    for skill in known.pack.skills if known.pack else ():
        about = known.category(skill)
        values = {"skill": about.name if about else skill}
        said = ask.choice(skill, LEVELS, words="rate_skills-skill", values=values, ways=("later",))
        levels[skill] = int(said[1:])
    return levels
