"""The phone of the tests acts as a person does, and waits for the bot as a person would."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update

from bot.preview import Phone, StandIn

ME = 1001
KINDS = ["message", "edited_message", "callback_query", "message_reaction", "my_chat_member"]


async def echo(bot: Bot, update: Update) -> None:
    """A tiny bot: says what it heard, with a button; answers taps by an edit."""
    if message := update.effective_message if update.message else None:
        more = [InlineKeyboardButton("More of it", callback_data="more")]
        await bot.send_message(ME, message.text or "?", reply_markup=InlineKeyboardMarkup([more]))
    if query := update.callback_query:
        await query.answer()
        if query.message:
            await bot.edit_message_text("more", ME, query.message.message_id)


@pytest.fixture
async def echoing(bot: Bot) -> AsyncIterator[None]:
    async def forever() -> None:
        offset = None
        while True:
            for update in await bot.get_updates(offset, timeout=5, allowed_updates=KINDS):
                await echo(bot, update)
                offset = update.update_id + 1

    task = asyncio.create_task(forever())
    yield
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_a_person_talks_taps_and_reads(phone: Phone, echoing: None) -> None:
    phone.say("hello")
    said = await phone.next_message()
    assert (said.text, said.mine, said.labels) == ("hello", False, ["More of it"])
    phone.tap("More")
    await phone.settled()
    assert phone.message(said.id).text == "more"
    assert phone.screen() == "you: /start\nyou: hello\nbot: more"
    assert [one.kind for one in phone.answers] == ["edit"]


async def test_a_burst_is_read_message_by_message(phone: Phone, echoing: None) -> None:
    for text in "abc":
        phone.say(text)
    heard = [(await phone.next_message()).text for _ in range(3)]
    assert heard == ["a", "b", "c"]
    assert (await phone.sees("b")).text == "b"


async def test_waiting_in_vain_shows_the_chat(phone: Phone) -> None:
    phone.say("anyone?")
    with pytest.raises(TimeoutError, match="you: anyone"):
        await phone.next_message(timeout=0.1)
    with pytest.raises(TimeoutError):
        await phone.settled(timeout=0.1)


async def test_a_button_that_is_not_there_names_those_that_are(phone: Phone, bot: Bot) -> None:
    keys = [InlineKeyboardButton(text, callback_data=text) for text in ("Goal", "Go")]
    await bot.send_message(ME, "?", reply_markup=InlineKeyboardMarkup([keys]))
    with pytest.raises(LookupError, match="Goal"):
        phone.tap("Stop")
    phone.tap("Go")
    [update] = await bot.get_updates(offset=-1)
    assert update.callback_query is not None
    assert update.callback_query.data == "Go"


async def test_everything_that_a_person_can_send_is_a_valid_update(
    phone: Phone, bot: Bot, standin: StandIn
) -> None:
    await bot.get_updates(allowed_updates=KINDS)
    mine = phone.say("see https://example.org", reply_to=1)
    phone.edit(mine, "see")
    phone.react(mine)
    phone.send_photo(caption="my /plan")
    phone.send_document()
    phone.send_voice(seconds=9)
    phone.send_sticker()
    phone.send_location(1.5, 2.5)
    phone.send_contact()
    phone.send_poll()
    phone.forward("wise words")
    phone.album(2)
    phone.tap_data(999, "\x00forged")
    phone.block()
    updates = await bot.get_updates()
    assert len(updates) == 15
    assert updates[0].message is not None
    assert updates[0].message.reply_to_message is not None
    albums = {one.message.media_group_id for one in updates if one.message}
    assert len(albums - {None}) == 1
    assert updates[-1].my_chat_member is not None
    assert updates[-1].my_chat_member.new_chat_member.status == "kicked"


async def test_a_long_text_is_split_as_phones_do(phone: Phone, bot: Bot) -> None:
    phone.say("x" * 4096 + "y")
    texts = [one.message.text for one in await bot.get_updates() if one.message]
    assert [len(text or "") for text in texts] == [4096, 1]


async def test_no_one_talks_to_a_bot_that_they_blocked(phone: Phone) -> None:
    phone.block()
    with pytest.raises(RuntimeError, match="unblock"):
        phone.say("hello")
    phone.unblock()
    phone.say("hello")


async def test_only_ones_own_message_is_edited(phone: Phone, bot: Bot) -> None:
    sent = await bot.send_message(ME, "one")
    with pytest.raises(RuntimeError, match="own"):
        phone.edit(sent.message_id, "two")


async def test_a_group_is_a_chat_of_its_own(standin: StandIn, bot: Bot) -> None:
    group = Phone(standin, group_id=-100200)
    group.say("hello all")
    added, said = await bot.get_updates()
    assert added.my_chat_member is not None
    assert said.message is not None
    assert said.message.chat.type == "group"
    await bot.send_message(-100200, "hello")
    assert group.last.text == "hello"


async def test_two_people_do_not_see_each_other(standin: StandIn, bot: Bot, phone: Phone) -> None:
    other = Phone(standin, user_id=2, language="es")
    other.say("hola")
    await bot.send_message(2, "hola")
    assert phone.screen() == "you: /start"
    assert other.screen() == "you: hola\nbot: hola"
