"""Measures Trellis against what people would use instead: `python3 dev.py bench`."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

import psutil

from tests.bench.echoes import find_peers, measure_echoes
from tests.bench.figures import FULL, QUICK, USUAL, Line, Scale, table_of
from tests.bench.growth import measure_growth
from tests.bench.nudges import measure_nudges
from tests.bench.race import WrongError
from tests.bench.readings import measure_readings
from tests.bench.sharing import measure_sharing
from tests.bench.sweeps import measure_sweeps
from tests.bench.telegram_ceiling import ceiling

Measure = Callable[[Scale, Path], Iterator[Line]]
MEASURES: dict[str, Measure] = {
    "echoes": measure_echoes,
    "sweeps": measure_sweeps,
    "nudges": measure_nudges,
    "readings": measure_readings,
    "growth": measure_growth,
    "sharing": measure_sharing,
}
LEFT_OUT = {
    "quick": frozenset({"growth", "readings", "sharing"}),
    "usual": frozenset({"sharing"}),
    "full": frozenset[str](),
}
"""What is not measured unless it is asked for: a quick look is at replies alone."""


def main() -> int:
    """Measure, and print the table; 1 where a reply was lost, doubled or not kept."""
    wanted = _parser().parse_args()
    scale = QUICK if wanted.quick else FULL if wanted.full else USUAL
    names = wanted.only or [name for name in MEASURES if name not in LEFT_OUT[scale.name]]
    if "echoes" in names:
        find_peers(scale)
    began = time.monotonic()
    _tell(f"# {machine()}; {scale.name}, {scale.repeats} repeats, interleaved")
    calls = ceiling(scale.seconds / 4)
    _tell(f"# Telegram's stand-in takes {calls:,.0f} calls a second")
    try:
        lines = list(_measured(names, scale))
    except WrongError as wrong:
        sys.stderr.write(f"{wrong}\n")
        return 1
    lines.sort(key=lambda line: int(line.number))
    _tell(f"\n{table_of(lines)}\n\n# {time.monotonic() - began:.0f} s")
    if wanted.json is not None:
        wanted.json.write_text(_as_json(lines, scale, calls), "utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--quick", action="store_true", help="a look, for its correctness")
    size.add_argument("--full", action="store_true", help="a million people, and PostgreSQL")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures there")
    parser.add_argument("--only", action="append", choices=list(MEASURES), help="some of it")
    return parser


def _measured(names: list[str], scale: Scale) -> Iterator[Line]:
    for name in names:
        with tempfile.TemporaryDirectory() as folder:
            for line in MEASURES[name](scale, Path(folder)):
                _tell(f"# {line.number:>2} {line.what}: {line.ratio:.3g} {line.verdict()}")
                yield line


def machine() -> str:
    """The machine in a few words."""
    memory = psutil.virtual_memory().total / 2**30
    cores, python = os.cpu_count(), platform.python_version()
    return f"{_processor()}, {cores} cores, {memory:.0f} GiB, {platform.system()}, Python {python}"


def _processor() -> str:
    try:
        words = Path("/proc/cpuinfo").read_text("utf-8")
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.partition(":")[2].strip() for line in words.splitlines() if "model name" in line]
    return names[0] if names else platform.machine()


def _as_json(lines: list[Line], scale: Scale, calls: float) -> str:
    told = {"machine": machine(), "scale": asdict(scale), "ceiling": calls}
    told["lines"] = [asdict(line) | {"ratio": line.ratio} for line in lines]
    return json.dumps(told, indent=2)


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
