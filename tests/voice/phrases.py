"""The phrases of each voice as they stand in its files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

VOICES = Path(__file__).parents[2] / "content" / "voice"
LANGUAGES = sorted(folder.name for folder in VOICES.iterdir() if folder.is_dir())


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase or an attribute of one: its key, its texts, and the values it needs."""

    key: str
    texts: tuple[str, ...]
    values: frozenset[str]


class _Parts(Visitor):
    def __init__(self) -> None:
        self.texts: list[str] = []
        self.values: set[str] = set()

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802 - fluent's name
        self.texts.append(node.value)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.values.add(node.id.name.removesuffix("_given"))


@cache
def phrases(language: str) -> Mapping[str, Phrase]:
    """All phrases of a language by key; raises an error for one that is given twice."""
    found: dict[str, Phrase] = {}
    for file in sorted((VOICES / language).glob("*.ftl")):
        for phrase in _phrases(parse(file.read_text("utf-8"))):
            assert phrase.key not in found, f"{file}: {phrase.key} is a duplicate"
            found[phrase.key] = phrase
    return found


def _phrases(resource: ast.Resource) -> Iterator[Phrase]:
    for entry in resource.body:
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message):
            if entry.value is not None:
                yield _phrase(entry.id.name, entry.value)
            for attribute in entry.attributes:
                yield _phrase(f"{entry.id.name}.{attribute.id.name}", attribute.value)


def _phrase(key: str, pattern: ast.Pattern) -> Phrase:
    parts = _Parts()
    parts.visit(pattern)
    return Phrase(key, tuple(parts.texts), frozenset(parts.values))
