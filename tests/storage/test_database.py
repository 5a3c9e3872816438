"""A database is opened by its address, with the settings that keep it safe."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Engine

from storage.database import open_database, sqlite_file


@pytest.mark.only_on("sqlite")
@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("busy_timeout", 5000),
    ],
)
def test_sqlite_keeps_what_was_committed_and_forgets_what_was_erased(
    engine: Engine, pragma: str, value: object
) -> None:
    with engine.begin() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


def test_the_folder_of_a_new_database_is_made(tmp_path: Path) -> None:
    engine = open_database(f"sqlite:///{tmp_path / 'a' / 'b' / 'trellis.sqlite3'}")
    with engine.begin():
        assert (tmp_path / "a" / "b" / "trellis.sqlite3").exists()
    engine.dispose()


def test_a_tilde_is_the_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    engine = open_database("sqlite:///~/trellis.sqlite3")
    with engine.begin():
        assert (tmp_path / "trellis.sqlite3").exists()
    engine.dispose()
    assert sqlite_file("sqlite:///~/trellis.sqlite3") == tmp_path / "trellis.sqlite3"


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "postgresql+psycopg://h/d"])
def test_only_a_sqlite_file_is_a_file(url: str) -> None:
    assert sqlite_file(url) is None
