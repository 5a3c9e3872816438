"""Whatever Telegram answers, each message gets its reply, and no one waits for another's."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import aiohttp
import pytest

from bot.preview.faults import Fault
from bot.preview.standin import StandIn
from tests.e2e.running import Running, running
from tests.faults.crowd import Writer, count_faults, soon

PAGE = "<html><head><title>502 Bad Gateway</title></head></html>"
TROUBLES = {
    "429": Fault(status=429, retry_after=1),
    "500": Fault(status=500),
    "502 with a page": Fault(status=502, body=PAGE),
    "cut before": Fault(reset="before"),
    "cut after": Fault(reset="after"),
    "garbage": Fault(body="\x00 not JSON"),
    "garbage after": Fault(body="{}", after=True),
    "hangs past the timeout": Fault(hang=12),
    "400": Fault(status=400, description="Bad Request: can't parse entities"),
}
FETCHING = (
    *(Fault(status=500), Fault(status=502, body=PAGE)),
    *(Fault(reset="before"), Fault(reset="after")),
    *(Fault(body="garbage"), Fault(status=429, retry_after=1)),
)
TWICE = {"cut after", "garbage after"}
NEVER = {"400"}


def doubles(name: str) -> tuple[int, int]:
    """Replies lost and doubled that a trouble of that name leads to."""
    return int(name in NEVER), int(name in TWICE)


async def test_each_trouble_with_a_reply_stays_in_its_own_chat(tmp_path: Path) -> None:
    """Nine people meet nine troubles at once, a tenth none."""
    async with running(tmp_path) as (bot, _):
        people = {
            name: Writer(bot.stand_in, number) for number, name in enumerate([*TROUBLES, "none"])
        }
        await asyncio.gather(*(each.ready() for each in people.values()))
        for name, trouble in TROUBLES.items():
            chat = people[name].phone.person.chat.id
            bot.stand_in.faults.add(replace(trouble, method="sendMessage", chat_id=chat))
        for each in people.values():
            each.log()
        await soon(lambda: not people["none"].owed, 3)
        await soon(lambda: sum(each.owed for each in people.values()) == len(NEVER), 40)
        for each in people.values():
            each.log()
        await soon(lambda: sum(each.owed for each in people.values()) == len(NEVER), 20)
        assert {name: (each.owed, each.doubled) for name, each in people.items()} == {
            name: doubles(name) for name in people
        }
        assert await bot.stop() == 0
        assert count_faults(tmp_path) == {"RefusedError": len(NEVER)}


async def test_when_all_chats_are_to_wait_all_wait_and_nothing_is_lost(tmp_path: Path) -> None:
    """No storm of calls while Telegram asks for patience."""
    async with running(tmp_path) as (bot, _):
        people = [Writer(bot.stand_in, number) for number in range(8)]
        await asyncio.gather(*(each.ready() for each in people))
        flood = bot.stand_in.faults.add(Fault("sendMessage", times=None, status=429, retry_after=2))
        for each in people:
            each.log()
        await soon(lambda: len(bot.stand_in.faults.met) >= 2)
        await asyncio.sleep(1)
        calls = len(bot.stand_in.faults.met)
        bot.stand_in.faults.waiting.remove(flood)
        await soon(lambda: not any(each.owed for each in people))
        assert calls <= len(people) + 2
        assert not any(each.doubled for each in people)


async def test_updates_come_in_again_after_every_trouble_with_fetching(tmp_path: Path) -> None:
    """What was typed meanwhile is answered."""
    async with running(tmp_path) as (bot, _):
        writer = Writer(bot.stand_in, 1)
        await writer.ready()
        for pair in zip(FETCHING[::2], FETCHING[1::2], strict=True):
            await fail_to_fetch(bot, writer, pair)
        assert writer.doubled == 0


async def fail_to_fetch(bot: Running, writer: Writer, troubles: Sequence[Fault]) -> None:
    """Meet these troubles in a row, and come out of them with every message answered."""
    known, met = recoveries(bot), len(bot.stand_in.faults.met)
    for trouble in troubles:
        bot.stand_in.faults.add(replace(trouble, method="getUpdates"))
    writer.log()
    await soon(lambda: len(bot.stand_in.faults.met) == met + len(troubles))
    writer.log()
    await soon(lambda: recoveries(bot) == known + 1 and not writer.owed)


def recoveries(bot: Running) -> int:
    """How often the bot said that updates come in again."""
    return sum("Updates are coming in again" in line for line in bot.log)


@pytest.mark.long
async def test_two_minutes_without_updates_lose_nothing(tmp_path: Path) -> None:
    """Fetching fails all that time."""
    async with running(tmp_path) as (bot, _):
        writer = Writer(bot.stand_in, 1)
        await writer.ready()
        bot.stand_in.faults.add(Fault("getUpdates", times=None, status=500))
        writer.log()
        await asyncio.sleep(120)
        assert len(bot.stand_in.faults.met) < 20
        bot.stand_in.faults.clear()
        await soon(lambda: not writer.owed, 40)


async def poll_as_well(stand_in: StandIn, stop: asyncio.Event) -> None:
    """A second poller with the same token, which confirms nothing."""
    address = f"{stand_in.base_url}/bot{stand_in.token}/getUpdates"
    async with aiohttp.ClientSession() as session:
        while not stop.is_set():
            async with session.get(address, params={"timeout": "0"}) as answer:
                await answer.read()
            await asyncio.sleep(0.05)


async def test_a_second_poller_is_named_once_and_outlived(tmp_path: Path) -> None:
    """The conflict costs time, but no message."""
    async with running(tmp_path) as (bot, _):
        writer, stop = Writer(bot.stand_in, 1), asyncio.Event()
        await writer.ready()
        rival = asyncio.create_task(poll_as_well(bot.stand_in, stop))
        await soon(lambda: any("(409)" in line for line in bot.log))
        writer.log()
        stop.set()
        await rival
        await soon(lambda: not writer.owed, 30)
        assert sum("(409)" in line for line in bot.log) == 1
        assert writer.doubled == 0


async def revoke(bot: Running, method: str | None) -> int:
    """Let Telegram refuse the token from now on; the bot's exit code."""
    bot.stand_in.faults.add(Fault(method, times=None, status=401, description="Unauthorized"))
    Writer(bot.stand_in, 2).phone.say("/start")
    assert bot.process is not None
    code = await asyncio.wait_for(bot.process.wait(), 10)
    assert bot.reader is not None
    await bot.reader
    bot.listens.clear()
    return code


@pytest.mark.parametrize("method", [None, "sendMessage"])
async def test_a_revoked_token_ends_the_bot_in_one_line(tmp_path: Path, method: str) -> None:
    """Whether it shows at fetching or at sending first; and with a new token all goes on."""
    async with running(tmp_path) as (bot, _):
        writer = Writer(bot.stand_in, 1)
        await writer.ready()
        told = len(bot.log)
        assert await revoke(bot, method) == 1
        said = [line for line in bot.log[told:] if "Trellis" not in line]
        assert said == ["Telegram refuses the bot token: it is wrong, or was revoked at BotFather"]
        assert len(bot.stand_in.faults.met) <= 8
        bot.stand_in.faults.clear()
        writer.log()
        await bot.start()
        await soon(lambda: not writer.owed)
