from __future__ import annotations

import json
from dataclasses import replace

import pytest

from bot.adapter.sender import Sender
from bot.conversation.messages import (
    Parcel,
    Sent,
)
from tests.adapter.fake_telegram import FakeTelegram, page, refused
from tests.adapter.parcels import B64, HELLO, paper, parcel

EFFECT = "5046509860389126442"


async def test_a_message_goes_out_silent_in_html_with_buttons_and_no_preview(
    sender: Sender, telegram: FakeTelegram
) -> None:
    assert await sender.send(parcel()) == Sent(101)
    [call] = telegram.calls
    assert call.body_kind == "application/json"
    assert call.parameters == {
        "chat_id": 42,
        "text": "Hello <b>you</b>",
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
        "disable_notification": True,
        "reply_markup": {
            "inline_keyboard": [
                [
                    {"text": "Go", "callback_data": "a.b.c"},
                    {"text": "Web", "url": "https://x.org"},
                ]
            ]
        },
    }


async def test_a_message_that_rings_is_not_silent(sender: Sender, telegram: FakeTelegram) -> None:
    await sender.send(parcel(text="Time for it", rings=True))
    assert "disable_notification" not in telegram.calls[0].parameters


async def test_texts_arrive_exactly(sender: Sender, telegram: FakeTelegram) -> None:
    await sender.send(parcel(text="añ😀\u200f\x00 \ud83d"))
    assert telegram.calls[0].parameters["text"] == "añ😀\u200f\x00 ?"


async def test_the_location_keyboard_is_shown_once_and_taken_away(
    sender: Sender, telegram: FakeTelegram
) -> None:
    await sender.send(parcel(text="Where?", share_location="Share my place"))
    await sender.send(parcel(text="Thanks", remove_keyboard=True))
    shown, removed = (call.parameters["reply_markup"] for call in telegram.calls)
    assert shown["keyboard"] == [[{"text": "Share my place", "request_location": True}]]
    assert shown["one_time_keyboard"] is shown["resize_keyboard"] is True
    assert removed == {"remove_keyboard": True}


async def test_a_refused_effect_is_left_out(sender: Sender, telegram: FakeTelegram) -> None:
    telegram.will_answer("sendMessage", refused(400, "Bad Request: EFFECT_ID_INVALID"))
    assert await sender.send(parcel(text="Met", effect="celebrate")) == Sent(101)
    first, second = telegram.calls
    assert first.parameters["message_effect_id"] == EFFECT
    assert "message_effect_id" not in second.parameters


async def test_an_edit_keeps_its_message(sender: Sender, telegram: FakeTelegram) -> None:
    assert await sender.send(parcel("edit", 9)) == Sent(9)
    [call] = telegram.calls
    assert (call.method, call.parameters["message_id"]) == ("editMessageText", 9)
    assert "disable_notification" not in call.parameters


async def test_an_edit_that_changes_nothing_is_done(sender: Sender, telegram: FakeTelegram) -> None:
    unchanged = "Bad Request: message is not modified: specified new message content and ..."
    telegram.will_answer("editMessageText", refused(400, unchanged))
    assert await sender.send(parcel("edit", 9)) == Sent(9)
    assert telegram.methods == ["editMessageText"]


@pytest.mark.parametrize("reason", ["message to edit not found", "MESSAGE_ID_INVALID"])
async def test_an_edit_of_a_deleted_message_is_sent_anew(
    sender: Sender, telegram: FakeTelegram, reason: str
) -> None:
    telegram.will_answer("editMessageText", refused(400, f"Bad Request: {reason}"))
    assert await sender.send(parcel("edit", 9)) == Sent(101)
    assert telegram.methods == ["editMessageText", "sendMessage"]


@pytest.mark.parametrize(
    "reason", ["message can't be edited", "there is no text in the message to edit"]
)
async def test_a_message_that_cannot_be_edited_loses_its_buttons_to_the_new_one(
    sender: Sender, telegram: FakeTelegram, reason: str
) -> None:
    telegram.will_answer("editMessageText", refused(400, f"Bad Request: {reason}"))
    telegram.will_answer("editMessageReplyMarkup", page(502))
    assert await sender.send(parcel("edit", 9)) == Sent(101)
    assert telegram.methods == ["editMessageText", "sendMessage", "editMessageReplyMarkup"]


async def test_an_edit_that_asks_for_the_place_is_a_new_message(
    sender: Sender, telegram: FakeTelegram
) -> None:
    assert await sender.send(parcel("edit", 9, text="?", share_location="Here")) == Sent(101)
    assert telegram.methods == ["sendMessage", "editMessageReplyMarkup"]
    assert telegram.calls[1].parameters == {"chat_id": 42, "message_id": 9}


async def test_an_edit_with_buttons_stays_an_edit_though_a_keyboard_should_go(
    sender: Sender, telegram: FakeTelegram
) -> None:
    await sender.send(parcel("edit", 9, **HELLO.to_json(), remove_keyboard=True))
    assert telegram.methods == ["editMessageText"]
    assert "inline_keyboard" in telegram.calls[0].parameters["reply_markup"]


