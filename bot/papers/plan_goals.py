"""Writes one goal of the plan: its SMART parts, its steps, and its levels."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.library.voice import Voice
from bot.papers.document import Block, Heading, Table
from bot.papers.facts import PlanFacts, PlanGoal, PlanStep
from bot.papers.progress import signed

JULY = 7
HOUR = 60
BEST, WORST = 2, -2


def write_goal(number: int, goal: PlanGoal, facts: PlanFacts, voice: Voice) -> Iterator[Block]:
    """The parts of one goal, under its heading."""
    state = "" if goal.status == "active" else voice.label(f"plan_state-{goal.status}")
    title = voice.label("plan-paper-goal", number=number, title=goal.title, state=state)
    yield Heading(title)
    yield _smart(goal, voice)
    yield from _steps(goal, facts, voice)
    if any(goal.levels):
        yield Heading(voice.label("plan-paper-levels"), 2)
        yield _levels(goal, voice)


def _smart(goal: PlanGoal, voice: Voice) -> Table:
    due = voice.long_date(goal.due) if goal.due else ""
    rows = [
        (voice.label("plan-paper-reason"), goal.reason),
        (voice.label("plan-paper-specific"), goal.sentence or goal.title),
        (voice.label("plan-paper-measurable"), goal.measure),
        (voice.label("plan-paper-achievable"), goal.support),
        (voice.label("plan-paper-timed"), due),
    ]
    if goal.minutes:
        rows.append((voice.label("plan-paper-time"), hours(goal.minutes, voice)))
    heads = (voice.label("plan-paper-part"), voice.label("plan-paper-this-goal"))
    return Table(heads, tuple(rows), (1, 3), named=True)


def _steps(goal: PlanGoal, facts: PlanFacts, voice: Voice) -> Iterator[Block]:
    end = _end_of_year(facts.today)
    later = tuple(step for step in goal.steps if not step.done and step.due and step.due > end)
    sooner = tuple(step for step in goal.steps if step not in later)
    for key, steps in (("plan-paper-short-term", sooner), ("plan-paper-long-term", later)):
        if steps:
            yield Heading(voice.label(key), 2)
            yield _step_table(steps, voice)


def _step_table(steps: tuple[PlanStep, ...], voice: Voice) -> Table:
    heads = ("plan-paper-step", "plan-paper-by", "plan-paper-status")
    rows = tuple(
        (step.title, voice.short_day(step.due) if step.due else "–", _status(step, voice))
        for step in steps
    )
    return Table(tuple(map(voice.label, heads)), rows, (5, 2, 2))


def _status(step: PlanStep, voice: Voice) -> str:
    if step.done:
        return voice.label("plan-paper-done", day=voice.short_day(step.done))
    return voice.label("plan-paper-open")


def _levels(goal: PlanGoal, voice: Voice) -> Table:
    heads = ("plan-paper-level", "plan-paper-what", "plan-paper-reached")
    here = voice.label("plan-paper-here")
    rows = tuple(
        (signed(level), text, here if level == goal.level else "")
        for level, text in zip(range(WORST, BEST + 1), goal.levels, strict=False)
    )[::-1]
    return Table(tuple(map(voice.label, heads)), rows, (1, 6, 2))


def school_year(day: date) -> str:
    """The school year that a day is in, from July on: two years with a dash."""
    first = day.year if day.month >= JULY else day.year - 1
    return f"{first}–{(first + 1) % 100:02d}"


def _end_of_year(day: date) -> date:
    return date(day.year + (day.month >= JULY), JULY, 1)


def hours(minutes: int, voice: Voice) -> str:
    """A time spent in words: "2 h 15 min"."""
    whole, rest = divmod(minutes, HOUR)
    if not rest and whole:
        return voice.label("plan-paper-full-hours", hours=whole)
    return voice.label("plan-paper-spent", hours=whole, minutes=rest)
