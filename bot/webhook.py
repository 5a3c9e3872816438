"""Where Telegram brings updates to: each is answered only once it is safely kept."""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiohttp import web

log = logging.getLogger(__name__)
PATH = "/telegram"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
LARGEST = 1_000_000
"""Bytes; Telegram's updates have a few thousand."""

PATIENCE = 30.0
"""Seconds in which an update is kept, or else is to come again."""

LAST_SECONDS = 1.5

Hear = Callable[[Any], Awaitable[bool]]
AddPages = Callable[[web.Application], None]


@dataclass(frozen=True, slots=True)
class Webhook:
    """A web server for Telegram's calls.

    `hear` keeps one update (parsed JSON), raises when it could not, and gives False for what is no
    update at all. `add_pages` adds what else is answered here, the health pages.
    """

    secret: str
    hear: Hear
    add_pages: AddPages

    @asynccontextmanager
    async def open(self, host: str, port: int) -> AsyncIterator[int]:
        """Listen while the context lasts; the port (0 asks for any free one)."""
        app = web.Application(client_max_size=LARGEST)
        app.router.add_post(PATH, self._on_update)
        self.add_pages(app)
        # No access log: addresses and sizes tell about people, and nobody needs them.
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=LAST_SECONDS)
        await runner.setup()
        try:
            await web.TCPSite(runner, host, port).start()
            yield int(runner.addresses[0][1])
        finally:
            await runner.cleanup()

    async def _on_update(self, request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(errors="replace"), self.secret.encode()):
            return _closing(401)
        if (request.content_length or 0) > LARGEST:
            return _closing(413)
        try:
            raw = json.loads(await request.read())
        except web.HTTPRequestEntityTooLarge:
            return _closing(413)
        except (ValueError, RecursionError):
            return _closing(400)
        return web.Response(status=await self._heard(raw))

    async def _heard(self, raw: Any) -> int:
        """200 once its effect is kept; 400 for what is no update; 503: it is to come again."""
        try:
            async with asyncio.timeout(PATIENCE):
                return 200 if await self.hear(raw) else 400
        except Exception as failure:  # noqa: BLE001 - Telegram brings it again, whatever it was
            log.warning("an update could not be kept (%s); it will come again", _name(failure))
            return 503


def _closing(status: int) -> web.Response:
    """No more is read of a body that is not Telegram's."""
    response = web.Response(status=status)
    response.force_close()
    return response


def _name(failure: Exception) -> str:
    return type(failure).__name__
