"""People with a goal and a session, and what the database and their phones hold at the end."""

from __future__ import annotations

import asyncio
import re
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine, select

from bot.preview.world import Change
from storage.people import add_person, save_person
from storage.rows import add, table
from storage.tables import Deadline, Goal, Log, Outbox, WeeklySession
from tests.many.workers import Team

LOGGED = re.compile(r"Logged: (\d+) minutes")
FIRST = 11
"""Minutes of a person's first message: each has its own number, so that its reply is known."""


def settle_in(engine: Engine, users: list[int], nudge_at: datetime | None = None) -> None:
    """People who have a goal and a weekly session already, with a nudge if there is a time."""
    now = datetime.now(UTC)
    with engine.begin() as connection:
        for user in users:
            person = add_person(connection, user, user, "en", now)
            save_person(connection, person, pack="school_ot", zone="America/Chicago")
            mine = {"person_id": person.id, "created_at": now}
            add(connection, Goal, title="Lead", sentence="I lead", category="leadership", **mine)
            about = {"days": "SU", "time": "19:00", "anchor": now.date()}
            session = add(connection, WeeklySession, **about, **mine)
            if nudge_at is not None:
                when = {"planned": "2026-01-04T19:00", "due_at": nudge_at, "snoozed": True}
                due = {"session_id": session, "kind": "nudge", **when}
                add(connection, Deadline, person_id=person.id, **due)


@dataclass(slots=True)
class Crowd:
    """People who type `each` messages, two at once, and go on when both are answered."""

    team: Team
    users: list[int]
    each: int
    times: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.team.stand_in.world.watchers.append(self._notice)

    def _notice(self, change: Change) -> None:
        if change.by_bot and change.kind in {"message", "edit"}:
            self.times.append(time.monotonic())

    async def talk(self) -> float:
        """All of them talk; seconds that it took until all was kept."""
        began = time.monotonic()
        await asyncio.gather(*(self._talk(user) for user in self.users))
        return time.monotonic() - began

    async def _talk(self, user: int) -> None:
        for first in range(0, self.each, 2):
            minutes = [FIRST + number for number in (first, first + 1)]
            posts = [self.team.said(user, f"did {each} min on leadership") for each in minutes]
            # One of them comes twice, as when a confirmation was lost.
            posts += [posts[self.team.dice.randrange(2)]]
            await asyncio.gather(*(self.team.bring(post) for post in posts))
            while not set(minutes) <= set(self.replies(user)):  # noqa: ASYNC110 - see `until`
                await asyncio.sleep(0.05)

    def replies(self, user: int) -> list[int]:
        """The minutes in the replies on a phone, in their order there."""
        stored = self.team.stand_in.world.chats[user].messages.values()
        texts = [each.message.get("text", "") for each in stored if each.from_bot]
        return [int(found[1]) for text in texts if (found := LOGGED.search(text))]

    def nudges(self, user: int) -> int:
        stored = self.team.stand_in.world.chats[user].messages.values()
        texts = [each.message.get("text", "") for each in stored]
        return sum("30 minutes" in text and "Next session" not in text for text in texts)

    def busiest_second(self) -> int:
        """The most messages that came within any one second."""
        return max(sum(start <= each < start + 1 for each in self.times) for start in self.times)


def logs_of(engine: Engine) -> dict[int, list[int]]:
    """The minutes of each person's logs, in the order in which they were made."""
    log = table(Log)
    found: dict[int, list[int]] = {}
    with engine.begin() as connection:
        for row in connection.execute(select(log.c.person_id, log.c.minutes).order_by(log.c.id)):
            found.setdefault(row.person_id, []).append(row.minutes)
    return found


def outbox(engine: Engine) -> tuple[Counter[str], set[str], int]:
    """How many rows are in each state, which workers sent them, and how often one sent again."""
    rows = table(Outbox)
    with engine.begin() as connection:
        all_rows = connection.execute(select(rows)).all()
    again = sum(row.attempts - 1 for row in all_rows if row.attempts > 1)
    return Counter(row.state for row in all_rows), {row.lease for row in all_rows}, again


def soon(seconds: float) -> datetime:
    return datetime.now(UTC) + timedelta(seconds=seconds)
