"""Makes the bot that speaks to Telegram, and listens, over one pool of connections."""

from __future__ import annotations

import ipaddress
import logging
import urllib.request
from collections.abc import Mapping
from typing import Any, cast
from urllib.parse import urlsplit

from telegram import Bot, InputFile, InputMedia
from telegram.error import EndPointNotFound, NetworkError, TelegramError

from bot.adapter.errors import TokenRefusedError
from bot.adapter.request import SwiftRequest

# Made outside of the tree of loggers on purpose, so that no configuration can wake it.
SILENT = logging.Logger("silent", level=logging.CRITICAL + 1)  # noqa: LOG001 - see above


class TelegramBot(Bot):
    """python-telegram-bot's Bot with raw calls, and with the token out of all logs and texts."""

    __slots__ = ()

    # The library logs the address (with the token) and every parameter at its debug level.
    _LOGGER = SILENT

    def __repr__(self) -> str:
        return f"{type(self).__name__}[]"

    async def call(
        self,
        method: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        read_timeout: float | None = None,
    ) -> Any:
        """The raw result (dict, list or True) of one Bot API method, named as Telegram does.

        `read_timeout` is in seconds, None for the usual one. Raises telegram errors, FloodError
        or TokenRefusedError. (`do_api_request` warns on each known method, and takes a revoked
        token for an unknown method.)
        """
        said = dict(parameters or {})
        if any(isinstance(each, InputFile | InputMedia) for each in said.values()):
            return await self._do_post(method, said)
        request = cast("SwiftRequest", self.request)
        return await request.ask(f"{self._base_url}/{method}", said, read_timeout)

    async def initialize(self) -> None:
        """Asks Telegram who we are; raises TokenRefusedError when it does not know the token."""
        failure: TelegramError
        try:
            await super().initialize()
        except EndPointNotFound:
            failure = TokenRefusedError()
        except (AttributeError, LookupError, TypeError, ValueError):
            failure = NetworkError("Telegram's answer is garbage")
        else:
            return
        raise failure

    async def shutdown(self) -> None:
        """Closes all connections, also those of a bot that was never initialized."""
        await super().shutdown()
        await self.request.shutdown()


def make_bot(token: str, base_url: str, *, connections: int = 128) -> TelegramBot:
    """A bot for this token; `base_url` is Telegram's address without /bot.

    At most `connections` calls are in flight at once, beside the one that waits for updates.
    """
    base = base_url.rstrip("/")
    request = SwiftRequest(connections + 1, proxy=system_proxy(base))
    return TelegramBot(
        token,
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=request,
        get_updates_request=request,
    )


def system_proxy(base_url: str) -> str | None:
    """The proxy that this machine prescribes for the address (HTTPS_PROXY and such), or None."""
    address = urlsplit(base_url)
    host = address.hostname or ""
    if _is_loopback(host) or urllib.request.proxy_bypass(host):
        return None
    proxy = urllib.request.getproxies().get(address.scheme, "")
    return proxy if proxy.startswith(("http://", "https://")) else None


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
