"""Writes down what became of a row of the outbox: sent, to be tried again, or given up."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from sqlalchemy import Connection

from bot.conversation.messages import (
    RefusedError,
    Sent,
    ShutOutError,
    SlowDownError,
    TryAgainError,
    UnreachableError,
)
from bot.loading import MESSAGES
from bot.metrics import Metrics
from bot.pacing import Pace
from storage.deadlines import due_moment
from storage.desk import Desk
from storage.orders import Closing
from storage.outbox import give_up, give_up_chat, mark_sent, put_back
from storage.people import mark_unreachable, record_fault
from storage.tables import Outbox
from storage.troubles import NotKeptError

log = logging.getLogger(__name__)
WAITS = (1, 2, 5, 15, 60, 300)
"""Seconds before an ambiguous failure is tried again, by attempts."""

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
class Marking:
    """Keeps what became of rows, however long the database can't.

    `wake` is called when a row may be sent again; `closing` claims, with each mark, what may go
    next; `shut_out` holds why, once Telegram does not
    accept the bot any more.
    """

    desk: Desk
    clock: Callable[[], datetime]
    pace: Pace
    metrics: Metrics
    wake: Callable[[], None]
    closing: Closing
    shut_out: ShutOutError | None = None

    async def sent(self, row: Outbox, sent: Sent) -> None:
        """It is out."""
        shown = sent.message_id if row.kind in MESSAGES else None
        if row.kind in MESSAGES:
            self.pace.sent(time.monotonic())
        now = self.clock()
        at = sent.date or now
        due = await self._kept(lambda desk: _mark_sent(desk, row, shown, at))
        lateness = None if due is None else (now - due).total_seconds()
        self.metrics.sent(row.urgency, (now - row.created_at).total_seconds(), lateness)

    async def dropped(self, row: Outbox) -> None:
        """It is not wanted any more."""
        self.metrics.send(row.urgency, "dropped")
        await self._kept(lambda desk: give_up(desk, row))

    async def not_sent(self, row: Outbox, failure: Exception) -> None:
        """It did not go out: what follows depends on why."""
        kind = type(failure).__name__
        self.metrics.send(row.urgency, OUTCOMES.get(type(failure), "trouble"))
        match failure:
            case SlowDownError(seconds=seconds):
                self.pace.told_to_wait(row.chat_id, seconds, time.monotonic())
                await self.again(row, seconds)
            case TryAgainError() | TimeoutError():
                await self.again(row, _backoff(row))
            case UnreachableError():
                await self._kept(lambda desk: self._unreachable(desk, row))
            case ShutOutError():
                self.shut_out = failure
                await self.again(row, 0)
            case RefusedError():
                await self._kept(lambda desk: self._refused(desk, row, kind))
            case _:
                await self._stumbled(row, kind)

    async def again(self, row: Outbox, seconds: float) -> None:
        """It is to be tried again in so many seconds; a nudge that is a day old is not."""
        if self.clock() - row.created_at > GIVE_UP_AFTER and row.urgency > 0:
            await self._kept(lambda desk: give_up(desk, row))
            return
        later = datetime.now(UTC) + timedelta(seconds=seconds)
        await self._kept(lambda desk: put_back(desk, row, later))
        asyncio.get_running_loop().call_later(seconds + 0.01, self.wake)

    async def _kept(self, job: Callable[[Connection], Result]) -> Result:
        while True:
            try:
                return await self.desk.run(job, closing=self.closing)
            except NotKeptError:
                await asyncio.sleep(PAUSE)

    async def _stumbled(self, row: Outbox, kind: str) -> None:
        log.error("a delivery stumbled: %s", kind)
        if row.attempts < len(WAITS):
            await self.again(row, _backoff(row))
        else:
            await self._kept(lambda desk: self._refused(desk, row, kind))

    def _unreachable(self, desk: Connection, row: Outbox) -> None:
        give_up_chat(desk, row.chat_id)
        if row.person_id is not None:
            mark_unreachable(desk, row.person_id, self.clock())

    def _refused(self, desk: Connection, row: Outbox, kind: str) -> None:
        give_up(desk, row)
        if row.kind in MESSAGES:
            record_fault(desk, self.clock(), f"outbox:{row.kind}", kind, None)
            log.warning("Telegram refused a message (outbox row %d)", row.id)


def put_all_back(desk: Connection, rows: Sequence[Outbox]) -> None:
    """Free rows that were claimed and not sent."""
    for row in rows:
        put_back(desk, row, datetime.now(UTC))


def _mark_sent(desk: Connection, row: Outbox, shown: int | None, at: datetime) -> datetime | None:
    """Mark it sent; when the nudge that it carries was due, if it carries one."""
    mark_sent(desk, row, shown, at)
    return None if row.deadline_id is None else due_moment(desk, row.deadline_id)


def _backoff(row: Outbox) -> float:
    return WAITS[min(row.attempts, len(WAITS) - 1)]
