"""The Dockerfile makes a bot that any user may start and stop, and none may write to."""

from __future__ import annotations

import ast
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from .container import ROOT, Container, every, ordinary, python_for_all
from .test_lock import read_requirements

ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")


@pytest.fixture
def top() -> Iterator[Path]:
    """Make an empty folder that any user may reach and write to."""
    with tempfile.TemporaryDirectory(prefix="trellis-container-") as name:
        Path(name).chmod(0o777)
        yield Path(name)


@pytest.fixture
def container(top: Path) -> Container:
    """Follow COPY and the RUN steps that need no network; the packages are those of the tests."""
    made = Container(top, Path(sys.executable).parent, ordinary(sys.executable))
    made.follow(run=False)
    return made


@pytest.fixture
def installed(top: Path) -> Container:
    """Follow every step, pip's too, into a venv that plays the part of the image's Python."""
    base, programs = python_for_all(), top / "python/bin"
    user = ordinary(base)
    subprocess.run([*user, base, "-m", "venv", "--without-pip", programs.parent], check=True)
    pip = programs / "pip"
    pip.write_text(f'#!/bin/sh\nexec "{base}" -m pip --python "{programs}/python" "$@"\n')
    pip.chmod(0o755)
    made = Container(top, programs, user, environment=without_token(os.environ))
    made.follow(run=True)
    return made


def test_it_starts_and_stops_without_root_and_without_writing_to_code(container: Container) -> None:
    assert_it_works(container)


@pytest.mark.registry
def test_it_does_so_with_nothing_installed_but_its_own_requirements(installed: Container) -> None:
    assert_it_works(installed)


def assert_it_works(container: Container) -> None:
    before = files(container.folder)
    checked = container.do(*container.command("check"))
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert preview_comes_and_goes(container) == 0
    assert list(container.inside("/data").iterdir())
    assert files(container.folder) == before


def files(folder: Path) -> set[Path]:
    return set(folder.rglob("*"))


def without_token(environment: Mapping[str, str]) -> dict[str, str]:
    """Keep what pip may need to reach the registry, and nothing that is for the bot."""
    ours = ("TELEGRAM_", "TRELLIS_", "DATABASE_")
    return {name: value for name, value in environment.items() if not name.startswith(ours)}


def preview_comes_and_goes(container: Container) -> int:
    """Start CMD, wait for its address, ask it to stop; give the exit code."""
    log = container.top / "log.txt"
    with log.open("w") as out, container.start(*container.command(), out=out) as program:
        try:
            wait_for_address(log, program)
            program.send_signal(signal.SIGTERM)
            return program.wait(5)
        finally:
            program.kill()


def wait_for_address(log: Path, program: subprocess.Popen[str]) -> None:
    end = time.monotonic() + 30
    while not ADDRESS.search(log.read_text()):
        assert program.poll() is None, log.read_text()
        assert time.monotonic() < end, log.read_text()
        time.sleep(0.05)


def test_the_code_may_not_be_written_to(container: Container) -> None:
    ended = container.do("sh", "-c", "echo '#' >> bot/__init__.py")
    assert ended.returncode != 0


def test_no_start_compiles_anything(container: Container) -> None:
    for folder in (container.folder / "bot", container.folder / "storage"):
        sources = {path.stem for path in folder.glob("*.py")}
        assert {path.name.split(".")[0] for path in folder.glob("__pycache__/*.pyc")} == sources


def test_it_is_not_root_and_keeps_its_data_in_a_volume() -> None:
    assert every("USER")[-1].split(":")[0] not in {"root", "0"}
    assert every("VOLUME") == ['["/data"]']
    assert all("TRELLIS_DATA=/data" in each for each in every("ENV"))


def test_what_is_copied_is_sent_to_the_builder_and_nothing_else() -> None:
    lines = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    sent = {line[1:] for line in lines if line.startswith("!")}
    assert "*" in lines
    assert sent == {each.split()[0].rstrip("/") for each in every("COPY")}


def test_the_bot_imports_only_what_its_own_requirements_bring() -> None:
    brought = {name for name, _ in read_requirements("requirements-run.txt")}
    bringers = packages_distributions()
    for module in imported("bot") | imported("storage"):
        names = {
            each.lower().replace("_", "-").replace(".", "-") for each in bringers.get(module, [])
        }
        assert not names or names & brought, f"{module} comes with {names}, a tool of the tests"


def imported(folder: str) -> set[str]:
    """Name the top-level modules that any file in the folder imports."""
    trees = [ast.parse(path.read_bytes()) for path in (ROOT / folder).rglob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    plain = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    of = [
        node.module or "" for node in nodes if isinstance(node, ast.ImportFrom) and not node.level
    ]
    return {name.partition(".")[0] for name in [*plain, *of]}
