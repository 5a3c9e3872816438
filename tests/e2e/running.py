"""The bot as a process of its own, against a stand-in for Telegram over HTTP."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.clock import Clock
from bot.preview.phone import Phone
from bot.preview.standin import StandIn

ROOT = Path(__file__).parent.parent.parent


@dataclass(slots=True)
class Running:
    """A bot process that can be stopped, killed and started again, and what it logged."""

    stand_in: StandIn
    folder: Path
    clock: Clock
    log: list[str] = field(default_factory=list)
    process: asyncio.subprocess.Process | None = None
    reader: asyncio.Task[None] | None = None
    listens: asyncio.Event = field(default_factory=asyncio.Event)

    async def start(self) -> None:
        """Start the bot, and wait until it listens."""
        self.process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "run",
            cwd=ROOT,
            env=os.environ
            | {
                "TELEGRAM_BOT_TOKEN": self.stand_in.token,
                "TELEGRAM_API_BASE_URL": self.stand_in.base_url,
                "TRELLIS_DATA": str(self.folder),
                "TRELLIS_CLOCK_FILE": str(self.clock.file),
            },
            stderr=asyncio.subprocess.PIPE,
        )
        self.reader = asyncio.create_task(self._read())
        await asyncio.wait_for(self.listens.wait(), 60)

    async def _read(self) -> None:
        assert self.process is not None
        assert self.process.stderr is not None
        async for line in self.process.stderr:
            self.log.append(line.decode().rstrip())
            if "is listening" in self.log[-1]:
                self.listens.set()

    async def stop(self) -> int:
        """Stop the bot politely; its exit code."""
        assert self.process is not None
        self.process.terminate()
        return await self._gone()

    async def kill(self) -> int:
        """Kill the bot where it stands."""
        assert self.process is not None
        self.process.kill()
        return await self._gone()

    async def _gone(self) -> int:
        assert self.process is not None
        assert self.reader is not None
        code = await asyncio.wait_for(self.process.wait(), 10)
        await self.reader
        self.listens.clear()
        return code

    def errors(self) -> list[str]:
        """What the log complains about."""
        return [line for line in self.log if " ERROR " in line or " WARNING " in line]


@asynccontextmanager
async def running(folder: Path) -> AsyncIterator[tuple[Running, Phone]]:
    """A bot at work, and a phone to talk with it."""
    clock = Clock(folder / "clock")
    stand_in = StandIn(clock=clock.now)
    await stand_in.start()
    bot = Running(stand_in, folder, clock)
    try:
        await bot.start()
        yield bot, Phone(stand_in)
    finally:
        if bot.process is not None and bot.process.returncode is None:
            await bot.stop()
        await stand_in.stop()
