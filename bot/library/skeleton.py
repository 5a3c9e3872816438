"""Begins a new pack: its folder with every file, and a mark where words are still to be written."""

from __future__ import annotations

import re
import string
from pathlib import Path

from bot.library.packs import homes_in
from bot.library.problems import ContentError, Problem
from bot.library.reading import read
from bot.library.shapes import NAME, PackRules

LONGEST_NAME, LONGEST_AUDIENCE = 24, 16


def new_pack(content: Path, name: str) -> list[Path]:
    """Write the files of a new pack, and name them; raises ContentError when that can't be."""
    home = content / "packs" / name
    if not re.fullmatch(NAME, name) or len(name) > LONGEST_NAME:
        raise ContentError([Problem(home, (), "a pack's name is lower-case letters, digits and _")])
    if home.exists():
        raise ContentError([Problem(home, (), "is there already")])
    audience = name[:LONGEST_AUDIENCE].rstrip("_")
    values = {"name": name, "audience": audience, "prefix": _free_prefix(content, name)}
    source = content / "skeleton"
    return [
        _write(home / path.relative_to(source), path.read_text("utf-8"), values)
        for path in sorted(source.rglob("*.yaml"))
    ]


def _write(path: Path, text: str, values: dict[str, str]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(string.Template(text).safe_substitute(values), encoding="utf-8")
    return path


def _free_prefix(content: Path, name: str) -> str:
    taken = {read(home / "pack.yaml", PackRules).prefix for home in homes_in(content / "packs")}
    letters: str = re.sub("[^a-z]", "", name)
    initials = "".join(re.findall(r"(?:^|_)([a-z])", name))[:3]
    wishes: list[str] = [letters[0], initials, letters[:2], letters[:3], *string.ascii_lowercase]
    return next(wish for wish in wishes if wish and wish not in taken)
