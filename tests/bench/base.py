"""Databases to begin a measurement with: many people, all at the same point of their way."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import CTE, Connection, func, insert, literal, select, true

from storage.people import OWNED
from storage.rows import table
from storage.tables import Person
from tests.bench.telegram import EACH_USER
from tests.chat import Chat, Coach
from tests.coach.people import walk

POINTING = ("id", "person_id", "chat_id", "goal_id", "session_id", "conversation_id")
OWN = ("telegram_id", "keyboard", "expects_conversation")


def copy_person(desk: Connection, people: int, person_id: int = 1) -> None:
    """Give so many others the rows of one person, under numbers of their own.

    The numbers of each lie `EACH_USER` above those of the one before.
    """
    for of in (Person, *reversed(OWNED)):
        rows = table(of)
        pointing = POINTING + (OWN if of is Person else ())
        numbers, every = numbers_up_to(people), rows.alias("every")
        values = [
            each + EACH_USER * numbers.c.number if each.name in pointing else each
            for each in every.c
        ]
        theirs = every.c.id if of is Person else every.c.person_id
        copies = select(*values).select_from(every.join(numbers, true()))
        copies = copies.where(theirs == person_id)
        desk.execute(insert(rows).from_select([each.name for each in rows.c], copies))


def numbers_up_to(most: int) -> CTE:
    """The numbers from 1 on, as a table with one column."""
    first = select(literal(1).label("number")).where(literal(most) > 0).cte(recursive=True)
    following = select(first.c.number + 1).where(first.c.number < most)
    return first.union_all(following)


TO_TWENTY_QUESTIONS = (
    ("say", "/start"),
    ("tap", "technician"),
    ("tap", "All the questions"),
    ("tap", "Got it, go on"),
)


async def reflecting(chat: Chat) -> Chat:
    """Somebody at the first of twenty questions that are answered in words."""
    return await walk(chat, TO_TWENTY_QUESTIONS)


@dataclass(frozen=True, slots=True)
class Group:
    """So many people who have all gone the same way."""

    people: int
    walk: Callable[[Chat], Awaitable[Any]]


def make_base(url: str, *groups: Group, today: bool = False) -> None:
    """Fill a new database with people, the numbers of each group behind those of the one before.

    `today`: they went there just now, as for a bot with the real clock.
    """
    asyncio.run(_fill(url, groups, {"started": datetime.now(UTC)} if today else {}))


async def _fill(url: str, groups: Sequence[Group], when: dict[str, Any]) -> None:
    coach = Coach(url, **when)
    first = 1
    for group in groups:
        await group.walk(coach.chat(first))
        await coach.desk.run(
            lambda desk, group=group: copy_person(desk, group.people, _newest(desk))
        )
        first += (group.people + 1) * EACH_USER
    await coach.desk.settle()
    coach.stop()


def _newest(desk: Connection) -> int:
    newest = select(func.max(table(Person).c.id))
    return int(desk.execute(newest).scalar_one())


def copy_base(base: Path, folder: Path) -> Path:
    """A copy of a database file for one run, in its folder."""
    file = folder / "trellis.sqlite3"
    file.write_bytes(base.read_bytes())
    return file
