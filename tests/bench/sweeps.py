"""What is due among very many people, against one job of APScheduler for each."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger
from sqlalchemy import Connection, func, select, update

from bot.coach.sweeping import sweep
from storage.rows import table
from storage.tables import Deadline, Log, Outbox, StoredAnswer
from tests.bench.base import Group, make_base
from tests.bench.figures import Line, Scale
from tests.bench.race import WrongError
from tests.chat import Chat, Coach, shelf
from tests.coach.people import with_session

SHARE = 100
"""One in so many is due."""

LOOKS = 200
TALK = (Outbox, StoredAnswer, Log)
"""What was said and sent on the way to a session, which a sweep does not look at."""


def measure_sweeps(scale: Scale, folder: Path) -> Iterator[Line]:
    """A sweep with 1 % due, and one that finds nothing."""
    theirs = [asyncio.run(_jobs(scale.jobs)) for _ in range(min(scale.repeats, 3))]
    url = f"sqlite:///{folder}/sweeps.sqlite3"
    make_base(url, Group(scale.base, _quietly_with_session))
    ours, empty = asyncio.run(_sweeps(url, scale.base, len(theirs)))
    about = f"sweep of {scale.base:,} people, 1 % due"
    against = f"{scale.jobs:,} APScheduler jobs"
    yield Line("7", about, "s", ours, theirs, against, round(1 / 15, 3), 1 / 40)
    yield Line("8", f"empty sweep, {scale.base:,} people", "ms", empty, (), "", 2, 0.2)


async def _quietly_with_session(chat: Chat) -> None:
    await with_session(chat)
    await chat.coach.desk.run(_drop_talk)


def _drop_talk(desk: Connection) -> None:
    for of in TALK:
        desk.execute(table(of).delete())


async def _sweeps(url: str, people: int, repeats: int) -> tuple[list[float], list[float]]:
    coach = Coach(url)
    taken = []
    for _ in range(repeats):
        due = await coach.desk.run(lambda desk: _let_fall_due(desk, coach.now(), people // SHARE))
        before = await coach.desk.run(_written)
        began = time.perf_counter()
        while await coach.desk.run(lambda desk: sweep(desk, coach.now(), shelf())):
            continue
        taken.append(time.perf_counter() - began)
        if await coach.desk.run(_written) - before != due:
            raise WrongError("not every nudge that was due is in the outbox once")
    empty = [await _empty(coach) for _ in range(repeats)]
    coach.stop()
    return taken, empty


def _let_fall_due(desk: Connection, now: datetime, most: int) -> int:
    rows = table(Deadline)
    last = select(rows.c.id).where(rows.c.status == "waiting", rows.c.kind == "nudge")
    due = last.order_by(rows.c.id).limit(most)
    return desk.execute(update(rows).where(rows.c.id.in_(due)).values(due_at=now)).rowcount


def _written(desk: Connection) -> int:
    return int(desk.execute(select(func.count()).select_from(table(Outbox))).scalar_one())


async def _empty(coach: Coach) -> float:
    """Milliseconds for a sweep that finds nothing."""
    taken = []
    for _ in range(LOOKS):
        began = time.perf_counter()
        await coach.desk.run(lambda desk: sweep(desk, coach.now(), shelf()))
        taken.append(1000 * (time.perf_counter() - began))
    return median(taken)


async def _jobs(people: int) -> float:
    """Seconds to load a weekly job for each, all due now, and to fire them."""
    fired = asyncio.Event()
    left = [people]

    async def nudge() -> None:
        left[0] -= 1
        if left[0] == 0:
            fired.set()

    began = time.perf_counter()
    scheduler = AsyncIOScheduler(timezone=UTC)
    now = datetime.now(UTC)
    for _ in range(people):
        weekly = CronTrigger(day_of_week="sun", hour=19, timezone="America/Chicago")
        scheduler.add_job(nudge, weekly, next_run_time=now, misfire_grace_time=None)
    scheduler.start()
    await fired.wait()
    taken = time.perf_counter() - began
    scheduler.shutdown(wait=False)
    return taken
