"""A database that is full, locked, read-only or broken: said in a line, and nothing is lost."""

from __future__ import annotations

import asyncio
import resource
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, event, insert, text

from storage.database import open_database
from storage.desk import Desk
from storage.rows import add, table
from storage.tables import Fault as Row
from storage.troubles import NotKeptError
from storage.upgrade import upgrade
from tests.e2e.running import Running, running
from tests.faults.crowd import Writer, kept, soon, tell
from tests.faults.read_only import SIGN
from tests.storage.filling import NOW
from tests.storage.jobs import together

KEEPS_NOTHING = "The database keeps nothing at the moment"
BIG = "x" * 4_000_000


def limit_files(bot: Running, most: int) -> None:
    """Let no file of the bot grow beyond so many bytes; -1 lifts it."""
    assert bot.process is not None
    resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))


async def write_until_it_is_told(bot: Running, people: list[Writer]) -> None:
    """Write logs until the bot says that it can't keep them."""
    for each in people:
        each.log()
    await soon(lambda: any(KEEPS_NOTHING in line for line in bot.log))


async def settle(bot: Running, people: list[Writer], folder: Path) -> None:
    """All are answered, and all is kept once."""
    await soon(lambda: not any(each.owed for each in people), 40)
    assert await bot.stop() == 0
    for each in people:
        assert kept(folder, each.phone.person.user["id"]) == list(each.typed.items())
        assert each.doubled == 0


async def test_a_full_disk_loses_nothing_and_is_outlived(tmp_path: Path) -> None:
    """No file can grow for a while: what was not kept is not confirmed, and comes again."""
    async with running(tmp_path) as (bot, _):
        people = [Writer(bot.stand_in, number) for number in range(8)]
        await asyncio.gather(*(each.ready() for each in people))
        limit_files(bot, 4096)
        await write_until_it_is_told(bot, people)
        waiting = len(bot.stand_in.world.updates.waiting)
        assert waiting == len(people)
        assert not any(each.replies for each in people)
        limit_files(bot, resource.RLIM_INFINITY)
        await settle(bot, people, tmp_path)
        tell("\n", [line for line in bot.log if " ERROR " in line])
        assert sum(KEEPS_NOTHING in line for line in bot.log) <= 2


