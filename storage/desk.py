"""The one desk at which everything that touches the database is done, many turns to a commit."""

from __future__ import annotations

import asyncio
import queue
import threading
from itertools import count
from typing import TypeVar

from sqlalchemy import Engine

from storage.again import passes
from storage.orders import Closing, Job, Order, attempt, closings_of, is_called_for, place_of, tell
from storage.troubles import (
    Complaints,
    NotKeptError,
    TransactionGoneError,
    is_misread,
    is_trouble,
    reason_of,
)

Result = TypeVar("Result")

BATCH = 64
"""The most jobs that share one commit."""

TRIES = 5
"""How often a job that met another worker's is done again, alone."""


class Desk:
    """Runs jobs on one thread, several in one transaction (group commit).

    A job that raises is rolled back alone; when the commit fails, no job of the batch counts,
    and each of them raises: `NotKeptError` where the database itself was in trouble. Turns go
    before jobs that can wait. In a batch, jobs go by `whose` they are, as at every other worker
    of the database: so no two wait for each other's rows.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._orders: queue.PriorityQueue[tuple[int, int, Order | None]] = queue.PriorityQueue()
        self._count = count()
        self._closed = False
        self._complaints = Complaints()
        self._thread = threading.Thread(target=self._work, name="desk", daemon=True)
        self._thread.start()

    async def run(
        self,
        job: Job[Result],
        *,
        can_wait: bool = False,
        whose: int | None = None,
        closing: Closing | None = None,
    ) -> Result:
        """Do a job and give its result once it is committed; raises what the job raised.

        `whose` is the Telegram number of the person whose row the job takes first. A job that
        met another worker's is done again; only the last time counts. Raises RuntimeError when
        the desk is closed.
        """
        if self._closed:
            raise RuntimeError("the desk is closed")
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Result] = loop.create_future()
        self._put(1 if can_wait else 0, Order(job, loop, answer, whose, closing))
        return await answer

    def close(self) -> None:
        """Finish what is waiting, then stop the thread and close the database."""
        self._closed = True
        self._put(2, None)
        self._thread.join()
        self._engine.dispose()

    async def settle(self) -> None:
        """Empty SQLite's journal into its file: until then it holds what was erased."""
        if self._engine.dialect.name == "sqlite" and not self._closed:
            await asyncio.to_thread(self._settle)

    def _settle(self) -> None:
        connection = self._engine.raw_connection()
        try:
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
        finally:
            connection.close()

    def _put(self, urgency: int, order: Order | None) -> None:
        self._orders.put((urgency, next(self._count), order))

    def _work(self) -> None:
        while True:
            batch, last = self._take()
            if batch:
                self._do(batch)
            if last:
                return

    def _take(self) -> tuple[list[Order], bool]:
        batch: list[Order] = []
        while len(batch) < BATCH:
            try:
                order = self._orders.get(block=not batch)[2]
            except queue.Empty:
                break
            if order is None:
                return batch, True
            batch.append(order)
        return batch, False

    def _do(self, batch: list[Order]) -> None:
        last = closings_of(batch)
        self._commit([*sorted(batch, key=place_of), *last])
        for order in batch:
            self._settle_with_others(order)
            order.error = self._as_told(order.error)
        for each in last:
            # Its job went well only afterwards: what it was to close is left to its `then`.
            each.left_out = each.left_out and not is_called_for(each, batch)
        tell([*batch, *last])

    def _as_told(self, error: BaseException | None) -> BaseException | None:
        if error is None or not is_trouble(error):
            return error
        reason = reason_of(error)
        self._complaints.tell(reason)
        return NotKeptError(reason)

    def _commit(self, batch: list[Order]) -> None:
        try:
            with self._engine.begin() as connection:
                for order in batch:
                    order.left_out = order.answer is None and not is_called_for(order, batch)
                    if not order.left_out:
                        attempt(connection, order, alone=len(batch) == 1)
        except BaseException as failure:  # noqa: BLE001 - whatever it was, nothing of it counts
            why = failure.why if isinstance(failure, TransactionGoneError) else failure
            for order in batch:
                order.error = order.error or why
        if any(order.error and is_misread(order.error) for order in batch):
            self._engine.dispose()

    def _settle_with_others(self, order: Order) -> None:
        for _ in range(TRIES):
            if not passes(order.error):
                return
            order.error = None
            self._commit([order])
