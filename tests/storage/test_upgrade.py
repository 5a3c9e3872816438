"""A start brings any older database to today's schema, and touches no newer one."""

from __future__ import annotations

import subprocess
import sys

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Engine, inspect
from sqlmodel import SQLModel

from storage import upgrade as upgrading
from storage.database import open_database
from storage.people import add_person, find_person
from storage.tables import Person
from storage.upgrade import TooNewError, current_revision, latest_revision, upgrade
from tests.storage.filling import NOW


@pytest.fixture
def empty(empty_url: str) -> Engine:
    return open_database(empty_url)


def _set_revision(engine: Engine, revision: str) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{revision}'")


def test_an_empty_database_gets_todays_tables(empty: Engine) -> None:
    upgrade(empty)
    names = set(inspect(empty).get_table_names())
    empty.dispose()
    assert names == {*SQLModel.metadata.tables, "alembic_version"}


def test_an_empty_database_is_at_the_newest_revision_afterwards(empty: Engine) -> None:
    upgrade(empty)
    with empty.begin() as connection:
        assert current_revision(connection) == latest_revision()
    empty.dispose()


def test_migrations_lead_to_the_schema_that_the_tables_declare(connection: Connection) -> None:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    assert compare_metadata(context, SQLModel.metadata) == []


@pytest.mark.only_on("sqlite")
def test_migrated_tables_never_give_a_number_twice(connection: Connection) -> None:
    declared = {name for name, each in SQLModel.metadata.tables.items() if "id" in each.c}
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
    assert {name for name, sql in rows if "AUTOINCREMENT" in sql} == declared


def test_deadlines_of_one_planned_time_are_unique_in_the_schema(connection: Connection) -> None:
    indexes = {each["name"]: each for each in inspect(connection).get_indexes("deadline")}
    assert indexes["one_deadline"]["unique"]


def test_an_upgrade_twice_is_harmless(engine: Engine) -> None:
    with engine.begin() as connection:
        add_person(connection, 11, 11, "en", NOW)
    upgrade(engine)
    with engine.begin() as connection:
        assert find_person(connection, 11) is not None


def test_a_database_from_the_future_is_refused_with_both_revisions(engine: Engine) -> None:
    _set_revision(engine, "9999")
    with pytest.raises(TooNewError) as refused:
        upgrade(engine)
    line = str(refused.value)
    assert "9999" in line
    assert latest_revision() in line
    assert "\n" not in line


def test_a_database_from_the_future_is_left_alone(engine: Engine) -> None:
    _set_revision(engine, "9999")
    with pytest.raises(TooNewError):
        upgrade(engine)
    with engine.begin() as connection:
        assert current_revision(connection) == "9999"


def test_an_upgrade_that_fails_leaves_the_database_as_it_was(
    empty: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    migrate = upgrading._migrate

    def break_off(connection: Connection) -> None:
        migrate(connection)
        raise OSError("the lights went out")

    monkeypatch.setattr(upgrading, "_migrate", break_off)
    with pytest.raises(OSError, match="lights"):
        upgrade(empty)
    names = inspect(empty).get_table_names()
    empty.dispose()
    assert names == []


def test_a_current_database_starts_without_alembic(url: str) -> None:
    start = (
        "import sys; from storage.database import open_database; from storage.upgrade import"
        " upgrade; upgrade(open_database(sys.argv[1])); print('alembic' in sys.modules)"
    )
    words = [sys.executable, "-c", start, url]
    done = subprocess.run(words, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "False"


def test_a_person_is_still_known_after_a_restart(url: str) -> None:
    for _ in range(2):
        engine = open_database(url)
        upgrade(engine)
        with engine.begin() as connection:
            known = find_person(connection, 11) or add_person(connection, 11, 11, "en", NOW)
        engine.dispose()
    assert isinstance(known.id, int)
    assert (known.telegram_id, Person.__tablename__) == (11, "person")
