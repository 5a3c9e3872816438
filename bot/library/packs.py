"""Loads the packs: for each audience its questions, its categories, its goals and its steps."""

from __future__ import annotations

from pathlib import Path

from bot.library.checks import wrong_in
from bot.library.problems import ContentError, Problem
from bot.library.reading import PackFiles, read_pack
from bot.library.shapes import (
    Category,
    ExampleGoal,
    Holiday,
    Pack,
    PackRules,
    Question,
    QuestionFile,
    RoleCard,
    Source,
    SuggestedStep,
)

__all__ = [
    "Category",
    "ContentError",
    "ExampleGoal",
    "Holiday",
    "Pack",
    "Question",
    "RoleCard",
    "Source",
    "SuggestedStep",
    "homes_in",
    "load_pack",
    "load_packs",
    "read_whole",
]


def load_packs(folder: Path, language: str) -> dict[str, Pack]:
    """Every pack below `folder` by its id, in the order of their ids.

    A pack without a folder for `language` (such as "es") comes in English. Raises ContentError
    with every problem of every pack.
    """
    packs: dict[str, Pack] = {}
    problems: list[Problem] = []
    for home in homes_in(folder):
        try:
            packs[home.name] = load_pack(home, language)
        except ContentError as error:
            problems += error.problems
    problems += _shared_prefixes(folder, packs)
    if problems:
        raise ContentError(problems)
    return packs


def load_pack(home: Path, language: str) -> Pack:
    """The pack in the folder `home`; raises ContentError with every problem found."""
    return _assembled(read_whole(home, language))


def read_whole(home: Path, language: str) -> PackFiles:
    """The files of a pack that fit together; raises ContentError with every problem found."""
    files = read_pack(home, language)
    problems = list(wrong_in(files))
    if problems:
        raise ContentError(problems)
    return files


def homes_in(folder: Path) -> list[Path]:
    """The folders of all packs below `folder`; raises ContentError when there is none."""
    homes = sorted(path for path in folder.glob("[a-z]*") if path.is_dir())
    if not homes:
        raise ContentError([Problem(folder, (), "holds no pack")])
    return homes


def _shared_prefixes(folder: Path, packs: dict[str, Pack]) -> list[Problem]:
    prefixes = [pack.prefix for pack in packs.values()]
    return [
        Problem(folder / name / "pack.yaml", ("prefix",), "another pack has the same")
        for name, pack in packs.items()
        if prefixes.count(pack.prefix) > 1
    ]


def _assembled(files: PackFiles) -> Pack:
    rules = files.rules
    return Pack(
        **dict(files.words),
        id=rules.id,
        audience=rules.audience,
        prefix=rules.prefix,
        skills=rules.skills,
        holidays=rules.holidays,
        plan_dates=rules.plan_dates,
        questions=_questions(rules, files.asked),
        categories={name: Category(id=name, **dict(it)) for name, it in files.categories.items()},
    )


def _questions(rules: PackRules, words: QuestionFile) -> tuple[Question, ...]:
    return tuple(
        Question(**dict(rule), **dict(words.asked[rule.id]), number=n, code=f"{rules.prefix}{n}")
        for n, rule in enumerate(rules.questions, start=1)
    )
