"""Small jobs for the desk, and a way to have them done in one batch."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from sqlalchemy import Connection, Engine, select

from storage.desk import Desk
from storage.people import add_person
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
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    else:
        lazy = "ALTER CONSTRAINT goal_person_id_fkey DEFERRABLE INITIALLY DEFERRED"
        connection.exec_driver_sql(f"ALTER TABLE goal {lazy}")
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
