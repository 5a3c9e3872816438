"""What a turn, a nudge and keeping house cost beside very many people.

`python -m tests.bench.costs 1000 100000 1000000` fills one SQLite database after the other with so
many people and prints a table: processor time and bytes of the database for each.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from bot.clock import KEEP_HEARD, KEEP_SENT
from bot.coach.sweeping import sweep
from bot.conversation.events import Arrival, Said
from storage.outbox import forget_sent
from storage.people import forget_heard
from storage.rows import table
from storage.tables import Deadline, Heard, Person
from tests.bench.base import copy_person
from tests.bench.telegram import EACH_USER
from tests.chat import Coach, shelf
from tests.coach.people import with_session

TIMES = 300
DUE = 300
AT_ONCE = 20_000


@dataclass(frozen=True, slots=True)
class Cost:
    """Milliseconds of processor time (all threads) and bytes of the database, for each one."""

    milliseconds: float
    bytes: float

    def __str__(self) -> str:
        """Both, to be read in a column."""
        return f"{self.milliseconds:8.2f} ms {self.bytes:8.0f} B"


def fill(desk: Connection, people: int, now: Any) -> None:
    """So many people with goal, session, log and an outbox that is out; a day of marks."""
    copy_person(desk, people - 1)
    marks = table(Heard)
    for begin in range(0, people, AT_ONCE):
        numbers = range(begin, min(begin + AT_ONCE, people))
        about = {"bot_id": 1, "heard_at": now}
        desk.execute(insert(marks), [about | {"update_id": number} for number in numbers])


async def measure(coach: Coach, times: int, work: Callable[[], Awaitable[Any]]) -> Cost:
    """What a piece of work costs, that is done so many times in one go."""
    await coach.desk.settle()
    before, began = size(coach), time.process_time()
    await work()
    spent = time.process_time() - began
    await coach.desk.settle()
    return Cost(1000 * spent / times, (size(coach) - before) / times)


def size(coach: Coach) -> int:
    """Bytes of the database's file."""
    return Path(coach.url.removeprefix("sqlite:///")).stat().st_size


async def turns(coach: Coach) -> None:
    """Logs of as many people, each heard, answered and written down as sent."""
    for number in range(1, TIMES + 1):
        user = 1 + number * EACH_USER
        said = Said("did 45 min on the leadership one", 10**6 + number, coach.now())
        coach.updates += 1
        await coach.turns.hear([Arrival(coach.updates, user, user, "en", said)], [])
    await coach.deliver()


async def nudges(coach: Coach) -> None:
    """As many nudges, swept, sent and written down."""
    await coach.sweep()


async def let_fall_due(coach: Coach) -> None:
    """Let the nudges of the last people be due now, and no others."""
    rows = table(Deadline)
    last = select(rows.c.id).where(rows.c.status == "waiting", rows.c.kind == "nudge")
    due = last.order_by(rows.c.id.desc()).limit(DUE)
    change = update(rows).where(rows.c.id.in_(due)).values(due_at=coach.now())
    await coach.desk.run(lambda desk: desk.execute(change))


async def house(coach: Coach) -> None:
    """Keep house where nothing is to be forgotten."""
    now = coach.now()
    await coach.desk.run(lambda desk: forget_heard(desk, now - KEEP_HEARD))
    await coach.desk.run(lambda desk: forget_sent(desk, now - KEEP_SENT))


async def empty(coach: Coach) -> None:
    """Sweeps that find nothing."""
    for _ in range(TIMES):
        await coach.desk.run(lambda desk: sweep(desk, coach.now(), shelf()))


async def costs_beside(people: int, folder: str) -> list[str]:
    """All costs beside so many people."""
    coach = Coach(f"sqlite:///{folder}/{people}.sqlite3")
    await with_session(coach.chat(1))
    await coach.desk.run(lambda desk: fill(desk, people, coach.now()))
    await coach.desk.settle()
    whole = size(coach)
    count = select(func.count()).select_from(table(Person))
    assert await coach.desk.run(lambda desk: desk.execute(count).scalar_one()) == people
    coach.updates = 10**9
    found = [f"{people:9,}", f"{whole / people:6.0f} B"]
    found.append(str(await measure(coach, TIMES, lambda: turns(coach))))
    await let_fall_due(coach)
    found.append(str(await measure(coach, DUE, lambda: nudges(coach))))
    found.append(str(await measure(coach, TIMES, lambda: empty(coach))))
    found.append(str(await measure(coach, 1, lambda: house(coach))))
    coach.stop()
    return found


def main() -> None:
    """Print the table, a line as soon as it is known."""
    tell = sys.stdout.write
    tell("people | database for each | turn | nudge | empty sweep | keeping house\n")
    for people in [int(word) for word in sys.argv[1:]] or [1000, 100_000]:
        with tempfile.TemporaryDirectory() as folder:
            tell(" | ".join(asyncio.run(costs_beside(people, folder))) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
