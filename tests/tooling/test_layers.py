"""The layers in pyproject.toml let through what the rooms may import, and nothing else."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROOMS = "adapter app clock coach conversation delivery dialogs library papers preview settings"
MODULES = [
    "__main__",
    "environment",
    "log_lines",
    "metrics",
    "moving",
    "operating",
    "starting",
    "status",
    "understanding",
    "webhook",
    *ROOMS.split(),
]
ALLOWED = {
    "__main__": ["bot.app", "bot.moving", "bot.settings"],
    "app": ["bot.adapter", "bot.clock", "bot.delivery", "bot.preview", "bot.coach", "storage.desk"],
    "adapter": ["bot.coach", "bot.conversation", "bot.settings", "telegram"],
    "clock": ["bot.coach", "storage.desk"],
    "coach": ["bot.dialogs", "bot.library", "bot.papers", "bot.understanding", "storage.desk"],
    "moving": ["bot.settings", "storage.desk"],
    "delivery": ["bot.coach", "bot.conversation", "storage.desk"],
    "dialogs": ["bot.conversation", "bot.library", "bot.understanding", "datetime"],
    "library": ["bot.conversation", "pathlib"],
    "preview": ["bot.settings", "aiohttp"],
    "operating": ["bot.starting", "bot.app", "bot.adapter"],
    "status": ["bot.metrics", "storage.desk", "aiohttp"],
    "webhook": ["bot.conversation", "bot.settings", "aiohttp"],
}
FORBIDDEN = {
    "Rooms import only from the rooms below them": [
        ("coach", "bot.delivery"),
        ("delivery", "bot.adapter"),
        ("conversation", "bot.library"),
    ],
    "The engine imports nothing of ours": [
        ("conversation", "bot.settings"),
        ("conversation", "storage.desk"),
    ],
    "Storage imports nothing of ours": [("../storage/desk", "bot.settings")],
    "Only the rooms named here know storage": [
        ("adapter", "storage.desk"),
        ("dialogs", "storage.desk"),
        ("preview", "storage.desk"),
    ],
    "Only the adapter knows Telegram's library": [
        ("coach", "telegram"),
        ("app", "telegram.ext"),
        ("../storage/desk", "telegram"),
    ],
    "The stand-in for Telegram knows nothing of the coach": [("preview", "bot.conversation")],
    "Pure rooms have no clock, no dice and no door to the outside": [
        ("conversation", "asyncio"),
        ("dialogs", "random"),
        ("understanding", "time"),
        ("understanding", "sqlalchemy"),
        ("dialogs", "os.path"),
    ],
}


def test_what_a_room_may_import_is_let_through(tmp_path: Path) -> None:
    told = lay_out(tmp_path, [(room, other) for room, many in ALLOWED.items() for other in many])
    assert "0 broken" in told, told


def test_every_other_import_is_reported(tmp_path: Path) -> None:
    wrong = [pair for pairs in FORBIDDEN.values() for pair in pairs]
    told = lay_out(tmp_path, wrong)
    for contract, pairs in FORBIDDEN.items():
        assert f"{contract} BROKEN" in told
        for room, other in pairs:
            assert is_reported(told, contract, room, other), (contract, room, other, told)


def is_reported(told: str, contract: str, room: str, other: str) -> bool:
    importer = "storage.desk" if room.startswith("..") else f"bot.{room}"
    imported = other if other.startswith(("bot", "storage")) else other.partition(".")[0]
    after_its_name = told.partition(f"\n{contract}\n")[2]
    its_part = re.split(r"\n-{3,}\n", after_its_name)[0]
    return f"{importer} -> {imported} (l." in its_part


def test_a_new_room_must_be_given_its_place(tmp_path: Path) -> None:
    (tmp_path / "bot").mkdir()
    (tmp_path / "bot/attic.py").touch()
    assert "bot.attic" in lay_out(tmp_path, [])


def lay_out(folder: Path, imports: list[tuple[str, str]]) -> str:
    """Make a house of empty rooms with these imports; tell what import-linter says of it."""
    for name in ("bot", "storage"):
        (folder / name).mkdir(exist_ok=True)
        (folder / name / "__init__.py").touch()
    for module in [*MODULES, "../storage/desk"]:
        (folder / "bot" / f"{module}.py").touch()
    for room, other in imports:
        with (folder / "bot" / f"{room}.py").open("a", encoding="utf-8") as file:
            file.write(f"import {other}\n")
    shutil.copy(ROOT / "pyproject.toml", folder)
    go = "from importlinter.cli import lint_imports_command as go; go()"
    words = [sys.executable, "-c", go, "--no-cache"]
    return subprocess.run(
        words, cwd=folder, capture_output=True, text=True, check=False, timeout=60
    ).stdout
