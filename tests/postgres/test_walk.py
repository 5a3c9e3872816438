"""The whole way over HTTP, through kills, with PostgreSQL in the place of SQLite."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e import test_walk as walking
from tests.postgres.server import Server


@pytest.fixture(autouse=True)
def on_postgresql(postgres: Server, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with postgres.empty() as url:
        monkeypatch.setenv("DATABASE_URL", url)
        monkeypatch.setenv("TRELLIS_LEASE", "1")
        yield


async def test_a_person_walks_from_hello_to_the_first_log(tmp_path: Path) -> None:
    await walking.test_a_person_walks_from_hello_to_the_first_log(tmp_path)


async def test_every_step_survives_a_kill(tmp_path: Path) -> None:
    await walking.test_every_step_survives_a_restart(tmp_path, "kill")
