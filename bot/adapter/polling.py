"""Fetches what people send, and confirms it to Telegram only once it is safely kept."""

from __future__ import annotations

import asyncio
import logging
import random
import time
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from telegram.error import EndPointNotFound, NetworkError, TelegramError

from bot.adapter.answers import TapAnswers
from bot.adapter.errors import TokenRefusedError, UnreadableError
from bot.adapter.incoming import read_update, update_id_of
from bot.adapter.telegram_bot import TelegramBot
from bot.adapter.troubles import Troubles
from bot.conversation.events import Arrival

log = logging.getLogger(__name__)

T = TypeVar("T")
Hear = Callable[[Sequence[Arrival], Sequence[int]], Awaitable[None]]

# All that the coach has a use for; message_reaction is not among Telegram's default kinds.
HEARD_KINDS = ("message", "edited_message", "callback_query", "message_reaction", "my_chat_member")
LONG_POLL = 25
GRACE = 10
LAST_SECONDS = 1.5
# Telegram may begin to count anew after a week without updates.
QUIET_DAY = 86_400


async def poll(  # noqa: PLR0913 - the last three are for tests and figures
    bot: TelegramBot,
    hear: Hear,
    *,
    stop: asyncio.Event,
    long_poll: int = LONG_POLL,
    jitter: Callable[[], float] = random.random,
    fetched: Callable[[], None] = lambda: None,
) -> None:
    """Hears updates until `stop` is set; `hear` gets each batch and the ids that can't be read.

    A batch is confirmed only after `hear` has returned, with the next call or, at the end, with
    a last one; when `hear` raises, the same batch comes again. `long_poll` is in seconds,
    `jitter` gives numbers from 0 to 1; `fetched` is called after each round that went well.
    Raises TokenRefusedError.
    """
    poller = _Poller(bot, hear, stop, long_poll, fetched, TapAnswers(bot), Troubles(jitter))
    try:
        while not stop.is_set():
            wait = await poller.round()
            if wait:
                await unless(stop, asyncio.sleep(wait))
        await poller.confirm()
    finally:
        await poller.answers.close()


@dataclass(slots=True)
class Place:
    """How far we have confirmed: the offset of the next call, None for "all that is waiting"."""

    offset: int | None = None
    confirmed: int | None = None
    moved: float = field(default_factory=time.monotonic)

    def after(self, ids: Sequence[int]) -> None:
        """Moves behind these updates; without any for a day, lets the numbers begin anew."""
        now = time.monotonic()
        if ids:
            self.offset, self.moved = max(ids) + 1, now
        elif now - self.moved > QUIET_DAY:
            self.offset, self.moved = None, now

    def reached(self, offset: int | None) -> None:
        """Notes that a call with this offset has arrived."""
        self.confirmed = offset


@dataclass(slots=True)
class _Poller:
    bot: TelegramBot
    hear: Hear
    stop: asyncio.Event
    long_poll: int
    fetched: Callable[[], None]
    answers: TapAnswers
    troubles: Troubles
    place: Place = field(default_factory=Place)

    async def round(self) -> float:
        """One call and what follows from it; returns the seconds to wait before the next."""
        try:
            await self._fetch_and_hear()
        except TokenRefusedError:
            raise
        except EndPointNotFound:
            refused = TokenRefusedError()
        except Exception as error:  # noqa: BLE001 - the loop's one broad except, at its top
            return self.troubles.wait_after(error)
        else:
            self.troubles.over()
            self.fetched()
            return 0
        raise refused

    async def confirm(self) -> None:
        """Tells Telegram what was heard last, best effort: a lost word comes again, no more."""
        offset = self.place.offset
        if offset in (None, self.place.confirmed):
            return
        try:
            async with asyncio.timeout(LAST_SECONDS):
                await self.bot.call("getUpdates", {"offset": offset, "limit": 1, "timeout": 0})
        except (TelegramError, TimeoutError) as error:
            log.info("The last updates will come again (%s).", type(error).__name__)

    async def _fetch_and_hear(self) -> None:
        raws = await unless(self.stop, self._fetch())
        if raws is None:
            return
        arrivals, unreadable = read_batch(raws)
        ids = [*(arrival.update_id for arrival in arrivals), *unreadable]
        if raws and not ids:
            raise NetworkError("only updates without a number")
        if ids:
            self.answers.begin(arrivals)
            await self.hear(arrivals, unreadable)
        self.place.after(ids)

    async def _fetch(self) -> list[Any]:
        offset = self.place.offset
        start = {} if offset is None else {"offset": offset}
        parameters = {**start, "timeout": self.long_poll, "allowed_updates": list(HEARD_KINDS)}
        patience = self.long_poll + GRACE
        raws = await self.bot.call("getUpdates", parameters, read_timeout=patience)
        self.place.reached(offset)
        if not isinstance(raws, list):
            raise NetworkError("Telegram's answer is no list")
        return raws


def read_batch(raws: Sequence[Any]) -> tuple[list[Arrival], list[int]]:
    """The updates that can be read, and the ids of those that can't."""
    arrivals: list[Arrival] = []
    unreadable: list[int] = []
    for raw in raws:
        try:
            arrivals.append(read_update(raw))
        except UnreadableError:
            update_id = update_id_of(raw)
            unreadable.extend([] if update_id is None else [update_id])
    return arrivals, unreadable


async def unless(stop: asyncio.Event, work: Coroutine[Any, Any, T]) -> T | None:
    """The result of `work`, or None when `stop` is set first; then `work` is cancelled."""
    task, halt = asyncio.ensure_future(work), asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait({task, halt}, return_when=asyncio.FIRST_COMPLETED)
        return task.result() if task.done() else None
    finally:
        task.cancel()
        halt.cancel()
        await asyncio.gather(task, halt, return_exceptions=True)
