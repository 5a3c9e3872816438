"""What the desk is asked to do: jobs, what closes their transaction, and who waits for them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby
from typing import Any, TypeVar

from sqlalchemy import Connection

from storage.savepoint import apart
from storage.troubles import TransactionGoneError

Result = TypeVar("Result")
Job = Callable[[Connection], Result]


@dataclass(frozen=True, slots=True)
class Closing:
    """What is done once at the end of a transaction, after all jobs that name it; if one went well.

    `then` is called in the event loop with its result once that is committed; with None where
    it raised, and was rolled back alone.
    """

    job: Job[Any]
    then: Callable[[Any], None]


@dataclass(slots=True)
class Order:
    """A job with what came of it, and who waits for its `answer`; nobody does for a closing."""

    job: Job[Any]
    loop: asyncio.AbstractEventLoop
    answer: asyncio.Future[Any] | None
    whose: int | None = None
    closing: Closing | None = None
    result: Any = None
    error: BaseException | None = None
    left_out: bool = False


def closings_of(batch: Sequence[Order]) -> list[Order]:
    """What closes the transaction of these jobs, each once."""
    named = {order.closing: order.loop for order in batch if order.closing is not None}
    return [Order(each.job, loop, None, closing=each) for each, loop in named.items()]


def is_called_for(last: Order, batch: Sequence[Order]) -> bool:
    """Whether any of the jobs that name it went well: else there is nothing to close."""
    return any(
        order.closing is last.closing and order.error is None and order.answer is not None
        for order in batch
    )


def place_of(order: Order) -> tuple[bool, int]:
    """Its place in a batch: by person, so that two workers don't wait for each other's rows."""
    return order.whose is None, order.whose or 0


def attempt(connection: Connection, order: Order, *, alone: bool) -> None:
    """Do a job, and note its result or error; raises when the transaction itself is over."""
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


def tell(batch: Sequence[Order]) -> None:
    """Wake those who wait, all of a loop at once: to wake it costs more than to answer."""
    for loop, orders in groupby(batch, key=lambda order: order.loop):
        with suppress(RuntimeError):
            # Where the loop is gone, nobody waits any more, and the work itself is committed.
            loop.call_soon_threadsafe(_answer, list(orders))


def _answer(orders: Sequence[Order]) -> None:
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
