"""Every method that the bot may call does what Telegram's does, called by the real library."""

from __future__ import annotations

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    InputMediaDocument,
    InputMediaPhoto,
    KeyboardButton,
    MenuButtonCommands,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)
from telegram.constants import ChatAction, ParseMode, ReactionEmoji

from bot.preview import Phone, StandIn
from bot.preview.things import png

ME = 1001
GO = InlineKeyboardMarkup([[InlineKeyboardButton("Go", callback_data="c.q.go")]])
CELEBRATION = "5046509860389126442"


async def test_the_bot_knows_itself(bot: Bot, standin: StandIn) -> None:
    me = await bot.get_me()
    assert me.is_bot
    assert str(me.id) == standin.token.split(":", maxsplit=1)[0]


async def test_a_text_arrives_styled_with_buttons_and_the_date_of_the_clock(
    bot: Bot, phone: Phone, clock: object
) -> None:
    sent = await bot.send_message(
        ME, "<b>Sunday</b> &amp; so", parse_mode=ParseMode.HTML, reply_markup=GO
    )
    assert sent.date == clock()  # type: ignore[operator]
    assert phone.last.text == "Sunday & so"
    assert phone.last.html == "<b>Sunday</b> &amp; so"
    assert phone.last.buttons == ((("Go", "c.q.go"),),)
    assert sent.entities[0].type == "bold"


async def test_a_message_is_silent_when_it_asks_for_it(bot: Bot, phone: Phone) -> None:
    await bot.send_message(ME, "psst", disable_notification=True)
    await bot.send_message(ME, "ring")
    assert [one.silent for one in phone.messages[-2:]] == [True, False]


async def test_a_reply_names_what_it_replies_to(bot: Bot, phone: Phone) -> None:
    mine = phone.say("why?")
    sent = await bot.send_message(ME, "because", reply_parameters=ReplyParameters(mine))
    assert sent.reply_to_message is not None
    assert sent.reply_to_message.text == "why?"


async def test_a_lost_reply_is_sent_without_it_when_allowed(bot: Bot, phone: Phone) -> None:
    lost = ReplyParameters(999, allow_sending_without_reply=True)
    assert (await bot.send_message(ME, "well", reply_parameters=lost)).reply_to_message is None


async def test_an_effect_is_seen(bot: Bot, phone: Phone) -> None:
    await bot.send_message(ME, "met", message_effect_id=CELEBRATION)
    assert phone.last.effect == CELEBRATION


async def test_an_edit_changes_text_and_buttons(bot: Bot, phone: Phone) -> None:
    sent = await bot.send_message(ME, "one", reply_markup=GO)
    await bot.edit_message_text("<i>two</i>", ME, sent.message_id, parse_mode=ParseMode.HTML)
    assert (phone.last.text, phone.last.html) == ("two", "<i>two</i>")
    assert phone.last.edited
    assert phone.last.buttons == ()
    assert phone.ever_shown == [(sent.message_id, "Go", "c.q.go")]


async def test_a_keyboard_is_taken_off_alone(bot: Bot, phone: Phone) -> None:
    sent = await bot.send_message(ME, "one", reply_markup=GO)
    await bot.edit_message_reply_markup(ME, sent.message_id)
    assert (phone.last.text, phone.last.buttons, phone.last.edited) == ("one", (), False)


async def test_messages_are_deleted(bot: Bot, phone: Phone) -> None:
    ids = [(await bot.send_message(ME, str(n))).message_id for n in range(3)]
    await bot.delete_message(ME, ids[0])
    await bot.delete_messages(ME, [*ids[1:], 999])
    assert all(one.mine for one in phone.messages)


async def test_a_reaction_comes_and_goes(bot: Bot, phone: Phone) -> None:
    mine = phone.say("did an hour")
    await bot.set_message_reaction(ME, mine, ReactionEmoji.OK_HAND_SIGN)
    assert phone.message(mine).reaction == "👌"
    await bot.set_message_reaction(ME, mine)
    assert phone.message(mine).reaction == ""


async def test_a_tap_is_answered_once(bot: Bot, phone: Phone, standin: StandIn) -> None:
    await bot.send_message(ME, "one", reply_markup=GO)
    phone.tap("Go")
    [update] = await bot.get_updates()
    assert update.callback_query is not None
    assert update.callback_query.data == "c.q.go"
    assert standin.unanswered == [update.callback_query.id]
    await update.callback_query.answer("Kept")
    assert standin.unanswered == []
    assert phone.toasts == ["Kept"]


