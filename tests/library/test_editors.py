"""Editors know the files as Trellis does: the schemas are today's, and every file names its own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.library.editors import SCHEMAS, schema_text

CONTENT = Path(__file__).parents[2] / "content"
FILES = sorted([*CONTENT.glob("packs/**/*.yaml"), *CONTENT.glob("skeleton/**/*.yaml")])


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_schema_is_the_one_of_todays_shapes(kind: str) -> None:
    """If not: python -m bot pack schema."""
    assert (CONTENT / "schema" / f"{kind}.json").read_text("utf-8") == schema_text(kind)


def kind_of(path: Path) -> str:
    """Which kind of file it is."""
    in_language = path.parent.parent.name != "packs" and path.parent.name != "skeleton"
    by_name = {"pack": "words", "questions": "questions"} if in_language else {"pack": "structure"}
    return by_name.get(path.stem, "category")


@pytest.mark.parametrize("path", FILES, ids=lambda path: "/".join(path.parts[-3:]))
def test_every_file_tells_editors_its_schema(path: Path) -> None:
    line = path.read_text("utf-8").splitlines()[0]
    named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", line)
    assert named, line
    # The skeleton is one folder nearer to the schemas than the packs that are made of it.
    start = (
        CONTENT / "packs" / "new" / path.parent.relative_to(CONTENT / "skeleton")
        if ("skeleton" in path.parts)
        else path.parent
    )
    assert (start / named[1]).resolve() == CONTENT / "schema" / f"{kind_of(path)}.json"
