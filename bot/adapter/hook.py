"""Tells Telegram where to bring updates to."""

from __future__ import annotations

import asyncio
import logging

from telegram.error import BadRequest, EndPointNotFound, TelegramError

from bot.adapter.answers import TapAnswers
from bot.adapter.errors import FloodError, TokenRefusedError
from bot.adapter.polling import HEARD_KINDS, read_batch, unless
from bot.adapter.telegram_bot import TelegramBot
from bot.conversation.events import Arrival

log = logging.getLogger(__name__)
CONNECTIONS = 40
FIRST_WAIT, LONGEST_WAIT = 0.5, 30.0


class HookRefusedError(RuntimeError):
    """Telegram does not take the address; the text is Telegram's own."""


async def set_hook(bot: TelegramBot, url: str, secret: str, stop: asyncio.Event) -> None:
    """Have updates brought to `url`, as often as it is asked; tries until it is done or `stop`.

    Raises HookRefusedError and TokenRefusedError.
    """
    about = {"url": url, "secret_token": secret, "max_connections": CONNECTIONS}
    wait = FIRST_WAIT
    while not stop.is_set():
        try:
            await bot.call("setWebhook", {**about, "allowed_updates": list(HEARD_KINDS)})
        except BadRequest as refusal:
            raise HookRefusedError(f"WEBHOOK_URL: {refusal.message}") from None
        except (EndPointNotFound, TokenRefusedError):
            raise TokenRefusedError from None
        except TelegramError as trouble:
            log.warning("The webhook can't be set now (%s)", type(trouble).__name__)
            asked = trouble.seconds if isinstance(trouble, FloodError) else 0.0
            await unless(stop, asyncio.sleep(max(wait, asked)))
            wait = min(wait * 2, LONGEST_WAIT)
        else:
            return


def read_brought(raw: object, answers: TapAnswers) -> tuple[list[Arrival], list[int]]:
    """One update that was brought, and the number of one that can't be read; ends its spinner."""
    arrivals, unreadable = read_batch([raw])
    answers.begin(arrivals)
    return arrivals, unreadable
