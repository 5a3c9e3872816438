"""How long to wait when updates don't come in, and the one line that says so."""

from __future__ import annotations

import logging
from collections.abc import Callable

from telegram.error import Conflict, NetworkError, TelegramError

from bot.adapter.errors import FloodError

log = logging.getLogger(__name__)

SHORTEST_WAIT = 0.5
LONGEST_WAIT = 30.0
DOUBLINGS = 10


class Troubles:
    """Counts failures in a row; writes a line when trouble begins or changes, and when it ends."""

    def __init__(self, jitter: Callable[[], float]) -> None:
        self._jitter = jitter
        self._count = 0
        self._told = ""

    def wait_after(self, error: Exception) -> float:
        """Seconds to wait: what Telegram asks for, else twice as long each time, up to 30."""
        self._tell(in_words(error))
        self._count += 1
        if isinstance(error, FloodError):
            return error.seconds
        longest = SHORTEST_WAIT * 2.0 ** min(self._count - 1, DOUBLINGS)
        return min(LONGEST_WAIT, longest) * (0.5 + self._jitter() / 2)

    def over(self) -> None:
        """Notes that a round went well."""
        if self._told:
            log.info("Updates are coming in again.")
        self._count, self._told = 0, ""

    def _tell(self, words: str) -> None:
        if words != self._told:
            log.warning("%s", words)
        self._told = words


def in_words(error: Exception) -> str:
    """One line for the log, without a word of what the failing thing was about."""
    match error:
        case Conflict() if "webhook" in error.message:
            return "Telegram has a webhook for this bot (409): call deleteWebhook to poll; waiting."
        case Conflict():
            return "Another process is polling with this bot's token (409); waiting for it to end."
        case FloodError() | NetworkError():
            return f"No updates at the moment: {error.message}; trying again."
        case TelegramError():
            return f"No updates at the moment ({type(error).__name__}); trying again."
        case _:
            return f"A batch could not be kept ({type(error).__name__}); it will come again."
