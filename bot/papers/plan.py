"""Writes the professional development plan in the shape that districts ask for."""

from __future__ import annotations

from collections.abc import Iterator

from bot.library.voice import Voice
from bot.papers.document import Blank, Block, Document, Heading, Paragraph, Signatures, Table
from bot.papers.facts import LogLine, PlanFacts
from bot.papers.plan_goals import hours, school_year, write_goal
from bot.papers.scores import t_score

FILL_IN = 4


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
        yield from write_goal(number, goal, facts, voice)
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
