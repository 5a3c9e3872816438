"""A fresh database for each test, on SQLite and on PostgreSQL, its desk, and a person in it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine

from storage.database import open_database
from storage.desk import Desk
from storage.people import add_person
from storage.tables import Person
from storage.upgrade import upgrade
from tests.storage.filling import NOW

BOTH = ("sqlite", "postgresql")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test runs on both databases, unless it speaks of the file or is marked for one."""
    if "store" not in metafunc.fixturenames:
        return
    marked = metafunc.definition.get_closest_marker("only_on")
    only = marked.args if marked else ("sqlite",) if "file" in metafunc.fixturenames else BOTH
    metafunc.parametrize("store", only)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database of today's schema, migrated once."""
    file = tmp_path_factory.mktemp("template") / "trellis.sqlite3"
    engine = open_database(f"sqlite:///{file}")
    upgrade(engine)
    engine.dispose()
    return file


@pytest.fixture
def file(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(template, tmp_path / "trellis.sqlite3"))


@pytest.fixture
def url(store: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of an empty database of today's schema."""
    if store == "sqlite":
        yield f"sqlite:///{request.getfixturevalue('file')}"
        return
    with request.getfixturevalue("postgres").database() as address:
        yield address


@pytest.fixture
def empty_url(store: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database without tables."""
    if store == "sqlite":
        yield f"sqlite:///{tmp_path / 'new' / 'trellis.sqlite3'}"
        return
    with request.getfixturevalue("postgres").empty() as address:
        yield address


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    engine = open_database(url)
    yield engine
    engine.dispose()


@pytest.fixture
def connection(engine: Engine) -> Iterator[Connection]:
    with engine.begin() as connection:
        yield connection


@pytest.fixture
def desk(engine: Engine) -> Iterator[Desk]:
    desk = Desk(engine)
    yield desk
    desk.close()


@pytest.fixture
def ana(connection: Connection) -> Person:
    return add_person(connection, 11, 11, "en", NOW)


@pytest.fixture
def ben(connection: Connection) -> Person:
    return add_person(connection, 22, 22, "en", NOW)
