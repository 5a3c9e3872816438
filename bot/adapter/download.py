"""Brings a file that a person sent from Telegram."""

from __future__ import annotations

from telegram.error import TelegramError

from bot.adapter.telegram_bot import TelegramBot

SECONDS = 20.0


async def download(bot: TelegramBot, file_id: str, most: int) -> bytes | None:
    """The file's content; None where it can't be had now, or has over `most` bytes."""
    try:
        found = await bot.call("getFile", {"file_id": file_id})
        path, size = found.get("file_path"), found.get("file_size") or 0
        if not path or size > most:
            return None
        address = f"{bot.base_file_url}/{path}"
        content = await bot.request.retrieve(address, read_timeout=SECONDS)
    except TelegramError:
        return None
    return content if len(content) <= most else None
