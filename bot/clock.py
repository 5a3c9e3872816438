"""The time, which a file may move, and the ticks at which due things are looked for."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger
from sqlalchemy import Connection

from bot.metrics import Metrics
from storage.desk import Desk
from storage.files import forget_files
from storage.outbox import forget_sent
from storage.people import forget_heard
from storage.troubles import NotKeptError

log = logging.getLogger(__name__)
KEEP_HEARD = timedelta(days=8)
"""Telegram redelivers for a day; a stopped webhook's updates may be older."""

FARTHEST = timedelta(days=36500).total_seconds()
"""A file that moves the clock by more than a hundred years holds no number of seconds."""

LOOK = 5.0
"""Seconds from one look at the clock to the next."""

KEEP_SENT = timedelta(days=400)
"""Old messages' buttons are looked up by their rows."""

KEEP_FILES = timedelta(days=90)
"""Telegram is asked for a picture's handle no later: it is drawn and sent anew."""


@dataclass(frozen=True, slots=True)
class Clock:
    """Now, in UTC; `file` holds seconds to add to it (nothing there: none)."""

    file: Path | None = None

    def now(self) -> datetime:
        """The moment that Trellis goes by."""
        return datetime.now(UTC) + timedelta(seconds=self.offset())

    def offset(self) -> float:
        """Seconds that the file adds."""
        if self.file is None:
            return 0.0
        try:
            seconds = float(self.file.read_text("utf-8").strip() or 0)
        except (OSError, ValueError):
            return 0.0
        return seconds if abs(seconds) < FARTHEST else 0.0

    def move(self, seconds: float) -> None:
        """Let that much time pass; it survives a restart."""
        if self.file is not None:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            fresh = self.file.with_suffix(".new")
            fresh.write_text(f"{self.offset() + seconds:.3f}\n", "utf-8")
            fresh.replace(self.file)


class Every(BaseTrigger):  # type: ignore[misc]  # APScheduler comes without types
    """Fires so long after the last time, and only once however far the clock has jumped."""

    def __init__(self, pause: timedelta) -> None:
        self.pause = pause

    def get_next_fire_time(self, _previous: datetime | None, now: datetime) -> datetime:
        """The next time to fire, as the scheduler asks for it."""
        return now + self.pause


@dataclass(slots=True)
class Ticks:
    """Calls the sweep every second, and tidies every hour. Deadlines are rows, not jobs.

    `retain` handles people who have been gone too long; how many it handled.
    """

    desk: Desk
    clock: Clock
    sweep: Callable[[Connection, datetime], int]
    woken: Callable[[], None]
    metrics: Metrics = field(default_factory=Metrics)
    retain: Callable[[Connection, datetime], int] = lambda _, __: 0

    def start(self) -> AsyncIOScheduler:
        """Start ticking; the scheduler, to stop it by."""
        scheduler = AsyncIOScheduler(timezone=UTC)
        about = {"max_instances": 1, "coalesce": True, "misfire_grace_time": None}
        scheduler.add_job(self._quietly(self.tick), Every(timedelta(seconds=1)), **about)
        scheduler.add_job(self._quietly(self.tidy), Every(timedelta(hours=1)), **about)
        scheduler.start()
        self.watch(scheduler, datetime.now(UTC))
        return scheduler

    def watch(self, scheduler: AsyncIOScheduler, before: datetime) -> None:
        """Where the computer's clock was set back, don't wait until it is there again."""
        if not scheduler.running:
            return
        now = datetime.now(UTC)
        if now < before:
            for job in scheduler.get_jobs():
                job.modify(next_run_time=now)
        asyncio.get_running_loop().call_later(LOOK, self.watch, scheduler, now)

    async def tick(self) -> None:
        """Handle all that is due now, in batches, and wake delivery."""
        while await self.desk.run(lambda desk: self.sweep(desk, self.clock.now()), can_wait=True):
            self.woken()
        self.metrics.beat("ticks")
        self.woken()

    async def tidy(self) -> None:
        """Forget what nobody can ask for any more."""
        now = self.clock.now()
        while await self.desk.run(lambda desk: self.retain(desk, now), can_wait=True):
            self.woken()
        while await self.desk.run(lambda desk: forget_heard(desk, now - KEEP_HEARD), can_wait=True):
            continue
        while await self.desk.run(lambda desk: forget_sent(desk, now - KEEP_SENT), can_wait=True):
            continue
        await self.desk.run(lambda desk: forget_files(desk, now - KEEP_FILES), can_wait=True)
        await self.desk.settle()

    def _quietly(self, work: Callable[[], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
        async def tried() -> None:
            try:
                await work()
            except NotKeptError:
                return  # the desk has told
            except Exception as failure:  # noqa: BLE001 - the next tick tries again
                log.error("a tick stumbled: %s", type(failure).__name__)  # noqa: TRY400

        return tried
