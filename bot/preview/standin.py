"""A pretended Telegram as a web server: the Bot API for the bot, the chat page for a person."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.preview.faults import Fault, Faults
from bot.preview.keeping import Keeper
from bot.preview.methods import perform
from bot.preview.pages import Pages
from bot.preview.people import Person
from bot.preview.refusals import RefusalError
from bot.preview.validation import check
from bot.preview.wire import Call, read_call
from bot.preview.world import World

TOKEN = "1234567:a-preview-needs-no-secret"  # noqa: S105 - opens nothing outside of this process
UPLOAD_MOST = 60_000_000


def real_time() -> datetime:
    """The present, for those who bring no clock of their own."""
    return datetime.now(UTC)


class StandIn:
    """A pretended Telegram on one address; `calls` keeps every call with what became of it.

    `clock` dates the messages. `on_advance(seconds)` is awaited when the page lets time pass.
    `keep` names a folder where chats are kept from one start to the next.
    """

    def __init__(
        self,
        *,
        clock: Callable[[], datetime] = real_time,
        on_advance: Callable[[float], Awaitable[None]] | None = None,
        token: str = TOKEN,
        keep: Path | None = None,
    ) -> None:
        self.token = token
        self.world = World(token, clock)
        self.on_advance = on_advance
        self.faults = Faults()
        self.calls: list[Call] = []
        self.base_url = ""
        self._busy = 0
        self._last_call = 0.0
        self._keeper = Keeper(keep, self.world) if keep else None
        self._runner: web.AppRunner | None = None
        self._pages = Pages(self.world, on_advance)

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> str:
        """Listen; returns the base address, without a slash at its end."""
        if self._keeper:
            self._keeper.load()
        # A poller that went away must not meet the next one as a rival.
        self._runner = web.AppRunner(
            self._application(), access_log=None, shutdown_timeout=0.5, handler_cancellation=True
        )
        await self._runner.setup()
        await web.TCPSite(self._runner, host, port).start()
        bound: tuple[Any, ...] = self._runner.addresses[0]
        self.base_url = f"http://{host}:{bound[1]}"
        return self.base_url

    async def stop(self) -> None:
        """Stop listening, and let go of everyone who waits."""
        self.world.updates.close()
        self._pages.feed.close()
        if self._runner:
            await self._runner.cleanup()
        if self._keeper:
            self._keeper.save()

    def person(self, user_id: int, language: str = "en", name: str = "Ada") -> Person:
        """A person in their private chat with the bot."""
        return Person.private(self.world, user_id, name, language)

    def made(self, *methods: str) -> list[Call]:
        """The calls of these methods so far; without any, all but the polling."""
        return [one for one in self.calls if (one.method in methods if methods else not one.polls)]

    @property
    def refused(self) -> list[Call]:
        """The calls that were wrong: what a bot without fault never makes."""
        met = [call for _, call in self.faults.met]
        return [one for one in self.calls if one.refused and one not in met]

    @property
    def unanswered(self) -> list[str]:
        """The ids of taps whose spinner still turns."""
        return list(self.world.queries)

    def quiet_for(self) -> float:
        """Seconds since the bot's last call ended; 0 while one runs or an update waits."""
        busy = self._busy or self.world.updates.waiting
        return 0.0 if busy else time.monotonic() - self._last_call

    def _application(self) -> web.Application:
        app = web.Application(client_max_size=UPLOAD_MOST)
        app.router.add_route("*", "/bot{token:[^/]+}/{method}", self._on_call)
        app.router.add_get("/file/bot{token:[^/]+}/{path:.+}", self._on_file)
        app.router.add_routes(self._pages.routes())
        return app

    async def _on_call(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != self.token:
            return _reply(RefusalError(401, "Unauthorized").to_json())
        call = Call(request.match_info["method"])
        self.calls.append(call)
        working = not call.polls
        self._busy += working
        try:
            return await self._act(call, request)
        finally:
            self._busy -= working
            self._last_call = time.monotonic() if working else self._last_call

    async def _act(self, call: Call, request: web.Request) -> web.StreamResponse:
        try:
            await read_call(call, request)
        except RefusalError as refusal:
            return self._answered(call, refusal.to_json())
        if trouble := await self._trouble(call, request, after=False):
            return trouble
        reply = self._answered(call, await self._answer(call))
        return await self._trouble(call, request, after=True) or reply

    async def _trouble(
        self, call: Call, request: web.Request, *, after: bool
    ) -> web.StreamResponse | None:
        fault = self.faults.pick(call, after)
        if fault is None:
            return None
        await asyncio.sleep(fault.hang)
        return _troubled(fault, call, request) if fault.answers else None

    def _answered(self, call: Call, body: dict[str, Any]) -> web.Response:
        call.answer, call.status = body, body.get("error_code", 200)
        return _reply(body)

    async def _answer(self, call: Call) -> dict[str, Any]:
        try:
            call.params = check(call)
            return {"ok": True, "result": await perform(self.world, call)}
        except RefusalError as refusal:
            return refusal.to_json()

    async def _on_file(self, request: web.Request) -> web.StreamResponse:
        file_id = request.match_info["path"].rpartition("/")[2]
        kept = self.world.files.by_id.get(file_id)
        if request.match_info["token"] != self.token or kept is None:
            return _reply(RefusalError(404, "Not Found").to_json())
        return web.Response(body=kept.content, content_type="application/octet-stream")


def _troubled(fault: Fault, call: Call, request: web.Request) -> web.StreamResponse:
    call.status = fault.status or 0
    if fault.reset and request.transport:
        request.transport.abort()
    raw = fault.raw()
    if raw is not None:
        return web.Response(body=raw, status=fault.status or 200)
    if not call.answer:
        call.answer = fault.answer()
    return _reply(fault.answer())


def _reply(body: dict[str, Any]) -> web.Response:
    return web.json_response(body, status=body.get("error_code", 200))
