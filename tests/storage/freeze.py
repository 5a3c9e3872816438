"""Keeps the rows of a used database at today's revision, before the next one changes its tables.

`python -m tests.storage.freeze` walks a person through it, and writes `earlier/<revision>.json`.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
import sys
import tempfile
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from sqlmodel import SQLModel

from bot.conversation.events import Tapped
from storage.upgrade import latest_revision
from tests.chat import Coach
from tests.coach.people import with_session

EARLIER = Path(__file__).parent / "earlier"


async def use(url: str) -> None:
    """A person with answers, goal, session, nudges, log and evidence; one with a question open."""
    coach = Coach(url)
    chat = await with_session(coach.chat(1))
    await coach.let_pass(timedelta(days=4, hours=5))
    await chat.tap("Tomorrow")
    await chat.say("did 45 min on the leadership one")
    await chat.share("photo", file_id="A1", file_unique_id="a1", caption="my shelf")
    await coach.hear_only(chat, Tapped("plan/0", chat.last.id))
    other = coach.chat(2)
    await other.say("/start")
    await other.tap("OT or OTA in a school")
    await other.tap("Five minutes")
    coach.stop()


def rows_in(file: Path) -> dict[str, list[dict[str, object]]]:
    """All rows as SQLite holds them, those first that others point to."""
    with closing(sqlite3.connect(file)) as database:
        database.row_factory = sqlite3.Row
        every = {
            each.name: f"SELECT * FROM {each.name}" for each in SQLModel.metadata.sorted_tables
        }
        return {name: [dict(row) for row in database.execute(every[name])] for name in every}


def main() -> None:
    """Write the file of today's revision."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "used.sqlite3"
        asyncio.run(use(f"sqlite:///{file}"))
        rows = rows_in(file)
    into = EARLIER / f"{latest_revision()}.json"
    into.write_text(json.dumps(rows, indent=0, ensure_ascii=False) + "\n", "utf-8")
    sys.stdout.write(f"{into}: { ({name: len(each) for name, each in rows.items()}) }\n")


if __name__ == "__main__":
    main()
