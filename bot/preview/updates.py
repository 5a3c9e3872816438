"""What waits to be fetched by the bot: updates, kept until the bot confirms them."""

from __future__ import annotations

import asyncio
import time
from typing import Any

from bot.preview.refusals import RefusalError, bad
from bot.preview.rules import rules

Json = dict[str, Any]

NOT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}
CONFLICT = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)
LIMIT = 100


class Updates:
    """A queue with long polling; ids go on growing from one start of the stand-in to the next."""

    def __init__(self) -> None:
        self.waiting: list[Json] = []
        self.last_id = int(time.time())
        self.allowed: set[str] = set(rules().updates) - NOT_BY_DEFAULT
        self._news = asyncio.Event()
        self._poll = 0
        self._closed = False

    def put(self, kind: str, body: Json) -> int | None:
        """Add one update, unless the bot did not ask for its kind; returns its id."""
        if kind not in self.allowed:
            return None
        self.last_id += 1
        self.waiting.append({"update_id": self.last_id, kind: body})
        self._news.set()
        return self.last_id

    def close(self) -> None:
        """Let go of a bot that waits for news."""
        self._closed = True
        self._news.set()

    def put_again(self, update: Json) -> None:
        """Deliver an update once more, as Telegram does when a confirmation was lost."""
        self.waiting.insert(0, update)
        self._news.set()

    async def fetch(self, params: Json) -> list[Json]:
        """The updates from `offset` on, waited for up to `timeout` seconds."""
        self._choose(params.get("allowed_updates"))
        self._confirm(params.get("offset", 0))
        self._poll += 1
        mine = self._poll
        self._news.set()
        end = time.monotonic() + params.get("timeout", 0)
        while not (self.waiting or self._closed) and time.monotonic() < end:
            await self._sleep(end - time.monotonic())
            if mine != self._poll:
                raise RefusalError(409, CONFLICT)
        return self.waiting[: params.get("limit", LIMIT)]

    async def _sleep(self, seconds: float) -> None:
        self._news.clear()
        try:
            await asyncio.wait_for(self._news.wait(), seconds)
        except TimeoutError:
            return

    def _choose(self, kinds: list[str] | None) -> None:
        if kinds is None:
            return
        if strangers := set(kinds) - set(rules().updates):
            raise bad(f"getUpdates.allowed_updates: no such update: {min(strangers)!r}")
        self.allowed = set(kinds) or set(rules().updates) - NOT_BY_DEFAULT

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            self.waiting = self.waiting[offset:]
        elif offset:
            self.waiting = [one for one in self.waiting if one["update_id"] >= offset]
