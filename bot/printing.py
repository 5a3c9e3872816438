"""Makes pictures and papers in processes of their own, so that nobody waits for somebody else's."""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from bot.conversation.messages import DeliveryError, Parcel, Sent
from bot.papers.making import make
from storage.desk import Desk
from storage.files import Content, known_file, remember_file
from storage.people import record_fault
from storage.tables import Outbox
from storage.troubles import NotKeptError

log = logging.getLogger(__name__)
AT_ONCE = 2
"""Files that are made side by side, at most."""

BEFORE_ANEW = 200
"""Files that one process makes: what a library keeps in memory goes with it."""

LONGEST = 20.0
"""Seconds that one file may take."""

IDLE = 300.0
"""Seconds without a wish after which the processes end, and give their memory back."""

ACTIONS = {"photo": "upload_photo", "document": "upload_document"}
Make = Callable[[Mapping[str, Any]], Awaitable[bytes]]
Send = Callable[[Parcel], Awaitable[Sent]]


class NotPrintedError(Exception):
    """A file could not be made."""


class Printer:
    """A few processes that make files from recipes; begun with the first wish, ended when idle.

    `content` is the folder of templates and fonts, `data` that of kept files.
    """

    def __init__(self, content: Path, data: Path) -> None:
        self._make = partial(make, content, data)
        self._pool: ProcessPoolExecutor | None = None
        self._rest: asyncio.TimerHandle | None = None
        self._busy = 0

    async def make(self, recipe: Mapping[str, Any]) -> bytes:
        """The file's bytes; raises NotPrintedError."""
        self._busy += 1
        pool = self._pool = self._pool or _processes()
        try:
            async with asyncio.timeout(LONGEST):
                loop = asyncio.get_running_loop()
                return await loop.run_in_executor(pool, self._make, dict(recipe))
        except (BrokenProcessPool, TimeoutError) as failure:
            self._begin_anew(pool)
            kind = type(failure).__name__
        except Exception as failure:  # noqa: BLE001 - whatever a library raises, it is no file
            kind = type(failure).__name__
        finally:
            self._busy -= 1
            self._rest_later()
        raise NotPrintedError(kind)

    def close(self) -> None:
        """End the processes; what they are at is lost."""
        if self._rest is not None:
            self._rest.cancel()
        if self._pool is not None:
            self._begin_anew(self._pool)

    def _begin_anew(self, pool: ProcessPoolExecutor) -> None:
        if self._pool is pool:
            self._pool = None
        # A process that hangs does not hear a request to stop.
        for process in list((getattr(pool, "_processes", None) or {}).values()):
            process.terminate()
        pool.shutdown(wait=False, cancel_futures=True)

    def _rest_later(self) -> None:
        if self._rest is not None:
            self._rest.cancel()
        self._rest = asyncio.get_running_loop().call_later(IDLE, self._end_if_idle)

    def _end_if_idle(self) -> None:
        if not self._busy and self._pool is not None:
            self._pool.shutdown(wait=False)
            self._pool = None


def _processes() -> ProcessPoolExecutor:
    # Forking a process that has threads and an event loop would copy their locks as well.
    return ProcessPoolExecutor(AT_ONCE, get_context("spawn"), max_tasks_per_child=BEFORE_ANEW)


@dataclass(slots=True)
class Printing:
    """What delivery does with a recipe: tell that something comes, make it, send it."""

    make: Make
    bot_id: int
    desk: Desk
    clock: Callable[[], datetime]
    waiting: int = field(default=0, init=False)

    async def send(self, row: Outbox, parcel: Parcel, send: Send) -> Sent:
        """Send what the parcel's recipe makes; a kind word in its place where it can't be made."""
        self.waiting += 1
        try:
            with suppress(DeliveryError):
                await send(Parcel(parcel.chat_id, "action", {"action": ACTIONS[parcel.kind]}))
            content = await self.make(parcel.payload["print"])
        except NotPrintedError as failure:
            return await self._apologize(row, parcel, send, str(failure))
        finally:
            self.waiting -= 1
        return await self._hand_over(row, parcel, content, send)

    async def _hand_over(self, row: Outbox, parcel: Parcel, content: bytes, send: Send) -> Sent:
        digest = hashlib.sha256(content + parcel.payload["name"].encode()).hexdigest()
        of = Content(row.person_id or 0, self.bot_id, digest)
        known = await self._on_desk(lambda desk: known_file(desk, of))
        payload = parcel.payload | {"bytes": content, "file_id": known}
        sent = await send(Parcel(parcel.chat_id, parcel.kind, payload, parcel.target))
        new = sent.file_id if sent.file_id != known and of.person_id else None
        if new is not None:
            await self._on_desk(lambda desk: remember_file(desk, of, new, self.clock()))
        return sent

    async def _apologize(self, row: Outbox, parcel: Parcel, send: Send, kind: str) -> Sent:
        log.error("a file could not be made: %s (outbox row %d)", kind, row.id)
        place = f"print:{parcel.payload['print'].get('as')}"
        await self._on_desk(lambda desk: record_fault(desk, self.clock(), place, kind, None))
        return await send(Parcel(parcel.chat_id, "send", parcel.payload["sorry"]))

    async def _on_desk(self, job: Callable[[Connection], Any]) -> Any:
        """What only saves an upload, or notes a fault, is not worth a second try."""
        with suppress(NotKeptError):
            return await self.desk.run(job)
        return None
