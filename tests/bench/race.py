"""Lets one bot answer people, and measures it from outside."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import psutil

from tests.bench.telegram import TOKEN, Outcome, Script

ROOT = Path(__file__).parent.parent.parent
PEERS = Path(__file__).parent / "peers"
ENDING = 30


class WrongError(RuntimeError):
    """A reply was lost or doubled: what was measured is worth nothing."""


@dataclass(frozen=True, slots=True)
class Bot:
    """A bot that takes part: its name, and how it is started."""

    name: str
    command: Sequence[str]
    surroundings: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Run:
    """What one run came to: seconds, mebibytes, and the replies."""

    outcome: Outcome
    start: float
    cpu: float
    idle: float
    after: float

    @property
    def seconds(self) -> float:
        """From the first text to the last reply."""
        return self.outcome.ended - self.outcome.began


def cores() -> tuple[list[int], list[int]]:
    """A core for Telegram's stand-in, and one for the bot; the same, where there is only one."""
    free = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else [0]
    return [free[0]], [free[-1]]


def run(script: Script, bot: Any, folder: Path, *, settle: float = 0.3) -> Run:
    """Start Telegram and the bot (`bot(address, folder)` makes a `Bot`), and let them work.

    Raises WrongError when a reply was lost or doubled.
    """
    theirs, ours = cores()
    telegram = _start([sys.executable, "-m", "tests.bench.telegram"], {}, theirs, piped=True)
    process = None
    try:
        _tell(telegram, asdict(script))
        started = bot(f"http://127.0.0.1:{_hear(telegram)['port']}", folder)
        began = time.monotonic()
        process = _start(started.command, started.surroundings, ours)
        start = _hear(telegram)["fetched"] - began
        time.sleep(settle)
        watched = psutil.Process(process.pid)
        idle, spent = _memory(watched), _spent(watched)
        _tell(telegram, "go")
        outcome = Outcome(**_hear(telegram))
        found = Run(outcome, start, _spent(watched) - spent, idle, _memory(watched))
    finally:
        if process is not None:
            process.terminate()
            process.wait(ENDING)
        if telegram.stdin is not None:
            telegram.stdin.close()
        telegram.wait(ENDING)
    if outcome.lost or outcome.doubled:
        raise WrongError(f"{started.name}: {outcome.lost} lost, {outcome.doubled} doubled")
    return found


def trellis(address: str, folder: Path, url: str | None = None, **settings: str) -> Bot:
    """Trellis, as it is started everywhere."""
    about = {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_BASE_URL": address,
        "TRELLIS_DATA": str(folder),
        "TRELLIS_LOG_LEVEL": "WARNING",
        "TRELLIS_SEND_RATE": "1000",
    }
    more = {} if url is None else {"DATABASE_URL": url}
    return Bot("Trellis", [sys.executable, "-m", "bot", "run"], about | more | settings)


def ptb_echo(address: str, folder: Path) -> Bot:
    """The bare echo bot of python-telegram-bot."""
    return Bot("PTB echo", [sys.executable, str(PEERS / "ptb_echo.py"), address, TOKEN], {})


def _start(
    command: Sequence[str],
    surroundings: Mapping[str, str],
    on: list[int],
    *,
    piped: bool = False,
) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE if piped else None

    def pin() -> None:
        if hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, on)

    return subprocess.Popen(
        command,
        stdin=pipe,
        stdout=pipe,
        text=True,
        cwd=ROOT,
        env=os.environ | dict(surroundings),
        preexec_fn=pin,  # noqa: PLW1509 - before any thread of ours begins
    )


def _tell(process: subprocess.Popen[str], what: Any) -> None:
    assert process.stdin is not None
    process.stdin.write((what if isinstance(what, str) else json.dumps(what)) + "\n")
    process.stdin.flush()


def _hear(process: subprocess.Popen[str]) -> dict[str, Any]:
    assert process.stdout is not None
    heard: dict[str, Any] = json.loads(process.stdout.readline())
    return heard


def _spent(process: psutil.Process) -> float:
    every = [process, *process.children(recursive=True)]
    times = [each.cpu_times() for each in every]
    return sum(each.user + each.system for each in times)


def _memory(process: psutil.Process) -> float:
    every = [process, *process.children(recursive=True)]
    return sum(each.memory_info().rss for each in every) / 2**20
