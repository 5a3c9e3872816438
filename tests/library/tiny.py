"""A whole pack in a few lines, for tests to break."""

from __future__ import annotations

from pathlib import Path

from bot.library.packs import ContentError, load_packs

FILES = {
    "pack.yaml": """\
id: tiny
audience: small
prefix: y
questions:
  - id: dream
    kind: text
    quick: true
    points_to: {growing: 0.5}
  - id: share
    kind: percent
categories: [growing, resting]
""",
    "en/pack.yaml": """\
name: Tiny people
button: I'm tiny
""",
    "en/questions.yaml": """\
dream:
  ask: What do you dream of?
  hint: A tree, say.
share:
  ask: How much of it is true?
  hint: Half, perhaps.
""",
}

CATEGORY = """\
name: {name}
button: {name}
description: Something about {name}.
phrases: [I want {name}]
keywords: [{name}]
measures: [it was seen]
goals:
  - id: {name}_goal
    title: Try {name}
    text: In a year, someone sees {name}.
    horizon: 1y
    measure: someone saw it
steps:
  - id: {name}_step
    title: Begin {name}
    why: It matters.
    begin: Take a pen.
    done: A page is written.
"""


def write_pack(folder: Path, name: str = "tiny") -> Path:
    """Writes the tiny pack below `folder` and returns its home."""
    home = folder / name
    (home / "en").mkdir(parents=True)
    for file, text in FILES.items():
        (home / file).write_text(text.replace("tiny", name), encoding="utf-8")
    for category in ("growing", "resting"):
        (home / f"en/{category}.yaml").write_text(CATEGORY.format(name=category), encoding="utf-8")
    return home


def change(home: Path, file: str, old: str, new: str) -> None:
    """Replaces the first `old` in a file of the pack."""
    text = (home / file).read_text(encoding="utf-8")
    assert old in text
    (home / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def complaints(home: Path) -> list[str]:
    """What loading says about the pack, one line a problem, with paths within the pack."""
    try:
        load_packs(home.parent, "en")
    except ContentError as error:
        return str(error).replace(f"{home.as_posix()}/", "").splitlines()
    return []
