from __future__ import annotations

import logging

import pytest
from telegram import Bot

from bot.adapter.errors import TokenRefusedError
from bot.adapter.telegram_bot import TelegramBot, make_bot, system_proxy
from tests.adapter.conftest import everything_told_by
from tests.adapter.fake_telegram import TOKEN, FakeTelegram, refused


async def test_the_bot_asks_who_it_is_and_closes_its_connections(telegram: FakeTelegram) -> None:
    async with make_bot(TOKEN, f"{telegram.url}/") as bot:
        assert isinstance(bot, Bot)
        assert bot.id == 123456
        assert bot.base_file_url == f"{telegram.url}/file/bot{TOKEN}"


async def test_a_bot_that_was_never_initialized_closes_as_well(telegram: FakeTelegram) -> None:
    bot = make_bot(TOKEN, telegram.url)
    await bot.call("getMe")
    await bot.shutdown()
    await bot.shutdown()


@pytest.mark.parametrize("status", [401, 404])
async def test_a_wrong_token_is_told_without_the_token(
    bot: TelegramBot, telegram: FakeTelegram, status: int
) -> None:
    telegram.will_answer("getMe", refused(status, "Unauthorized or not found"))
    with pytest.raises(TokenRefusedError) as caught:
        await bot.initialize()
    assert "secret-token" not in everything_told_by(caught.value)


async def test_neither_token_nor_words_are_in_the_log_or_in_the_bots_name(
    telegram: FakeTelegram, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "telegram")
    caplog.set_level(logging.DEBUG, "telegram.Bot")
    bot = make_bot(TOKEN, telegram.url)
    await bot.call("sendMessage", {"chat_id": 1, "text": "private words"})
    await bot.shutdown()
    assert "SECRET" not in repr(bot) + str(bot) + caplog.text
    assert "private words" not in caplog.text


def test_a_proxy_is_used_as_the_machine_says_but_never_for_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy.school:3128")
    monkeypatch.setenv("http_proxy", "http://proxy.school:3128")
    monkeypatch.setenv("no_proxy", "intern.school")
    assert system_proxy("https://api.telegram.org") == "http://proxy.school:3128"
    assert system_proxy("https://intern.school") is None
    assert system_proxy("http://127.0.0.1:8081") is None
    assert system_proxy("http://localhost:8081") is None
    monkeypatch.setenv("https_proxy", "socks5://proxy.school:1080")
    assert system_proxy("https://api.telegram.org") is None
