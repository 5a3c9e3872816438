"""How much memory the understanding's weights take: `python -m tests.bench.weights`."""

from __future__ import annotations

import subprocess
import sys

import psutil

from bot.coach.warming import warm_up
from tests.bench.race import ROOT
from tests.chat import shelf


def weights() -> float:
    """Mebibytes, as a fresh process sees it."""
    command = [sys.executable, "-m", "tests.bench.weights"]
    said = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return float(said.stdout)


def main() -> None:
    """Read one text of each kind, and print what that added."""
    books, process = shelf(), psutil.Process()
    before = process.memory_info().rss
    warm_up(books)
    sys.stdout.write(f"{(process.memory_info().rss - before) / 2**20:.1f}\n")


if __name__ == "__main__":
    main()
