"""Someone who hears batches of updates in tests."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from bot.conversation.events import Arrival, Said


class Ear:
    """Hears batches, fails the first `failures` times, and stops the poll after `enough`."""

    def __init__(self, enough: int = 1, failures: int = 0) -> None:
        self.stop = asyncio.Event()
        self.batches: list[tuple[Sequence[Arrival], Sequence[int]]] = []
        self.tries = 0
        self._enough = enough
        self._failures = failures

    async def hear(self, arrivals: Sequence[Arrival], unreadable: Sequence[int]) -> None:
        self.tries += 1
        if self.tries <= self._failures:
            raise RuntimeError("SECRET words of a person")
        self.batches.append((arrivals, unreadable))
        if len(self.batches) >= self._enough:
            self.stop.set()

    @property
    def texts(self) -> list[str]:
        events = [arrival.event for arrivals, _ in self.batches for arrival in arrivals]
        return [event.text for event in events if isinstance(event, Said)]


Run = Callable[[Ear], Awaitable[None]]
