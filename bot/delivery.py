"""The outbox loop: claims what waits, and sends it."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.conversation.messages import DeliveryError, Parcel, Sent
from bot.loading import MESSAGES, Load, Loading
from bot.marking import Marking, put_all_back
from bot.metrics import Metrics
from bot.pacing import Pace
from bot.printing import Printing
from storage.database import is_shared
from storage.desk import Desk
from storage.orders import Closing
from storage.tables import Outbox
from storage.troubles import NotKeptError

log = logging.getLogger(__name__)
LEASE = timedelta(seconds=60)
MOST = 128
LONGEST = 45.0
"""Seconds that one sending may take, at most: it ends before its lease, so that no other begins."""

SHORTLY = 0.04
"""Seconds before other workers are asked again for their share of the rate."""

LAST_SECONDS = 2.5
"""For what is on its way when we stop; what takes longer is sent again at the next start."""


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
    marking: Marking = field(init=False)
    closing: Closing = field(init=False)
    _bell: asyncio.Event = field(default_factory=asyncio.Event)
    _ending: bool = False
    _out: dict[asyncio.Task[None], Outbox] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Start at full pace."""
        self.pace = Pace(self.rate)
        about = (self.still_wanted, self.clock, self.worker, self.lease, self.pace)
        self.loading = Loading(*about)
        # Whoever writes to the outbox, or marks a row, claims in the same transaction what may
        # go next: so nothing waits for a commit of its own before it is sent.
        self.closing = Closing(self._claim_along, self._begin)
        self.marking = Marking(
            self.desk, self.clock, self.pace, self.metrics, self.wake, self.closing
        )

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
        self._ending = True
        await self._finish()
        if self.marking.shut_out is not None:
            raise self.marking.shut_out

    async def _woken(self, stop: asyncio.Event) -> bool:
        if not stop.is_set() and self.marking.shut_out is None:
            await self._bell.wait()
            self._bell.clear()
        return not stop.is_set() and self.marking.shut_out is None

    async def _finish(self) -> None:
        if not self._out:
            return
        _, late = await asyncio.wait(set(self._out), timeout=LAST_SECONDS)
        rows = [self._out[task] for task in late if task in self._out]
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
        with suppress(NotKeptError):
            await self.desk.run(lambda desk: put_all_back(desk, rows))

    async def round(self) -> int:
        """Claim what may go now and start sending it; how many rows."""
        loads = await self.desk.run(self._claim)
        self._begin(loads)
        return len(loads)

    async def send_all(self) -> None:
        """Send all that may go now, and what follows from it: for one who can't wait for bells."""
        while await self.round() or self._out:
            if self._out:
                await asyncio.wait(set(self._out))

    def _claim(self, desk: Connection) -> list[Load]:
        """On the desk's thread: take what may go now."""
        out = list(self._out.values())
        printing = self.printing.waiting if self.printing else 0
        # What is still being made takes nobody's place: replies go past it.
        free = 0 if self._ending else MOST - len(out) + printing
        # A lease may run out, or the clock jump, while the row is still in our hands.
        in_hand = frozenset(row.id for row in out)
        return self.loading.claim(desk, free, in_hand) if free > 0 else []

    def _claim_along(self, desk: Connection) -> list[Load] | None:
        """The same at the end of a transaction; not where other workers wait for its locks."""
        return None if is_shared(desk) else self._claim(desk)

    def _begin(self, loads: Sequence[Load] | None) -> None:
        """Send what was claimed; where it was not asked for, or that failed, ask anew."""
        if loads is None:
            self.wake()
            return
        for load in loads:
            task = asyncio.ensure_future(self._deliver(load))
            self._out[task] = load.row
            task.add_done_callback(self._finished)
        if self.loading.short:
            asyncio.get_running_loop().call_later(max(1 / self.rate, SHORTLY), self.wake)

    def _finished(self, task: asyncio.Task[None]) -> None:
        full = len(self._out) >= MOST
        self._out.pop(task, None)
        failed = not task.cancelled() and task.exception() is not None
        if failed:
            log.error("a delivery stumbled: %s", type(task.exception()).__name__)
        if full or failed:
            self.wake()

    async def _deliver(self, load: Load) -> None:
        row, parcel = load.row, load.parcel
        if parcel is None:
            await self.marking.dropped(row)
            return
        wait = self.pace.wait(time.monotonic())
        if wait > 0 and row.kind in MESSAGES:
            await self.marking.again(row, wait)
            return
        try:
            async with asyncio.timeout(min(LONGEST, self.lease.total_seconds() * 0.75)):
                sent = await self._send(row, parcel)
        except Exception as failure:  # noqa: BLE001 - whatever it was, the row is not lost
            await self.marking.not_sent(row, failure)
            return
        await self.marking.sent(row, sent)
        if load.strips is not None:
            await self._strip(row.chat_id, load.strips)

    async def _strip(self, chat_id: int, message_id: int) -> None:
        """Take the buttons off a message: its question is past. They do no harm where they stay."""
        with suppress(DeliveryError):
            await self.send(Parcel(chat_id, "strip", {}, message_id))

    async def _send(self, row: Outbox, parcel: Parcel) -> Sent:
        if parcel.kind == "fetch" and self.fetch is not None:
            await self.fetch(row)
            return Sent(None)
        if "print" in parcel.payload and self.printing is not None:
            return await self.printing.send(row, parcel, self.send)
        return await self.send(parcel)
