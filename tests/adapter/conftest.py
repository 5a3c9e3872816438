from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import AsyncIterator, Iterator

import pytest

from bot.adapter import polling
from bot.adapter.polling import poll
from bot.adapter.request import SwiftRequest, Timeouts
from bot.adapter.sender import Sender
from bot.adapter.telegram_bot import TelegramBot
from tests.adapter.ear import Ear, Run
from tests.adapter.fake_telegram import TOKEN, FakeTelegram

IMPATIENT = Timeouts(connect=0.1, read=0.3, upload=0.3)


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    fake = FakeTelegram()
    await fake.start()
    yield fake
    await fake.stop()


@pytest.fixture
async def bot(telegram: FakeTelegram) -> AsyncIterator[TelegramBot]:
    made = TelegramBot(
        TOKEN,
        base_url=f"{telegram.url}/bot",
        base_file_url=f"{telegram.url}/file/bot",
        request=SwiftRequest(8, IMPATIENT),
        get_updates_request=SwiftRequest(1, IMPATIENT),
    )
    yield made
    await made.shutdown()


@pytest.fixture
def sender(bot: TelegramBot) -> Sender:
    return Sender(bot)


@pytest.fixture
def run(bot: TelegramBot, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setattr("bot.adapter.troubles.SHORTEST_WAIT", 0.01)
    monkeypatch.setattr(polling, "GRACE", 0.3)

    async def run_until_heard(ear: Ear) -> None:
        async with asyncio.timeout(5):
            await poll(bot, ear.hear, stop=ear.stop, long_poll=0, jitter=lambda: 0.5)

    return run_until_heard


@pytest.fixture(autouse=True)
def _no_token_in_any_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    caplog.set_level(logging.DEBUG)
    yield
    for phase in ("setup", "call"):
        assert not [
            r for r in caplog.get_records(phase) if "secret-token" in r.getMessage().lower()
        ]


def everything_told_by(error: BaseException | None) -> str:
    """All texts of an error, of its causes and of what it hides."""
    told = []
    while error is not None:
        told += [repr(error), str(error), *traceback.format_exception_only(error)]
        error = error.__cause__ or error.__context__
    return "\n".join(told).lower()
