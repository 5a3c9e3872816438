"""Learns what an answer points to from the train split."""

from __future__ import annotations

from pathlib import Path


def learn_themes(folder: Path, version: int) -> None:
    pass
