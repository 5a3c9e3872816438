"""A small Bot API server that answers as a test tells it to."""

from __future__ import annotations

import asyncio
import json
from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

TOKEN = "123456:SECRET-token-of-a-test"


@dataclass(frozen=True)
class Call:
    method: str
    parameters: dict[str, Any]
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    body_kind: str = ""


@dataclass(frozen=True)
class Answer:
    status: int = 200
    body: str = ""
    headers: dict[str, str] = field(default_factory=dict)


RESET = Answer(status=-1)
HANG = Answer(status=-2)


def good(result: Any) -> Answer:
    return Answer(200, json.dumps({"ok": True, "result": result}))


def refused(status: int, description: str, **parameters: Any) -> Answer:
    body: dict[str, Any] = {"ok": False, "error_code": status, "description": description}
    if parameters:
        body["parameters"] = parameters
    return Answer(status, json.dumps(body))


def page(status: int) -> Answer:
    return Answer(status, "<html><h1>nginx</h1></html>", {"Content-Type": "text/html"})


class FakeTelegram:
    """Takes calls, hands out `updates` until they are confirmed, plays `next_answers` first."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.files: dict[str, bytes] = {}
        self.updates: list[dict[str, Any]] = []
        self.next_answers: defaultdict[str, deque[Answer]] = defaultdict(deque)
        self.url = ""
        self._runner: web.AppRunner | None = None
        self._message_id = 100

    def will_answer(self, method: str, *answers: Answer) -> None:
        self.next_answers[method].extend(answers)

    def called(self, method: str) -> list[Call]:
        return [call for call in self.calls if call.method == method]

    @property
    def methods(self) -> list[str]:
        return [call.method for call in self.calls]

    async def start(self) -> None:
        app = web.Application(client_max_size=2**26)
        app.router.add_post("/bot{token}/{method}", self._handle)
        app.router.add_get("/file/bot{token}/{path:.+}", self._file)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        port = self._runner.addresses[0][1]
        self.url = f"http://127.0.0.1:{port}"

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    async def _handle(self, request: web.Request) -> web.Response:
        call = await _read(request)
        self.calls.append(call)
        scripted = self.next_answers[call.method]
        answer = scripted.popleft() if scripted else await self._usual(call)
        if answer is RESET:
            assert request.transport is not None
            request.transport.abort()
            return web.Response()
        if answer is HANG:
            await asyncio.sleep(30)
        return web.Response(
            status=answer.status,
            body=answer.body.encode(),
            headers={"Content-Type": "application/json", **answer.headers},
        )

    async def _file(self, request: web.Request) -> web.Response:
        return web.Response(body=self.files[request.match_info["path"]])

    async def _usual(self, call: Call) -> Answer:
        match call.method:
            case "getUpdates":
                return good(await self._waiting(call.parameters.get("offset", 0)))
            case "getMe":
                return good({"id": 123456, "is_bot": True, "first_name": "Trellis"})
            case "sendMessage":
                return good(self._message())
            case "sendDocument":
                return good({**self._message(), "document": {"file_id": "doc-1"}})
            case "sendPhoto":
                sizes = [{"file_id": "small"}, {"file_id": "large"}]
                return good({**self._message(), "photo": sizes})
            case "getFile":
                path = call.parameters["file_id"]
                size = len(self.files.get(path, b""))
                return good({"file_id": path, "file_path": path, "file_size": size})
            case "editMessageText":
                return good({"message_id": call.parameters["message_id"]})
            case _:
                return good(True)

    async def _waiting(self, offset: int) -> list[dict[str, Any]]:
        self.updates = [raw for raw in self.updates if raw.get("update_id", offset) >= offset]
        if not self.updates:
            await asyncio.sleep(0.02)
        return self.updates

    def _message(self) -> dict[str, Any]:
        self._message_id += 1
        return {"message_id": self._message_id}


async def _read(request: web.Request) -> Call:
    method, kind = request.match_info["method"], request.content_type
    if kind == "application/json":
        return Call(method, await request.json(), body_kind=kind)
    parameters: dict[str, Any] = {}
    files: dict[str, tuple[str, bytes]] = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            files[name] = (value.filename, value.file.read())
        else:
            parameters[name] = value
    return Call(method, parameters, files, kind)
