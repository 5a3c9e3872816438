"""A stand-in on a free port, a clock that tests can move, the real library's bot, and a phone."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest
from telegram import Bot

from bot.preview import Phone, StandIn

Raw = Callable[..., Coroutine[None, None, dict[str, Any]]]


class MovedClock:
    """A clock that moves only when told to."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    async def advance(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture
async def standin(clock: MovedClock) -> AsyncIterator[StandIn]:
    standin = StandIn(clock=clock, on_advance=clock.advance)
    await standin.start()
    yield standin
    await standin.stop()


@pytest.fixture
async def bot(standin: StandIn) -> AsyncIterator[Bot]:
    base = standin.base_url
    bot = Bot(standin.token, base_url=f"{base}/bot", base_file_url=f"{base}/file/bot")
    async with bot:
        yield bot


@pytest.fixture
def phone(standin: StandIn) -> Phone:
    """A phone whose person has started the bot."""
    phone = Phone(standin)
    phone.say("/start")
    standin.world.updates.waiting.clear()
    return phone


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def raw(standin: StandIn, http: aiohttp.ClientSession) -> Raw:
    """Calls a method with a JSON body, past every check that a library makes."""

    async def call(method: str, **params: Any) -> dict[str, Any]:
        url = f"{standin.base_url}/bot{standin.token}/{method}"
        async with http.post(url, json=params) as answer:
            body: dict[str, Any] = await answer.json()
            assert answer.status == body.get("error_code", 200)
            return body

    return call
