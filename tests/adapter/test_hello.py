from __future__ import annotations

import asyncio
import time

import pytest

from bot.adapter import hello
from bot.adapter.errors import TokenRefusedError
from bot.adapter.hello import say_hello
from bot.adapter.telegram_bot import TelegramBot
from tests.adapter.fake_telegram import RESET, Answer, FakeTelegram, good, page, refused


@pytest.mark.parametrize(
    "trouble",
    [page(502), RESET, Answer(200, "garbage"), good(True), good({}), good(None)],
)
async def test_hello_is_said_until_telegram_answers(
    bot: TelegramBot, telegram: FakeTelegram, trouble: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hello, "FIRST_WAIT", 0.01)
    telegram.will_answer("getMe", trouble, trouble)
    await say_hello(bot, asyncio.Event())
    assert bot.id == 123456
    assert telegram.methods == ["getMe"] * 3


async def test_hello_waits_as_long_as_telegram_asks(
    bot: TelegramBot, telegram: FakeTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hello, "FIRST_WAIT", 0.01)
    telegram.will_answer("getMe", refused(429, "Too Many Requests", retry_after=0.3))
    began = time.monotonic()
    await say_hello(bot, asyncio.Event())
    assert time.monotonic() - began > 0.3


async def test_a_refused_token_ends_the_hello(bot: TelegramBot, telegram: FakeTelegram) -> None:
    telegram.will_answer("getMe", refused(401, "Unauthorized"))
    with pytest.raises(TokenRefusedError):
        await say_hello(bot, asyncio.Event())


async def test_a_hello_without_an_answer_can_be_stopped(
    bot: TelegramBot, telegram: FakeTelegram
) -> None:
    telegram.will_answer("getMe", *[page(502)] * 9)
    stop = asyncio.Event()
    asyncio.get_running_loop().call_later(0.1, stop.set)
    async with asyncio.timeout(1):
        await say_hello(bot, stop)
