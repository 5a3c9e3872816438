"""A process killed at any moment leaves whole commits behind, and nothing of half ones."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.storage.jobs import people_of

PROCESS = """
import asyncio, os, signal, sys, threading
from datetime import UTC, datetime
from sqlalchemy import event
from storage.database import open_database
from storage.desk import Desk
from storage.people import add_person

NOW = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)
engine = open_database(f"sqlite:///{sys.argv[1]}")
desk = Desk(engine)

def meet(number):
    def met(connection):
        add_person(connection, number, 1, "en", NOW)
        if number != 66:
            seen.append(number)
    return met

def die(_):
    os.kill(os.getpid(), signal.SIGKILL)

def stumble(connection):
    meet(66)(connection)
    raise LookupError

async def main():
    await desk.run(meet(1))
    go_on = threading.Event()
    holding = asyncio.ensure_future(desk.run(lambda _: go_on.wait(10)))
    await asyncio.sleep(0.05)
    jobs = {"between jobs": [meet(2), stumble, meet(3), die],
            "before the commit": [meet(2), stumble, meet(3)]}[sys.argv[2]]
    if len(jobs) == 3:
        event.listen(engine, "commit", lambda _: people() == 3 and die(None))
    asked = [asyncio.ensure_future(desk.run(job)) for job in jobs]
    await asyncio.sleep(0)
    go_on.set()
    await asyncio.gather(*asked, return_exceptions=True)

seen = []
def people():
    return len(seen)

asyncio.run(main())
print("was not killed")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("moment", ["between jobs", "before the commit"])
def test_a_batch_killed_before_its_commit_leaves_nothing_behind(
    engine: Engine, file: Path, moment: str
) -> None:
    words = [sys.executable, "-c", PROCESS, str(file), moment]
    done = subprocess.run(words, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert people_of(engine) == {1}
