"""Somebody who writes without end slows nobody else down, and loses nothing either."""

from __future__ import annotations

import asyncio
import random
import sqlite3
import statistics
import time
from pathlib import Path

from tests.e2e.running import running
from tests.faults.crowd import Writer, kept, soon, tell

FLOOD = 300
HALF = 120
HOOKED = {
    "WEBHOOK_URL": "https://trellis.example/telegram",
    "WEBHOOK_SECRET": "a-secret-of-the-tests",
    "WEBHOOK_PORT": "0",
}


async def reply_time(writer: Writer) -> float:
    """Seconds until a log is answered."""
    began = time.monotonic()
    writer.log()
    await soon(lambda: not writer.owed, 60)
    return time.monotonic() - began


def count_held(folder: Path) -> int:
    """How many updates are kept that are not heard yet."""
    with sqlite3.connect(folder / "trellis.sqlite3") as rows:
        return int(rows.execute("SELECT count(*) FROM held_update").fetchone()[0])


def check(folder: Path, people: list[Writer]) -> None:
    """All that was typed is kept once and was answered, in order; nothing is held any more."""
    for each in people:
        assert each.order == each.asked_for
        assert kept(folder, each.phone.person.user["id"]) == list(each.typed.items())
    assert count_held(folder) == 0


async def test_who_writes_behind_a_flood_is_answered_almost_as_soon(tmp_path: Path) -> None:
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
        assert during < 10 * max(calm)
        assert flooder.doubled == other.doubled == 0
        assert await bot.stop() == 0
    check(tmp_path, [flooder, other])


async def test_two_floods_at_once_hold_up_nobody(tmp_path: Path) -> None:
    """Neither another person, nor, for the whole of it, the one flood the other."""
    async with running(tmp_path) as (bot, _):
        people = [Writer(bot.stand_in, number) for number in range(3)]
        await asyncio.gather(*(each.ready() for each in people))
        first, second, other = people
        for flooder in (first, second):
            for _ in range(HALF):
                flooder.log()
        other.log()
        await soon(lambda: not other.owed, 60)
        left = (first.owed, second.owed)
        await soon(lambda: first.owed < HALF / 2, 60)
        assert second.owed < HALF * 3 / 4
        await soon(lambda: not (first.owed or second.owed), 60)
        tell(f"\nwhen another person was answered, {left} of {HALF} each were still to come")
        assert min(left) > HALF / 2
        assert [each.doubled for each in people] == [0, 0, 0]
        assert await bot.stop() == 0
    check(tmp_path, people)


async def test_a_flood_survives_kills(tmp_path: Path) -> None:
    """What is held when the bot is killed is heard after the next start, once and in order."""
    dice, kills = random.Random(3), 3
    async with running(tmp_path) as (bot, _):
        flooder, other = Writer(bot.stand_in, 1), Writer(bot.stand_in, 2)
        await asyncio.gather(flooder.ready(), other.ready())
        for _ in range(2 * HALF):
            flooder.log()
        held: list[int] = []
        for each in range(1, kills + 1):
            some = 2 * HALF - each * HALF // 3
            await soon(lambda some=some: flooder.owed < some, 60)
            await asyncio.sleep(dice.uniform(0, 0.2))
            await bot.kill()
            held.append(count_held(tmp_path))
            other.log()
            await bot.start()
        await soon(lambda: not (flooder.owed or other.owed), 60)
        tell(f"\nkilled with {held} updates held, replies twice: {flooder.doubled}")
        assert min(held) > 0
        assert flooder.doubled + other.doubled <= 2 * kills
        assert await bot.stop() == 0
    check(tmp_path, [flooder, other])


async def test_a_bot_that_is_stopped_in_a_flood_goes_on_with_it(tmp_path: Path) -> None:
    """It does not hear all of it first."""
    async with running(tmp_path) as (bot, _):
        flooder = Writer(bot.stand_in, 1)
        await flooder.ready()
        for _ in range(HALF):
            flooder.log()
        await soon(lambda: flooder.owed < HALF, 60)
        assert await bot.stop() == 0
        assert count_held(tmp_path) > 0
        await bot.start()
        await soon(lambda: not flooder.owed, 60)
        assert flooder.doubled == 0
        assert await bot.stop() == 0
    check(tmp_path, [flooder])


async def test_what_was_held_is_heard_when_updates_are_brought_from_now_on(tmp_path: Path) -> None:
    """The bot was killed in a flood, and is started with a webhook."""
    async with running(tmp_path) as (bot, _):
        flooder = Writer(bot.stand_in, 1)
        await flooder.ready()
        for _ in range(HALF):
            flooder.log()
        await soon(lambda: not bot.stand_in.world.updates.waiting, 60)
        await bot.kill()
        assert count_held(tmp_path) > 0
        bot.settings = HOOKED
        await bot.start()
        await soon(lambda: not flooder.owed, 60)
        assert await bot.stop() == 0
    check(tmp_path, [flooder])
