"""What can go wrong between Telegram and us, told without a token and without anyone's words."""

from __future__ import annotations

from telegram.error import TelegramError

from bot.conversation.messages import ShutOutError


class UnreadableError(ValueError):
    """An update does not have the shape that Telegram documents; its content is not repeated."""


class TokenRefusedError(TelegramError, ShutOutError):
    """Telegram does not accept the token (any more): polling and delivery stop on it."""

    def __init__(self) -> None:
        super().__init__("Telegram refuses the bot token: it is wrong, or was revoked at BotFather")


class FloodError(TelegramError):
    """Telegram asks to wait `seconds` before the next call (a 429)."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"Telegram asks to wait {seconds:g} s")
        self.seconds = seconds
