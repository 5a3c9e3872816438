"""Updates that come twice, late, in another order, broken, or that the coach stumbles over."""

from __future__ import annotations

import asyncio
import copy
from pathlib import Path

from tests.e2e.running import Running, running
from tests.faults.crowd import Writer, count_faults, kept, soon, tell
from tests.faults.stumbling import STUMBLE

WEEK = 7 * 24 * 3600
UNREADABLE = (
    {"message": {"message_id": 5, "chat": "nobody", "date": "now"}},
    {"message": {"message_id": 5, "date": 1, "chat": {"id": 10**30, "type": "private"}}},
    {"callback_query": {"id": 5, "from": None, "data": ["a"]}},
    {
        "message": {
            "message_id": 5,
            "date": 10**17,
            "chat": {"id": 5, "type": "private"},
            "text": "x",
        }
    },
)


async def test_what_comes_twice_has_its_effect_once(tmp_path: Path) -> None:
    """Also after it was confirmed, and after a restart."""
    async with running(tmp_path) as (bot, _):
        writer = Writer(bot.stand_in, 1)
        await writer.ready()
        updates = bot.stand_in.world.updates
        writer.log()
        first = copy.deepcopy(updates.waiting[-1])
        await soon(lambda: not writer.owed)
        updates.put_again(copy.deepcopy(first))
        writer.log()
        await soon(lambda: not writer.owed)
        await bot.stop()
        updates.put_again(first)
        await bot.start()
        writer.log()
        await soon(lambda: not writer.owed)
        assert writer.doubled == 0
        assert await bot.stop() == 0
        assert kept(tmp_path, 2001) == list(writer.typed.items())


async def test_what_comes_in_another_order_or_after_a_week_has_its_effect(tmp_path: Path) -> None:
    """Each log is kept once, whatever its number and date."""
    async with running(tmp_path) as (bot, _):
        writer = Writer(bot.stand_in, 1)
        await writer.ready()
        await writer.phone.settled()
        await bot.stop()
        updates = bot.stand_in.world.updates
        for _ in range(4):
            writer.log()
        updates.waiting.reverse()
        bot.clock.move(WEEK)
        await bot.start()
        await soon(lambda: not writer.owed)
        assert writer.doubled == 0
        assert await bot.stop() == 0
        assert sorted(kept(tmp_path, 2001)) == sorted(writer.typed.items())


def put_broken(bot: Running) -> None:
    """Let updates come that have a number, and no sense beside it."""
    updates = bot.stand_in.world.updates
    for body in UNREADABLE:
        updates.last_id += 1
        updates.waiting.append({"update_id": updates.last_id, **body})


async def test_what_can_not_be_read_is_recorded_and_blocks_nobody(tmp_path: Path) -> None:
    """It is confirmed as well, and never comes again."""
    async with running(tmp_path) as (bot, _):
        writer = Writer(bot.stand_in, 1)
        await writer.ready()
        put_broken(bot)
        writer.log()
        await soon(lambda: not writer.owed)
        await soon(lambda: not bot.stand_in.world.updates.waiting)
        assert await bot.stop() == 0
        assert count_faults(tmp_path) == {"Unreadable": len(UNREADABLE)}
        assert writer.doubled == 0


async def test_a_turn_that_raises_is_undone_alone_and_answered_kindly(tmp_path: Path) -> None:
    """Those in the same batch get what they came for, and so does the same person afterwards."""
    async with running(tmp_path) as (bot, _):
        await bot.stop()
        bot.module = ("tests.faults.stumbling",)
        await bot.start()
        people = [Writer(bot.stand_in, number) for number in range(6)]
        await asyncio.gather(*(each.ready() for each in people))
        unlucky = people[2].phone
        for each in people:
            each.log()
            if each.phone is unlucky:
                unlucky.say(f"did 33 min on splints, {STUMBLE}")
        await soon(lambda: not any(each.owed for each in people))
        await unlucky.sees("went wrong")
        people[2].log()
        await soon(lambda: not people[2].owed)
        tell("\nthe person saw:", unlucky.person.chat.messages[unlucky.last.id - 2].message["text"])
        assert await bot.stop() == 0
        assert count_faults(tmp_path) == {"LookupError": 1}
        for each in people:
            assert kept(tmp_path, each.phone.person.user["id"]) == list(each.typed.items())
        assert not [line for line in bot.log if STUMBLE in line]
