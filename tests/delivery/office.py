"""What delivery's tests share: a post that does as it is told, and a watch that can be moved."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

from sqlalchemy import Connection, select

from bot.conversation.messages import Parcel, Sent
from bot.delivery import Delivery
from storage.desk import Desk
from storage.outbox import get_outbox, put_outbox
from storage.people import add_person
from storage.rows import table
from storage.tables import Fault, Outbox, Person
from tests.storage.rows import get_person

NOW = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)


@dataclass
class Watch:
    """Stands in for both of delivery's real clocks."""

    passed: float = 0.0

    def now(self, zone: tzinfo) -> datetime:
        return NOW.astimezone(zone) + timedelta(seconds=self.passed)

    def monotonic(self) -> float:
        return 1000.0 + self.passed


@dataclass
class Post:
    """Takes parcels; what is in `troubles` for a text is raised first, one each time."""

    troubles: dict[str, list[Exception]] = field(default_factory=dict)
    parcels: list[Parcel] = field(default_factory=list)
    tries: list[str] = field(default_factory=list)
    on_the_way: Counter[int] = field(default_factory=Counter)
    crowded: list[int] = field(default_factory=list)
    begun: asyncio.Event = field(default_factory=asyncio.Event)
    gate: asyncio.Event | None = None

    async def send(self, parcel: Parcel) -> Sent:
        self.on_the_way[parcel.chat_id] += 1
        if self.on_the_way[parcel.chat_id] > 1:
            self.crowded.append(parcel.chat_id)
        try:
            return await self._take(parcel)
        finally:
            self.on_the_way[parcel.chat_id] -= 1

    async def _take(self, parcel: Parcel) -> Sent:
        text = parcel.payload.get("text", parcel.kind)
        self.tries.append(text)
        self.begun.set()
        await (self.gate.wait() if self.gate else asyncio.sleep(0))
        if self.troubles.get(text):
            raise self.troubles[text].pop(0)
        self.parcels.append(parcel)
        return Sent(500 + len(self.parcels))

    @property
    def texts(self) -> list[str]:
        return [parcel.payload.get("text", parcel.kind) for parcel in self.parcels]


class Office:
    """A delivery, its post, and short words for what tests ask of the outbox."""

    def __init__(self, desk: Desk, watch: Watch, rate: float = 30) -> None:
        self.desk, self.watch, self.post = desk, watch, Post()
        self.wanted: Callable[[int], bool] = lambda _: True
        self.delivery = Delivery(
            desk, self._send, lambda _, row, __: self.wanted(row), self.clock, "worker", rate
        )

    def clock(self) -> datetime:
        return self.watch.now(UTC)

    async def _send(self, parcel: Parcel) -> Sent:
        return await self.post.send(parcel)

    async def put(self, text: str, chat_id: int = 1, **about: Any) -> int:
        payload = {"payload": {"text": text}, "created_at": self.clock(), "kind": "send"}
        values = payload | {"chat_id": chat_id} | about
        return await self.desk.run(lambda desk: put_outbox(desk, **values))

    async def meet(self, chat_id: int) -> int:
        def meet(desk: Connection) -> int:
            return add_person(desk, chat_id, chat_id, "en", NOW).id

        return await self.desk.run(meet)

    async def work(self) -> None:
        """Send all that may go out at this moment."""
        await self.delivery.send_all()

    async def finish(self) -> None:
        """Wait for what is under way, and for what follows from it by itself."""
        while self.delivery._out:
            await asyncio.wait(set(self.delivery._out))

    async def wait(self, seconds: float) -> None:
        self.watch.passed += seconds
        await self.work()

    async def row(self, row_id: int) -> Outbox:
        row = await self.desk.run(lambda desk: get_outbox(desk, row_id))
        assert row is not None
        return row

    async def state(self, row_id: int) -> str:
        return (await self.row(row_id)).state

    async def person(self, person_id: int) -> Person:
        person = await self.desk.run(lambda desk: get_person(desk, person_id))
        assert person is not None
        return person

    async def faults(self) -> list[tuple[str, str]]:
        fault = table(Fault)
        rows = await self.desk.run(lambda desk: desk.execute(select(fault)).all())
        return [(row.place, row.kind) for row in rows]
