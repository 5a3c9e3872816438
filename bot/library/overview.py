"""Goes through all packs in all languages, and says what each holds and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.library.manners import ill_mannered
from bot.library.packs import homes_in, load_packs, read_whole
from bot.library.problems import ContentError, Problem
from bot.library.reading import FALLBACK, PackFiles
from bot.library.texts import steps_in


@dataclass(frozen=True, slots=True)
class Row:
    """One pack in one language: what it holds, or nothing where it can't be read."""

    pack: str
    language: str
    holds: str
    problems: tuple[Problem, ...]


def overview(folder: Path) -> Iterator[Row]:
    """A row for every pack below `folder` in every language that it has."""
    for home in homes_in(folder):
        for language in languages_of(home):
            yield _row(home, language)


def languages_of(home: Path) -> list[str]:
    """The languages that a pack is written in; English, which it needs, comes first."""
    here = {place.name for place in home.iterdir() if place.is_dir()} | {FALLBACK}
    return sorted(here, key=lambda language: (language != FALLBACK, language))


def shared_problems(folder: Path) -> tuple[Problem, ...]:
    """What packs, each right in itself, contradict one another in."""
    try:
        load_packs(folder, FALLBACK)
    except ContentError as error:
        return error.problems
    return ()


def _row(home: Path, language: str) -> Row:
    holds = ""
    try:
        files = read_whole(home, language)
        holds = _holds(files)
        problems = list(ill_mannered(files, read_whole(home, FALLBACK)))
    except ContentError as error:
        problems = list(error.problems)
    return Row(home.name, language, holds, ContentError(problems).problems)


def _holds(files: PackFiles) -> str:
    questions = files.rules.questions
    quick = sum(question.quick for question in questions)
    goals = sum(len(each.goals) for each in files.categories.values())
    counts = {"categories": len(files.categories), "goals": goals}
    counts["steps"] = sum(1 for _ in steps_in(files))
    listed = ", ".join(f"{count} {what}" for what, count in counts.items())
    return f"{len(questions)} questions ({quick} quick), {listed}"
