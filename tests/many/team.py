"""Workers at work on one database, and the end of their work."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import aiohttp
from sqlalchemy import Engine

from bot.preview.standin import StandIn
from tests.many.crowd import outbox
from tests.many.workers import Team

WORKERS = 4


@asynccontextmanager
async def team_on(url: str, many: int = WORKERS, **about: str) -> AsyncIterator[Team]:
    """Workers at work on one database, with a Telegram of their own."""
    stand_in = StandIn()
    await stand_in.start()
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as http:
        usual = {"DATABASE_URL": url, "TRELLIS_LEASE": "3"}
        team = Team.of(stand_in, http, many, **(usual | about))
        try:
            await team.start()
            yield team
        finally:
            await team.stop()
            await stand_in.stop()


async def all_sent(engine: Engine, patience: float) -> None:
    """Wait until the outbox is empty: also of what dead workers had taken."""
    await until(lambda: not outbox(engine)[0]["waiting"], patience)


async def until(so: Callable[[], object], patience: float = 20) -> None:
    """Wait until something is so."""
    async with asyncio.timeout(patience):
        while not so():  # noqa: ASYNC110 - it happens in other processes
            await asyncio.sleep(0.05)
