"""The statements over people: who they are, what is expected of them, and how to forget them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, select, tuple_, update
from sqlmodel import SQLModel

from storage.prepared import count
from storage.rows import AT_ONCE, add, add_once, change, one, table
from storage.tables import (
    Conversation,
    Deadline,
    Evidence,
    Fault,
    Goal,
    Group,
    Heard,
    LearnedWord,
    Log,
    Outbox,
    Partnership,
    Pause,
    Person,
    Rating,
    Review,
    SentFile,
    Step,
    StoredAnswer,
    WeeklySession,
)

_person, _pair = table(Person), table(Partnership)
_heard = table(Heard)
# The person's row is taken first (PostgreSQL; SQLite has one writer anyway): one turn at a time.
_BY_TELEGRAM = (
    select(_person)
    .where(_person.c.telegram_id == bindparam("telegram_id"))
    .with_for_update(key_share=True)
)
_FREE = (
    select(_person)
    .where(_person.c.id == bindparam("person_id"))
    .with_for_update(key_share=True, skip_locked=True)
)
_SAVE = update(_person).where(
    _person.c.id == bindparam("person_id"), _person.c.version == bindparam("seen_version")
)
_BY_ID = select(_person).where(_person.c.id == bindparam("person_id"))
OWNED: tuple[type[SQLModel], ...] = (
    Outbox,
    SentFile,
    Partnership,
    Deadline,
    Pause,
    Review,
    WeeklySession,
    Evidence,
    LearnedWord,
    Log,
    Step,
    Goal,
    Rating,
    StoredAnswer,
    Conversation,
)
"""Every table that holds a person's rows, in an order in which they can be erased."""


def find_person(connection: Connection, telegram_id: int) -> Person | None:
    """The person with that Telegram number; until the commit, no other worker's turn is theirs."""
    return one(connection, Person, _BY_TELEGRAM, telegram_id=telegram_id)


def get_person(connection: Connection, person_id: int) -> Person | None:
    """The person with that id."""
    return one(connection, Person, _BY_ID, person_id=person_id)


def take_person(connection: Connection, person_id: int) -> Person | None:
    """The person with that id, until the commit ours alone; None while another worker has them."""
    return one(connection, Person, _FREE, person_id=person_id)


def add_person(
    connection: Connection, telegram_id: int, chat_id: int, language: str, now: datetime
) -> Person:
    """A new person, as far as Telegram tells; of two workers that add them at once, one does."""
    about = {"telegram_id": telegram_id, "chat_id": chat_id, "language": language}
    add_once(connection, Person, **about, created_at=now, seen_at=now)
    person = find_person(connection, telegram_id)
    if person is None:
        raise LookupError("the person just added is gone")
    return person


def save_person(connection: Connection, person: Person, **values: Any) -> bool:
    """Set columns and count a turn; False when another turn overtook this one."""
    counted = values | {"version": person.version + 1}
    about = counted | {"person_id": person.id, "seen_version": person.version}
    return count(connection, _SAVE, about, tuple(counted)) == 1


def mark_unreachable(connection: Connection, person_id: int, now: datetime) -> None:
    """Telegram refused to write to them: nothing is sent until they show up again."""
    change(connection, Person, person_id, unreachable_at=now)


def mark_heard(connection: Connection, bot_id: int, update_id: int, now: datetime) -> bool:
    """Remember that this update has its effect; False when it has had it, here or elsewhere.

    Another worker that is at the same update is waited for.
    """
    return add_once(connection, Heard, bot_id=bot_id, update_id=update_id, heard_at=now)


def forget_heard(connection: Connection, before: datetime) -> int:
    """Drop some of the marks older than that: Telegram no longer redelivers; how many."""
    oldest = select(_heard.c.bot_id, _heard.c.update_id).where(_heard.c.heard_at < before)
    some = tuple_(_heard.c.bot_id, _heard.c.update_id).in_(oldest.limit(AT_ONCE))
    return connection.execute(delete(_heard).where(some)).rowcount


def tell_group_once(connection: Connection, chat_id: int, now: datetime) -> bool:
    """Whether this group is still to be told that Trellis coaches in private; only once."""
    return add_once(connection, Group, chat_id=chat_id, told_at=now)


def record_fault(
    connection: Connection, now: datetime, place: str, kind: str, update_id: int | None
) -> None:
    """Note that something went wrong, without anybody's words."""
    add(connection, Fault, at=now, place=place, kind=kind, update_id=update_id)


def count_rows(connection: Connection, person_id: int) -> dict[str, int]:
    """How many rows of each table are this person's."""
    counts = {}
    for owned in OWNED:
        rows = table(owned)
        mine = select(func.count()).select_from(rows).where(rows.c.person_id == person_id)
        counts[rows.name] = int(connection.execute(mine).scalar_one())
    return counts


def erase_person(connection: Connection, person_id: int) -> None:
    """Erase every row of a person, and the person."""
    connection.execute(delete(_pair).where(_pair.c.partner_id == person_id))
    for owned in OWNED:
        rows = table(owned)
        connection.execute(delete(rows).where(rows.c.person_id == person_id))
    connection.execute(delete(_person).where(_person.c.id == person_id))
