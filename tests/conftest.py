"""What many tests share: a coach on a fresh database, and a chat with it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.chat import Chat, Coach
from tests.postgres.server import Server, server


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A PostgreSQL server; it is started when the first test asks for it."""
    with server() as running:
        yield running


@pytest.fixture
def store() -> str:
    """Which database a test is on, where it does not say so itself."""
    return "sqlite"


@pytest.fixture
def coach(tmp_path: Path) -> Iterator[Coach]:
    """A coach whose database is a file of its own."""
    made = Coach(f"sqlite:///{tmp_path / 'coach.sqlite3'}")
    yield made
    made.stop()


@pytest.fixture
def chat(coach: Coach) -> Chat:
    """A chat with the coach, before the first word."""
    return coach.chat()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Transcripts may be written anew."""
    parser.addoption("--write-transcripts", action="store_true", help="write transcripts anew")
