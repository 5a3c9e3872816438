"""Sets up what the other bots need, in `.bench`: their libraries want other versions than ours."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
FOLDER = HERE.parent.parent.parent / ".bench"
PYTHON = FOLDER / "venv" / "bin" / "python"
GRAMMY = FOLDER / "grammy"


def set_up_aiogram() -> Path | None:
    """The Python that has aiogram; None where it can't be installed."""
    wanted = HERE / "requirements.txt"
    if not _is_done(FOLDER / "venv", wanted):
        base = getattr(sys, "_base_executable", sys.executable)
        made = _runs([base, "-m", "venv", "--clear", "--without-pip", str(FOLDER / "venv")])
        install = [base, "-m", "pip", "--python", str(PYTHON), "install", "--quiet"]
        install += ["--disable-pip-version-check", "--require-hashes", "-r", str(wanted)]
        if not made or not _runs(install):
            return None
        _done(FOLDER / "venv", wanted)
    return PYTHON


def set_up_grammy() -> Path | None:
    """The folder with grammY and its runner; None where there is no node, or no registry."""
    wanted = HERE / "grammy" / "package-lock.json"
    if shutil.which("node") is None or shutil.which("npm") is None:
        return None
    if not _is_done(GRAMMY, wanted):
        shutil.rmtree(GRAMMY, ignore_errors=True)
        shutil.copytree(HERE / "grammy", GRAMMY)
        if not _runs(["npm", "ci", "--silent", "--no-audit", "--no-fund"], GRAMMY):
            return None
        _done(GRAMMY, wanted)
    return GRAMMY


def _runs(words: list[str], where: Path | None = None) -> bool:
    return subprocess.run(words, cwd=where, check=False, stdout=subprocess.DEVNULL).returncode == 0


def _mark(folder: Path) -> Path:
    return folder / "set-up-for.txt"


def _is_done(folder: Path, wanted: Path) -> bool:
    mark = _mark(folder)
    return mark.is_file() and mark.read_text("utf-8") == _digest(wanted)


def _done(folder: Path, wanted: Path) -> None:
    _mark(folder).write_text(_digest(wanted), "utf-8")


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes() + sys.version.encode()).hexdigest()
