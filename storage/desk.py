"""The one desk at which everything that touches the database is done, many turns to a commit."""

from __future__ import annotations

import asyncio
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine

Result = TypeVar("Result")
Job = Callable[[Connection], Result]

BATCH = 64
"""The most jobs that share one commit."""


@dataclass(slots=True)
class _Order:
    job: Job[Any]
    loop: asyncio.AbstractEventLoop
    answer: asyncio.Future[Any]
    result: Any = None
    error: BaseException | None = None


class Desk:
    """Runs jobs on one thread, several in one transaction (group commit).

    A job that raises is rolled back alone; when the commit fails, no job of the batch counts,
    and each of them raises. Turns go before jobs that can wait.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._orders: queue.PriorityQueue[tuple[int, int, _Order | None]] = queue.PriorityQueue()
        self._count = count()
        self._closed = False
        self._thread = threading.Thread(target=self._work, name="desk", daemon=True)
        self._thread.start()

    async def run(self, job: Job[Result], *, can_wait: bool = False) -> Result:
        """Do a job and give its result once it is committed; raises what the job raised.

        Raises RuntimeError when the desk is closed.
        """
        if self._closed:
            raise RuntimeError("the desk is closed")
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Result] = loop.create_future()
        self._put(1 if can_wait else 0, _Order(job, loop, answer))
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

    def _put(self, urgency: int, order: _Order | None) -> None:
        self._orders.put((urgency, next(self._count), order))

    def _work(self) -> None:
        while True:
            batch, last = self._take()
            if batch:
                self._do(batch)
            if last:
                return

    def _take(self) -> tuple[list[_Order], bool]:
        batch: list[_Order] = []
        while len(batch) < BATCH:
            try:
                order = self._orders.get(block=not batch)[2]
            except queue.Empty:
                break
            if order is None:
                return batch, True
            batch.append(order)
        return batch, False

    def _do(self, batch: list[_Order]) -> None:
        try:
            with self._engine.begin() as connection:
                for order in batch:
                    _attempt(connection, order, alone=len(batch) == 1)
        except BaseException as failure:  # noqa: BLE001 - whatever it was, nothing of it counts
            for order in batch:
                order.error = order.error or failure
        for order in batch:
            _tell(order)


def _attempt(connection: Connection, order: _Order, *, alone: bool) -> None:
    if alone:
        order.result = order.job(connection)
        return
    try:
        order.result = apart(connection, order.job)
    except BaseException as failure:  # noqa: BLE001 - one job's failure must not touch the others
        order.error = failure


def apart(connection: Connection, job: Job[Result]) -> Result:
    """Do a job inside a transaction so that, when it raises, it alone is rolled back."""
    connection.exec_driver_sql("SAVEPOINT job")
    try:
        return job(connection)
    except BaseException:
        connection.exec_driver_sql("ROLLBACK TO SAVEPOINT job")
        raise
    finally:
        connection.exec_driver_sql("RELEASE SAVEPOINT job")


def _tell(order: _Order) -> None:
    def settle() -> None:
        if order.answer.done():
            return
        if order.error is not None:
            order.answer.set_exception(_raisable(order.error))
        else:
            order.answer.set_result(order.result)

    try:
        order.loop.call_soon_threadsafe(settle)
    except RuntimeError:
        # The loop is gone: nobody waits any more, and the work itself is committed.
        return


def _raisable(error: BaseException) -> Exception:
    # A future takes no StopIteration, and a signal of the engine must not end the event loop.
    if isinstance(error, Exception) and not isinstance(error, StopIteration):
        return error
    return RuntimeError(f"a job raised {type(error).__name__}")
