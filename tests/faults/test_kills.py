"""Whenever the bot is killed, nothing that was typed is lost or counted twice."""

from __future__ import annotations

import asyncio
import random
import sqlite3
import statistics
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.delivery import LEASE
from bot.preview.updates import CONFLICT
from bot.preview.wire import Call
from tests.e2e.running import Running, running
from tests.faults.crowd import Writer, kept, soon, tell

PEOPLE = 20
QUESTIONS = 5


@dataclass
class Deaths:
    """What killing showed: seconds from a start, and from listening, to the first reply."""

    times: int = 0
    early: int = 0
    from_start: list[float] = field(default_factory=list)
    from_listening: list[float] = field(default_factory=list)


async def live(writer: Writer, stop: asyncio.Event) -> None:
    """A person's whole talk."""
    await writer.begin()
    await writer.answer(QUESTIONS)
    await writer.stop_answering()
    await writer.log_until(stop)


async def start_and_time(bot: Running, deaths: Deaths) -> None:
    """Start the bot, and see how long it takes to answer those who wait."""
    began, before = time.monotonic(), len(bot.stand_in.made("sendMessage"))
    await bot.start()
    listening = time.monotonic()
    await soon(lambda: len(bot.stand_in.made("sendMessage")) > before, 60)
    deaths.from_start.append(time.monotonic() - began)
    deaths.from_listening.append(time.monotonic() - listening)


async def kill_again_and_again(
    bot: Running, deaths: Deaths, times: int, dice: random.Random
) -> None:
    """Kill at random moments; one in four falls into the start itself."""
    while deaths.times < times:
        if deaths.times % 4 == 2:
            await bot.launch()
            await asyncio.sleep(dice.uniform(0, 1.0))
            deaths.early += 1
        else:
            await start_and_time(bot, deaths)
            await asyncio.sleep(dice.uniform(0, 0.5))
        await bot.kill()
        deaths.times += 1
    await start_and_time(bot, deaths)


async def survive(folder: Path, times: int) -> None:
    """People write, the bot is killed so often; at the end everything is there, once."""
    deaths, stop = Deaths(), asyncio.Event()
    async with running(folder) as (bot, _):
        people = [Writer(bot.stand_in, number) for number in range(PEOPLE)]
        lives = [asyncio.create_task(live(each, stop)) for each in people]
        await soon(lambda: sum(len(each.typed) for each in people) > PEOPLE)
        await bot.kill()
        await kill_again_and_again(bot, deaths, times, random.Random(times))
        await soon(lambda: all(each.logs for each in people) or any(map(ended, lives)), 60)
        stop.set()
        await asyncio.gather(*lives)
        await soon(lambda: not any(each.owed for each in people), 60)
        assert await bot.stop() == 0
    report(people, deaths)
    for each in people:
        assert kept(folder, each.phone.person.user["id"]) == list(each.typed.items())
    assert [call for call in bot.stand_in.refused if not is_by_right(call)] == []
    for each in people:
        assert each.order == each.asked_for
        assert each.doubled <= deaths.times
    assert sum(each.doubled for each in people) <= sent_again(folder)
    assert sum(len(each.typed) for each in people) >= PEOPLE * (QUESTIONS + 1)
    assert statistics.median(deaths.from_listening) < 2
    assert max(deaths.from_listening) < LEASE.total_seconds() / 4


def is_by_right(refused: Call) -> bool:
    """Whether it was an edit or strip done once more, or a dead bot's wait, ended by the next."""
    return "message is not modified" in refused.description or refused.description == CONFLICT


def sent_again(folder: Path) -> int:
    """How often a message was sent once more, since nobody knew whether it had arrived."""
    with sqlite3.connect(folder / "trellis.sqlite3") as rows:
        again = "SELECT sum(attempts - 1) FROM outbox WHERE attempts > 1"
        return int(rows.execute(again).fetchone()[0] or 0)


def ended(life: asyncio.Task[None]) -> bool:
    """Whether somebody's talk came to an end before its time."""
    return life.done() and life.exception() is not None


def report(people: list[Writer], deaths: Deaths) -> None:
    """The figures, for whoever reads along (pytest -s)."""
    sent = sum(len(each.typed) for each in people)
    doubled = sum(each.doubled for each in people)
    tell(
        f"\nkills {deaths.times} ({deaths.early} while starting), messages {sent}, lost 0,"
        f" replies doubled {doubled};"
        f" first reply after start: median {statistics.median(deaths.from_start):.2f} s,"
        f" best {min(deaths.from_start):.2f}, worst {max(deaths.from_start):.2f};"
        f" after listening: median {statistics.median(deaths.from_listening):.2f} s"
    )


async def test_nothing_is_lost_when_the_bot_is_killed_at_random_moments(tmp_path: Path) -> None:
    """Ten kills, twenty people."""
    await survive(tmp_path, 10)


@pytest.mark.long
async def test_nothing_is_lost_in_two_hundred_kills(tmp_path: Path) -> None:
    """The same, for long."""
    await survive(tmp_path, 200)
