"""What a pack needs beyond being readable, so that none reads worse than another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from bot.library.problems import Problem
from bot.library.reading import PackFiles
from bot.library.shapes import CategoryWords
from bot.library.texts import Text, said_in, steps_in, texts_in
from bot.library.word_lists import BANNED, FOREIGN_SPELLING, SMALL

LEAST = {"phrases": 20, "measures": 4, "goals": 4, "steps": 8}
FEWEST_QUICK, MOST_QUICK = 5, 7
FAR, NEAR = frozenset({"10y", "5y"}), frozenset({"1y", "6m", "school_year"})
SIGNS = re.compile(r"[!<>]")
YEAR = re.compile(r"\b(19|20)\d\d\b")
ENDING = re.compile(r"[.?]”?$")
LETTER = re.compile(r"[^\W\d_]")
WORD = re.compile(r"[\w'-]+")
UNUSED, SPELLED = "is not used", "is not American spelling"


def ill_mannered(files: PackFiles, english: PackFiles) -> Iterator[Problem]:
    """What should be better in a pack that can be read; `english` is the same pack in English."""
    yield from _structure(files)
    yield from _wording(files)
    yield from _amounts(files)
    yield from _people_words(files)
    yield from _titles(files)
    yield from _endings(files)
    yield from _undated(files)
    yield from _other_items(files, english)


def _structure(files: PackFiles) -> Iterator[Problem]:
    path, rules = files.home / "pack.yaml", files.rules
    quick = sum(question.quick for question in rules.questions)
    if not FEWEST_QUICK <= quick <= MOST_QUICK:
        says = f"{quick} are quick; {FEWEST_QUICK} to {MOST_QUICK} fit into five minutes"
        yield Problem(path, ("questions",), says)
    pointed = {name for question in rules.questions for name in question.points_to}
    for n, name in enumerate(rules.categories):
        if name not in pointed:
            yield Problem(path, ("categories", n), f'no question points to "{name}"')


def _wording(files: PackFiles) -> Iterator[Problem]:
    language = files.place.name
    rules = [(SIGNS, UNUSED), (BANNED.get(language), UNUSED)]
    rules.append((FOREIGN_SPELLING.get(language), SPELLED))
    for text in said_in(files):
        if not LETTER.search(text.words):
            yield text.wrong("says nothing without its signs")
        for pattern, why in rules:
            found = pattern.search(text.words) if pattern else None
            if found:
                yield text.wrong(f"“{found[0]}” {why}")


def _amounts(files: PackFiles) -> Iterator[Problem]:
    for name, category in files.categories.items():
        path = files.place / f"{name}.yaml"
        for field, least in LEAST.items():
            there = len(getattr(category, field))
            if there < least:
                yield Problem(path, (field,), f"{there} are here, {least} are needed")
        horizons = {goal.horizon for goal in category.goals}
        if not (horizons & FAR and horizons & NEAR):
            yield Problem(path, ("goals",), "should reach near (up to 1y) and far (5y or 10y)")


def _people_words(files: PackFiles) -> Iterator[Problem]:
    texts = list(texts_in(files))
    yield from _twice(text for text in texts if text.place[0] in {"phrases", "against"})
    keywords = [text for text in texts if text.place[0] == "keywords"]
    yield from (it.wrong("should be lower case") for it in keywords if it.words != _low(it.words))
    for name in files.categories:
        yield from _twice(text for text in keywords if text.path.stem == name)


def _titles(files: PackFiles) -> Iterator[Problem]:
    steps = [Text(path, (*place, "title"), it.title) for path, place, it in steps_in(files)]
    small = SMALL.get(files.place.name, frozenset())
    yield from _twice(steps, "verb and object", lambda title: _verb_and_object(title, small))
    yield from (it.wrong("a title has no full stop") for it in steps if it.words[-1] in ".?")
    said = [text for text in said_in(files) if text.path.stem in files.categories]
    yield from _twice(it for it in said if it.place[0] == "goals" and it.place[-1] == "title")
    yield from _twice(it for it in said if it.place == ("button",))


def _endings(files: PackFiles) -> Iterator[Problem]:
    for path, place, step in steps_in(files):
        for field in ("why", "begin", "session", "done"):
            words = getattr(step, field)
            if words and not ENDING.search(words):
                yield Problem(path, (*place, field), "should end with a full stop")


def _undated(files: PackFiles) -> Iterator[Problem]:
    for path, place, step in steps_in(files):
        if not step.source and YEAR.search(f"{step.title} {step.why} {step.begin} {step.done}"):
            yield Problem(path, place, "names a year, and no source")
    for name, asked in files.asked.asked.items():
        if not asked.source and YEAR.search(f"{asked.ask} {asked.hint}"):
            yield Problem(files.place / "questions.yaml", (name,), "names a year, and no source")


def _other_items(files: PackFiles, english: PackFiles) -> Iterator[Problem]:
    for name, category in files.categories.items():
        for field in ("goals", "steps"):
            if _ids(category, field) != _ids(english.categories[name], field):
                path = files.place / f"{name}.yaml"
                yield Problem(path, (field,), "should have the ids of English, in that order")


def _ids(category: CategoryWords, field: str) -> list[str]:
    return [each.id for each in getattr(category, field)]


def _low(words: str) -> str:
    return " ".join(words.lower().split())


def _verb_and_object(title: str, small: frozenset[str]) -> str:
    words = [word for word in WORD.findall(title.lower()) if word not in small]
    return " ".join(word.removesuffix("s") for word in words[:2])


def _twice(
    texts: Iterable[Text], what: str = "words", key: Callable[[str], str] = _low
) -> Iterator[Problem]:
    seen: dict[str, Text] = {}
    for text in texts:
        before = seen.setdefault(key(text.words), text)
        if before is not text:
            yield text.wrong(f"has the {what} of “{before.words}”")
