"""Brings the corpus, the packs and the table of places to the tests."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from bot.library.packs import Pack, load_packs
from bot.understanding.command import run
from bot.understanding.places import Places, parse_places

CORPUS = Path(__file__).parent / "corpus"
CONTENT = Path(__file__).parents[2] / "content"


@cache
def packs() -> dict[str, Pack]:
    return load_packs(CONTENT / "packs", "en")


@cache
def places() -> Places:
    return parse_places((CONTENT / "places" / "places.tsv").read_text(encoding="utf-8"))


@cache
def contexts() -> dict[str, Any]:
    return json.loads((CORPUS / "contexts.json").read_text(encoding="utf-8"))


def understand(skill: str, lines: list[str], *, summary: bool = False) -> list[Any]:
    written: list[str] = []
    tables = {"packs": packs(), "places": places(), "contexts": contexts()}
    run(skill, lines, written.append, **tables, summary=summary)
    return [json.loads(line) for line in written]


def scores(skill: str, part: str) -> dict[str, float]:
    text = (CORPUS / f"{skill}.{part}.jsonl").read_text(encoding="utf-8")
    return understand(skill, text.splitlines(), summary=True)[-1]
