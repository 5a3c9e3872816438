"""The outbox loop: claims what waits, sends it, and marks what became of it."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from sqlalchemy import Connection

from bot.conversation.messages import (
    Parcel,
    RefusedError,
    Sent,
    ShutOutError,
    SlowDownError,
    TryAgainError,
    UnreachableError,
)
from bot.loading import MESSAGES, Load, Loading
from bot.metrics import Metrics
from bot.pacing import Pace
from bot.printing import Printing
from storage.deadlines import due_moment
from storage.desk import Desk
from storage.outbox import (
    give_up,
    give_up_chat,
    mark_sent,
    put_back,
)
from storage.people import mark_unreachable, record_fault
from storage.tables import Outbox
from storage.troubles import NotKeptError

log = logging.getLogger(__name__)
LEASE = timedelta(seconds=60)
MOST = 64
WAITS = (1, 2, 5, 15, 60, 300)
"""Seconds before an ambiguous failure is tried again, by attempts."""

LONGEST = 45.0
"""Seconds that one sending may take, at most: it ends before its lease, so that no other begins."""

SHORTLY = 0.04
"""Seconds before other workers are asked again for their share of the rate."""

LAST_SECONDS = 2.5
"""For what is on its way when we stop; what takes longer is sent again at the next start."""

PAUSE = 0.5
"""Seconds before the database is asked again to keep what became of a message."""

GIVE_UP_AFTER = timedelta(days=1)
OUTCOMES: dict[type[Exception], str] = {
    SlowDownError: "slow_down",
    TryAgainError: "again",
    TimeoutError: "again",
    UnreachableError: "unreachable",
    RefusedError: "refused",
}
Result = TypeVar("Result")


@dataclass(slots=True)
class Delivery:
    """Sends what the outbox holds. `still_wanted` is asked about nudges before they go out.

    `printing` makes the pictures and papers, `fetch` brings files that people sent.
    """

    desk: Desk
    send: Callable[[Parcel], Awaitable[Sent]]
    still_wanted: Callable[[Connection, int, datetime], bool]
    clock: Callable[[], datetime]
    worker: str
    rate: float
    lease: timedelta = LEASE
    printing: Printing | None = None
    fetch: Callable[[Outbox], Awaitable[None]] | None = None
    metrics: Metrics = field(default_factory=Metrics)
    pace: Pace = field(init=False)
    loading: Loading = field(init=False)
    _bell: asyncio.Event = field(default_factory=asyncio.Event)
    _out: dict[asyncio.Task[None], Outbox] = field(default_factory=dict)
    _shut_out: ShutOutError | None = None

    def __post_init__(self) -> None:
        """Start at full pace."""
        self.pace = Pace(self.rate)
        about = (self.still_wanted, self.clock, self.worker, self.lease, self.pace)
        self.loading = Loading(*about)

    def wake(self) -> None:
        """There may be something to send."""
        self._bell.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Send until stopped; what is under way is finished first. Raises ShutOutError."""
        while await self._woken(stop):
            try:
                await self.round()
                self.metrics.beat("delivery")
            except NotKeptError:
                continue  # the desk has told; the next tick wakes us
            except Exception as failure:  # noqa: BLE001 - the loop goes on; the next tick wakes it
                log.error("delivery stumbled: %s", type(failure).__name__)  # noqa: TRY400
        await self._finish()
        if self._shut_out is not None:
            raise self._shut_out

    async def _woken(self, stop: asyncio.Event) -> bool:
        if not stop.is_set() and self._shut_out is None:
            await self._bell.wait()
            self._bell.clear()
        return not stop.is_set() and self._shut_out is None

    async def _finish(self) -> None:
        if not self._out:
            return
        _, late = await asyncio.wait(set(self._out), timeout=LAST_SECONDS)
        rows = [self._out[task] for task in late if task in self._out]
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
        with suppress(NotKeptError):
            await self.desk.run(lambda desk: _put_all_back(desk, rows))

    async def round(self) -> int:
        """Claim what may go now and start sending it; how many rows."""
        printing = self.printing.waiting if self.printing else 0
        # What is still being made takes nobody's place: replies go past it.
        free = MOST - len(self._out) + printing
        if free <= 0:
            return 0
        # A lease may run out, or the clock jump, while the row is still in our hands.
        in_hand = frozenset(row.id for row in self._out.values())
        loads = await self.desk.run(lambda desk: self.loading.claim(desk, free, in_hand))
        for load in loads:
            task = asyncio.ensure_future(self._deliver(load))
            self._out[task] = load.row
            task.add_done_callback(self._finished)
        if self.loading.short:
            asyncio.get_running_loop().call_later(max(1 / self.rate, SHORTLY), self.wake)
        return len(loads)

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._out.pop(task, None)
        if not task.cancelled() and task.exception() is not None:
            log.error("a delivery stumbled: %s", type(task.exception()).__name__)
        self.wake()

    async def _deliver(self, load: Load) -> None:
        row, parcel = load.row, load.parcel
        if parcel is None:
            self.metrics.send(row.urgency, "dropped")
            await self._kept(lambda desk: give_up(desk, row))
            return
        wait = self.pace.wait(time.monotonic())
        if wait > 0 and row.kind in MESSAGES:
            await self._again(row, wait)
            return
        try:
            async with asyncio.timeout(min(LONGEST, self.lease.total_seconds() * 0.75)):
                sent = await self._send(row, parcel)
        except Exception as failure:  # noqa: BLE001 - whatever it was, the row is not lost
            await self._not_sent(row, failure)
            return
        shown = sent.message_id if row.kind in MESSAGES else None
        if row.kind in MESSAGES:
            self.pace.sent(time.monotonic())
        now = self.clock()
        at = sent.date or now
        due = await self._kept(lambda desk: _mark_sent(desk, row, shown, at))
        lateness = None if due is None else (now - due).total_seconds()
        self.metrics.sent(row.urgency, (now - row.created_at).total_seconds(), lateness)

    async def _send(self, row: Outbox, parcel: Parcel) -> Sent:
        if parcel.kind == "fetch" and self.fetch is not None:
            await self.fetch(row)
            return Sent(None)
        if "print" in parcel.payload and self.printing is not None:
            return await self.printing.send(row, parcel, self.send)
        return await self.send(parcel)

    async def _kept(self, job: Callable[[Connection], Result]) -> Result:
        """Write down what became of a row, however long the database can't."""
        while True:
            try:
                return await self.desk.run(job)
            except NotKeptError:
                await asyncio.sleep(PAUSE)

    async def _not_sent(self, row: Outbox, failure: Exception) -> None:
        kind = type(failure).__name__
        self.metrics.send(row.urgency, OUTCOMES.get(type(failure), "trouble"))
        match failure:
            case SlowDownError(seconds=seconds):
                self.pace.told_to_wait(row.chat_id, seconds, time.monotonic())
                await self._again(row, seconds)
            case TryAgainError() | TimeoutError():
                await self._again(row, _backoff(row))
            case UnreachableError():
                await self._kept(lambda desk: self._unreachable(desk, row))
            case ShutOutError():
                self._shut_out = failure
                await self._again(row, 0)
            case RefusedError():
                await self._kept(lambda desk: self._refused(desk, row, kind))
            case _:
                await self._stumbled(row, kind)

    async def _stumbled(self, row: Outbox, kind: str) -> None:
        log.error("a delivery stumbled: %s", kind)
        if row.attempts < len(WAITS):
            await self._again(row, _backoff(row))
        else:
            await self._kept(lambda desk: self._refused(desk, row, kind))

    async def _again(self, row: Outbox, seconds: float) -> None:
        if self.clock() - row.created_at > GIVE_UP_AFTER and row.urgency > 0:
            await self._kept(lambda desk: give_up(desk, row))
            return
        later = datetime.now(UTC) + timedelta(seconds=seconds)
        await self._kept(lambda desk: put_back(desk, row, later))
        asyncio.get_running_loop().call_later(seconds + 0.01, self.wake)

    def _unreachable(self, desk: Connection, row: Outbox) -> None:
        give_up_chat(desk, row.chat_id)
        if row.person_id is not None:
            mark_unreachable(desk, row.person_id, self.clock())

    def _refused(self, desk: Connection, row: Outbox, kind: str) -> None:
        give_up(desk, row)
        if row.kind in MESSAGES:
            record_fault(desk, self.clock(), f"outbox:{row.kind}", kind, None)
            log.warning("Telegram refused a message (outbox row %d)", row.id)


def _mark_sent(desk: Connection, row: Outbox, shown: int | None, at: datetime) -> datetime | None:
    """Mark it sent; when the nudge that it carries was due, if it carries one."""
    mark_sent(desk, row, shown, at)
    return None if row.deadline_id is None else due_moment(desk, row.deadline_id)


def _put_all_back(desk: Connection, rows: Sequence[Outbox]) -> None:
    for row in rows:
        put_back(desk, row, datetime.now(UTC))


def _backoff(row: Outbox) -> float:
    return WAITS[min(row.attempts, len(WAITS) - 1)]
