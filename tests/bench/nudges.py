"""Replies to those who write, while very many nudges are due."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, update

from bot.coach.zone_rules import renew_due_times
from storage.database import open_database
from storage.rows import table
from storage.tables import Deadline
from tests.bench.base import Group, copy_base, make_base, reflecting
from tests.bench.figures import Line, Scale
from tests.bench.race import Run, run, trellis
from tests.bench.telegram import Script
from tests.coach.people import with_session

RATE = 30
"""Telegram's most messages a second."""

TALKING = 5.0
"""Texts a second of those who write meanwhile."""

WRITERS, LEAST = 50, 20
"""At most so many people write, and at least so many texts."""

MOST = 1_500


def measure_nudges(scale: Scale, folder: Path) -> Iterator[Line]:
    """The delay of replies, with and without nudges that all are due at once."""
    due = MOST if scale.whole else round(scale.seconds * RATE)
    base = folder / "nudges.sqlite3"
    texts = max(LEAST, round(due / RATE * TALKING))
    writers = min(WRITERS, texts)
    groups = (Group(due, with_session), Group(writers, reflecting))
    make_base(f"sqlite:///{base}", *groups, today=True)
    # The first of each group is the one whom the others were copied from.
    script = Script(due + 1 + writers, texts // writers, rate=TALKING, quiet=due + 1)
    ours, calm = [], []
    for _ in range(scale.repeats):
        calm.append(_p99(_run(base, script, scale.settled)))
        ours.append(_p99(_run(base, replace(script, nudges=due), scale.settled)))
    what = f"p99 of replies, {due:,} nudges due at once"
    yield Line("9", what, "ms", ours, calm, "ourselves, none due", 2, 1.2)


def _p99(found: Run) -> float:
    return found.delay(0.99)


def _run(base: Path, script: Script, settled: float) -> Run:
    with tempfile.TemporaryDirectory() as folder:
        file = copy_base(base, Path(folder))
        engine = open_database(f"sqlite:///{file}")
        # As at every start: afterwards what is due stays due.
        renew_due_times(engine, datetime.now(UTC))
        with engine.begin() as connection:
            _plan(connection, due_now=script.nudges > 0)
        engine.dispose()
        return run(script, trellis(Path(folder), TRELLIS_SEND_RATE=str(RATE)), settled)


def _plan(connection: Connection, *, due_now: bool) -> None:
    rows, now = table(Deadline), datetime.now(UTC)
    connection.execute(update(rows).values(due_at=now + timedelta(days=30)))
    if due_now:
        copied = (rows.c.kind == "nudge") & (rows.c.person_id > 1)
        connection.execute(update(rows).where(copied).values(due_at=now))
