"""The parts of a paper, the same for every kind of file it is written to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is a section, 2 a part of it."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words, in as many lines as they have."""

    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows, perhaps under a row of heads; `widths` are shares of the page's width.

    `named` tells that the first column names what stands beside it.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    named: bool = False


@dataclass(frozen=True, slots=True)
class Blank:
    """So many empty lines, to be filled in by hand."""

    lines: int


@dataclass(frozen=True, slots=True)
class Signatures:
    """A line to sign for each label, and one for the date."""

    labels: tuple[str, ...]
    date: str


Block = Heading | Paragraph | Table | Blank | Signatures
KINDS: Mapping[str, type[Block]] = {
    "heading": Heading,
    "paragraph": Paragraph,
    "table": Table,
    "blank": Blank,
    "signatures": Signatures,
}
NAMES = {kind: name for name, kind in KINDS.items()}


@dataclass(frozen=True, slots=True)
class Document:
    """A whole paper: its title, its language, its parts, and what each page's foot says."""

    title: str
    language: str
    foot: str
    blocks: tuple[Block, ...]

    def to_json(self) -> dict[str, Any]:
        """The paper as a JSON object; each part has a `kind`."""
        blocks = [{"kind": NAMES[type(block)], **asdict(block)} for block in self.blocks]
        return {
            "title": self.title,
            "language": self.language,
            "foot": self.foot,
            "blocks": blocks,
        }

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> Document:
        """The paper that `to_json` wrote."""
        blocks = tuple(map(_block, raw["blocks"]))
        return cls(raw["title"], raw["language"], raw["foot"], blocks)


def _block(raw: Mapping[str, Any]) -> Block:
    about = {key: _frozen(value) for key, value in raw.items() if key != "kind"}
    return KINDS[raw["kind"]](**about)


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list | tuple) else value
