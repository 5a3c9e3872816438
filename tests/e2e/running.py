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
DAY = 24 * 3600
MIDDAY = 18 * 3600
"""Seconds after midnight in UTC: midday in Chicago, far from anybody's quiet hours."""


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
    settings: dict[str, str] = field(default_factory=dict)
    module: tuple[str, ...] = ("bot", "run")

    async def start(self) -> None:
        """Start the bot, and wait until it listens."""
        await self.launch()
        await asyncio.wait_for(self.listens.wait(), 60)

    def environment(self) -> dict[str, str]:
        """What the bot is told; `settings` go over the usual ones."""
        # Compiled sources are what an installed bot has as well.
        usual = {
            name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
        }
        return {
            **usual,
            "TELEGRAM_BOT_TOKEN": self.stand_in.token,
            "TELEGRAM_API_BASE_URL": self.stand_in.base_url,
            "TRELLIS_DATA": str(self.folder),
            "TRELLIS_CLOCK_FILE": str(self.clock.file),
            **self.settings,
        }

    async def launch(self) -> None:
        """Start the bot, and wait for nothing."""
        self.process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            *self.module,
            cwd=ROOT,
            env=self.environment(),
            stderr=asyncio.subprocess.PIPE,
        )
        self.reader = asyncio.create_task(self._read())

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
    """A bot at work, and a phone to talk with it; it begins at midday, whenever it is begun."""
    clock = Clock(folder / "clock")
    clock.move((MIDDAY - clock.now().timestamp()) % DAY)
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
