"""Somebody who writes without end slows nobody else down."""

from __future__ import annotations

import asyncio
import statistics
import time
from pathlib import Path

from tests.e2e.running import running
from tests.faults.crowd import Writer, soon, tell

FLOOD = 300


async def reply_time(writer: Writer) -> float:
    """Seconds until a log is answered."""
    began = time.monotonic()
    writer.log()
    await soon(lambda: not writer.owed, 60)
    return time.monotonic() - began


async def test_who_writes_in_a_flood_of_another_is_answered_before_it_ends(tmp_path: Path) -> None:
    """Three hundred messages at once, and then one of another person."""
    async with running(tmp_path) as (bot, _):
        flooder, other = Writer(bot.stand_in, 1), Writer(bot.stand_in, 2)
        await asyncio.gather(flooder.ready(), other.ready())
        calm = [await reply_time(other) for _ in range(9)]
        began = time.monotonic()
        for _ in range(FLOOD):
            flooder.log()
        during = await reply_time(other)
        await soon(lambda: not flooder.owed, 60)
        whole = time.monotonic() - began
        usual = statistics.median(calm)
        tell(
            f"\ncalm {usual:.3f} s, behind {FLOOD} messages {during:.3f} s ({during / usual:.0f}"
            f" times as long, where {FLOOD} would be one by one), whole flood {whole:.2f} s"
        )
        assert during < whole
        assert during < FLOOD * max(calm)
        assert flooder.doubled == other.doubled == 0
