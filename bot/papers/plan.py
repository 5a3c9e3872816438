"""Writes the professional development plan in the shape that districts ask for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.library.voice import Voice
from bot.papers.document import Blank, Block, Document, Heading, Paragraph, Signatures, Table
from bot.papers.facts import LogLine, PlanFacts, PlanGoal, PlanStep
from bot.papers.progress import signed
from bot.papers.scores import t_score

JULY = 7
HOUR = 60
FILL_IN = 4
BEST, WORST = 2, -2


def write_plan(facts: PlanFacts, voice: Voice) -> Document:
    """The plan as a paper: only what is in the facts, in the words of the voice."""
    return Document(
        title=voice.label("plan-paper-title"),
        language=voice.language,
        foot=_foot(facts, voice),
        blocks=tuple(_blocks(facts, voice)),
    )


def _foot(facts: PlanFacts, voice: Voice) -> str:
    parts = [facts.name, school_year(facts.today), voice.long_date(facts.today)]
    return " · ".join(part for part in parts if part)


def _blocks(facts: PlanFacts, voice: Voice) -> Iterator[Block]:
    yield _person(facts, voice)
    if facts.vision:
        yield Heading(voice.label("plan-paper-vision"))
        yield Paragraph(facts.vision)
    for number, goal in enumerate(facts.goals, 1):
        yield from _goal(number, goal, facts, voice)
    yield from _attainment(facts, voice)
    yield from _evidence(facts, voice)
    yield from _hours(facts, voice)
    yield from _logs(facts, voice)
    yield from _answers(facts, voice)
    yield from _reviews(facts, voice)
    if facts.signatures:
        yield _signatures(voice)


def _person(facts: PlanFacts, voice: Voice) -> Table:
    rows = [
        (voice.label("plan-paper-name"), facts.name),
        (voice.label("plan-paper-role"), facts.role),
        (voice.label("plan-paper-workplace"), facts.workplace),
        (voice.label("plan-paper-year"), school_year(facts.today)),
        (voice.label("plan-paper-written"), voice.long_date(facts.today)),
    ]
    return Table((), tuple(rows), (1, 3), named=True)


def _goal(number: int, goal: PlanGoal, facts: PlanFacts, voice: Voice) -> Iterator[Block]:
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


def _attainment(facts: PlanFacts, voice: Voice) -> Iterator[Block]:
    rated = [(goal.level, goal.weight) for goal in facts.goals if goal.level is not None]
    score = t_score(rated)
    if score is not None:
        yield Heading(voice.label("plan-paper-attainment"))
        said = voice.label("plan-paper-t-score", score=f"{score:.1f}", count=len(rated))
        yield Paragraph(said)


def _evidence(facts: PlanFacts, voice: Voice) -> Iterator[Block]:
    if facts.evidence is None:
        return
    yield Heading(voice.label("plan-paper-evidence"))
    heads = ("plan-paper-date", "plan-paper-kind", "plan-paper-what", "plan-paper-for")
    rows = tuple(
        (
            voice.short_day(item.day),
            voice.label(f"evidence_kind-{item.kind}"),
            item.text,
            item.goal,
        )
        for item in facts.evidence
    )
    if rows:
        yield Table(tuple(map(voice.label, heads)), rows, (3, 4, 7, 4))
    else:
        yield Paragraph(voice.label("plan-paper-no-evidence"))


def _hours(facts: PlanFacts, voice: Voice) -> Iterator[Block]:
    if not facts.hours:
        return
    yield Heading(voice.label("plan-paper-hours"))
    whole = sum(minutes for _, minutes in facts.hours)
    rows = [(month, hours(minutes, voice)) for month, minutes in facts.hours]
    rows.append((voice.label("plan-paper-total"), hours(whole, voice)))
    heads = (voice.label("plan-paper-month"), voice.label("plan-paper-time"))
    yield Table(heads, tuple(rows), (1, 1), named=True)


def _logs(facts: PlanFacts, voice: Voice) -> Iterator[Block]:
    if not facts.logs:
        return
    yield Heading(voice.label("plan-paper-log"))
    heads = ("plan-paper-date", "plan-paper-time", "plan-paper-for", "plan-paper-what")
    rows = tuple(_log(log, voice) for log in facts.logs)
    yield Table(tuple(map(voice.label, heads)), rows, (3, 2, 5, 8))


def _log(log: LogLine, voice: Voice) -> tuple[str, ...]:
    spent = "" if log.minutes is None else voice.label("plan-paper-minutes", minutes=log.minutes)
    done = "; ".join(part for part in (log.note, *log.steps) if part)
    return (voice.short_day(log.day), spent, log.goal, done)


def _answers(facts: PlanFacts, voice: Voice) -> Iterator[Block]:
    if not facts.answers:
        return
    yield Heading(voice.label("plan-paper-answers"))
    heads = (voice.label("plan-paper-question"), voice.label("plan-paper-answer"))
    rows = tuple((answer.question, answer.text) for answer in facts.answers)
    yield Table(heads, rows, (2, 3))


def _reviews(facts: PlanFacts, voice: Voice) -> Iterator[Block]:
    if not facts.reviews:
        return
    for key, text in (
        ("plan-paper-midyear", facts.midyear),
        ("plan-paper-end-of-year", facts.end_of_year),
    ):
        yield Heading(voice.label(key))
        yield Paragraph(text) if text else Blank(FILL_IN)


def _signatures(voice: Voice) -> Signatures:
    labels = (voice.label("plan-paper-employee"), voice.label("plan-paper-supervisor"))
    return Signatures(labels, voice.label("plan-paper-date"))


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