async def test_buttons_are_taken_off_best_effort(sender: Sender, telegram: FakeTelegram) -> None:
    telegram.will_answer("editMessageReplyMarkup", refused(400, "Bad Request: message not found"))
    assert await sender.send(Parcel(42, "strip", {}, 9)) == Sent(9)
    assert telegram.calls[0].parameters == {"chat_id": 42, "message_id": 9}


async def test_a_refused_reaction_is_dropped(sender: Sender, telegram: FakeTelegram) -> None:
    telegram.will_answer("setMessageReaction", refused(400, "Bad Request: REACTION_INVALID"))
    assert await sender.send(parcel("react", 9, emoji="👌")) == Sent(None)
    assert telegram.calls[0].parameters["reaction"] == [{"type": "emoji", "emoji": "👌"}]


async def test_typing_is_shown_and_never_worth_a_second_try(
    sender: Sender, telegram: FakeTelegram
) -> None:
    telegram.will_answer("sendChatAction", page(502))
    assert await sender.send(parcel("action", action="typing")) == Sent(None)
    assert len(telegram.calls) == 1


async def test_a_document_is_uploaded_with_its_name(sender: Sender, telegram: FakeTelegram) -> None:
    sent = await sender.send(paper(bytes_b64=B64, rows=HELLO.to_json()["rows"]))
    assert sent == Sent(101, "doc-1")
    [call] = telegram.calls
    assert call.files == {"document": ("my _plan_.ics", b"BEGIN:VCALENDAR")}
    assert call.parameters["caption"] == "<i>for you</i>"
    assert '"inline_keyboard"' in call.parameters["reply_markup"]


async def test_a_photo_is_remembered_by_its_largest_size(
    sender: Sender, telegram: FakeTelegram
) -> None:
    assert await sender.send(paper("photo", bytes=b"PNG")) == Sent(101, "large")
    assert telegram.calls[0].files["photo"][1] == b"PNG"


async def test_a_known_file_is_sent_by_its_id_and_uploaded_when_telegram_forgot_it(
    sender: Sender, telegram: FakeTelegram
) -> None:
    await sender.send(paper(file_id="doc-1"))
    assert telegram.calls[0].parameters["document"] == "doc-1"
    wrong = refused(400, "Bad Request: wrong file identifier/HTTP URL specified")
    telegram.will_answer("sendDocument", wrong)
    assert await sender.send(paper(file_id="old", bytes_b64=B64)) == Sent(102, "doc-1")
    assert telegram.calls[-1].files


async def test_a_picture_is_changed_in_its_place(sender: Sender, telegram: FakeTelegram) -> None:
    rows = HELLO.to_json()["rows"]
    assert await sender.send(replace(paper("photo", bytes=b"PNG", rows=rows), target=9)) == Sent(9)
    [call] = telegram.calls
    assert (call.method, call.parameters["message_id"]) == ("editMessageMedia", "9")
    media = json.loads(call.parameters["media"])
    assert (media["type"], media["caption"]) == ("photo", "<i>for you</i>")
    assert call.files[media["media"].removeprefix("attach://")][1] == b"PNG"
    assert '"inline_keyboard"' in call.parameters["reply_markup"]


async def test_a_picture_that_stays_as_it_is_is_done(
    sender: Sender, telegram: FakeTelegram
) -> None:
    telegram.will_answer("editMessageMedia", refused(400, "Bad Request: message is not modified"))
    assert await sender.send(replace(paper("photo", bytes=b"PNG"), target=9)) == Sent(9)
    assert telegram.methods == ["editMessageMedia"]


async def test_a_picture_whose_message_is_gone_comes_as_new(
    sender: Sender, telegram: FakeTelegram
) -> None:
    telegram.will_answer("editMessageMedia", refused(400, "Bad Request: message not found"))
    sent = await sender.send(replace(paper("photo", bytes=b"PNG"), target=9))
    assert sent == Sent(101, "large")
    assert next(iter(telegram.calls[1].files.values()))[1] == b"PNG"


async def test_a_known_picture_that_telegram_forgot_is_uploaded_in_its_place(
    sender: Sender, telegram: FakeTelegram
) -> None:
    wrong = refused(400, "Bad Request: wrong file identifier/HTTP URL specified")
    telegram.will_answer("editMessageMedia", wrong)
    await sender.send(replace(paper("photo", bytes=b"PNG", file_id="old"), target=9))
    assert telegram.methods == ["editMessageMedia", "editMessageMedia"]
    assert telegram.calls[1].files


async def test_a_chat_gets_a_menu_of_its_own_and_loses_it(
    sender: Sender, telegram: FakeTelegram
) -> None:
    await sender.send(parcel("menu", commands=[["plan", "El plan"]]))
    await sender.send(parcel("menu", commands=[]))
    scope = {"type": "chat", "chat_id": 42}
    menu = [{"command": "plan", "description": "El plan"}]
    assert [(each.method, each.parameters) for each in telegram.calls] == [
        ("setMyCommands", {"scope": scope, "commands": menu}),
        ("deleteMyCommands", {"scope": scope}),
    ]


async def test_a_refused_menu_is_dropped(sender: Sender, telegram: FakeTelegram) -> None:
    telegram.will_answer("setMyCommands", refused(400, "Bad Request: BOT_COMMAND_INVALID"))
    assert await sender.send(parcel("menu", commands=[["plan", "El plan"]])) == Sent(None)
    assert len(telegram.calls) == 1
