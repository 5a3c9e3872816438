"""Follows a Dockerfile by hand, as an ordinary user in an empty folder, where no Docker runs."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

ROOT = Path(__file__).parents[2]
NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
POWERLESS = ("setpriv", "--bounding-set=-all", "--inh-caps=-all")


def read_dockerfile() -> list[tuple[str, str]]:
    """List the instructions with what follows them, continued lines joined."""
    text = (ROOT / "Dockerfile").read_text("utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [(word, rest.strip()) for word, _, rest in (line.partition(" ") for line in lines)]


def every(instruction: str) -> list[str]:
    """List what follows each instruction of this kind."""
    return [rest for word, rest in read_dockerfile() if word == instruction]


@dataclass(slots=True)
class Container:
    """A folder that plays the part of `/`; `programs` is where its python and pip are.

    `user` is what takes root's powers from a command.
    """

    top: Path
    programs: Path
    user: tuple[str, ...]
    folder: Path = field(init=False)
    environment: dict[str, str] = field(default_factory=dict)

    def follow(self, *, run: bool) -> None:
        """Do all that builds the image; RUN steps that ask the package registry only if `run`."""
        for word, rest in read_dockerfile():
            match word:
                case "WORKDIR":
                    self.folder = self.inside(rest)
                    self.folder.mkdir()
                case "ENV":
                    pairs = (pair.split("=", 1) for pair in rest.split())
                    self.environment |= {name: self.moved(value) for name, value in pairs}
                case "COPY":
                    self.copy(*rest.split())
                case "RUN" if run or not rest.startswith("pip "):
                    # Packages go where the user's own Python is; all else is done by the builder.
                    user = self.user if rest.startswith("pip ") else ()
                    done = self.ended(self.start("sh", "-c", self.moved(rest), user=user))
                    assert done.returncode == 0, done.stderr
        for path in [self.folder, *self.folder.rglob("*")]:
            path.chmod(path.stat().st_mode & ~0o222 | 0o444)

    def copy(self, source: str, target: str) -> None:
        """Copy a file or folder of the repository."""
        place = self.folder / target
        if (ROOT / source).is_dir():
            shutil.copytree(ROOT / source, place, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / source, place)

    def command(self, *instead: str) -> list[str]:
        """Give the words that CMD starts, the last ones replaced by others."""
        said: list[str] = json.loads(every("CMD")[-1])
        return [*said[: len(said) - len(instead)], *instead]

    def do(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a program to its end, without any of root's powers."""
        return self.ended(self.start(*words))

    def ended(self, process: subprocess.Popen[str]) -> subprocess.CompletedProcess[str]:
        """Wait for the end of a program, and give what it said."""
        out, err = process.communicate(timeout=300)
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)

    def start(
        self, *words: str, out: int | TextIO = subprocess.PIPE, user: tuple[str, ...] | None = None
    ) -> subprocess.Popen[str]:
        """Start a program, without any of root's powers unless another `user` is named."""
        seen = {"PATH": f"{self.programs}:{os.defpath}", "HOME": "/nowhere", "BROWSER": "true"}
        return subprocess.Popen(
            [*(self.user if user is None else user), *words],
            cwd=self.folder,
            env=self.environment | seen,
            stdout=out,
            stderr=out,
            text=True,
        )

    def inside(self, path: str) -> Path:
        """Find the place in our folder that a path of the image stands for."""
        return self.top / path.lstrip("/")

    def moved(self, text: str) -> str:
        """Let a text that names the data folder name ours."""
        return text.replace("/data", str(self.inside("/data")))


def ordinary(python: str) -> tuple[str, ...]:
    """Give what to put before a command, run by this Python, to take root's powers from it."""
    if os.geteuid() != 0:
        return ()
    # Where Python lies in root's own home, nobody else may start it; then root without powers does.
    return NOBODY if serves_nobody(python, "json") else POWERLESS


def serves_nobody(python: str, module: str) -> bool:
    """Say whether the user `nobody` can start this Python, 3.11 or later, and import a module."""
    script = f"import sys; assert sys.version_info >= (3, 11); import {module}"
    words = [*NOBODY, "sh", "-c", '"$0" -c "$1"', python, script]
    return subprocess.run(words, capture_output=True, check=False).returncode == 0


def python_for_all() -> str:
    """Name a Python that the user `nobody` can start; else the one that runs the tests."""
    ours = getattr(sys, "_base_executable", sys.executable)
    return next((each for each in (ours, "/usr/bin/python3") if serves_nobody(each, "pip")), ours)
