"""The one desk at which everything that touches the database is done, many turns to a commit."""

from __future__ import annotations

import asyncio
import queue
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import count, groupby
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from storage.again import passes
from storage.prepared import plainly
from storage.troubles import (
    Complaints,
    NotKeptError,
    TransactionGoneError,
    is_misread,
    is_trouble,
    reason_of,
)

Result = TypeVar("Result")
Job = Callable[[Connection], Result]

BATCH = 64
"""The most jobs that share one commit."""

TRIES = 5
"""How often a job that met another worker's is done again, alone."""


@dataclass(frozen=True, slots=True)
class Closing:
    """What is done once at the end of a transaction, after all jobs that name it; if one went well.

    `then` is called in the event loop with its result once that is committed; with None where
    it raised, and was rolled back alone.
    """

    job: Job[Any]
    then: Callable[[Any], None]


@dataclass(slots=True)
class _Order:
    job: Job[Any]
    loop: asyncio.AbstractEventLoop
    answer: asyncio.Future[Any] | None
    whose: int | None = None
    closing: Closing | None = None
    result: Any = None
    error: BaseException | None = None
    left_out: bool = False


class Desk:
    """Runs jobs on one thread, several in one transaction (group commit).

    A job that raises is rolled back alone; when the commit fails, no job of the batch counts,
    and each of them raises: `NotKeptError` where the database itself was in trouble. Turns go
    before jobs that can wait. In a batch, jobs go by `whose` they are, as at every other worker
    of the database: so no two wait for each other's rows.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._orders: queue.PriorityQueue[tuple[int, int, _Order | None]] = queue.PriorityQueue()
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
        self._put(1 if can_wait else 0, _Order(job, loop, answer, whose, closing))
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
        last = _closings(batch)
        self._commit([*sorted(batch, key=_place), *last])
        for order in batch:
            self._settle_with_others(order)
            order.error = self._as_told(order.error)
        _tell([*batch, *last])

    def _as_told(self, error: BaseException | None) -> BaseException | None:
        if error is None or not is_trouble(error):
            return error
        reason = reason_of(error)
        self._complaints.tell(reason)
        return NotKeptError(reason)

    def _commit(self, batch: list[_Order]) -> None:
        try:
            with self._engine.begin() as connection:
                for order in batch:
                    order.left_out = order.answer is None and not _is_called_for(order, batch)
                    if not order.left_out:
                        _attempt(connection, order, alone=len(batch) == 1)
        except BaseException as failure:  # noqa: BLE001 - whatever it was, nothing of it counts
            why = failure.why if isinstance(failure, TransactionGoneError) else failure
            for order in batch:
                order.error = order.error or why
        if any(order.error and is_misread(order.error) for order in batch):
            self._engine.dispose()

    def _settle_with_others(self, order: _Order) -> None:
        for _ in range(TRIES):
            if not passes(order.error):
                return
            order.error = None
            self._commit([order])


def _closings(batch: Sequence[_Order]) -> list[_Order]:
    named = {order.closing: order.loop for order in batch if order.closing is not None}
    return [_Order(each.job, loop, None, closing=each) for each, loop in named.items()]


def _is_called_for(last: _Order, batch: Sequence[_Order]) -> bool:
    """Whether any of the jobs that name it went well: else there is nothing to close."""
    return any(
        order.closing is last.closing and order.error is None and order.answer is not None
        for order in batch
    )


def _place(order: _Order) -> tuple[bool, int]:
    return order.whose is None, order.whose or 0


def _attempt(connection: Connection, order: _Order, *, alone: bool) -> None:
    if alone:
        order.result = order.job(connection)
        return
    try:
        order.result = apart(connection, order.job)
    except TransactionGoneError as gone:
        order.error = gone.why
        raise
    except BaseException as failure:
        if connection.invalidated:
            raise
        order.error = failure


def apart(connection: Connection, job: Job[Result]) -> Result:
    """Do a job inside a transaction so that, when it raises, it alone is rolled back.

    Raises TransactionGoneError when the database gave up the whole transaction.
    """
    plainly(connection, "SAVEPOINT job")
    try:
        result = job(connection)
    except TransactionGoneError:
        raise
    except BaseException as failure:
        _undo(connection, failure)
        raise
    plainly(connection, "RELEASE SAVEPOINT job")
    return result


def _undo(connection: Connection, failure: BaseException) -> None:
    # A full disk makes SQLite roll back everything: the savepoint is gone, and whatever came
    # after would be kept on its own, while what came before would only seem to be.
    try:
        plainly(connection, "ROLLBACK TO SAVEPOINT job")
        plainly(connection, "RELEASE SAVEPOINT job")
    except SQLAlchemyError:
        raise TransactionGoneError(failure) from None


def _tell(batch: Sequence[_Order]) -> None:
    """Wake those who wait, all of a loop at once: to wake it costs more than to answer."""
    for loop, orders in groupby(batch, key=lambda order: order.loop):
        with suppress(RuntimeError):
            # Where the loop is gone, nobody waits any more, and the work itself is committed.
            loop.call_soon_threadsafe(_answer, list(orders))


def _answer(orders: Sequence[_Order]) -> None:
    for order in orders:
        if order.answer is None:
            if order.closing is not None and not order.left_out:
                order.closing.then(None if order.error else order.result)
        elif order.answer.done():
            continue
        elif order.error is not None:
            order.answer.set_exception(_raisable(order.error))
        else:
            order.answer.set_result(order.result)


def _raisable(error: BaseException) -> Exception:
    # A future takes no StopIteration, and a signal of the engine must not end the event loop.
    if isinstance(error, Exception) and not isinstance(error, StopIteration):
        return error
    return RuntimeError(f"a job raised {type(error).__name__}")
