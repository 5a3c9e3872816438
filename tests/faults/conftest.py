"""A database of its own for what is tried below the bot, and a delivery that obeys a watch."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.database import open_database
from storage.desk import Desk
from storage.upgrade import upgrade
from tests.delivery.conftest import watch
from tests.delivery.office import Office, Watch

__all__ = ["watch"]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    engine = open_database(f"sqlite:///{tmp_path / 'desk.sqlite3'}")
    upgrade(engine)
    desk = Desk(engine)
    yield desk
    desk.close()


@pytest.fixture
def office(desk: Desk, watch: Watch) -> Office:
    return Office(desk, watch)
