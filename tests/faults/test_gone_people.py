"""Who blocked the bot, or is gone, gets no more nudges; their next message brings all back."""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path

from bot.preview.phone import Phone
from tests.e2e.running import Running, running
from tests.faults.crowd import soon, tell

DAY = 24 * 3600


async def book(phone: Phone) -> None:
    """From the first hello to a session every day."""
    for act, words, then in (
        ("say", "/start", "Which work"),
        ("tap", "OT or OTA in a school", "How would you like"),
        ("tap", "Five minutes", "1 of"),
        ("say", "/plan", "no goal yet"),
        ("say", "every day at 7pm for 45 minutes", "Which city"),
        ("say", "Chicago", "Chicago time"),
    ):
        getattr(phone, act)(words)
        await phone.sees(then, 20)
    phone.tap("Yes, that's my time")
    await soon(lambda: "Skip" in phone.last.labels, 20, phone.screen)
    phone.tap("Skip")
    await phone.sees("Next session", 20)


def leave(phone: Phone, how: str) -> None:
    """Be gone, without a word to the bot."""
    chat = phone.person.chat
    match how:
        case "blocked":
            chat.blocked = True
        case "deactivated":
            chat.deactivated = True
        case "unknown":
            del phone.standin.world.chats[chat.id]


def come_back(phone: Phone) -> None:
    """Be there again."""
    chat = phone.person.chat
    chat.blocked = chat.deactivated = False
    phone.standin.world.chats[chat.id] = chat
    phone.say("/plan")


def tries(bot: Running) -> Counter[int | None]:
    """How often each chat was written to."""
    return Counter(call.chat_id for call in bot.stand_in.made("sendMessage"))


async def days(bot: Running, count: int, there: Phone) -> None:
    """Let so many days pass; who is there gets a message each day."""
    for _ in range(count):
        before = tries(bot)
        bot.clock.move(DAY)
        await written_to(bot, there, before)


async def written_to(bot: Running, phone: Phone, before: Counter[int | None]) -> None:
    """Wait until the bot has written to somebody once more."""
    number = phone.person.user["id"]
    await soon(lambda: tries(bot)[number] > before[number], 20, phone.screen)


async def answered(phone: Phone) -> None:
    """Wait until the bot has answered somebody."""
    await soon(lambda: bool(phone.answers), 20, phone.screen)


async def test_who_is_gone_gets_no_more_nudges_until_they_write_again(tmp_path: Path) -> None:
    """Three ways to be gone, and one who stays."""
    async with running(tmp_path) as (bot, there):
        gone = {
            how: Phone(bot.stand_in, user_id=3000 + number)
            for number, how in enumerate(("blocked", "deactivated", "unknown"))
        }
        await asyncio.gather(*(book(each) for each in (there, *gone.values())))
        for how, each in gone.items():
            leave(each, how)
        before = tries(bot)
        await days(bot, 2, there)
        tried = tries(bot) - before
        tell("\ntries in two days:", tried)
        for each in gone.values():
            assert tried[each.person.user["id"]] == 1
            come_back(each)
        for each in gone.values():
            await answered(each)
        before = tries(bot)
        await days(bot, 1, there)
        for each in gone.values():
            await written_to(bot, each, before)
        assert await bot.stop() == 0
