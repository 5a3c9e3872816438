"""A filled database of every earlier revision is brought up to date, and people go on in it.

`earlier/` holds the rows of one such database for each revision, as a walk through it left them.
A new revision needs the file of the one before: `python -m tests.storage.freeze` writes it.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import (
    JSON,
    Connection,
    Date,
    DateTime,
    Engine,
    MetaData,
    Table,
    func,
    insert,
    select,
)
from sqlalchemy.types import Boolean
from sqlmodel import SQLModel

from storage.database import open_database
from storage.upgrade import FOLDER, current_revision, latest_revision, upgrade
from tests.chat import Coach

EARLIER = Path(__file__).parent / "earlier"
REVISIONS = sorted(path.stem.split("_")[0] for path in (FOLDER / "versions").glob("[0-9]*.py"))[:-1]
ROWS = dict[str, list[dict[str, Any]]]


def rows_of(revision: str) -> ROWS:
    return dict(json.loads((EARLIER / f"{revision}.json").read_text("utf-8")))


def restore(engine: Engine, revision: str) -> None:
    """Make the tables as they were at that revision, and fill them."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        tables = MetaData()
        tables.reflect(connection)
        for name, rows in rows_of(revision).items():
            _fill(connection, tables.tables[name], rows)


def _fill(connection: Connection, into: Table, rows: list[dict[str, Any]]) -> None:
    for row in rows:
        connection.execute(insert(into), {key: _read(into, key, row[key]) for key in row})
    if rows and "id" in into.c and connection.dialect.name == "postgresql":
        last = max(row["id"] for row in rows)
        connection.execute(select(func.setval(f"{into.name}_id_seq", last)))


def _read(into: Table, name: str, value: Any) -> Any:
    match into.c[name].type:
        case _ if value is None:
            return None
        case DateTime():
            moment = datetime.fromisoformat(value)
            return moment if into.c[name].type.timezone is False else moment.replace(tzinfo=UTC)
        case Date():
            return date.fromisoformat(value)
        case JSON():
            return json.loads(value)
        case Boolean():
            return bool(value)
    return value


@pytest.fixture(params=REVISIONS)
def restored(request: pytest.FixtureRequest, empty_url: str) -> str:
    """The address of a filled database of an earlier revision, brought up to date."""
    engine = open_database(empty_url)
    restore(engine, request.param)
    with engine.begin() as connection:
        assert current_revision(connection) == request.param
    upgrade(engine)
    with engine.begin() as connection:
        assert current_revision(connection) == latest_revision()
    engine.dispose()
    return empty_url


def test_every_earlier_revision_has_a_filled_database() -> None:
    assert sorted(path.stem for path in EARLIER.glob("*.json")) == REVISIONS


def test_an_upgraded_database_has_todays_tables(restored: str) -> None:
    engine = open_database(restored)
    with engine.begin() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, SQLModel.metadata) == []
    engine.dispose()


def test_no_row_is_lost_by_an_upgrade(restored: str, request: pytest.FixtureRequest) -> None:
    before = rows_of(request.node.callspec.params["restored"])
    engine = open_database(restored)
    with engine.begin() as connection:
        for name, rows in before.items():
            of = SQLModel.metadata.tables[name]
            assert connection.execute(select(func.count()).select_from(of)).scalar() == len(rows)
    engine.dispose()


async def test_people_go_on_in_an_upgraded_database(restored: str) -> None:
    coach = Coach(restored, started=datetime(2026, 9, 5, 12, 0, tzinfo=UTC), updates=10_000)
    coach.numbers = 10_000
    try:
        chat = coach.chat()
        await chat.say("/plan")
        assert "become lead OT of my district" in chat.last.text
        assert "Email Sam about shadowing" in chat.last.text
        await chat.say("did 20 min on the leadership one")
        assert "Logged: 20 minutes" in chat.last.text
    finally:
        coach.stop()


def test_people_are_known_to_talk_with_the_one_bot_that_was_heard(restored: str) -> None:
    engine = open_database(restored)
    person = SQLModel.metadata.tables["person"]
    with engine.begin() as connection:
        assert set(connection.execute(select(person.c.bot_id)).scalars()) == {7}
    engine.dispose()
