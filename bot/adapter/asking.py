"""Asks Telegram, once, who the bot is and where its updates go: for whoever runs it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from telegram.error import TelegramError

from bot.adapter.errors import TokenRefusedError
from bot.adapter.telegram_bot import make_bot


class AskError(RuntimeError):
    """Telegram gave no answer, or refused the token; the text says so in one line."""


@dataclass(frozen=True, slots=True)
class Itself:
    """What Telegram knows of the bot; `webhook` is "" where updates are to be fetched."""

    name: str
    webhook: str
    waiting: int
    trouble: str


async def ask_about(token: str, base_url: str) -> Itself:
    """The bot of this token, as Telegram has it; raises AskError."""
    bot = make_bot(token, base_url, connections=1)
    why = ""
    try:
        return _read(await bot.call("getMe"), await bot.call("getWebhookInfo"))
    except TokenRefusedError as refused:
        why = str(refused)
    except (TelegramError, AttributeError, LookupError, TypeError, ValueError) as trouble:
        why = f"Telegram can't be asked ({type(trouble).__name__})"
    finally:
        await bot.shutdown()
    raise AskError(why)


def _read(me: dict[str, Any], hook: dict[str, Any]) -> Itself:
    waiting = int(hook.get("pending_update_count", 0))
    trouble = str(hook.get("last_error_message", ""))
    return Itself(str(me["username"]), str(hook.get("url", "")), waiting, trouble)
