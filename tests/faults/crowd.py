"""People who write without pause over HTTP, and what became of each of their messages."""

from __future__ import annotations

import asyncio
import json
import re
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Callable
from itertools import groupby
from pathlib import Path

from bot.preview.phone import Phone
from bot.preview.standin import StandIn
from bot.preview.world import Change

LOGGED = re.compile(r"Logged: (\d+) minutes?")
ASKED = re.compile(r"(\d+) of \d+$")
MOST_MINUTES = 50
AHEAD = 3
"""Logs that a person writes without waiting for what the coach says."""


async def soon(
    happens: Callable[[], bool], seconds: float = 20, what: Callable[[], object] = str
) -> None:
    """Wait until something is so; when it takes too long, `what` tells how things stand."""
    end = time.monotonic() + seconds
    while not happens():
        assert time.monotonic() < end, f"it did not happen: {what()}"
        await asyncio.sleep(0.01)


def tell(*figures: object) -> None:
    """What a test has seen, for whoever reads along (pytest -s)."""
    sys.stdout.write(" ".join(map(str, figures)) + "\n")


class Writer:
    """One person: answers questions, then logs, each text unlike the others."""

    def __init__(self, stand_in: StandIn, number: int) -> None:
        self.phone = Phone(stand_in, user_id=2000 + number, name=f"Zaphira{number}")
        self.typed: dict[int, str] = {}
        self.asked_for: list[str] = []
        self.shown: list[str] = []
        self.logs = 0
        stand_in.world.watchers.append(self._notice)

    def _notice(self, change: Change) -> None:
        if (
            change.kind == "message"
            and change.by_bot
            and change.chat_id == self.phone.person.chat.id
        ):
            text = self.phone.person.chat.messages[change.message_id].message.get("text", "")
            self.shown.append(text.split("\n", maxsplit=1)[0])

    @property
    def expected(self) -> Counter[str]:
        """How often each reply to a text is to come."""
        return Counter(self.asked_for)

    @property
    def replies(self) -> Counter[str]:
        """How often each reply to a text came: questions by number, logs by minutes."""
        found = [LOGGED.match(line) or ASKED.match(line) for line in self.shown]
        return Counter(match[0] for match in found if match)

    @property
    def order(self) -> list[str]:
        """The replies to texts as they came; what came twice in a row, once."""
        found = [LOGGED.match(line) or ASKED.match(line) for line in self.shown]
        return [reply for reply, _ in groupby(match[0] for match in found if match)]

    @property
    def owed(self) -> int:
        """Replies that are still to come."""
        return (self.expected - self.replies).total()

    @property
    def doubled(self) -> int:
        """Replies that came more than once."""
        return (self.replies - self.expected).total()

    async def begin(self) -> None:
        """Say hello and choose the work."""
        self.phone.say("/start")
        await self.phone.sees("Which work", 30)
        self.phone.tap("OT or OTA in a school")
        await self.phone.sees("How would you like", 30)

    async def ready(self) -> None:
        """From the first hello to where a text is a log."""
        await self.begin()
        self.phone.tap("Five minutes")
        await self.phone.sees("1 of", 30)
        await self.stop_answering()

    async def answer(self, questions: int) -> None:
        """Answer so many questions, one after the other."""
        self.phone.tap("All the questions")
        await self.phone.sees("1 of", 30)
        for number in range(1, questions + 1):
            self._say(f"my own answer {number} about gwyllion")
            await self._asked(number + 1)
            self.asked_for.append(self._last_asked())

    async def _asked(self, number: int) -> None:
        await soon(lambda: self._last_asked().startswith(f"{number} of"), 60, self.phone.screen)

    def _last_asked(self) -> str:
        asked = [line for line in self.shown if ASKED.match(line)]
        return asked[-1] if asked else ""

    async def stop_answering(self) -> None:
        """From here on a text is a log."""
        self.phone.say("/plan")
        await self.phone.sees("no goal yet", 60)

    def log(self) -> None:
        """Write one log, and wait for nothing."""
        self.logs += 1
        minutes = 2 + self.logs % MOST_MINUTES
        self._say(f"did {minutes} min on leadership, read chapter {self.logs} of gwyllion")
        self.asked_for.append(f"Logged: {minutes} minutes")

    async def log_until(self, stop: asyncio.Event) -> None:
        """Write logs until told to stop, a few ahead of the replies."""
        while not stop.is_set():
            if self.owed < AHEAD:
                self.log()
            await asyncio.sleep(0.02)

    def _say(self, text: str) -> None:
        self.typed[self.phone.say(text)] = text


def kept(folder: Path, person: int) -> list[tuple[int, str]]:
    """The messages of a person that the database holds, in its own order: id and text."""
    with sqlite3.connect(folder / "trellis.sqlite3") as rows:
        mine = "person_id = (SELECT id FROM person WHERE telegram_id = ?)"
        answers = rows.execute(f"SELECT parts FROM answer WHERE {mine} ORDER BY rowid", [person])
        parts = [tuple(part) for (each,) in answers for part in json.loads(each)]
        told = f"SELECT message_id, note FROM log WHERE {mine} AND status = 'kept' ORDER BY id"
        return parts + rows.execute(told, [person]).fetchall()


def count_faults(folder: Path) -> Counter[str]:
    """What the database has recorded as gone wrong, by kind."""
    with sqlite3.connect(folder / "trellis.sqlite3") as rows:
        return Counter(kind for (kind,) in rows.execute("SELECT kind FROM fault"))
