"""Looks back together: what happened, where each goal stands, and what comes next."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.conversation.answers import Option
from bot.conversation.ask import Ask
from bot.dialogs.known import Known, KnownGoal
from bot.dialogs.rate_skills import ask_skills

LEVELS = (-2, -1, 0, 1, 2)
MOST_STEPS = 6
"""So many new suggestions at once: a look back is no catalogue."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What a review said of one goal: its GAS level, keep, change, rest, retire or met."""

    verdict: str
    level: int | None = None
    sentence: str | None = None
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A review is done; `goals` by id; `roadmap` None where it stays as it is."""

    goals: dict[int, Looked] = field(default_factory=dict)
    skills: dict[str, int] = field(default_factory=dict)
    roadmap: str | None = None
    went_well: str = ""
    next_time: str = ""


def review(ask: Ask, known: Known) -> Reviewed:
    """A few taps; every question can be left for later, and goes on there."""
    ask.choice("look", ["on"], values=known.given["figures"], ways=("later",))
    goals = {goal.id: _look_at(ask, known, goal) for goal in known.goals}
    skills = ask_skills(ask, known)
    roadmap = _roadmap(ask, known)
    went_well = ask.maybe("went_well", ways=("later",)) or ""
    next_time = ask.maybe("next_time", ways=("later",)) or ""
    return Reviewed(goals, skills, roadmap, went_well, next_time)


def _look_at(ask: Ask, known: Known, goal: KnownGoal) -> Looked:
    level = _level(ask, goal)
    verdicts = ["keep", "change", "rest", "retire"]
    verdicts = ["met", *verdicts] if level is not None and level >= 0 else [*verdicts, "met"]
    about = {"values": {"goal": goal.title}, "ways": ("later",)}
    verdict = ask.choice(f"goal_{goal.id}", verdicts, words="review-goal", **about)
    sentence = _sentence(ask, goal) if verdict == "change" else None
    steps = _steps(ask, known, goal) if verdict in {"keep", "change"} else ()
    return Looked(verdict, level, sentence, steps)


def _level(ask: Ask, goal: KnownGoal) -> int | None:
    if not goal.levels:
        return None
    options = [
        Option(f"l{place}", label=text, values={"level": level})
        for place, (level, text) in enumerate(zip(LEVELS, goal.levels, strict=True))
    ]
    about = {"values": {"goal": goal.title}, "ways": ("later",)}
    said = ask.choice(f"level_{goal.id}", options, words="review-level", **about)
    return LEVELS[int(said[1:])]


def _sentence(ask: Ask, goal: KnownGoal) -> str:
    now = goal.sentence or goal.title
    options = [Option("same", label=now, says=now)]
    about = {"values": {"goal": goal.title}, "ways": ("later",)}
    return ask.text(f"words_{goal.id}", options=options, words="review-words", **about)


def _steps(ask: Ask, known: Known, goal: KnownGoal) -> tuple[str, ...]:
    category = known.category(goal.category)
    fresh = [step for step in category.steps if step.id not in goal.taken] if category else []
    options = [Option(step.id, label=step.title) for step in fresh[:MOST_STEPS]]
    about = {"values": {"goal": goal.title}, "ways": ("later",)}
    return ask.many(f"steps_{goal.id}", options, optional=True, words="review-steps", **about)


def _roadmap(ask: Ask, known: Known) -> str | None:
    if not known.roadmap:
        return None
    options = [Option("same", says=known.roadmap, words="review-roadmap.same")]
    values = {"roadmap": known.roadmap}
    said = ask.text("roadmap", options=options, values=values, ways=("later",))
    return None if said == known.roadmap else said
