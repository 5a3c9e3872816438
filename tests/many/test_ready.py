"""A worker that hears by webhook says so to the proxy, and keeps its figures to itself."""

from __future__ import annotations

import asyncio
import re

import aiohttp

from tests.many.team import team_on
from tests.postgres.server import Server


async def test_a_worker_is_ready_without_fetching_and_shows_figures_elsewhere(
    postgres: Server,
) -> None:
    with postgres.database() as url:
        async with (
            team_on(url, 1, TRELLIS_STATUS_PORT="0") as team,
            aiohttp.ClientSession() as http,
        ):
            (worker,) = team.workers

            async def look(port: int, path: str) -> int:
                async with http.get(f"http://127.0.0.1:{port}{path}") as answer:
                    return answer.status

            told = [re.search(r"metrics are at port (\d+)", line) for line in worker.log]
            (apart,) = (int(each[1]) for each in told if each)
            assert await look(worker.port, "/healthz") == 200
            async with asyncio.timeout(20):
                while await look(worker.port, "/readyz") != 200:  # noqa: ASYNC110 - it happens elsewhere
                    await asyncio.sleep(0.05)
            assert await look(worker.port, "/metrics") == 404
            assert await look(apart, "/metrics") == 200
