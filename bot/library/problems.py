"""Says what is wrong with a content file, so that its author finds the place at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from bot.library.shapes import NAME

Place = tuple[str | int, ...]

PLAIN = {
    "missing": "is missing",
    "extra_forbidden": "is not a known field",
    "string_too_short": "is empty",
    "too_short": "is empty",
    "string_type": "should be text (put it in quotes)",
    "invalid_key": "should be text (put it in quotes)",
    "string_too_long": "longer than {max_length} characters",
    "literal_error": "should be one of {expected}",
    "tuple_type": "should be a list",
    "dict_type": "should be a mapping of names to values",
    "model_type": "should be a mapping of names to values",
    "bool_type": "should be true or false",
    "int_type": "should be a whole number",
    "float_type": "should be a number",
    "greater_than_equal": "should be at least {ge:g}",
    "less_than_equal": "should be at most {le:g}",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, at a place in a file; `line` counts from 1, if known."""

    path: Path
    place: Place
    says: str
    line: int | None = None

    def __str__(self) -> str:
        where = self.path.as_posix() if self.line is None else f"{self.path.as_posix()}:{self.line}"
        return ": ".join(filter(None, (where, _field(self.place), self.says)))


class ContentError(Exception):
    """Content that can't be used; reads as one line for each problem."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = _with_lines(tuple(problems))
        super().__init__("\n".join(map(str, self.problems)))


def from_pydantic(path: Path, error: ValidationError) -> list[Problem]:
    """The same problems in an author's words."""
    return [_in_plain_words(path, dict(each)) for each in error.errors(include_url=False)]


def _in_plain_words(path: Path, error: Mapping[str, Any]) -> Problem:
    place = tuple(part for part in error["loc"] if part != "[key]")
    return Problem(path, place, _wording(error))


def _wording(error: Mapping[str, Any]) -> str:
    context = error.get("ctx", {})
    if error["type"] == "string_pattern_mismatch":
        return _wrong_pattern(context["pattern"])
    said = PLAIN.get(error["type"]) or str(error["msg"])
    return said.format(**context)


def _wrong_pattern(pattern: str) -> str:
    if pattern == NAME:
        return "should be a name of lower-case letters, digits and _ (no dots)"
    return "should be one line" if "\\n" in pattern else "should be one to three letters"


def _field(place: Place) -> str:
    parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in place)
    return "".join(parts).removeprefix(".")


def _with_lines(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    trees = {each.path: _tree(each.path) for each in problems if each.line is None and each.place}
    return tuple(_located(each, trees.get(each.path)) for each in problems)


def _tree(path: Path) -> yaml.Node | None:
    with path.open(encoding="utf-8") as file:
        return yaml.compose(file, Loader=yaml.CSafeLoader)


def _located(problem: Problem, tree: yaml.Node | None) -> Problem:
    return problem if tree is None else replace(problem, line=_line(tree, problem.place))


def _line(node: yaml.Node, place: Place) -> int:
    line = int(node.start_mark.line) + 1
    if not place:
        return line
    below = _child(node, place[0])
    if below is None:
        return line
    key, value = below
    return _line(value, place[1:]) if place[1:] else int(key.start_mark.line) + 1


def _child(node: yaml.Node, part: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        return next((pair for pair in node.value if pair[0].value == str(part)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int):
        item = node.value[part]
        return item, item
    return None
