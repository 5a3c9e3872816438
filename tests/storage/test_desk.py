"""At the desk many jobs share a commit, and each of them counts alone or not at all."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, event, select
from sqlalchemy.exc import IntegrityError

from storage.desk import BATCH, Desk
from storage.people import add_person, find_person
from storage.rows import add, table
from storage.tables import Goal, Person
from tests.storage.filling import NOW

Meet = Callable[[Connection], int]


def meet(telegram_id: int) -> Meet:
    return lambda connection: add_person(connection, telegram_id, 1, "en", NOW).id


def meet_and_stumble(connection: Connection) -> int:
    meet(66)(connection)
    raise LookupError("after its row was written")


def break_the_commit(connection: Connection) -> int:
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    return add(connection, Goal, person_id=999, created_at=NOW)


def people_of(engine: Engine) -> set[int]:
    with engine.begin() as connection:
        return set(connection.execute(select(table(Person).c.telegram_id)).scalars())


@asynccontextmanager
async def held(desk: Desk) -> AsyncIterator[None]:
    """Keep the desk busy, so that what is asked of it meanwhile becomes one batch."""
    begun, go_on = threading.Event(), threading.Event()

    def hold(_: Connection) -> None:
        begun.set()
        go_on.wait(10)

    holding = asyncio.ensure_future(desk.run(hold))
    await asyncio.to_thread(begun.wait, 10)
    try:
        yield
    finally:
        go_on.set()
        await holding


async def together(desk: Desk, *jobs: Meet) -> list[int | BaseException]:
    """Do the jobs in one batch; what each gave or raised."""
    async with held(desk):
        asked = [asyncio.ensure_future(desk.run(job)) for job in jobs]
        await asyncio.sleep(0)
    return await asyncio.gather(*asked, return_exceptions=True)


@pytest.fixture
def commits(engine: Engine) -> list[str]:
    seen: list[str] = []
    event.listen(engine, "commit", lambda _: seen.append("commit"))
    return seen


async def test_a_job_gives_its_result(desk: Desk) -> None:
    assert await desk.run(lambda _: "done") == "done"


async def test_jobs_that_wait_together_share_one_commit(desk: Desk, commits: list[str]) -> None:
    await together(desk, *(meet(number) for number in range(20)))
    assert len(commits) == 2, "one for the job that held the desk, one for all the others"


async def test_a_commit_is_shared_by_a_limited_number_of_jobs(
    desk: Desk, commits: list[str]
) -> None:
    await together(desk, *(meet(number) for number in range(BATCH + 1)))
    assert len(commits) == 3


async def test_a_job_that_raises_is_told_so(desk: Desk) -> None:
    _, raised = await together(desk, meet(1), meet_and_stumble)
    assert isinstance(raised, LookupError)


async def test_a_job_that_raises_takes_no_other_with_it(desk: Desk, engine: Engine) -> None:
    await together(desk, meet(1), meet_and_stumble, meet(2))
    assert people_of(engine) == {1, 2}


async def test_a_job_that_raises_alone_leaves_nothing(desk: Desk, engine: Engine) -> None:
    with pytest.raises(LookupError):
        await desk.run(meet_and_stumble)
    assert people_of(engine) == set()


async def test_what_a_job_undid_is_not_seen_by_the_next_job_of_its_batch(desk: Desk) -> None:
    _, seen = await together(
        desk, meet_and_stumble, lambda connection: int(find_person(connection, 66) is not None)
    )
    assert seen == 0


async def test_a_batch_is_not_seen_before_its_commit(desk: Desk, file: Path) -> None:
    seen: list[set[int]] = []

    def look(_: Connection) -> int:
        with closing(sqlite3.connect(file)) as reader:
            seen.append({row[0] for row in reader.execute("SELECT telegram_id FROM person")})
        return 0

    await together(desk, meet(1), look)
    assert seen == [set()]


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


async def test_a_result_comes_only_after_the_commit(desk: Desk, engine: Engine) -> None:
    for number in range(20):
        await desk.run(meet(number))
        assert number in people_of(engine)


async def test_turns_go_before_what_can_wait(desk: Desk) -> None:
    order: list[str] = []
    async with held(desk):
        waiting = [
            asyncio.ensure_future(desk.run(lambda _: order.append("sweep"), can_wait=True)),
            asyncio.ensure_future(desk.run(lambda _: order.append("turn"))),
        ]
        await asyncio.sleep(0)
    await asyncio.gather(*waiting)
    assert order == ["turn", "sweep"]


async def test_equals_keep_their_order(desk: Desk) -> None:
    order: list[int] = []

    def note(number: int) -> Meet:
        return lambda _: order.append(number) or 0

    await together(desk, *(note(number) for number in range(200)))
    assert order == list(range(200))


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
