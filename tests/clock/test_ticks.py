"""A tick handles all that is due; tidying forgets what nobody can ask for any more."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection

from bot.clock import KEEP_HEARD, KEEP_SENT, Clock, Ticks
from storage.desk import Desk
from storage.outbox import change_outbox, get_outbox, put_outbox
from storage.people import mark_heard
from tests.storage.rows import was_heard

SECOND = timedelta(seconds=1)


class Calls:
    """Sweeps as it is told, and notes when it was called and when delivery was woken."""

    def __init__(self, *found: int | Exception) -> None:
        self.found = list(found)
        self.swept: list[datetime] = []
        self.noted: list[str] = []

    def sweep(self, _: Connection, now: datetime) -> int:
        self.swept.append(now)
        self.noted.append("swept")
        found = self.found.pop(0) if self.found else 0
        if isinstance(found, Exception):
            raise found
        return found

    def woken(self) -> None:
        self.noted.append("woken")


def _ticks(desk: Desk, calls: Calls, file: Path | None = None) -> Ticks:
    return Ticks(desk, Clock(file), calls.sweep, calls.woken)


async def test_a_tick_sweeps_until_nothing_is_due(desk: Desk) -> None:
    calls = Calls(100, 100, 7)
    await _ticks(desk, calls).tick()
    assert len(calls.swept) == 4


async def test_a_tick_wakes_delivery_after_every_batch(desk: Desk) -> None:
    calls = Calls(100)
    await _ticks(desk, calls).tick()
    assert calls.noted == ["swept", "woken", "swept", "woken"]


async def test_a_tick_with_nothing_due_still_wakes_delivery(desk: Desk) -> None:
    calls = Calls()
    await _ticks(desk, calls).tick()
    assert calls.noted == ["swept", "woken"]


async def test_a_tick_goes_by_the_clock_that_was_moved(desk: Desk, tmp_path: Path) -> None:
    calls, hands = Calls(), tmp_path / "clock.txt"
    ticks = _ticks(desk, calls, hands)
    await ticks.tick()
    Clock(hands).move(86_400)
    await ticks.tick()
    first, second = calls.swept
    assert timedelta(days=1) <= second - first < timedelta(days=1, minutes=1)


async def test_a_sweep_that_fails_does_not_end_the_ticking(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    calls = Calls(LookupError("with a person's words"))
    tick = _ticks(desk, calls)._quietly(_ticks(desk, calls).tick)
    await tick()
    await tick()
    assert calls.noted == ["swept", "swept", "woken"]
    assert "LookupError" in caplog.text
    assert "words" not in caplog.text


async def test_the_ticking_begins_and_ends(desk: Desk) -> None:
    woken = asyncio.Event()
    ticks = Ticks(desk, Clock(), lambda *_: 0, woken.set)
    scheduler = ticks.start()
    for job in scheduler.get_jobs():
        job.modify(next_run_time=ticks.clock.now())
    await asyncio.wait_for(woken.wait(), 10)
    scheduler.shutdown(wait=False)


async def test_one_tick_never_begins_while_another_runs(desk: Desk) -> None:
    ticks = _ticks(desk, Calls())
    scheduler = ticks.start()
    jobs = scheduler.get_jobs()
    scheduler.shutdown(wait=False)
    assert {(job.max_instances, job.coalesce, job.misfire_grace_time) for job in jobs} == {
        (1, True, None)
    }


async def test_tidying_forgets_old_marks_of_updates(desk: Desk) -> None:
    ticks = _ticks(desk, Calls())
    now = ticks.clock.now()
    await desk.run(lambda rows: mark_heard(rows, 1, 1, now - KEEP_HEARD - SECOND))
    await desk.run(lambda rows: mark_heard(rows, 1, 2, now - KEEP_HEARD + timedelta(hours=1)))
    await ticks.tidy()
    heard = await desk.run(lambda rows: [was_heard(rows, 1, number) for number in (1, 2)])
    assert heard == [False, True]


async def test_tidying_forgets_old_rows_that_are_out(desk: Desk) -> None:
    ticks = _ticks(desk, Calls())
    old = ticks.clock.now() - KEEP_SENT - SECOND

    def put(rows: Connection) -> tuple[int, int]:
        about = {"chat_id": 1, "kind": "send", "created_at": old}
        sent, waiting = put_outbox(rows, **about), put_outbox(rows, **about)
        change_outbox(rows, sent, state="sent")
        return sent, waiting

    sent, waiting = await desk.run(put)
    await ticks.tidy()
    left = await desk.run(lambda rows: [get_outbox(rows, each) for each in (sent, waiting)])
    assert [each is not None for each in left] == [False, True]


async def test_tidying_empties_the_journal(desk: Desk, file: Path) -> None:
    ticks = _ticks(desk, Calls())
    await desk.run(lambda rows: mark_heard(rows, 1, 1, ticks.clock.now()))
    journal = file.with_name(f"{file.name}-wal")
    assert journal.stat().st_size > 0
    await ticks.tidy()
    assert journal.stat().st_size == 0


async def test_tidying_handles_who_is_gone_until_nobody_is_left(desk: Desk) -> None:
    ticks, left = _ticks(desk, Calls()), [100, 3, 0]
    ticks.retain = lambda _, __: left.pop(0)
    await ticks.tidy()
    assert left == []
