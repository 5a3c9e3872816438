"""Calls that are wrong as a whole: an unknown method, a wrong token, a body that can't be read."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest

from bot.preview import Phone, StandIn
from bot.preview.files import check_photo
from bot.preview.refusals import RefusalError
from bot.preview.things import png
from tests.preview.conftest import Raw


@pytest.mark.parametrize("method", ["sendDance", "sendVideo", "sendMediaGroup"])
async def test_what_is_not_acted_out_is_refused_loudly(raw: Raw, method: str) -> None:
    answer = await raw(method, chat_id=1001)
    assert (answer["error_code"], method in answer["description"]) == (404, True)


async def test_who_has_a_webhook_fetches_nothing(raw: Raw) -> None:
    assert (await raw("setWebhook", url="https://example.org/telegram"))["ok"]
    assert "webhook is active" in (await raw("getUpdates"))["description"]
    assert (await raw("getWebhookInfo"))["result"]["url"] == "https://example.org/telegram"
    assert (await raw("deleteWebhook"))["ok"]
    assert (await raw("getUpdates"))["ok"]


async def test_a_strange_token_opens_nothing(standin: StandIn, http: aiohttp.ClientSession) -> None:
    async with http.get(f"{standin.base_url}/bot1:other/getMe") as answer:
        assert answer.status == 401
    async with http.get(f"{standin.base_url}/file/bot1:other/photos/x") as answer:
        assert answer.status == 404
    assert standin.calls == []


async def test_every_call_is_recorded_with_what_became_of_it(
    raw: Raw, standin: StandIn, phone: Phone
) -> None:
    await raw("sendMessage", chat_id=1001, text="a")
    await raw("sendMessage", chat_id=1001, text="")
    good, wrong = standin.made("sendMessage")
    assert (good.ok, good.params["text"], good.status) == (True, "a", 200)
    assert (wrong.ok, wrong.description) == (False, "Bad Request: message text is empty")
    assert standin.refused == [wrong]


@pytest.mark.parametrize("body", ["{", "[]", '"text"'])
async def test_a_body_that_is_no_object_is_refused(
    standin: StandIn, http: aiohttp.ClientSession, body: str
) -> None:
    url = f"{standin.base_url}/bot{standin.token}/getMe"
    kind = {"Content-Type": "application/json"}
    async with http.post(url, data=body, headers=kind) as answer:
        assert answer.status == 400
    assert len(standin.refused) == 1


@pytest.mark.parametrize("way", ["json", "form", "address", "parts"])
async def test_a_call_can_be_written_in_four_ways(
    standin: StandIn, http: aiohttp.ClientSession, phone: Phone, way: str
) -> None:
    url = f"{standin.base_url}/bot{standin.token}/sendMessage"
    markup = '{"inline_keyboard": [[{"text": "Go", "callback_data": "1"}]]}'
    form = {"chat_id": "1001", "text": "123", "disable_notification": "true"}
    parts = aiohttp.FormData(form, default_to_multipart=True)
    ways: dict[str, dict[str, Any]] = {
        "json": {"json": {"chat_id": 1001, "text": "123", "disable_notification": True}},
        "form": {"data": {**form, "reply_markup": markup}},
        "address": {"params": form},
        "parts": {"data": parts},
    }
    async with http.post(url, **ways[way]) as answer:
        assert answer.status == 200, await answer.text()
    assert (phone.last.text, phone.last.silent) == ("123", True)


@pytest.mark.parametrize(
    ("method", "params", "words"),
    [
        ("setMyCommands", {"commands": [{"command": "Plan", "description": "x"}]}, "COMMAND_INV"),
        ("setMyCommands", {"commands": [{"command": "plan", "description": ""}]}, "DESCRIPTION"),
        ("setMyCommands", {"commands": [], "language_code": "eng"}, "invalid language code"),
        ("setMyDescription", {"description": "x" * 513}, "0-512 characters"),
        ("setMyShortDescription", {"short_description": "x" * 121}, "0-120 characters"),
        ("sendChatAction", {"chat_id": 1001, "action": "dancing"}, "not one of the possible"),
        ("getUpdates", {"limit": 101}, "1-100"),
        ("getUpdates", {"allowed_updates": ["gossip"]}, "no such update"),
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}, "TOO_LONG"),
    ],
)
async def test_the_limits_of_other_calls_are_kept(
    raw: Raw, phone: Phone, method: str, params: dict[str, Any], words: str
) -> None:
    assert words in (await raw(method, **params))["description"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"hello", "IMAGE_PROCESS_FAILED"),
        (png(9000, 1001), "PHOTO_INVALID_DIMENSIONS"),
        (png(10, 201), "PHOTO_INVALID_DIMENSIONS"),
        (png() + bytes(10_000_000), "too big"),
    ],
)
def test_a_photo_is_a_picture_of_a_decent_size(content: bytes, words: str) -> None:
    with pytest.raises(RefusalError, match=words):
        check_photo(content)


async def test_a_file_is_sent_as_what_it_is(
    raw: Raw, standin: StandIn, http: aiohttp.ClientSession, phone: Phone
) -> None:
    known = phone.person.upload("photo", "a.png", "image/png", png())
    answer = await raw("sendDocument", chat_id=1001, document=known)
    assert "can't use file of type Photo as Document" in answer["description"]
    form = aiohttp.FormData({"chat_id": "1001", "caption": "x" * 1025})
    form.add_field("document", b"abc", filename="a.txt")
    url = f"{standin.base_url}/bot{standin.token}/sendDocument"
    async with http.post(url, data=form) as refused:
        assert "message caption is too long" in await refused.text()
