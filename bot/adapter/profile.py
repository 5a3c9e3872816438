"""Tells Telegram what the bot is called for: its commands menu and its descriptions."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from telegram.error import TelegramError

from bot.adapter.telegram_bot import TelegramBot

log = logging.getLogger(__name__)

# Each text's name as a field, and its name between "get" and "set" in Telegram's interface.
COMMANDS = ("commands", "MyCommands")
DESCRIPTION = ("description", "MyDescription")
SHORT_DESCRIPTION = ("short_description", "MyShortDescription")

Menu = Sequence[tuple[str, str]]
Wish = tuple[tuple[str, str], str, Any]
NO_TEXTS: Mapping[str, str] = {}


async def introduce(
    bot: TelegramBot,
    commands: Mapping[str, Menu],
    descriptions: Mapping[str, str] = NO_TEXTS,
    short_descriptions: Mapping[str, str] = NO_TEXTS,
) -> None:
    """Sets what differs from what Telegram has; what can't be set is one line in the log.

    Keys are languages of two letters, "" for everyone else; a command is (name without slash,
    description). Never raises because of Telegram.
    """
    missed = []
    for what, language, wanted in _wishes(commands, descriptions, short_descriptions):
        try:
            await _keep(bot, what, language, wanted)
        except TelegramError as error:
            missed.append(f"{what[0]}: {type(error).__name__}")
    if missed:
        log.warning("The bot's profile could not all be set now (%s).", ", ".join(missed))


def _wishes(
    commands: Mapping[str, Menu], descriptions: Mapping[str, str], short: Mapping[str, str]
) -> Iterator[Wish]:
    for language, menu in commands.items():
        wanted = [{"command": name, "description": words} for name, words in menu]
        yield COMMANDS, language, wanted
    for language, words in descriptions.items():
        yield DESCRIPTION, language, words
    for language, words in short.items():
        yield SHORT_DESCRIPTION, language, words


async def _keep(bot: TelegramBot, what: tuple[str, str], language: str, wanted: Any) -> None:
    field, name = what
    whose = {"language_code": language} if language else {}
    if _value(await bot.call(f"get{name}", whose), field) != wanted:
        await bot.call(f"set{name}", {**whose, field: wanted})


def _value(result: Any, field: str) -> Any:
    """The text that Telegram has, or its commands without what we don't set."""
    if isinstance(result, dict):
        return result.get(field)
    if not isinstance(result, list):
        return None
    return [
        {key: command.get(key) for key in ("command", "description")}
        for command in result
        if isinstance(command, dict)
    ]
