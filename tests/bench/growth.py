"""What a turn costs as a person's history grows, and as more people are there."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, insert

from bot.conversation.events import Arrival, Said
from storage.rows import table
from storage.tables import Log
from tests.bench.base import Group, make_base
from tests.bench.figures import Line, Scale
from tests.bench.telegram import EACH_USER
from tests.chat import Coach
from tests.coach.people import with_session

TIMES = 60
TEXT = "did 45 min on the leadership one"
LOGS = (10, 10_000)
FEW = 1_000
WARM = 5


def measure_growth(scale: Scale, folder: Path) -> Iterator[Line]:
    """A log heard, answered and marked: beside more logs of one's own, and more people."""
    url = f"sqlite:///{folder}/history.sqlite3"
    make_base(url, Group(1, with_session))
    some, many = asyncio.run(_by_history(url, scale.repeats))
    what = "processor for a turn, 10 to 10,000 logs"
    yield Line("13", what, "ms", many, some, "ourselves with 10", 1.3, 1.05)
    bases = {people: f"sqlite:///{folder}/{people}.sqlite3" for people in (FEW, scale.base)}
    for people, each in bases.items():
        make_base(each, Group(people, with_session))
    few, more = asyncio.run(_by_people(bases, scale.repeats))
    what = f"processor for a turn, {FEW:,} to {scale.base:,} people"
    yield Line("13", what, "ms", more, few, f"ourselves with {FEW:,}", 1.3, 1.05)


async def _by_history(url: str, repeats: int) -> tuple[list[float], list[float]]:
    coach = Coach(url)
    found: tuple[list[float], list[float]] = ([], [])
    for _ in range(repeats):
        for into, logs in zip(found, LOGS, strict=True):
            await coach.desk.run(lambda desk, logs=logs: _leave_logs(desk, coach.now(), logs))
            into.append(await _each(coach, [1]))
    coach.stop()
    return found


async def _by_people(bases: dict[int, str], repeats: int) -> tuple[list[float], list[float]]:
    coaches = {people: Coach(url) for people, url in bases.items()}
    found: tuple[list[float], list[float]] = ([], [])
    for repeat in range(repeats):
        for into, (people, coach) in zip(found, coaches.items(), strict=True):
            first = 1 + (repeat * (TIMES + WARM)) % max(people - TIMES - WARM, 1)
            users = [1 + EACH_USER * (first + each) for each in range(TIMES)]
            into.append(await _each(coach, users))
    for coach in coaches.values():
        coach.stop()
    return found


def _leave_logs(desk: Connection, now: datetime, logs: int) -> None:
    """So many logs of the first person, over the days before, and no others."""
    rows = table(Log)
    desk.execute(rows.delete())
    values = [
        {
            "person_id": 1,
            "goal_id": 1,
            "day": (now - timedelta(days=1 + number % 3000)).date(),
            "outcome": "logged",
            "minutes": 30,
            "note": f"worked on it, {number}",
            "steps": [],
            "status": "kept",
            "created_at": now - timedelta(days=1 + number % 3000),
        }
        for number in range(logs)
    ]
    desk.execute(insert(rows), values)


async def _each(coach: Coach, users: list[int]) -> float:
    """Milliseconds of the processor for a turn, its reply written down as sent."""
    for number in range(WARM):
        await _say(coach, users[number % len(users)])
    began = time.process_time()
    for number in range(TIMES):
        await _say(coach, users[number % len(users)])
    return 1000 * (time.process_time() - began) / TIMES


async def _say(coach: Coach, user: int) -> None:
    coach.updates += 1
    number = 10**7 + coach.updates
    coach.chat(user)
    said = Said(TEXT, number, coach.now().astimezone(UTC))
    await coach.turns.hear([Arrival(number, user, user, "en", said)], [])
    await coach.deliver()
