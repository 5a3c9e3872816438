"""Databases to begin a measurement with: many people, all at the same point of their way."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import CTE, Connection, insert, literal, select, true, update

from storage.people import OWNED
from storage.rows import table
from storage.tables import Outbox, Person
from tests.chat import Chat, Coach

POINTING = ("id", "person_id", "chat_id", "goal_id", "session_id", "conversation_id")
OWN = ("telegram_id", "keyboard", "expects_conversation")


def copy_person(desk: Connection, people: int) -> None:
    """Give so many others the rows of the first person, under numbers of their own."""
    for of in (Person, *reversed(OWNED)):
        rows = table(of)
        pointing = POINTING + (OWN if of is Person else ())
        numbers, every = numbers_below(people), rows.alias("every")
        values = [
            each + 1000 * numbers.c.number if each.name in pointing else each for each in every.c
        ]
        copies = select(*values).select_from(every.join(numbers, true()))
        desk.execute(insert(rows).from_select([each.name for each in rows.c], copies))


def numbers_below(people: int) -> CTE:
    """The numbers from 1 up to there, as a table with one column."""
    first = select(literal(1).label("number")).where(literal(people) > 1).cte(recursive=True)
    following = select(first.c.number + 1).where(first.c.number + 1 < people)
    return first.union_all(following)


def waiting_now(desk: Connection) -> None:
    """Whoever is asked something was asked it just now."""
    now = datetime.now(UTC)
    desk.execute(update(table(Person)).values(expects_since=now))
    desk.execute(update(table(Outbox)).values(created_at=now, sent_at=now))


def make_base(url: str, people: int, walk: Callable[[Chat], Awaitable[Any]]) -> None:
    """Fill a new database with so many people who have all gone that way."""

    async def fill() -> None:
        coach = Coach(url)
        await walk(coach.chat(1))
        await coach.desk.run(lambda desk: copy_person(desk, people + 1))
        await coach.desk.run(waiting_now)
        await coach.desk.settle()
        coach.stop()

    asyncio.run(fill())


def copy_base(base: Path, folder: Path) -> Path:
    """A copy of a database file for one run, in its folder."""
    file = folder / "trellis.sqlite3"
    file.write_bytes(base.read_bytes())
    return file