async def hold_the_lock(folder: Path, bot: Running, people: list[Writer], seconds: float) -> None:
    """Another process writes, and does not come to an end."""
    other = sqlite3.connect(folder / "trellis.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        await write_until_it_is_told(bot, people)
        await asyncio.sleep(seconds)
        assert len(bot.stand_in.world.updates.waiting) == len(people)
    finally:
        other.execute("ROLLBACK")
        other.close()


@pytest.mark.parametrize("seconds", [0, pytest.param(30, marks=pytest.mark.long)])
async def test_a_lock_of_another_process_is_waited_out(tmp_path: Path, seconds: float) -> None:
    """A reply that was under way then is not sent twice."""
    async with running(tmp_path) as (bot, _):
        people = [Writer(bot.stand_in, number) for number in range(8)]
        await asyncio.gather(*(each.ready() for each in people))
        await hold_the_lock(tmp_path, bot, people, seconds)
        await settle(bot, people, tmp_path)
        assert sum("database is locked" in line for line in bot.log) <= 2


async def test_a_disk_that_turns_read_only_is_waited_out(tmp_path: Path) -> None:
    """While the bot runs; it goes on by itself when it may write again."""
    async with running(tmp_path) as (bot, _):
        await bot.stop()
        bot.module = ("tests.faults.read_only",)
        await bot.start()
        people = [Writer(bot.stand_in, number) for number in range(8)]
        await asyncio.gather(*(each.ready() for each in people))
        (tmp_path / SIGN).touch()
        await write_until_it_is_told(bot, people)
        assert len(bot.stand_in.world.updates.waiting) == len(people)
        assert not any(each.replies for each in people)
        (tmp_path / SIGN).unlink()
        await settle(bot, people, tmp_path)
        assert sum("readonly" in line for line in bot.log) == 1


def break_file(folder: Path) -> bytes:
    """Break the database under the running bot; what the file was before."""
    file = folder / "trellis.sqlite3"
    with closing(sqlite3.connect(file, isolation_level=None, timeout=20)) as other:
        # Whoever writes makes the bot read anew, and all that was written goes to the file itself.
        other.execute("INSERT INTO fault (at, place, kind) VALUES ('2026-01-01', '-', 'here')")
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        whole = file.read_bytes()
        write_over(file, whole[:4096] + b"\xa5" * (len(whole) - 4096))
    return whole


def write_over(file: Path, content: bytes) -> None:
    """Let a file have other bytes, and stay the same file."""
    with file.open("r+b") as opened:
        opened.write(content)


async def test_a_database_that_breaks_is_told_and_works_again_once_it_is_whole(
    tmp_path: Path,
) -> None:
    """While the bot runs, and without a new start."""
    async with running(tmp_path) as (bot, _):
        people = [Writer(bot.stand_in, number) for number in range(8)]
        await asyncio.gather(*(each.ready() for each in people))
        await people[0].phone.settled()
        whole = break_file(tmp_path)
        await write_until_it_is_told(bot, people)
        assert len(bot.stand_in.world.updates.waiting) == len(people)
        assert not any(each.replies for each in people)
        assert any("malformed" in line for line in bot.log)
        write_over(tmp_path / "trellis.sqlite3", whole)
        await settle(bot, people, tmp_path)


async def refuses_to_start(bot: Running) -> str:
    """The one line with which the bot goes at once."""
    told = len(bot.log)
    await bot.launch()
    assert bot.process is not None
    assert bot.reader is not None
    assert await asyncio.wait_for(bot.process.wait(), 30) == 1
    await bot.reader
    assert len(bot.log) == told + 1
    tell("\n", bot.log[-1])
    return bot.log[-1]


async def test_what_can_not_be_used_is_said_at_the_start(tmp_path: Path) -> None:
    """Read-only, broken, or no place at all; and all goes on where it is well again."""
    async with running(tmp_path) as (bot, _):
        writer = Writer(bot.stand_in, 1)
        await writer.ready()
        assert await bot.stop() == 0
        file = tmp_path / "trellis.sqlite3"
        writer.log()
        bot.settings = {"DATABASE_URL": f"sqlite:///file:{file}?mode=ro&uri=true"}
        assert "readonly" in await refuses_to_start(bot)
        bot.settings = {"DATABASE_URL": f"sqlite:///{file}/below/a.sqlite3"}
        assert "no database can be kept" in await refuses_to_start(bot)
        bot.settings = {}
        whole = file.read_bytes()
        file.write_bytes(b"not a database at all" * 999)
        assert "not a database" in await refuses_to_start(bot)
        file.write_bytes(whole[:4096] + b"\xa5" * (len(whole) - 4096))
        assert "malformed" in await refuses_to_start(bot)
        assert len(bot.stand_in.world.updates.waiting) == 1
        file.write_bytes(whole)
        await bot.start()
        await settle(bot, [writer], tmp_path)


@pytest.fixture
def full(tmp_path: Path) -> Engine:
    """A database with room for a little, and no more."""
    engine = open_database(f"sqlite:///{tmp_path / 'full.sqlite3'}")
    upgrade(engine)

    def limit(connection: sqlite3.Connection, _: object) -> None:
        connection.execute("PRAGMA max_page_count=200")

    event.listen(engine, "connect", limit)
    engine.dispose()
    return engine


def note(kind: str) -> Callable[[Connection], int]:
    """A job that keeps a row."""
    return lambda rows: add(rows, Row, at=NOW, place="here", kind=kind)


def too_much(rows: Connection) -> None:
    """A row that has no room, kept by a statement at which SQLite gives up the transaction."""
    rows.execute(insert(table(Row)).values(at=NOW, place="here", kind=BIG))


def kinds(rows: Connection) -> list[str]:
    """What the jobs have kept."""
    return sorted(rows.execute(text("SELECT kind FROM fault")).scalars())


async def test_a_row_too_big_for_the_disk_leaves_those_of_others_kept(full: Engine) -> None:
    """An insert that tells its number is undone alone: SQLite has a journal for it."""
    desk = Desk(full)
    try:
        results = await together(desk, note("before"), note(BIG), note("after"))
        assert [type(each) for each in results] == [int, NotKeptError, int]
        assert await desk.run(kinds) == ["after", "before"]
    finally:
        desk.close()


async def test_one_job_too_big_for_the_disk_takes_no_word_of_the_others(full: Engine) -> None:
    """SQLite rolls all of the batch back then: none of it may seem to be kept, or be so."""
    desk = Desk(full)
    try:
        results = await together(desk, note("before"), too_much, note("after"))
        assert [type(each) for each in results] == [NotKeptError] * 3
        assert await desk.run(kinds) == []
        await desk.run(note("later"))
        assert await desk.run(kinds) == ["later"]
    finally:
        desk.close()
