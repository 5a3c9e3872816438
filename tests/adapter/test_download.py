"""A file that a person sent is brought whole, or not at all."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.adapter.download import download
from bot.adapter.telegram_bot import TelegramBot, make_bot
from tests.adapter.fake_telegram import FakeTelegram, page, refused


@pytest.fixture
async def bot(telegram: FakeTelegram) -> AsyncIterator[TelegramBot]:
    bot = make_bot("123456:abcdefgh", telegram.url)
    yield bot
    await bot.shutdown()


async def test_a_file_is_brought(bot: TelegramBot, telegram: FakeTelegram) -> None:
    telegram.files["documents/x.json"] = b"{}"
    assert await download(bot, "documents/x.json", 10) == b"{}"


async def test_a_file_that_is_too_large_is_not_even_asked_for(
    bot: TelegramBot, telegram: FakeTelegram
) -> None:
    telegram.files["x"] = b"too long"
    assert await download(bot, "x", 3) is None


@pytest.mark.parametrize("answer", [refused(400, "Bad Request: invalid file_id"), page(502)])
async def test_a_file_that_cannot_be_had_is_none(
    bot: TelegramBot, telegram: FakeTelegram, answer: object
) -> None:
    telegram.will_answer("getFile", answer)  # type: ignore[arg-type]
    assert await download(bot, "x", 10) is None


async def test_a_file_that_is_gone_on_the_way_is_none(
    bot: TelegramBot, telegram: FakeTelegram
) -> None:
    assert await download(bot, "nowhere", 10) is None
