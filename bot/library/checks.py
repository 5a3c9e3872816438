"""Checks what no single file can know: names used twice, and names that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.library.problems import Place, Problem
from bot.library.reading import PackFiles
from bot.library.shapes import PackRules
from bot.library.texts import texts_in

UNWRITTEN = "✎"
"""What a new pack has where its author's words belong."""

NOT_CATEGORIES = frozenset({"pack", "questions"})
Spot = tuple[Path, Place, str]


def wrong_in(files: PackFiles) -> Iterator[Problem]:
    """What the files of a pack contradict one another in."""
    yield from _wrong_rules(files.home / "pack.yaml", files.rules)
    yield from _wrong_questions(files)
    yield from _wrong_holidays(files)
    yield from _twice(_goal_spots(files))
    yield from _twice(_step_spots(files))
    yield from _stray_files(files)
    yield from _unwritten(files)


def _wrong_rules(path: Path, rules: PackRules) -> Iterator[Problem]:
    if rules.id != path.parent.name:
        yield Problem(path, ("id",), f'should be "{path.parent.name}", like its folder')
    yield from _twice(_question_spots(path, rules))
    yield from _twice((path, ("categories", n), name) for n, name in enumerate(rules.categories))
    yield from _twice((path, ("holidays", n), each.id) for n, each in enumerate(rules.holidays))
    yield from _wrong_categories(path, rules)


def _wrong_questions(files: PackFiles) -> Iterator[Problem]:
    path = files.place / "questions.yaml"
    named = {question.id for question in files.rules.questions}
    for name in sorted(named - files.asked.asked.keys()):
        yield Problem(path, (), f'question "{name}" has no words')
    for name in sorted(files.asked.asked.keys() - named):
        yield Problem(path, (name,), "words for a question that pack.yaml does not have")


def _wrong_holidays(files: PackFiles) -> Iterator[Problem]:
    path, names = files.place / "pack.yaml", files.words.holiday_names
    here = {holiday.id for holiday in files.rules.holidays}
    for name in sorted(here - names.keys()):
        yield Problem(path, ("holiday_names",), f'holiday "{name}" has no name')
    for name in sorted(names.keys() - here):
        yield Problem(path, ("holiday_names", name), "is no holiday of pack.yaml")


def _stray_files(files: PackFiles) -> Iterator[Problem]:
    for path in sorted(files.place.glob("*.yaml")):
        if path.stem not in NOT_CATEGORIES.union(files.rules.categories):
            yield Problem(path, (), "is no category of this pack")


def _unwritten(files: PackFiles) -> Iterator[Problem]:
    for text in texts_in(files):
        if UNWRITTEN in text.words:
            yield text.wrong("is still to be written")


def _question_spots(path: Path, rules: PackRules) -> Iterator[Spot]:
    for n, question in enumerate(rules.questions):
        yield path, ("questions", n, "id"), question.id
    for n, question in enumerate(rules.questions):
        if question.was:
            yield path, ("questions", n, "was"), question.was


def _wrong_categories(path: Path, rules: PackRules) -> Iterator[Problem]:
    for place, name in _category_names(rules):
        if name not in rules.categories:
            yield Problem(path, place, f'there is no category "{name}"')
    for n, name in enumerate(rules.categories):
        if name in NOT_CATEGORIES:
            yield Problem(path, ("categories", n), f"\"{name}\" can't be a category's name")


def _category_names(rules: PackRules) -> Iterator[tuple[Place, str]]:
    for n, question in enumerate(rules.questions):
        for name in question.points_to:
            yield ("questions", n, "points_to", name), name
    for n, name in enumerate(rules.skills):
        yield ("skills", n), name


def _goal_spots(files: PackFiles) -> Iterator[Spot]:
    for name, category in files.categories.items():
        for n, goal in enumerate(category.goals):
            yield files.place / f"{name}.yaml", ("goals", n, "id"), goal.id


def _step_spots(files: PackFiles) -> Iterator[Spot]:
    card = files.words.role_card
    for n, step in enumerate(card.steps if card else ()):
        yield files.place / "pack.yaml", ("role_card", "steps", n, "id"), step.id
    for name, category in files.categories.items():
        for n, step in enumerate(category.steps):
            yield files.place / f"{name}.yaml", ("steps", n, "id"), step.id


def _twice(spots: Iterable[Spot]) -> Iterator[Problem]:
    seen: set[str] = set()
    for path, place, name in spots:
        if name in seen:
            yield Problem(path, place, f'"{name}" is a duplicate')
        seen.add(name)
