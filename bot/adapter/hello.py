"""Asks Telegram who we are before anything is sent, as long as it takes."""

from __future__ import annotations

import asyncio
import logging

from telegram.error import TelegramError

from bot.adapter.errors import FloodError, TokenRefusedError
from bot.adapter.telegram_bot import TelegramBot

log = logging.getLogger(__name__)
FIRST_WAIT, LONGEST_WAIT = 0.5, 30.0


async def say_hello(bot: TelegramBot, stop: asyncio.Event) -> str:
    """The bot's user name, once Telegram has told it; empty when `stop` is set before.

    Raises TokenRefusedError.
    """
    wait = FIRST_WAIT
    while not stop.is_set():
        try:
            await bot.initialize()
        except TokenRefusedError:
            raise
        except TelegramError as trouble:
            log.warning("Telegram can't be reached (%s); next try soon", type(trouble).__name__)
            asked = trouble.seconds if isinstance(trouble, FloodError) else 0.0
            await _pause(stop, max(wait, asked))
            wait = min(wait * 2, LONGEST_WAIT)
        else:
            return bot.username
    return ""


async def _pause(stop: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(stop.wait(), seconds)
    except TimeoutError:
        return
