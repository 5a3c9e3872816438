"""Lets one bot answer people, and measures it from outside."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import psutil

from tests.bench.telegram import TOKEN, Outcome, Script

ROOT = Path(__file__).parent.parent.parent
PEERS = Path(__file__).parent / "peers"
ENDING = 30


class WrongError(RuntimeError):
    """A reply was lost or doubled, or an answer not kept: what was measured is worth nothing."""


@dataclass(frozen=True, slots=True)
class Bot:
    """A bot that takes part, and how it is started."""

    name: str
    command: Sequence[str]
    surroundings: Mapping[str, str] = field(default_factory=dict)


Start = Callable[[str], Bot]
"""Makes a bot that speaks to the Telegram at that address."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one run came to: seconds (`cpu` of the processor), mebibytes, and the replies."""

    outcome: Outcome
    start: float
    cpu: float
    idle: float
    after: float

    @property
    def rate(self) -> float:
        """Replies a second, from the first text to the last reply."""
        return self.outcome.replies / (self.outcome.ended - self.outcome.began)

    @property
    def cpu_each(self) -> float:
        """Milliseconds of the processor for each reply."""
        return 1000 * self.cpu / self.outcome.replies

    def delay(self, share: float) -> float:
        """The delay in milliseconds that this share of the replies kept below."""
        delays = sorted(self.outcome.delays)
        return 1000 * delays[min(int(len(delays) * share), len(delays) - 1)]


def cores() -> tuple[list[int], list[int]]:
    """A core for Telegram's stand-in, and another for the bot where there is one."""
    free = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else [0]
    return [free[0]], [free[-1]]


def run(script: Script, start: Start, settled: float) -> Run:
    """Start Telegram and the bot, leave them alone for so many seconds, and let them work.

    Raises WrongError when a reply was lost or doubled.
    """
    return run_all(script, [start], settled)


def run_all(script: Script, starts: Sequence[Start], settled: float) -> Run:
    """The same with several workers of one bot; processor and memory are those of all together."""
    theirs, ours = cores()
    telegram = _start([sys.executable, "-m", "tests.bench.telegram"], {}, theirs, piped=True)
    working: list[subprocess.Popen[str]] = []
    try:
        _tell(telegram, json.dumps(asdict(script)))
        address = f"http://127.0.0.1:{_hear(telegram)['port']}"
        began = time.monotonic()
        bots = [start(address) for start in starts]
        working += [_start(bot.command, bot.surroundings, ours) for bot in bots]
        took = _hear(telegram)["fetched"] - began
        time.sleep(settled)
        watched = [psutil.Process(each.pid) for each in working]
        idle, spent = _memory(watched), _spent(watched)
        _tell(telegram, "go")
        outcome = Outcome(**_hear(telegram))
        found = Run(outcome, took, _spent(watched) - spent, idle, _memory(watched))
    finally:
        _end(working, telegram)
    if outcome.lost or outcome.doubled:
        raise WrongError(f"{bots[0].name}: {outcome.lost} lost, {outcome.doubled} doubled")
    return found


def _end(working: Sequence[subprocess.Popen[str]], telegram: subprocess.Popen[str]) -> None:
    # The bot goes first: so it never meets a closed door.
    for process in working:
        process.terminate()
    for process in working:
        process.wait(ENDING)
    if telegram.stdin is not None:
        telegram.stdin.close()
    telegram.wait(ENDING)
    if telegram.stdout is not None:
        telegram.stdout.close()


def trellis(folder: Path, url: str | None = None, **settings: str) -> Start:
    """Trellis with its data in that folder, as it is started everywhere."""

    def start(address: str) -> Bot:
        about = {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_BASE_URL": address,
            "TRELLIS_DATA": str(folder),
            "TRELLIS_LOG_LEVEL": "WARNING",
            "TRELLIS_SEND_RATE": "9999",
        }
        more = {} if url is None else {"DATABASE_URL": url}
        return Bot("Trellis", [sys.executable, "-m", "bot", "run"], about | more | settings)

    return start


def ptb_echo(address: str) -> Bot:
    """The bare echo bot of python-telegram-bot."""
    return Bot("PTB echo", [sys.executable, str(PEERS / "ptb_echo.py"), address, TOKEN])


def aiogram_echo(python: Path) -> Start:
    """The bare echo bot of aiogram, run by the Python that has it."""
    return lambda address: Bot(
        "aiogram echo", [str(python), str(PEERS / "aiogram_echo.py"), address, TOKEN]
    )


def grammy_echo(folder: Path) -> Start:
    """The bare echo bot of grammY's runner, in the folder that has it."""
    return lambda address: Bot("grammY echo", ["node", str(folder / "echo.js"), address, TOKEN])


def _start(
    command: Sequence[str], surroundings: Mapping[str, str], on: list[int], *, piped: bool = False
) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE if piped else None
    process = subprocess.Popen(
        command,
        stdin=pipe,
        stdout=pipe,
        stderr=None if piped else subprocess.DEVNULL,
        text=True,
        cwd=ROOT,
        env=os.environ | dict(surroundings),
    )
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(process.pid, on)
    return process


def _tell(process: subprocess.Popen[str], line: str) -> None:
    if process.stdin is not None:
        process.stdin.write(f"{line}\n")
        process.stdin.flush()


def _hear(process: subprocess.Popen[str]) -> dict[str, Any]:
    line = process.stdout.readline() if process.stdout is not None else ""
    if not line:
        raise WrongError("Telegram's stand-in has ended")
    heard: dict[str, Any] = json.loads(line)
    return heard


def _spent(processes: Sequence[psutil.Process]) -> float:
    times = [each.cpu_times() for each in _with_children(processes)]
    return sum(each.user + each.system for each in times)


def _memory(processes: Sequence[psutil.Process]) -> float:
    return sum(each.memory_info().rss for each in _with_children(processes)) / 2**20


def _with_children(processes: Sequence[psutil.Process]) -> list[psutil.Process]:
    children = [child for each in processes for child in each.children(recursive=True)]
    return [*processes, *children]
