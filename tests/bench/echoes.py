"""Whole coaching turns against other bots that only send back what they hear."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from tests.bench.base import Group, copy_base, make_base, reflecting
from tests.bench.figures import Line, Scale
from tests.bench.peers.setting_up import set_up_aiogram, set_up_grammy
from tests.bench.race import (
    Run,
    Start,
    WrongError,
    aiogram_echo,
    grammy_echo,
    ptb_echo,
    run,
    trellis,
)
from tests.bench.telegram import Script
from tests.bench.weights import weights

OURS = "Trellis"
PTB = "PTB echo"
SLOW = 0.05
"""Seconds that each call takes, where Telegram is as far away as it is."""

STEADY = 100.0
"""Texts a second."""

Runs = Mapping[str, list[Run]]


def measure_echoes(scale: Scale, folder: Path) -> Iterator[Line]:
    """Turns, processor, delays, memory and start, all bots in turn, so many repeats."""
    base = folder / "reflecting.sqlite3"
    make_base(f"sqlite:///{base}", Group(scale.people, reflecting), today=True)
    peers = find_peers(scale)
    script = Script(scale.people, scale.turns)
    runs = _interleaved(
        scale.repeats, peers, lambda start: _fairly(script, start, base, scale.settled)
    )
    yield from _of_speed(runs)
    yield _slow(scale, base)
    yield from _steady(scale, base)
    yield from _of_keeping_house(runs)


def find_peers(scale: Scale) -> dict[str, Start | None]:
    """Those that take part, set up where they were not; None is ourselves."""
    peers: dict[str, Start | None] = {PTB: ptb_echo}
    if (python := set_up_aiogram()) is not None:
        peers["aiogram echo"] = aiogram_echo(python)
    if scale.repeats > 1 and (folder := set_up_grammy()) is not None:
        peers["grammY echo"] = grammy_echo(folder)
    return {**peers, OURS: None}


def _interleaved(
    repeats: int, peers: Mapping[str, Start | None], measure: Callable[[Start | None], Run]
) -> Runs:
    runs: dict[str, list[Run]] = {name: [] for name in peers}
    for _ in range(repeats):
        for name, start in peers.items():
            runs[name].append(measure(start))
    return runs


def _fairly(script: Script, start: Start | None, base: Path, settled: float) -> Run:
    """One run; ours begins with a fresh copy, and every answer must be in it at the end."""
    if start is not None:
        return run(script, start, settled)
    with tempfile.TemporaryDirectory() as folder:
        file = copy_base(base, Path(folder))
        before = _answers_in(file)
        found = run(script, trellis(Path(folder)), settled)
        kept = _answers_in(file) - before
        if kept != found.outcome.sent:
            raise WrongError(f"{OURS}: {kept} of {found.outcome.sent} answers are kept")
    return found


def _answers_in(file: Path) -> int:
    with closing(sqlite3.connect(file)) as rows:
        return int(rows.execute("SELECT count(*) FROM answer").fetchone()[0])


def _of_speed(runs: Runs) -> Iterator[Line]:
    bounds = {PTB: (2.5, 5.0), "aiogram echo": (1.2, 2.0), "grammY echo": (0.4, 0.75)}
    ours = [each.rate for each in runs[OURS]]
    for number, (name, (least, aim)) in enumerate(bounds.items(), 1):
        if name in runs:
            theirs = [each.rate for each in runs[name]]
            about = Line(str(number), "whole turns", "/s", ours, theirs, name, least, aim)
            yield replace(about, more=True)


def _slow(scale: Scale, base: Path) -> Line:
    """All that waits for Telegram, waits together."""
    script = Script(scale.people, 1, delay=SLOW)
    peers: dict[str, Start | None] = {PTB: ptb_echo, OURS: None}
    runs = _interleaved(
        scale.repeats, peers, lambda start: _fairly(script, start, base, scale.settled)
    )
    ours, theirs = ([each.rate for each in runs[name]] for name in (OURS, PTB))
    about = "whole turns, 50 ms at each call"
    return Line("4", about, "/s", ours, theirs, PTB, 40, 60, more=True)


def _steady(scale: Scale, base: Path) -> Iterator[Line]:
    times = max(1, round(scale.seconds * STEADY / scale.people))
    script = Script(scale.people, times, rate=STEADY)
    peers: dict[str, Start | None] = {PTB: ptb_echo, OURS: None}
    runs = _interleaved(
        scale.repeats, peers, lambda start: _fairly(script, start, base, scale.settled)
    )
    for words, share in (("median", 0.5), ("p99", 0.99)):
        ours, theirs = ([each.delay(share) for each in runs[name]] for name in (OURS, PTB))
        yield Line("6", f"reply delay at 100/s, {words}", "ms", ours, theirs, PTB, 0.7, 0.5)


def _of_keeping_house(runs: Runs) -> Iterator[Line]:
    ours, theirs = runs[OURS], runs[PTB]
    cpu = ([each.cpu_each for each in runs] for runs in (ours, theirs))
    yield Line("5", "processor for a turn", "ms", *cpu, PTB, 0.45, 0.25)
    learned = weights()
    idle = [each.idle - learned for each in ours], [each.idle for each in theirs]
    what = f"memory, idle, without the weights ({learned:.0f} MiB)"
    yield Line("10", what, "MiB", *idle, PTB, 1.6, 1.2)
    grown = [each.after for each in ours], [each.idle for each in ours]
    yield Line("10", "memory after all turns", "MiB", *grown, "ourselves idle", 1.1, 1.0)
    start = ([each.start for each in runs] for runs in (ours, theirs))
    yield Line("11", "start to the first getUpdates", "s", *start, PTB, 2, 1.2)
