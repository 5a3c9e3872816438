"""What closes a transaction is done once, after all the jobs that asked for it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, event

from storage.desk import Desk
from storage.orders import Closing
from storage.people import find_person
from tests.storage.jobs import meet, meet_and_stumble, people_of


class Counter:
    """Counts the people that it finds, and remembers what it is told."""

    def __init__(self) -> None:
        self.told: list[Any] = []
        self.happened = asyncio.Event()

    def count(self, desk: Connection) -> int:
        return sum(find_person(desk, number) is not None for number in range(10))

    def stumble(self, desk: Connection) -> int:
        return meet_and_stumble(desk)

    def tell(self, result: Any) -> None:
        self.told.append(result)
        self.happened.set()


async def test_it_is_done_once_for_all_jobs_and_sees_what_they_did(desk: Desk) -> None:
    counter = Counter()
    closing = Closing(counter.count, counter.tell)
    await asyncio.gather(*(desk.run(meet(number), closing=closing) for number in range(5)))
    await counter.happened.wait()
    assert counter.told[-1] == 5
    assert len(counter.told) <= 2, "one for whoever was first, one for all the others"


async def test_it_shares_the_commit_of_its_job(desk: Desk, engine: Engine) -> None:
    commits: list[str] = []
    event.listen(engine, "commit", lambda _: commits.append("commit"))
    counter = Counter()
    await desk.run(meet(1), closing=Closing(counter.count, counter.tell))
    await counter.happened.wait()
    assert (commits, counter.told) == (["commit"], [1])


async def test_where_it_raises_its_jobs_stand(desk: Desk, engine: Engine) -> None:
    counter = Counter()
    await desk.run(meet(1), closing=Closing(counter.stumble, counter.tell))
    await counter.happened.wait()
    assert (people_of(engine), counter.told) == ({1}, [None])


async def test_it_is_left_out_where_no_job_went_well(desk: Desk) -> None:
    counter = Counter()
    with pytest.raises(LookupError):
        await desk.run(meet_and_stumble, closing=Closing(counter.count, counter.tell))
    await desk.run(meet(1))
    assert counter.told == []
