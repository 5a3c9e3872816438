"""Everything moves from one database to another, numbers and all, or nothing does."""

from __future__ import annotations

import shutil
import stat
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, delete, insert, select
from sqlmodel import SQLModel

from bot import moving
from storage import copy as copying
from storage.backup import MoveError, back_up
from storage.columns import SHOWN_NUL
from storage.copy import copy_database
from storage.database import open_database
from storage.lock import AlreadyRunningError, FileLock
from storage.people import add_person, mark_heard
from storage.rows import table
from storage.tables import Goal, Person
from storage.upgrade import upgrade
from tests.postgres.server import Server
from tests.storage.filling import NOW, fill

WORDS = "a\x00b ü 🎉 'quoted' \u2028"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "trellis.sqlite3"


@pytest.fixture
def sqlite(file: Path) -> str:
    return f"sqlite:///{file}"


@pytest.fixture
def served(postgres: Server) -> Iterator[str]:
    with postgres.database() as url:
        yield url


def told(_: str) -> None:
    """Nobody listens."""


def furnish(url: str, words: str = WORDS) -> None:
    """Three people with a row in every table; the last one is gone again."""
    engine = open_database(url)
    upgrade(engine)
    with engine.begin() as connection:
        for number in (11, 22, 33):
            fill(
                connection,
                add_person(connection, number, number, "en", NOW).id,
                f"{words} {number}",
            )
            mark_heard(connection, 1, number, NOW)
        people = table(Person)
        connection.execute(delete(people).where(people.c.telegram_id == 33))
    engine.dispose()


def rows_at(url: str) -> dict[str, list[tuple[object, ...]]]:
    engine = open_database(url)
    with engine.begin() as connection:
        all_rows = {each.name: _rows(connection, each) for each in SQLModel.metadata.sorted_tables}
    engine.dispose()
    return all_rows


def _rows(connection: Connection, of: object) -> list[tuple[object, ...]]:
    found = connection.execute(select(of).order_by(*of.primary_key.columns))
    return [tuple(each) for each in found]


def next_goal(url: str) -> int:
    engine = open_database(url)
    with engine.begin() as connection:
        person = connection.execute(select(table(Person).c.id).limit(1)).scalar_one()
        values = {"person_id": person, "created_at": NOW, "levels": [], "status": "active"}
        texts = dict.fromkeys(("title", "sentence", "reason", "measure", "support"), "")
        added = connection.execute(insert(table(Goal)), values | texts).inserted_primary_key
    engine.dispose()
    return int(added[0])


def test_all_rows_move_to_postgresql(sqlite: str, served: str) -> None:
    furnish(sqlite)
    assert copy_database(sqlite, served, told) > 20
    shown = str(rows_at(sqlite)).replace("\\x00", SHOWN_NUL)
    assert str(rows_at(served)).replace("\\x00", SHOWN_NUL) == shown


def test_all_rows_move_there_and_back(sqlite: str, served: str, tmp_path: Path) -> None:
    furnish(sqlite, "ü 🎉")
    back = f"sqlite:///{tmp_path / 'back.sqlite3'}"
    copy_database(sqlite, served, told)
    copy_database(served, back, told)
    assert rows_at(back) == rows_at(sqlite)


def test_a_number_once_given_is_not_given_again_after_a_move(
    sqlite: str, served: str, tmp_path: Path
) -> None:
    furnish(sqlite)
    back = f"sqlite:///{tmp_path / 'back.sqlite3'}"
    copy_database(sqlite, served, told)
    copy_database(served, back, told)
    assert [next_goal(url) for url in (sqlite, served, back)] == [4, 4, 4]


def test_an_empty_database_moves(sqlite: str, served: str) -> None:
    upgrade(open_database(sqlite))
    assert copy_database(sqlite, served, told) == 0


def test_a_target_with_rows_is_left_alone(sqlite: str, served: str) -> None:
    furnish(sqlite)
    furnish(served, "others")
    before = rows_at(served)
    with pytest.raises(MoveError, match="not empty"):
        copy_database(sqlite, served, told)
    assert rows_at(served) == before


def test_nothing_is_kept_when_a_row_differs(
    sqlite: str, served: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    furnish(sqlite)
    monkeypatch.setattr(copying, "_plain", lambda row, _: [*row, object()])
    with pytest.raises(MoveError, match="not the same"):
        copy_database(sqlite, served, told)
    assert not any(rows_at(served).values())


def test_a_database_that_a_bot_has_open_does_not_move(sqlite: str, served: str, file: Path) -> None:
    furnish(sqlite)
    with FileLock(file), pytest.raises(AlreadyRunningError):
        copy_database(sqlite, served, told)


def test_a_database_that_is_not_there_does_not_move(sqlite: str, served: str, file: Path) -> None:
    with pytest.raises(MoveError, match="no database"):
        copy_database(sqlite, served, told)
    assert not file.exists()


def test_the_command_tells_how_many_rows_there_were(
    sqlite: str, served: str, capsys: pytest.CaptureFixture[str]
) -> None:
    furnish(sqlite)
    assert moving.copy(sqlite, served) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "person: 2" in lines
    assert "rows copied and compared" in lines[-1]


@pytest.mark.parametrize("wrong", ["nonsense", "postgresql://me:hidden@127.0.0.1:1/nothing"])
def test_the_command_tells_in_one_line_what_is_wrong(
    sqlite: str, wrong: str, capsys: pytest.CaptureFixture[str]
) -> None:
    furnish(sqlite)
    assert moving.copy(sqlite, wrong) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "hidden" not in said


def test_a_backup_holds_all_that_was_committed_while_the_bot_works(
    sqlite: str, file: Path, tmp_path: Path
) -> None:
    furnish(sqlite)
    with ExitStack() as at_work:
        at_work.enter_context(FileLock(file))
        engine: Engine = open_database(sqlite)
        at_work.callback(engine.dispose)
        writing = at_work.enter_context(engine.connect())
        writing.begin()
        add_person(writing, 44, 44, "en", NOW)
        back_up(sqlite, tmp_path / "backup")
        writing.rollback()
    assert rows_at(f"sqlite:///{tmp_path / 'backup'}") == rows_at(sqlite)


def test_a_backup_is_for_its_owner_alone(sqlite: str, tmp_path: Path) -> None:
    furnish(sqlite)
    back_up(sqlite, tmp_path / "backup")
    assert stat.S_IMODE((tmp_path / "backup").stat().st_mode) == 0o600


def test_a_backup_put_in_the_place_of_the_file_is_the_database(
    sqlite: str, file: Path, tmp_path: Path
) -> None:
    furnish(sqlite)
    before = rows_at(sqlite)
    back_up(sqlite, tmp_path / "backup")
    next_goal(sqlite)
    for part in tmp_path.glob(f"{file.name}*"):
        part.unlink()
    shutil.copy(tmp_path / "backup", file)
    upgrade(open_database(sqlite))
    assert rows_at(sqlite) == before


def test_a_backup_replaces_nothing(sqlite: str, tmp_path: Path) -> None:
    furnish(sqlite)
    (tmp_path / "backup").write_text("dear")
    with pytest.raises(MoveError, match="there already"):
        back_up(sqlite, tmp_path / "backup")
    assert (tmp_path / "backup").read_text() == "dear"


def test_who_has_postgresql_is_told_of_its_own_tool(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert moving.backup("postgresql://me:hidden@host/trellis", tmp_path / "backup") == 1
    said = capsys.readouterr().err
    assert "pg_dump" in said
    assert "hidden" not in said
