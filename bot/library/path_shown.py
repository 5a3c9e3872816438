"""Shows a pack as text: every question, hint, category, goal and step, in their order."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from bot.library.shapes import (
    Category,
    ExampleGoal,
    Pack,
    Question,
    RoleCard,
    Source,
    SuggestedStep,
)

WIDTH = 88


def path_shown(pack: Pack, language: str) -> str:
    """The whole pack as plain text."""
    return "\n".join(_lines(pack, language)) + "\n"


def _lines(pack: Pack, language: str) -> Iterator[str]:
    yield f"{pack.name} ({pack.id} {language})"
    yield f"[{pack.button}]"
    if pack.role_card:
        yield from _card(pack.role_card)
    yield from _year(pack)
    yield from _head(f"{len(pack.questions)} questions")
    for question in pack.questions:
        yield from _question(question)
    for category in pack.categories.values():
        yield from _category(category, category.id in pack.skills)


def _head(words: str) -> list[str]:
    return ["", "", words, "=" * len(words)]


def _card(card: RoleCard) -> Iterator[str]:
    yield from _head(card.title)
    for line in card.lines:
        yield from _wrapped(line, "• ")
    for step in card.steps:
        yield from _step(step)
    yield from _sources(card.source, "")


def _year(pack: Pack) -> Iterator[str]:
    if pack.holidays or pack.plan_dates:
        yield ""
    for each in pack.holidays:
        yield f"Break: {pack.holiday_names[each.id]}, off {each.starts}, back {each.back}"
    if pack.plan_dates:
        dates = pack.plan_dates
        yield f"Plan looked at: {dates.autumn}, {dates.midyear}, {dates.spring}"


def _question(question: Question) -> Iterator[str]:
    about = [question.id, question.kind, *(["quick"] if question.quick else [])]
    about += [f"{name} {share:g}" for name, share in question.points_to.items()]
    yield ""
    yield from _wrapped(question.ask, f"{question.number}. ")
    yield from _wrapped(question.hint, "    ")
    yield f"    ({', '.join(about)})"
    yield from _sources(question.source, "    ")


def _category(category: Category, rated: bool) -> Iterator[str]:
    yield from _head(f"{category.name} ({category.id})")
    yield f"[{category.button}]"
    yield from _wrapped(category.description, "")
    heard = f"{len(category.phrases)} phrases, {len(category.against)} against it"
    yield f"({heard}, {len(category.keywords)} keywords{', rated 1 to 5' if rated else ''})"
    yield from ("", "Measures:")
    for number, measure in enumerate(category.measures, 1):
        yield from _wrapped(measure, f"  {number}. ")
    for goal in category.goals:
        yield from _goal(goal)
    for step in category.steps:
        yield from _step(step)


def _goal(goal: ExampleGoal) -> Iterator[str]:
    yield from ("", f"Goal: {goal.title} ({goal.horizon})")
    yield from _wrapped(goal.text, "    ")
    yield from _wrapped(f"Seen by: {goal.measure}", "    ")


def _step(step: SuggestedStep) -> Iterator[str]:
    yield from ("", f"Step: {step.title}")
    parts = {"Why": step.why, "Begin": step.begin, "In a session": step.session}
    for name, words in (parts | {"Done when": step.done}).items():
        if words:
            yield from _wrapped(f"{name}: {words}", "    ")
    yield from _sources(step.source, "    ")


def _sources(sources: Sequence[Source], indent: str) -> Iterator[str]:
    for each in sources:
        yield from _wrapped(f"Source: {each.claim} {each.who}, {each.year}, {each.where}", indent)


def _wrapped(words: str, indent: str) -> list[str]:
    hanging = " " * len(indent)
    flat = " ".join(words.split())
    return textwrap.wrap(
        flat,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=hanging,
        break_on_hyphens=False,
        break_long_words=False,
    )
