"""Every text of a pack with its place in a file, so that what is wrong with it can be shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from bot.library.problems import Place, Problem
from bot.library.reading import PackFiles
from bot.library.shapes import SuggestedStep

UNSAID = frozenset({"id", "horizon", "phrases", "against", "keywords", "synonyms", "source"})
"""Fields whose texts the coach never says: people say them, or they are no words."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text as an author wrote it, and where."""

    path: Path
    place: Place
    words: str

    def wrong(self, says: str) -> Problem:
        """What is wrong with it."""
        return Problem(self.path, self.place, says)


def texts_in(files: PackFiles) -> Iterator[Text]:
    """Every text of a pack in one language."""
    for path, model in models_in(files):
        for place, words in _walk(model, frozenset()):
            yield Text(path, place, words)


def said_in(files: PackFiles) -> Iterator[Text]:
    """Every text that the coach may say to a person."""
    for path, model in models_in(files):
        for place, words in _walk(model, UNSAID):
            yield Text(path, place, words)


def models_in(files: PackFiles) -> Iterator[tuple[Path, BaseModel]]:
    """The files with words, each with what it holds."""
    yield files.place / "pack.yaml", files.words
    yield files.place / "questions.yaml", files.asked
    for name, category in files.categories.items():
        yield files.place / f"{name}.yaml", category


def steps_in(files: PackFiles) -> Iterator[tuple[Path, Place, SuggestedStep]]:
    """Every suggested step, those of the role card first."""
    card = files.words.role_card
    for n, step in enumerate(card.steps if card else ()):
        yield files.place / "pack.yaml", ("role_card", "steps", n), step
    for name, category in files.categories.items():
        for n, step in enumerate(category.steps):
            yield files.place / f"{name}.yaml", ("steps", n), step


def _walk(value: object, left_out: frozenset[str]) -> Iterator[tuple[Place, str]]:
    if isinstance(value, str):
        yield (), value
    for name, part in _parts(value):
        if name not in left_out:
            for place, words in _walk(part, left_out):
                yield (name, *place), words


def _parts(value: object) -> Iterator[tuple[str | int, object]]:
    if isinstance(value, BaseModel):
        yield from ((name, getattr(value, name)) for name in type(value).model_fields)
        yield from (value.__pydantic_extra__ or {}).items()
    elif isinstance(value, dict):
        yield from value.items()
    elif isinstance(value, tuple):
        yield from enumerate(value)
