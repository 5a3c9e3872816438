"""A new pack whose marks have all been filled in, as its author would leave it."""

from __future__ import annotations

import itertools
import re
import shutil
from pathlib import Path

from bot.library.manners import ill_mannered
from bot.library.packs import read_whole
from bot.library.problems import ContentError
from bot.library.skeleton import new_pack

from .tiny import write_pack

CONTENT = Path(__file__).parents[2] / "content"
SENTENCES = ("why", "begin", "session", "done", "text", "ask", "hint", "description")


def content_with(folder: Path) -> Path:
    """A content folder with the real skeleton and the tiny pack."""
    shutil.copytree(CONTENT / "skeleton", folder / "skeleton")
    write_pack(folder / "packs")
    return folder


def written_pack(content: Path, name: str = "school_slp") -> Path:
    """A new pack below `content`, filled in; its home."""
    number = itertools.count()
    for path in new_pack(content, name):
        lines = path.read_text("utf-8").splitlines()
        filled = [_filled(line, next(number)) for line in lines]
        path.write_text("\n".join(filled) + "\n", encoding="utf-8")
    return content / "packs" / name


def _filled(line: str, number: int) -> str:
    field, _, _ = line.partition("✎")
    if field == line:
        return line
    if line.startswith("#"):
        return line.replace("✎", "mark")
    sentence = any(re.search(rf"\b{name}: $", field) for name in SENTENCES)
    return f"{field}try thing{number}{'.' if sentence else ''}"


def manners(home: Path, language: str = "en") -> list[str]:
    """What could be better in a pack, a line each, with paths within the pack."""
    files, english = read_whole(home, language), read_whole(home, "en")
    problems = ContentError(ill_mannered(files, english)).problems
    return [str(each).replace(f"{home.as_posix()}/", "") for each in problems]
