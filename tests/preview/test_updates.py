"""Updates wait for the bot, are polled for at length, and go only once they are confirmed."""

from __future__ import annotations

import asyncio
import time

import aiohttp
from telegram import Bot, ReactionTypeEmoji

from bot.preview import Phone, StandIn
from tests.preview.conftest import Raw

EVERYTHING = ["message", "edited_message", "callback_query", "message_reaction", "my_chat_member"]


async def test_a_poll_waits_for_what_comes(bot: Bot, phone: Phone) -> None:
    waiting = asyncio.create_task(bot.get_updates(timeout=5))
    await asyncio.sleep(0.1)
    assert not waiting.done()
    phone.say("hello")
    [update] = await asyncio.wait_for(waiting, 1)
    assert update.message is not None
    assert update.message.text == "hello"


async def test_a_poll_ends_empty_after_its_time(raw: Raw) -> None:
    began = time.monotonic()
    assert (await raw("getUpdates", timeout=1))["result"] == []
    assert 0.9 < time.monotonic() - began < 2


async def test_an_update_comes_again_until_it_is_confirmed(bot: Bot, phone: Phone) -> None:
    phone.say("one")
    phone.say("two")
    one, two = await bot.get_updates()
    assert two.update_id == one.update_id + 1
    assert len(await bot.get_updates(offset=one.update_id)) == 2
    assert await bot.get_updates(offset=two.update_id) == (two,)
    assert await bot.get_updates(offset=two.update_id + 1) == ()
    assert await bot.get_updates() == ()


async def test_a_limit_and_a_negative_offset_are_kept(bot: Bot, phone: Phone) -> None:
    for text in "abc":
        phone.say(text)
    assert [one.message.text for one in await bot.get_updates(limit=2) if one.message] == ["a", "b"]
    assert [one.message.text for one in await bot.get_updates(offset=-1) if one.message] == ["c"]


async def test_an_update_can_be_delivered_twice(bot: Bot, phone: Phone, standin: StandIn) -> None:
    phone.say("one")
    [first] = await bot.get_updates()
    kept = standin.world.updates.waiting[0]
    await bot.get_updates(offset=first.update_id + 1)
    standin.world.updates.put_again(kept)
    assert await bot.get_updates() == (first,)


async def test_a_second_poller_ends_the_first(bot: Bot, raw: Raw, phone: Phone) -> None:
    first = asyncio.create_task(raw("getUpdates", timeout=5))
    await asyncio.sleep(0.1)
    second = asyncio.create_task(bot.get_updates(timeout=5))
    ended = await asyncio.wait_for(first, 1)
    assert (ended["error_code"], "other getUpdates" in ended["description"]) == (409, True)
    phone.say("hello")
    assert len(await asyncio.wait_for(second, 1)) == 1


async def test_a_poller_that_went_away_is_no_rival(
    standin: StandIn, http: aiohttp.ClientSession, bot: Bot, phone: Phone
) -> None:
    url = f"{standin.base_url}/bot{standin.token}/getUpdates?timeout=5"
    gone = asyncio.create_task(http.get(url))
    await asyncio.sleep(0.1)
    gone.cancel()
    await asyncio.sleep(0.1)
    phone.say("hello")
    assert len(await bot.get_updates(timeout=1)) == 1
    assert standin.refused == []


async def test_reactions_come_only_to_those_who_ask(bot: Bot, phone: Phone) -> None:
    await bot.get_updates()
    phone.react(1, "👍")
    assert await bot.get_updates() == ()
    await bot.get_updates(allowed_updates=EVERYTHING)
    phone.react(1, "🔥")
    [update] = await bot.get_updates()
    assert update.message_reaction is not None
    [new], [old] = update.message_reaction.new_reaction, update.message_reaction.old_reaction
    assert isinstance(new, ReactionTypeEmoji)
    assert isinstance(old, ReactionTypeEmoji)
    assert (old.emoji, new.emoji) == ("👍", "🔥")


async def test_stopping_lets_go_of_a_bot_that_waits() -> None:
    standin = StandIn()
    base = await standin.start()
    async with aiohttp.ClientSession() as http:
        url = f"{base}/bot{standin.token}/getUpdates?timeout=30"
        waiting = asyncio.create_task(http.get(url))
        await asyncio.sleep(0.1)
        began = time.monotonic()
        await standin.stop()
        await asyncio.gather(waiting, return_exceptions=True)
    assert time.monotonic() - began < 2
