"""At the desk many jobs share a commit, turns first."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, event

from storage.desk import BATCH, Desk
from storage.people import find_person
from tests.storage.jobs import (
    Meet,
    held,
    meet,
    meet_and_stumble,
    people_of,
    together,
)


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
