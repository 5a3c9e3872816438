"""The chat page's door: its files, deeds, uploads, time, and who is kept out."""

from __future__ import annotations

import json
from typing import Any

import aiohttp
import pytest
from telegram import Bot

from bot.preview import Phone, StandIn
from bot.preview.things import png
from tests.preview.conftest import MovedClock

OWN = {"X-Trellis-Preview": "1"}


async def post(
    http: aiohttp.ClientSession, standin: StandIn, path: str, **more: Any
) -> tuple[int, str]:
    async with http.post(f"{standin.base_url}/preview/{path}", headers=OWN, **more) as answer:
        return answer.status, await answer.text()


async def test_the_page_and_its_files_come_guarded(
    standin: StandIn, http: aiohttp.ClientSession
) -> None:
    async with http.get(standin.base_url + "/") as answer:
        assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "<html" in await answer.text()
    for name in ("../standin.py", "%2e%2e%2fstandin.py", "nothing.js"):
        async with http.get(f"{standin.base_url}/page/{name}") as answer:
            assert answer.status == 404


@pytest.mark.parametrize(
    "deed",
    [
        {"do": "say", "text": "hello"},
        {"do": "say", "text": "hello", "replyTo": 1},
        {"do": "edit", "message": 1, "text": "corrected"},
        {"do": "react", "message": 1, "emoji": "👍"},
        {"do": "tap", "message": 1, "data": "x"},
        {"do": "location", "latitude": 1.5, "longitude": 2},
        {"do": "voice", "seconds": 5},
        {"do": "sticker", "emoji": "👍"},
        {"do": "contact"},
        {"do": "poll"},
        {"do": "block"},
    ],
)
async def test_a_deed_reaches_the_bot(
    standin: StandIn, http: aiohttp.ClientSession, phone: Phone, deed: dict[str, Any]
) -> None:
    standin.world.updates.allowed.add("message_reaction")
    status, _ = await post(http, standin, "act?person=1001", json=deed)
    assert status == 200
    assert len(standin.world.updates.waiting) == 1


@pytest.mark.parametrize(
    "deed", [{"do": "dance"}, {"do": "say", "text": " "}, {"do": "edit", "message": 9}, [], "say"]
)
async def test_a_strange_deed_is_refused(
    standin: StandIn, http: aiohttp.ClientSession, deed: Any
) -> None:
    status, text = await post(http, standin, "act", json=deed)
    assert (status, "can't be done" in text) == (400, True)


@pytest.mark.parametrize(
    ("kind", "content", "media"),
    [("photo", png(), "photo"), ("photo", b"no picture", "document"), ("file", b"a", "document")],
)
async def test_a_file_is_sent_and_shown_again(
    http: aiohttp.ClientSession, phone: Phone, kind: str, content: bytes, media: str
) -> None:
    about = {"kind": kind, "name": "a.png", "caption": "look"}
    status, _ = await post(http, phone.standin, "upload", params=about, data=content)
    sent = phone.messages[-1]
    assert (status, sent.media, sent.text) == (200, media, "look")
    file = sent.raw[media][-1] if media == "photo" else sent.raw[media]
    address = f"{phone.standin.base_url}/preview/files/{file['file_id']}"
    async with http.get(address) as answer:
        assert await answer.read() == content
        shown = "image/png" if media == "photo" else "application/octet-stream"
        assert answer.content_type == shown


async def test_time_passes_when_the_page_asks(
    standin: StandIn, http: aiohttp.ClientSession, clock: MovedClock
) -> None:
    before = standin.world.now()
    status, text = await post(http, standin, "advance", json={"seconds": 86400})
    assert (status, json.loads(text)["now"]) == (200, before + 86400)
    async with http.get(f"{standin.base_url}/preview/now") as answer:
        assert (await answer.json())["now"] == before + 86400


@pytest.mark.parametrize("body", [{}, {"seconds": -1}, {"seconds": True}, {"seconds": "1"}, []])
async def test_time_passes_only_by_a_good_number(
    standin: StandIn, http: aiohttp.ClientSession, body: Any
) -> None:
    status, _ = await post(http, standin, "advance", json=body)
    assert status == 400


async def test_a_clock_that_nobody_can_move_says_so(http: aiohttp.ClientSession) -> None:
    standin = StandIn()
    await standin.start()
    status, _ = await post(http, standin, "advance", json={"seconds": 1})
    assert status == 404
    await standin.stop()


@pytest.mark.parametrize("path", ["act", "upload", "advance"])
async def test_another_sites_page_can_do_nothing(
    standin: StandIn, http: aiohttp.ClientSession, path: str
) -> None:
    async with http.post(f"{standin.base_url}/preview/{path}", data="{}") as answer:
        assert answer.status == 403


@pytest.mark.parametrize("path", ["/", "/preview/feed", "/preview/now", "/preview/files/x"])
async def test_a_strange_name_for_this_machine_reads_nothing(
    standin: StandIn, http: aiohttp.ClientSession, path: str
) -> None:
    async with http.get(standin.base_url + path, headers={"Host": "evil.example"}) as answer:
        assert answer.status == 403


async def test_a_person_is_a_number(standin: StandIn, http: aiohttp.ClientSession) -> None:
    async with http.get(f"{standin.base_url}/preview/feed?person=ada") as answer:
        assert answer.status == 400


async def events(answer: aiohttp.ClientResponse, count: int) -> list[dict[str, Any]]:
    lines: list[dict[str, Any]] = []
    while len(lines) < count:
        line = await answer.content.readline()
        if line.startswith(b"data: "):
            lines.append(json.loads(line.removeprefix(b"data: ")))
    return lines


async def test_the_feed_tells_all_and_then_what_changes(
    standin: StandIn, http: aiohttp.ClientSession, phone: Phone, bot: Bot
) -> None:
    async with http.get(f"{standin.base_url}/preview/feed?person=1001") as answer:
        [everything] = await events(answer, 1)
        assert everything["kind"] == "everything"
        assert [one["raw"]["text"] for one in everything["messages"]] == ["/start"]
        assert (everything["started"], everything["blocked"]) == (True, False)
        await bot.send_message(1001, "hello", disable_notification=True)
        await bot.send_chat_action(1001, "typing")
        phone.block()
        said, typing, blocked = await events(answer, 3)
        assert (said["kind"], said["message"]["raw"]["text"]) == ("message", "hello")
        assert said["message"]["silent"]
        assert (typing["kind"], typing["text"]) == ("typing", "typing")
        assert (blocked["kind"], blocked["blocked"]) == ("block", True)


async def test_stopping_lets_go_of_an_open_page(http: aiohttp.ClientSession) -> None:
    standin = StandIn()
    base = await standin.start()
    async with http.get(f"{base}/preview/feed") as answer:
        await events(answer, 1)
        await standin.stop()
        assert (await answer.content.read()).strip() == b""
