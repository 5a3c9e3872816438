"""What is brought is kept before it is confirmed; what is not Telegram's costs nothing."""

from __future__ import annotations

import asyncio
import io
import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from bot.webhook import LARGEST, SECRET_HEADER, Webhook

NO_UPDATES = [
    *(b"", b"not json", b"\xff\xfe", b"NaN", b'{"update_id"', b"1" * 900_000),
    *(b"[" * 400_000, b'{"a":' * 100_000),
    *(b"null", b"7", b'"update"', b"[]", b"{}", b'{"message": {}}'),
]
SECRET = "a-secret-of-the-tests"


class Ear:
    """Keeps what it hears; in trouble it can't. Without a number it is no update."""

    def __init__(self) -> None:
        self.heard: list[Any] = []
        self.trouble: Exception | None = None
        self.gate = asyncio.Event()
        self.gate.set()

    async def hear(self, raw: Any) -> bool:
        await self.gate.wait()
        if self.trouble:
            raise self.trouble
        if not isinstance(raw, dict) or "update_id" not in raw:
            return False
        self.heard.append(raw)
        return True


class Caller:
    """Calls the webhook; gives the status."""

    def __init__(self, http: aiohttp.ClientSession, ear: Ear) -> None:
        self.http, self.ear = http, ear

    async def post(self, body: Any, secret: str | None = SECRET) -> int:
        headers = {} if secret is None else {SECRET_HEADER: secret}
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        async with self.http.post("/telegram", data=io.BytesIO(data), headers=headers) as answer:
            return answer.status

    async def page(self) -> int:
        async with self.http.get("/page") as answer:
            return answer.status


def add_page(app: web.Application) -> None:
    async def show(_: web.Request) -> web.Response:
        return web.Response()

    app.router.add_get("/page", show)


@pytest.fixture
async def caller() -> AsyncIterator[Caller]:
    ear = Ear()
    webhook = Webhook(SECRET, ear.hear, add_page)
    async with AsyncExitStack() as stack:
        port = await stack.enter_async_context(webhook.open("127.0.0.1", 0))
        http = aiohttp.ClientSession(f"http://127.0.0.1:{port}")
        yield Caller(await stack.enter_async_context(http), ear)


async def test_an_update_is_confirmed(caller: Caller) -> None:
    assert await caller.post({"update_id": 1}) == 200
    assert caller.ear.heard == [{"update_id": 1}]


async def test_an_update_is_confirmed_only_once_it_is_kept(caller: Caller) -> None:
    caller.ear.gate.clear()
    posting = asyncio.ensure_future(caller.post({"update_id": 1}))
    assert await caller.page() == 200
    assert not posting.done()
    caller.ear.gate.set()
    assert await posting == 200


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", SECRET[:-1], "ü" * 21])
async def test_a_wrong_secret_is_shut_out(caller: Caller, secret: str | None) -> None:
    assert await caller.post({"update_id": 1}, secret) == 401
    assert caller.ear.heard == []


async def test_a_body_too_large_is_not_read(caller: Caller) -> None:
    assert await caller.post(b"[" + b" " * 10_000_000 + b"]") == 413
    assert await caller.post(b" " * (LARGEST + 1)) == 413
    assert await caller.post({"update_id": 1}) == 200


async def test_a_body_too_large_is_shut_out_also_when_it_does_not_say_so(caller: Caller) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(40):
            yield b" " * 50_000

    headers = {SECRET_HEADER: SECRET}
    async with caller.http.post("/telegram", data=pieces(), headers=headers) as answer:
        assert answer.status == 413


@pytest.mark.parametrize(
    "body",
    NO_UPDATES,
    ids=lambda body: body[:12].decode("latin-1"),
)
async def test_what_is_no_update_is_refused_and_costs_nothing(caller: Caller, body: bytes) -> None:
    assert await caller.post(body) == 400
    assert caller.ear.heard == []
    assert await caller.page() == 200


async def test_what_could_not_be_kept_is_to_come_again(caller: Caller) -> None:
    caller.ear.trouble = RuntimeError("words of a person")
    assert await caller.post({"update_id": 1}) == 503
    caller.ear.trouble = None
    assert await caller.post({"update_id": 1}) == 200


async def test_trouble_is_told_without_words(
    caller: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    caller.ear.trouble = RuntimeError("words of a person")
    await caller.post({"update_id": 1, "message": {"text": "my wish"}})
    assert "RuntimeError" in caplog.text
    assert "words of a person" not in caplog.text
    assert "my wish" not in caplog.text


@pytest.mark.parametrize(("method", "path"), [("GET", "/telegram"), ("POST", "/"), ("GET", "/")])
async def test_there_is_nothing_else(caller: Caller, method: str, path: str) -> None:
    async with caller.http.request(method, path) as answer:
        assert answer.status in {404, 405}
