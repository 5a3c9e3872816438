"""Asked to stop, the bot stops soon, and nothing that was under way is lost."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

from bot.preview.faults import Fault
from tests.e2e.running import Running, running
from tests.faults.crowd import Writer, soon, tell


async def stop_in_time(bot: Running) -> None:
    """Stop politely, which takes at most five seconds."""
    began = time.monotonic()
    assert await bot.stop() == 0
    tell(f"\nstopped in {time.monotonic() - began:.2f} s")
    assert time.monotonic() - began < 5


async def test_replies_under_way_are_finished_before_the_end(tmp_path: Path) -> None:
    """They arrive once, not once more after the next start."""
    async with running(tmp_path) as (bot, _):
        people = [Writer(bot.stand_in, number) for number in range(6)]
        await asyncio.gather(*(each.ready() for each in people))
        bot.stand_in.faults.add(Fault("sendMessage", times=None, hang=0.7))
        before = len(bot.stand_in.made("sendMessage"))
        for each in people:
            each.log()
        await soon(lambda: len(bot.stand_in.made("sendMessage")) == before + len(people))
        await stop_in_time(bot)
        bot.stand_in.faults.clear()
        await bot.start()
        await soon(lambda: not any(each.owed for each in people))
        people[0].log()
        await soon(lambda: not people[0].owed)
        assert [each.doubled for each in people] == [0] * len(people)


async def test_a_telegram_that_hangs_does_not_hold_up_the_end(tmp_path: Path) -> None:
    """What could not be sent in time is sent after the next start."""
    async with running(tmp_path) as (bot, _):
        writer = Writer(bot.stand_in, 1)
        await writer.ready()
        bot.stand_in.faults.add(Fault("sendMessage", times=None, hang=60))
        writer.log()
        await soon(lambda: bool(bot.stand_in.faults.met))
        await stop_in_time(bot)
        bot.stand_in.faults.clear()
        await bot.start()
        await soon(lambda: not writer.owed)
        assert writer.doubled == 0
        assert bot.errors() == []


async def test_the_bot_can_be_stopped_while_it_can_not_reach_telegram(tmp_path: Path) -> None:
    """It says that it can't, and goes without a word more."""
    async with running(tmp_path) as (bot, _):
        assert await bot.stop() == 0
        bot.stand_in.faults.add(Fault(times=None, status=502))
        told = len(bot.log)
        await bot.launch()
        await soon(lambda: any("can't be reached" in line for line in bot.log[told:]))
        await stop_in_time(bot)
        assert not [line for line in bot.log if "Traceback" in line]


async def test_a_second_bot_on_one_file_says_so_and_goes(tmp_path: Path) -> None:
    """The first one does not even notice."""
    async with running(tmp_path) as (bot, _):
        second = Running(bot.stand_in, bot.folder, bot.clock)
        await second.launch()
        assert second.process is not None
        assert second.reader is not None
        assert await asyncio.wait_for(second.process.wait(), 30) == 1
        await second.reader
        assert len(second.log) == 1
        assert "another Trellis is using" in second.log[0]
        writer = Writer(bot.stand_in, 1)
        await writer.ready()
        assert bot.errors() == []
