"""A delivery over a real database, a post that obeys, and a watch that can be moved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot import delivery as delivering
from bot import loading, marking
from storage.desk import Desk
from tests.delivery.office import Office, Watch
from tests.storage.conftest import engine, file, template, url

__all__ = ["engine", "file", "template", "url"]


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Watch:
    """Real time, as delivery sees it; it goes on only when told to."""
    watch = Watch()
    for room in (loading, marking):
        monkeypatch.setattr(room, "datetime", watch)
    for room in (delivering, loading, marking):
        monkeypatch.setattr(room, "time", watch)
    return watch


@pytest.fixture
def office(engine: Engine, file: Path, watch: Watch) -> Iterator[Office]:
    desk = Desk(engine)
    yield Office(desk, watch)
    desk.close()