@pytest.mark.parametrize("kind", ["photo", "document"])
async def test_a_file_is_sent_with_a_caption_and_again_by_its_id(
    bot: Bot, phone: Phone, kind: str
) -> None:
    send = bot.send_photo if kind == "photo" else bot.send_document
    sent = await send(ME, InputFile(png(), "plan.png"), caption="<b>Plan</b>", parse_mode="HTML")
    file = sent.photo[-1] if kind == "photo" else sent.document
    assert file is not None
    await send(ME, file.file_id)
    assert [one.media for one in phone.messages[-2:]] == [kind, kind]
    assert phone.messages[-2].text == "Plan"
    fetched = await bot.get_file(file.file_id)
    assert bytes(await fetched.download_as_bytearray()) == png()


async def test_a_caption_and_a_picture_are_changed(bot: Bot, phone: Phone) -> None:
    sent = await bot.send_photo(ME, png(), caption="week one")
    await bot.edit_message_caption(ME, sent.message_id, caption="week two")
    assert phone.last.text == "week two"
    new = InputMediaPhoto(png(10, 20), caption="week three")
    edited = await bot.edit_message_media(new, ME, sent.message_id)
    assert phone.last.text == "week three"
    assert edited.photo[-1].width == 10  # type: ignore[union-attr]


async def test_a_document_replaces_a_document(bot: Bot, phone: Phone) -> None:
    sent = await bot.send_document(ME, b"one", filename="one.txt")
    new = InputMediaDocument(b"two", filename="two.txt")
    await bot.edit_message_media(new, ME, sent.message_id)
    assert phone.last.raw["document"]["file_name"] == "two.txt"


async def test_typing_is_seen(bot: Bot, phone: Phone) -> None:
    await bot.send_chat_action(ME, ChatAction.TYPING)
    assert [one.text for one in phone.changes if one.kind == "typing"] == ["typing"]


async def test_a_reply_keyboard_comes_and_goes(bot: Bot, phone: Phone) -> None:
    share = ReplyKeyboardMarkup([[KeyboardButton("Share place", request_location=True)], ["No"]])
    await bot.send_message(ME, "Where?", reply_markup=share)
    assert phone.keyboard == [["Share place"], ["No"]]
    phone.tap("Share")
    assert phone.messages[-1].media == "location"
    await bot.send_message(ME, "Thanks", reply_markup=ReplyKeyboardRemove())
    assert phone.keyboard == []


async def test_commands_are_kept_by_language_and_scope(bot: Bot, standin: StandIn) -> None:
    english, spanish = [BotCommand("plan", "The plan")], [BotCommand("plan", "El plan")]
    private = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands(english)
    await bot.set_my_commands(spanish, scope=private, language_code="es")
    assert list(await bot.get_my_commands()) == english
    assert list(await bot.get_my_commands(private, "es")) == spanish
    profile = standin.world.profile
    assert [one["description"] for one in profile.commands_for("es")] == ["El plan"]
    assert [one["description"] for one in profile.commands_for("de")] == ["The plan"]
    here = BotCommandScopeChat(ME)
    await bot.set_my_commands(spanish, scope=here)
    assert [one["description"] for one in profile.commands_for("de", ME)] == ["El plan"]
    await bot.delete_my_commands(here)
    assert [one["description"] for one in profile.commands_for("de", ME)] == ["The plan"]
    await bot.delete_my_commands(private, "es")
    assert list(await bot.get_my_commands(private, "es")) == []


async def test_the_bots_words_of_itself_are_kept_by_language(bot: Bot) -> None:
    await bot.set_my_name("Trellis")
    await bot.set_my_description("A coach")
    await bot.set_my_description("Un coach", language_code="es")
    await bot.set_my_short_description("Coach")
    assert (await bot.get_my_name("es")).name == "Trellis"
    assert (await bot.get_my_description("es")).description == "Un coach"
    assert (await bot.get_my_description()).description == "A coach"
    assert (await bot.get_my_short_description()).short_description == "Coach"


async def test_the_menu_button_and_the_chat_are_known(bot: Bot, phone: Phone) -> None:
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    assert (await bot.get_chat_menu_button(ME)).type == "commands"
    assert (await bot.get_chat(ME)).first_name == "Ada"


async def test_there_is_no_webhook(bot: Bot) -> None:
    assert await bot.delete_webhook()
    assert (await bot.get_webhook_info()).url == ""
