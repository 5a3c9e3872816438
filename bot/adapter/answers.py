"""Ends the spinner on a tapped button at once, beside everything else."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

from telegram.error import BadRequest, NetworkError, TelegramError

from bot.adapter.telegram_bot import TelegramBot
from bot.conversation.events import Arrival

AT_ONCE = 16
TRIES = 3
PAUSE = 0.5
LAST_SECONDS = 1.5


class TapAnswers:
    """Answers callback queries without text, a few at a time; what goes wrong is let go."""

    def __init__(self, bot: TelegramBot, at_once: int = AT_ONCE) -> None:
        self._bot = bot
        self._room = asyncio.Semaphore(at_once)
        self._running: set[asyncio.Task[None]] = set()

    def begin(self, arrivals: Iterable[Arrival]) -> None:
        """Starts answering the taps among the arrivals, and returns at once."""
        for callback_id in {arrival.callback_id for arrival in arrivals} - {None}:
            task = asyncio.create_task(self._answer(str(callback_id)))
            self._running.add(task)
            task.add_done_callback(self._running.discard)

    async def close(self) -> None:
        """Gives the answers under way a last moment, and ends those that take longer."""
        running = set(self._running)
        if running:
            _, late = await asyncio.wait(running, timeout=LAST_SECONDS)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _answer(self, callback_id: str) -> None:
        async with self._room:
            for _ in range(TRIES):
                if await self._answered(callback_id):
                    return
                await asyncio.sleep(PAUSE)

    async def _answered(self, callback_id: str) -> bool:
        try:
            await self._bot.call("answerCallbackQuery", {"callback_query_id": callback_id})
        except BadRequest:
            return True  # too old, or answered already
        except NetworkError:
            return False
        except TelegramError:
            return True
        return True
