"""What Telegram refuses, the stand-in refuses in the same words; what it can't act out, loudly."""

from __future__ import annotations

from typing import Any

import pytest

from bot.preview import Phone, StandIn
from bot.preview.things import png
from tests.preview.conftest import MovedClock, Raw

ME = 1001
BUTTON = {"text": "Go", "callback_data": "go"}


def inline(*buttons: dict[str, Any]) -> dict[str, Any]:
    return {"inline_keyboard": [list(buttons)]}


def keyboard(*buttons: dict[str, Any]) -> dict[str, Any]:
    return {"keyboard": [list(buttons)]}


TEXTS = [
    ({"text": ""}, "message text is empty"),
    ({"text": " \n "}, "message text is empty"),
    ({"text": "<b></b>", "parse_mode": "HTML"}, "message text is empty"),
    ({"text": "x" * 4097}, "message is too long"),
    ({"text": "<b>one", "parse_mode": "HTML"}, "can't parse entities: Can't find end tag"),
    ({"text": "a <x>b</x>", "parse_mode": "HTML"}, 'Unsupported start tag "x" at byte offset 2'),
    ({"text": "1 < 2", "parse_mode": "HTML"}, "can't parse entities"),
    ({"text": "</i>", "parse_mode": "HTML"}, "Unexpected end tag"),
    ({"text": "<b><i>a</b></i>", "parse_mode": "HTML"}, "Unmatched end tag"),
    ({"text": "a", "parse_mode": "MarkdownV2"}, "does not support the parse mode"),
    ({"text": "a", "message_effect_id": "1"}, "EFFECT_ID_INVALID"),
    ({"text": "a", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
    ({"text": "a", "message_thread_id": 5}, "does not support"),
    ({"text": 5}, "sendMessage.text: must be of type String"),
    ({"text": "a", "disable_notification": "yes"}, "must be of type Boolean"),
    ({"text": "a", "txet": "a"}, "unknown parameter 'txet'"),
    ({}, "missing parameter 'text'"),
]


@pytest.mark.parametrize(("params", "words"), TEXTS)
async def test_a_wrong_text_is_refused(
    raw: Raw, phone: Phone, params: dict[str, Any], words: str
) -> None:
    answer = await raw("sendMessage", chat_id=ME, **params)
    assert not answer["ok"]
    assert words in answer["description"]
    assert all(one.mine for one in phone.messages)


MARKUPS = [
    (inline({"text": "Go", "callback_data": "x" * 65}), "BUTTON_DATA_INVALID"),
    (inline({"text": "Go", "callback_data": "ñ" * 33}), "BUTTON_DATA_INVALID"),
    (inline({"text": "Go", "callback_data": ""}), "BUTTON_DATA_INVALID"),
    (inline({"text": "Go"}), "Text buttons are unallowed"),
    (inline({**BUTTON, "url": "https://example.org"}), "Text buttons are unallowed"),
    (inline({"text": " ", "callback_data": "go"}), "Text must be non-empty"),
    (inline({"text": "Go", "url": "example"}), "Wrong HTTP URL"),
    (inline({"text": "Go", "web_app": {"url": "https://x"}}), "does not support WebAppInfo"),
    (inline({"text": "Go", "switch_inline_query": ""}), "does not support inline buttons"),
    (inline({**BUTTON, "color": "red"}), "unknown parameter 'color'"),
    (inline(*[BUTTON] * 9), "too long"),
    ({"inline_keyboard": [[BUTTON]] * 101}, "too long"),
    ({"inline_keyboard": [BUTTON]}, "must be an array"),
    ({"keyboard": []}, "reply keyboard must not be empty"),
    (keyboard({"text": ""}), "Text must be non-empty"),
    (keyboard({"text": "a", "request_poll": {}}), "does not support reply buttons"),
    ({"remove_keyboard": False}, "object expected as reply markup"),
    ({"board": []}, "is none of"),
]


@pytest.mark.parametrize(("markup", "words"), MARKUPS)
async def test_a_wrong_keyboard_is_refused(
    raw: Raw, phone: Phone, markup: dict[str, Any], words: str
) -> None:
    answer = await raw("sendMessage", chat_id=ME, text="a", reply_markup=markup)
    assert words in answer["description"]


EDITS = [
    ({"message_id": 999, "text": "b"}, "message to edit not found"),
    ({"message_id": 1, "text": "b"}, "message can't be edited"),
    ({"text": "b"}, "message identifier is not specified"),
    ({"message_id": 2, "text": "a"}, "message is not modified"),
    ({"message_id": 2, "text": "b", "reply_markup": keyboard(BUTTON)}, "unknown parameter"),
    ({"message_id": 3, "text": "b"}, "message can't be edited"),
    ({"message_id": 4, "text": "b"}, "message can't be edited"),
]


@pytest.mark.parametrize(("params", "words"), EDITS)
async def test_a_wrong_edit_is_refused(
    raw: Raw, phone: Phone, params: dict[str, Any], words: str
) -> None:
    await raw("sendMessage", chat_id=ME, text="a")
    await raw("sendMessage", chat_id=ME, text="a", reply_markup=keyboard({"text": "b"}))
    await raw("sendMessage", chat_id=ME, text="a", reply_markup={"remove_keyboard": True})
    answer = await raw("editMessageText", chat_id=ME, **params)
    assert words in answer["description"]


async def test_a_message_of_another_kind_is_not_edited(raw: Raw, phone: Phone) -> None:
    phone.standin.world.files.by_id.clear()
    photo = phone.person.upload("photo", "a.png", "image/png", png())
    sent = (await raw("sendPhoto", chat_id=ME, photo=photo))["result"]["message_id"]
    text = (await raw("sendMessage", chat_id=ME, text="a"))["result"]["message_id"]
    answer = await raw("editMessageText", chat_id=ME, message_id=sent, text="b")
    assert "there is no text in the message to edit" in answer["description"]
    answer = await raw("editMessageCaption", chat_id=ME, message_id=text, caption="b")
    assert "there is no caption in the message to edit" in answer["description"]


async def test_an_old_or_missing_message_is_not_deleted(
    raw: Raw, phone: Phone, clock: MovedClock
) -> None:
    sent = (await raw("sendMessage", chat_id=ME, text="a"))["result"]["message_id"]
    await clock.advance(49 * 3600)
    answer = await raw("deleteMessage", chat_id=ME, message_id=sent)
    assert "message can't be deleted" in answer["description"]
    answer = await raw("deleteMessage", chat_id=ME, message_id=99)
    assert "message to delete not found" in answer["description"]


@pytest.mark.parametrize(
    ("reaction", "words"),
    [
        ([{"type": "emoji", "emoji": "🦀"}], "REACTION_INVALID"),
        ([{"type": "emoji", "emoji": "👌"}, {"type": "emoji", "emoji": "👍"}], "TOO_MANY"),
        ([{"type": "custom_emoji", "custom_emoji_id": "1"}], "REACTION_INVALID"),
        ([{"type": "joy", "emoji": "👌"}], "is none of"),
    ],
)
async def test_a_wrong_reaction_is_refused(
    raw: Raw, phone: Phone, reaction: list[dict[str, str]], words: str
) -> None:
    answer = await raw("setMessageReaction", chat_id=ME, message_id=1, reaction=reaction)
    assert words in answer["description"]


async def test_a_reaction_needs_its_message(raw: Raw, phone: Phone) -> None:
    answer = await raw("setMessageReaction", chat_id=ME, message_id=99)
    assert "message to react not found" in answer["description"]


async def test_a_tap_is_answered_in_time_or_never(
    raw: Raw, phone: Phone, clock: MovedClock
) -> None:
    query = phone.tap_data(1, "forged")
    await clock.advance(3600)
    for given in (query, query, "unknown"):
        answer = await raw("answerCallbackQuery", callback_query_id=given)
        assert "query is too old" in answer["description"]


async def test_who_does_not_want_to_hear_is_not_told(raw: Raw, standin: StandIn) -> None:
    assert "chat not found" in (await raw("sendMessage", chat_id=5, text="a"))["description"]
    phone = Phone(standin, user_id=5)
    assert "can't initiate conversation" in await forbidden(raw)
    phone.say("/start")
    phone.block()
    assert "bot was blocked by the user" in await forbidden(raw)
    phone.deactivate()
    assert "user is deactivated" in await forbidden(raw)


async def forbidden(raw: Raw) -> str:
    answer = await raw("sendMessage", chat_id=5, text="a")
    assert answer["error_code"] == 403
    return str(answer["description"])


FILES = [
    ("sendPhoto", {"chat_id": ME, "photo": "unknown"}, "wrong file identifier"),
    ("sendPhoto", {"chat_id": ME, "photo": "https://example.org/a.png"}, "does not fetch files"),
    ("sendDocument", {"chat_id": ME, "document": {"a": 1}}, "must be of type"),
    ("getFile", {"file_id": "unknown"}, "invalid file_id"),
]


@pytest.mark.parametrize(("method", "params", "words"), FILES)
async def test_a_wrong_file_is_refused(
    raw: Raw, phone: Phone, method: str, params: dict[str, Any], words: str
) -> None:
    assert words in (await raw(method, **params))["description"]
