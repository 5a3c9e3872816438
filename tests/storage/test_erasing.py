"""Who asks to be forgotten leaves nothing behind, in no table and in no byte of the file."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, select
from sqlmodel import SQLModel

from storage.desk import Desk
from storage.outbox import mark_sent, put_outbox
from storage.partners import accept_partnership, offer_partnership
from storage.people import OWNED, add_person, count_rows, erase_person
from storage.rows import add, table
from storage.tables import Goal, Outbox, Partnership, Person
from tests.storage.filling import NOW, fill, owned_tables
from tests.storage.rows import get_person

SECRET = "my wish is Zanzibar"


def test_every_table_with_a_persons_number_is_owned() -> None:
    forgotten = {each.name for each in owned_tables()} - {table(each).name for each in OWNED}
    assert not forgotten, f"storage/people.py: OWNED lacks {forgotten}"


def test_every_table_is_owned_or_names_no_person() -> None:
    known = {table(each).name for each in OWNED} | {
        "person",
        "heard",
        "held_update",  # heard, and gone, before the erasure that came after it has its turn
        "fault",
        "group_chat",
        "allowance",
        "zone_rules",
        "invite",
    }
    assert set(SQLModel.metadata.tables) == known, "say in storage/people.py whose rows these are"


def test_rows_are_counted_by_table(connection: Connection, ana: Person) -> None:
    fill(connection, ana.id, SECRET)
    add(connection, Goal, person_id=ana.id, created_at=NOW)
    counts = count_rows(connection, ana.id)
    assert counts.pop("goal") == 2
    assert set(counts.values()) == {1}


def test_another_persons_rows_are_not_counted(
    connection: Connection, ana: Person, ben: Person
) -> None:
    fill(connection, ana.id, SECRET)
    assert set(count_rows(connection, ben.id).values()) == {0}


def test_no_table_holds_a_word_of_an_erased_person(engine: Engine, file: Path) -> None:
    with engine.begin() as connection:
        ana = add_person(connection, 11, 11, "en", NOW)
        fill(connection, ana.id, SECRET)
        assert SECRET in _dump(connection)
        erase_person(connection, ana.id)
        assert SECRET not in _dump(connection)


def test_no_table_holds_a_row_of_an_erased_person(connection: Connection, ana: Person) -> None:
    fill(connection, ana.id, SECRET)
    erase_person(connection, ana.id)
    left = [each.name for each in owned_tables() if connection.execute(select(each)).first()]
    assert not left
    assert get_person(connection, ana.id) is None


def test_a_partners_row_goes_with_either_of_the_two(
    connection: Connection, ana: Person, ben: Person
) -> None:
    for owner, partner in ((ana, ben), (ben, ana)):
        offer_partnership(connection, owner.id, f"code{owner.id}", NOW)
        assert accept_partnership(connection, f"code{owner.id}", partner.id, NOW)
    erase_person(connection, ben.id)
    assert connection.execute(select(table(Partnership))).first() is None
    assert get_person(connection, ana.id) is not None


def test_another_person_loses_nothing(connection: Connection, ana: Person, ben: Person) -> None:
    fill(connection, ana.id, SECRET)
    fill(connection, ben.id, "of Ben")
    erase_person(connection, ana.id)
    assert set(count_rows(connection, ben.id).values()) == {1}


def _dump(connection: Connection) -> str:
    raw = connection.connection.dbapi_connection
    assert isinstance(raw, sqlite3.Connection)
    return "\n".join(raw.iterdump())


async def _remember_and_erase(desk: Desk) -> None:
    def remember(connection: Connection) -> int:
        ana = add_person(connection, 11, 11, "en", NOW)
        fill(connection, ana.id, SECRET * 300)
        return ana.id

    ana = await desk.run(remember)
    await desk.run(lambda connection: erase_person(connection, ana))


def _bytes(file: Path) -> bytes:
    return b"".join(each.read_bytes() for each in file.parent.glob(f"{file.name}*"))


async def test_no_byte_of_the_files_holds_a_word_after_the_hourly_tidying(
    desk: Desk, file: Path
) -> None:
    await _remember_and_erase(desk)
    assert SECRET.encode() in _bytes(file), "the journal keeps it until it is emptied"
    await desk.settle()
    assert SECRET.encode() not in _bytes(file)


async def test_no_byte_of_the_file_holds_a_word_after_a_stop(engine: Engine, file: Path) -> None:
    desk = Desk(engine)
    await _remember_and_erase(desk)
    desk.close()
    assert SECRET.encode() not in _bytes(file)


def test_a_farewell_is_erased_once_it_is_sent(connection: Connection) -> None:
    about = {"chat_id": 11, "kind": "send", "created_at": NOW, "farewell": True}
    put_outbox(connection, payload={"text": SECRET}, **about)
    row = connection.execute(select(table(Outbox))).one()
    mark_sent(connection, row, 5, NOW)
    assert connection.execute(select(table(Outbox))).first() is None
