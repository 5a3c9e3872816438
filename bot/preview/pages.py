"""The chat page's routes: its files, what it shows, and what a person does on it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.preview.deeds import do, do_upload
from bot.preview.feed import Feed
from bot.preview.files import picture_mime
from bot.preview.people import Person
from bot.preview.world import Change, World

Advance = Callable[[float], Awaitable[None]]

PAGE = Path(__file__).with_name("page")
KINDS = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
}
PLAIN = "application/octet-stream"
OWN_MARK = "X-Trellis-Preview"
LOOPBACK = {"127.0.0.1", "localhost", "::1"}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' data:; form-action 'none'; frame-ancestors 'none'; base-uri 'none'"
)
GUARDED = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


class Pages:
    """Answers the chat page; the person is `?person=1001` unless another is named."""

    def __init__(self, world: World, on_advance: Advance | None) -> None:
        self._world = world
        self._on_advance = on_advance
        self.feed = Feed(world)

    def routes(self) -> list[web.RouteDef]:
        """All routes of the page."""
        return [
            web.get("/", self._index),
            web.get("/page/{name}", self._file_of_page),
            web.get("/preview/feed", self._on_feed),
            web.get("/preview/files/{file_id}", self._sent_file),
            web.get("/preview/now", self._on_now),
            web.post("/preview/act", self._on_act),
            web.post("/preview/upload", self._on_upload),
            web.post("/preview/advance", self._let_pass),
        ]

    async def _index(self, request: web.Request) -> web.Response:
        _refuse_strange_host(request)
        return _page_file("index.html")

    async def _file_of_page(self, request: web.Request) -> web.Response:
        return _page_file(request.match_info["name"])

    async def _on_feed(self, request: web.Request) -> web.StreamResponse:
        _refuse_strange_host(request)
        return await self.feed.serve(request, self._person(request))

    async def _sent_file(self, request: web.Request) -> web.Response:
        _refuse_strange_host(request)
        kept = self._world.files.by_id.get(request.match_info["file_id"])
        if kept is None:
            raise web.HTTPNotFound
        mime = picture_mime(kept.content) if kept.kind == "photo" else PLAIN
        return web.Response(body=kept.content, content_type=mime, headers=GUARDED)

    async def _on_now(self, request: web.Request) -> web.Response:
        _refuse_strange_host(request)
        return web.json_response({"now": self._world.now()})

    async def _on_act(self, request: web.Request) -> web.Response:
        _refuse_strangers(request)
        try:
            result = do(self._person(request), await request.json())
        except (LookupError, RuntimeError, TypeError, ValueError) as error:
            raise web.HTTPBadRequest(text=f"this can't be done: {error}") from error
        return web.json_response({"result": result})

    async def _on_upload(self, request: web.Request) -> web.Response:
        _refuse_strangers(request)
        try:
            result = do_upload(self._person(request), dict(request.query), await request.read())
        except (LookupError, RuntimeError) as error:
            raise web.HTTPBadRequest(text=f"this can't be done: {error}") from error
        return web.json_response({"result": result})

    async def _let_pass(self, request: web.Request) -> web.Response:
        _refuse_strangers(request)
        if self._on_advance is None:
            raise web.HTTPNotFound(text="this clock can't be moved")
        seconds = _seconds(await request.json())
        await self._on_advance(seconds)
        self._world.tell(Change("clock"))
        return await self._on_now(request)

    def _person(self, request: web.Request) -> Person:
        person_id = _number(request.query.get("person", "1001"))
        world = self._world
        if known := world.chats.get(person_id):
            return Person(world, known, known.person)
        return Person.private(world, person_id, "You", request.query.get("language", "en")[:2])


def _number(text: str) -> int:
    if not text.isdecimal():
        raise web.HTTPBadRequest(text="a person is a number")
    return int(text)


def _seconds(body: Any) -> float:
    seconds = body.get("seconds") if isinstance(body, dict) else None
    if not isinstance(seconds, int | float) or isinstance(seconds, bool) or seconds <= 0:
        raise web.HTTPBadRequest(text="seconds must be a number above zero")
    return float(seconds)


def _page_file(name: str) -> web.Response:
    file = PAGE / name
    if file.parent != PAGE or file.suffix not in KINDS or not file.is_file():
        raise web.HTTPNotFound
    text = file.read_text("utf-8")
    return web.Response(text=text, content_type=KINDS[file.suffix], headers=GUARDED)


def _refuse_strangers(request: web.Request) -> None:
    """Only the page itself can send this header: another site's page would be asked first."""
    _refuse_strange_host(request)
    if OWN_MARK not in request.headers:
        raise web.HTTPForbidden(text="only the chat page may do this")


def _refuse_strange_host(request: web.Request) -> None:
    """A name that someone pointed at this machine must not read the chat."""
    bound = request.transport.get_extra_info("sockname") if request.transport else None
    if bound and bound[0] in LOOPBACK and (request.url.host or "") not in LOOPBACK:
        raise web.HTTPForbidden(text="open the preview by its own address")
