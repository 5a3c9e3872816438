"""Brings what was learned from examples: small tables of weights, kept as text beside the words."""

from __future__ import annotations

from functools import cache
from pathlib import Path

TABLES = ("goals", "outcomes", "steps", "themes", "trust")
FOLDER = Path(__file__).parents[2] / "content" / "understanding"


@cache
def learned_text(name: str) -> str:
    """The text of one learned table ("outcomes.tsv"); empty when it isn't there."""
    path = FOLDER / name
    return path.read_text("utf-8") if path.is_file() else ""
