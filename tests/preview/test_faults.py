"""Trouble on purpose: refusals, waits, cut lines and garbage, before and after a call is done."""

from __future__ import annotations

import asyncio
import time

import aiohttp
import pytest
from telegram import Bot
from telegram.error import NetworkError, TimedOut

from bot.preview import Fault, Phone, StandIn
from tests.preview.conftest import Raw

ME = 1001


def said(phone: Phone) -> list[str]:
    return [one.text for one in phone.messages if not one.mine]


async def test_a_server_error_refuses_so_many_calls(
    bot: Bot, phone: Phone, standin: StandIn
) -> None:
    standin.faults.add(Fault("sendMessage", times=2, status=502))
    for _ in range(2):
        with pytest.raises(NetworkError):
            await bot.send_message(ME, "one")
    await bot.send_message(ME, "two")
    assert said(phone) == ["two"]
    assert len(standin.faults.met) == 2
    assert standin.refused == []


async def test_too_many_requests_say_how_long_to_wait(
    raw: Raw, phone: Phone, standin: StandIn
) -> None:
    standin.faults.add(Fault("sendMessage", status=429, retry_after=7, chat_id=ME))
    refused = await raw("sendMessage", chat_id=ME, text="one")
    assert refused["description"] == "Too Many Requests: retry after 7"
    assert refused["parameters"] == {"retry_after": 7}
    assert said(phone) == []


@pytest.mark.parametrize(("when", "arrived"), [("before", []), ("after", ["one"])])
async def test_a_cut_line_may_or_may_not_have_carried_the_call(
    raw: Raw, phone: Phone, standin: StandIn, when: str, arrived: list[str]
) -> None:
    standin.faults.add(Fault("sendMessage", reset=when))  # type: ignore[arg-type]
    with pytest.raises(aiohttp.ClientError):
        await raw("sendMessage", chat_id=ME, text="one")
    assert said(phone) == arrived


async def test_a_hang_makes_the_call_slow(raw: Raw, phone: Phone, standin: StandIn) -> None:
    standin.faults.add(Fault("sendMessage", hang=0.3))
    began = time.monotonic()
    await raw("sendMessage", chat_id=ME, text="one")
    assert time.monotonic() - began > 0.25
    assert said(phone) == ["one"]


@pytest.mark.parametrize(("after", "arrived"), [(False, []), (True, ["one"])])
async def test_a_caller_may_lose_patience(
    bot: Bot, phone: Phone, standin: StandIn, after: bool, arrived: list[str]
) -> None:
    standin.faults.add(Fault("sendMessage", hang=1, after=after))
    with pytest.raises(TimedOut):
        await bot.send_message(ME, "one", read_timeout=0.2)
    await asyncio.sleep(0.1)
    assert said(phone) == arrived


@pytest.mark.parametrize(("after", "arrived"), [(False, []), (True, ["one"])])
async def test_garbage_may_take_the_place_of_an_answer(
    bot: Bot, phone: Phone, standin: StandIn, after: bool, arrived: list[str]
) -> None:
    standin.faults.add(Fault("sendMessage", body="<html>502</html>", status=502, after=after))
    with pytest.raises(NetworkError):
        await bot.send_message(ME, "one")
    assert said(phone) == arrived


async def test_an_error_after_the_call_hides_that_it_was_done(
    bot: Bot, phone: Phone, standin: StandIn
) -> None:
    standin.faults.add(Fault("sendMessage", status=500, after=True, times=None))
    for _ in range(3):
        with pytest.raises(NetworkError):
            await bot.send_message(ME, "one")
    standin.faults.clear()
    await bot.send_message(ME, "two")
    assert said(phone) == ["one", "one", "one", "two"]


async def test_polling_meets_trouble_too(raw: Raw, phone: Phone, standin: StandIn) -> None:
    phone.say("hello")
    standin.faults.add(Fault("getUpdates", status=500))
    assert not (await raw("getUpdates"))["ok"]
    assert len((await raw("getUpdates"))["result"]) == 1
