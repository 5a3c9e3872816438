"""dev.py sets up what the lock lists, once, from any folder, and says what is amiss."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

import dev

from .wheels import make_wheel, requirement

ROOT = Path(__file__).parents[2]
SETTING_UP = "Setting up .venv"


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Lay out a clone that needs one small package, in a folder with a blank in its name."""
    folder = tmp_path / "a clone"
    (folder / "bot").mkdir(parents=True)
    (folder / "bot/__init__.py").touch()
    (folder / "bot/__main__.py").write_text(
        "import os, sys, tiny\nprint(os.getcwd(), sys.argv[1:])\n"
    )
    (folder / "requirements.txt").write_text(requirement(make_wheel(tmp_path)))
    shutil.copy(ROOT / "dev.py", folder)
    return folder


def ask(clone: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Call dev.py as a newcomer would: from another folder, with an empty home."""
    around = {"HOME": str(clone.parent), "PATH": os.defpath}
    command = [sys.executable, str(clone / "dev.py"), *words]
    return subprocess.run(
        command, cwd="/", env=around, capture_output=True, text=True, check=False, timeout=120
    )


def test_one_command_sets_up_and_runs_and_the_next_one_only_runs(clone: Path) -> None:
    first = ask(clone, "run", "--port", "0")
    assert first.stdout == f"tiny is here\n{clone} ['run', '--port', '0']\n"
    assert SETTING_UP in first.stderr
    second = ask(clone, "run")
    assert (second.returncode, second.stderr) == (0, "")


def test_sources_are_compiled_for_whoever_starts_them_without_writing(clone: Path) -> None:
    ask(clone, "setup")
    assert list(clone.glob("bot/__pycache__/__main__.*.pyc"))


def test_another_requirements_file_is_another_set_up(clone: Path) -> None:
    ask(clone, "setup")
    with (clone / "requirements.txt").open("a") as file:
        file.write("# changed\n")
    assert SETTING_UP in ask(clone, "setup").stderr
    assert ask(clone, "setup").stderr == ""


def test_a_broken_venv_is_made_anew(clone: Path) -> None:
    ask(clone, "setup")
    (clone / ".venv/bin/python").unlink()
    assert "tiny is here" in ask(clone, "run").stdout


def test_a_package_that_is_not_as_locked_is_refused_and_asked_for_again(clone: Path) -> None:
    wrong = requirement(clone.parent / "tiny-1-py3-none-any.whl", sha256="0" * 64)
    (clone / "requirements.txt").write_text(wrong)
    refused = ask(clone, "setup")
    assert refused.returncode == 1
    assert refused.stderr.splitlines()[-1].startswith("dev.py: pip could not install the packages")
    assert not (clone / ".venv/set-up-for.txt").exists()


def test_the_exit_code_is_that_of_the_program(clone: Path) -> None:
    (clone / "bot/__main__.py").write_text("raise SystemExit(7)\n")
    assert ask(clone, "run").returncode == 7


def test_a_command_that_does_not_exist_sets_nothing_up(clone: Path) -> None:
    for words in [(), ("sing",), ("setup", "--fast")]:
        assert ask(clone, *words).returncode == 2
    assert not (clone / ".venv").exists()


def test_an_old_python_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))
    with pytest.raises(SystemExit, match=r"Trellis needs Python 3\.11 or later; this is "):
        dev.refuse_old_python()


def test_a_python_without_pip_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    venv.create(tmp_path / "bare", with_pip=False)
    monkeypatch.setattr(sys, "_base_executable", str(tmp_path / "bare/bin/python"))
    monkeypatch.setattr(dev, "STAMP", tmp_path / "none.txt")
    with pytest.raises(SystemExit, match="has no pip; install it"):
        dev.set_up()


def test_a_failed_check_does_not_hide_the_others(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(dev, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(
        dev, "CHECKS", {"first": ("-c", "1/0"), "second": ("-c", ""), "third": ("-c", "1/0")}
    )
    assert dev.check() == 1
    assert capfd.readouterr().err.endswith("dev.py: not in order: first, third\n")
