"""What somebody sends in a flood is kept at once, and heard in turns with everybody else."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter, OrderedDict
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial

from sqlalchemy import Connection

from bot.conversation.arrivals import read_arrival, write_arrival
from bot.conversation.events import Arrival
from storage.desk import Desk
from storage.held import drop_held, first_held, put_held
from storage.tables import HeldUpdate
from storage.troubles import NotKeptError

log = logging.getLogger(__name__)

MOST = 16
"""So many updates of one chat in one batch are heard at once; of more, all are held."""

AGAIN = 1.0
"""Seconds to the next try, when the database could not."""

Hear = Callable[[Sequence[Arrival], Sequence[int]], Awaitable[None]]


@dataclass(slots=True)
class Held:
    """The updates that are kept, and thereby confirmed, but not heard yet.

    `hear` gives arrivals their effect, and what can't be read its mark. While a chat has held
    updates, what comes from it waits behind them. Which chats have any is known in memory, so
    that nothing is asked of the database where nothing is held; it may name a chat that has none
    any more, never the other way round.
    """

    desk: Desk
    bot_id: int
    hear: Hear
    chats: OrderedDict[int, None] = field(default_factory=OrderedDict)
    some: asyncio.Event = field(default_factory=asyncio.Event)
    # Who waits for a lock gets it in the order of coming: so a batch waits for one turn at most.
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    def note(self, chats: Iterable[int]) -> None:
        """Know that these chats may have held updates: at the start, of those from before."""
        for chat_id in chats:
            self.chats.setdefault(chat_id)
        if self.chats:
            self.some.set()

    async def hear_batch(self, arrivals: Sequence[Arrival], unreadable: Sequence[int]) -> None:
        """Hear what was fetched, or keep it to be heard later: afterwards it may be confirmed."""
        async with self.turn:
            counts = Counter(each.chat_id for each in arrivals)
            later = {each for each, count in counts.items() if count > MOST or each in self.chats}
            if later:
                await self._hold([each for each in arrivals if each.chat_id in later])
            await self.hear([each for each in arrivals if each.chat_id not in later], unreadable)

    async def hear_on(self) -> None:
        """Hear whatever is held, until cancelled."""
        while True:
            await self.hear_all()
            self.some.clear()
            await self.some.wait()

    async def hear_all(self) -> None:
        """Hear what is held, chat by chat, until nothing is."""
        while self.chats:
            try:
                await self._hear_one()
            except NotKeptError:
                await asyncio.sleep(AGAIN)  # the desk has told
            except Exception as failure:  # noqa: BLE001 - it is still held, and others go on
                log.error("what is held stumbled: %s", type(failure).__name__)  # noqa: TRY400
                await asyncio.sleep(AGAIN)

    async def _hear_one(self) -> None:
        async with self.turn:
            chat_id = next(iter(self.chats))
            self.chats.move_to_end(chat_id)
            held = await self.desk.run(lambda rows: first_held(rows, self.bot_id, chat_id))
            if held is None:
                del self.chats[chat_id]
            else:
                await self.hear(*_read(held))

    def let_go(self, rows: Connection, update_id: int) -> None:
        """Hold an update no longer: to be called in the transaction of its effect."""
        if self.chats:
            drop_held(rows, self.bot_id, update_id)

    async def _hold(self, arrivals: Sequence[Arrival]) -> None:
        rows = [
            {
                "bot_id": self.bot_id,
                "update_id": arrival.update_id,
                "chat_id": arrival.chat_id,
                "arrival": write_arrival(arrival),
            }
            for arrival in arrivals
        ]
        try:
            await self.desk.run(partial(put_held, rows=rows))
        finally:
            # Even where the commit's end is not known: there may be something to be heard.
            self.note(arrival.chat_id for arrival in arrivals)


def _read(held: HeldUpdate) -> tuple[list[Arrival], list[int]]:
    try:
        return [read_arrival(held.arrival)], []
    except (LookupError, TypeError, ValueError):
        return [], [held.update_id]
