"""Several bots as processes of their own on one PostgreSQL; Telegram's posts reach any of them."""

from __future__ import annotations

import asyncio
import os
import random
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp

from bot.preview.standin import StandIn
from bot.webhook import SECRET_HEADER

ROOT = Path(__file__).parent.parent.parent
SECRET = "a-secret-of-the-tests"
LISTENS = re.compile(r"updates are brought to port (\d+)")


@dataclass(slots=True)
class Worker:
    """One bot process that hears by webhook."""

    surroundings: dict[str, str]
    log: list[str] = field(default_factory=list)
    port: int = 0
    process: asyncio.subprocess.Process | None = None
    reader: asyncio.Task[None] | None = None
    listens: asyncio.Event = field(default_factory=asyncio.Event)

    async def start(self) -> None:
        self.process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "run"),
            cwd=ROOT,
            env=self.surroundings,
            stderr=asyncio.subprocess.PIPE,
        )
        self.reader = asyncio.create_task(self._read())
        up = asyncio.ensure_future(self.listens.wait())
        await asyncio.wait({up, self.reader}, timeout=60, return_when=asyncio.FIRST_COMPLETED)
        up.cancel()
        assert self.listens.is_set(), self.log

    async def _read(self) -> None:
        assert self.process is not None
        assert self.process.stderr is not None
        async for line in self.process.stderr:
            self.log.append(line.decode().rstrip())
            if found := LISTENS.search(self.log[-1]):
                self.port = int(found[1])
                self.listens.set()

    async def kill(self) -> None:
        """Kill it where it stands."""
        await self._end("kill")

    async def stop(self) -> int | None:
        """Stop it politely; its exit code."""
        return await self._end("terminate")

    async def _end(self, how: str) -> int | None:
        assert self.process is not None
        assert self.reader is not None
        self.listens.clear()
        getattr(self.process, how)()
        code = await asyncio.wait_for(self.process.wait(), 10)
        await self.reader
        return code


@dataclass(slots=True)
class Team:
    """The workers, the Telegram that they know, and the one who brings its posts."""

    stand_in: StandIn
    workers: list[Worker]
    http: aiohttp.ClientSession
    dice: random.Random
    failed: int = 0

    @classmethod
    def of(cls, stand_in: StandIn, http: aiohttp.ClientSession, many: int, **about: str) -> Team:
        surroundings = os.environ | {
            "TELEGRAM_BOT_TOKEN": stand_in.token,
            "TELEGRAM_API_BASE_URL": stand_in.base_url,
            "WEBHOOK_URL": "https://trellis.example/telegram",
            "WEBHOOK_SECRET": SECRET,
            "WEBHOOK_PORT": "0",
            **about,
        }
        workers = [Worker(dict(surroundings)) for _ in range(many)]
        return cls(stand_in, workers, http, random.Random(7))

    async def start(self) -> None:
        await asyncio.gather(*(worker.start() for worker in self.workers))

    async def stop(self) -> list[int | None]:
        running = [
            each for each in self.workers if each.process and each.process.returncode is None
        ]
        return await asyncio.gather(*(worker.stop() for worker in running))

    def said(self, user: int, text: str) -> dict[str, Any]:
        """What a person types, as the update that is to be brought."""
        self.stand_in.person(user).say(text)
        return dict(self.stand_in.world.updates.waiting.pop())

    async def bring(self, update: dict[str, Any], by: Worker | None = None) -> None:
        """Post an update to any worker, again and again, until one says that it is kept."""
        while not await self._brought(by or self._any(), update):
            self.failed += 1
            await asyncio.sleep(0.05)

    def _any(self) -> Worker:
        listening = [worker for worker in self.workers if worker.listens.is_set()]
        return self.dice.choice(listening or self.workers)

    async def _brought(self, worker: Worker, update: dict[str, Any]) -> bool:
        url = f"http://127.0.0.1:{worker.port}/telegram"
        try:
            async with self.http.post(url, json=update, headers={SECRET_HEADER: SECRET}) as answer:
                return answer.status == 200
        except (aiohttp.ClientError, ConnectionError):
            return False
