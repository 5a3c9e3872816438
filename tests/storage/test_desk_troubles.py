"""At the desk a failure takes no other with it, and a close loses nothing."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import IntegrityError

from storage.desk import BATCH, Desk
from tests.storage.jobs import (
    break_the_commit,
    held,
    meet,
    meet_and_stumble,
    people_of,
    together,
)


async def test_a_commit_that_fails_fails_every_job_of_its_batch(desk: Desk) -> None:
    results = await together(desk, meet(1), break_the_commit, meet(2))
    assert [type(each) for each in results] == [IntegrityError] * 3


async def test_a_commit_that_fails_leaves_nothing_behind(desk: Desk, engine: Engine) -> None:
    await together(desk, meet(1), break_the_commit, meet(2))
    assert people_of(engine) == set()


async def test_a_job_that_raised_hears_its_own_error_when_the_commit_fails(desk: Desk) -> None:
    _, raised, _ = await together(desk, meet(1), meet_and_stumble, break_the_commit)
    assert isinstance(raised, LookupError)


async def test_the_desk_works_on_after_a_commit_that_failed(desk: Desk, engine: Engine) -> None:
    await together(desk, break_the_commit, meet(1))
    await desk.run(meet(2))
    assert people_of(engine) == {2}


async def test_a_signal_that_leaves_a_job_does_not_stop_the_desk(desk: Desk) -> None:
    class Signal(BaseException):
        """Like the engine's: no `except Exception` catches it."""

    def signal(_: Connection) -> int:
        raise Signal

    with pytest.raises(RuntimeError, match="Signal"):
        await asyncio.wait_for(desk.run(signal), 5)
    assert await asyncio.wait_for(desk.run(lambda _: 1), 5) == 1


async def test_a_job_may_raise_even_what_no_future_takes(desk: Desk) -> None:
    with pytest.raises(RuntimeError, match="StopIteration"):
        await asyncio.wait_for(desk.run(lambda _: next(iter(()))), 5)


async def test_nobody_waiting_any_more_is_no_trouble(desk: Desk, engine: Engine) -> None:
    async with held(desk):
        asked = asyncio.ensure_future(desk.run(meet(1)))
        await asyncio.sleep(0)
        asked.cancel()
    await desk.run(meet(2))
    assert people_of(engine) == {1, 2}


async def test_a_close_finishes_what_waits(engine: Engine) -> None:
    desk = Desk(engine)
    async with held(desk):
        asked = [
            asyncio.ensure_future(desk.run(meet(number), can_wait=number % 2 == 0))
            for number in range(BATCH * 2)
        ]
        await asyncio.sleep(0)
        closing = asyncio.ensure_future(asyncio.to_thread(desk.close))
    await closing
    assert len(await asyncio.gather(*asked)) == BATCH * 2
    assert len(people_of(engine)) == BATCH * 2


async def test_a_closed_desk_says_so(engine: Engine) -> None:
    desk = Desk(engine)
    desk.close()
    with pytest.raises(RuntimeError, match="closed"):
        await desk.run(meet(1))
