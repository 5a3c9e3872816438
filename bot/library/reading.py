"""Reads the files of a pack into their shapes, and gathers what is wrong with all of them."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from bot.library.problems import ContentError, Problem, from_pydantic
from bot.library.shapes import CategoryWords, PackRules, PackWords, QuestionFile

FALLBACK = "en"

Shape = TypeVar("Shape", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class PackFiles:
    """The files of one pack in one language, each right in itself."""

    home: Path
    place: Path
    rules: PackRules
    words: PackWords
    asked: QuestionFile
    categories: dict[str, CategoryWords]


class Reading:
    """Reads files one after the other and keeps their problems until `settle`."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []

    def take(self, path: Path, shape: type[Shape]) -> Shape:
        """The file at `path` as `shape`; an empty stand-in if it is broken, until `settle`."""
        try:
            return read(path, shape)
        except ContentError as error:
            self._problems += error.problems
            return shape.model_construct()

    def settle(self) -> None:
        """Raises ContentError if any file taken so far is broken."""
        if self._problems:
            raise ContentError(self._problems)


def read_pack(home: Path, language: str) -> PackFiles:
    """The files in `home`, in English if `language` has no folder; raises ContentError."""
    reading = Reading()
    rules = reading.take(home / "pack.yaml", PackRules)
    reading.settle()
    place = home / language if (home / language).is_dir() else home / FALLBACK
    words = reading.take(place / "pack.yaml", PackWords)
    asked = reading.take(place / "questions.yaml", QuestionFile)
    categories = {
        name: reading.take(place / f"{name}.yaml", CategoryWords) for name in rules.categories
    }
    reading.settle()
    return PackFiles(home, place, rules, words, asked, categories)


def read(path: Path, shape: type[Shape]) -> Shape:
    """The file at `path` as `shape`; raises ContentError with all that is wrong in it."""
    try:
        return shape.model_validate(_parsed(path))
    except ValidationError as error:
        raise ContentError(from_pydantic(path, error)) from None


class _Loader(yaml.CSafeLoader):
    """YAML as everyone knows it, but a key given twice is an error."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f'"{key.value}" is a duplicate', key.start_mark
                )
            seen.add(key.value)
        return super().construct_mapping(node, deep)


def _parsed(path: Path) -> object:
    try:
        return _load(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ContentError([Problem(path, (), "is missing")]) from None
    except UnicodeDecodeError:
        raise ContentError([Problem(path, (), "is not UTF-8 text")]) from None
    except yaml.YAMLError as error:
        raise ContentError([_broken(path, error)]) from None


def _load(text: str) -> object:
    loader = _Loader(text)
    try:
        return loader.get_single_data()
    finally:
        loader.dispose()


def _broken(path: Path, error: yaml.YAMLError) -> Problem:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        return Problem(path, (), f"broken YAML: {error.problem}", error.problem_mark.line + 1)
    return Problem(path, (), "broken YAML: a character that is not allowed")
