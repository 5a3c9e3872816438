"""Carries our calls to Telegram over the network, quickly, and never shows the token."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

import aiohttp
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.adapter.refusals import error_of

Timeout = float | None
HTTP_SUCCESS = range(200, 300)
DNS_SECONDS = 300
JSON_BODY = {"Content-Type": "application/json", "User-Agent": BaseRequest.USER_AGENT}
FORM_BODY = {"User-Agent": BaseRequest.USER_AGENT}


@dataclass(frozen=True, slots=True)
class Timeouts:
    """The usual patience of a call in seconds; None is without end."""

    read: Timeout = 10.0
    write: Timeout = 10.0
    connect: Timeout = 5.0
    pool: Timeout = 10.0
    upload: Timeout = 60.0


class AiohttpRequest(BaseRequest):
    """python-telegram-bot's way to the network, over one lazily made aiohttp session.

    `connections` bounds the calls in flight. Raises only telegram errors, FloodError and
    TokenRefusedError, all without address and token.
    """

    __slots__ = ("_connections", "_proxy", "_session", "_usual")

    def __init__(
        self,
        connections: int = 64,
        timeouts: Timeouts | None = None,
        proxy: str | None = None,
    ) -> None:
        self._connections = connections
        self._usual = timeouts or Timeouts()
        self._proxy = proxy
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> Timeout:
        """How many seconds to wait for an answer unless a call says otherwise."""
        return self._usual.read

    async def initialize(self) -> None:
        """Nothing to do: the session is made with the first call, in the loop that makes it."""

    async def shutdown(self) -> None:
        """Closes all connections; a later call would open new ones."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer of a call that went well; raises NetworkError when it is no such answer."""
        try:
            answer = json.loads(payload.decode(errors="replace"))
        except (ValueError, RecursionError):
            answer = None
        if isinstance(answer, dict) and "result" in answer:
            return answer
        raise NetworkError("Telegram's answer is garbage")

    async def ask(self, url: str, parameters: dict[str, Any], read: Timeout = None) -> Any:
        """The result of one call without files; `read` in seconds, None for the usual.

        It is what PTB's own way comes to in the end, without an object for each parameter.
        """
        patience = _patience(self._usual, self._usual.read if read is None else read)
        status, retry_after, body = await self._exchange("POST", url, _json(parameters), patience)
        if status in HTTP_SUCCESS:
            return self.parse_json_payload(body)["result"]
        raise error_of(status, retry_after, body)

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *_: Any,
        **seconds: Any,
    ) -> tuple[int, bytes]:
        """The status (200-299) and body of one call; every other status is raised as its error.

        Of the base class's timeouts in `seconds` only read_timeout is taken from a call.
        """
        uploads = request_data is not None and request_data.contains_files
        read = seconds.get("read_timeout", BaseRequest.DEFAULT_NONE)
        usual = self._usual.read if read is BaseRequest.DEFAULT_NONE else read
        patience = _patience(self._usual, usual, uploads=uploads)
        sent = _body(request_data)
        status, retry_after, body = await self._exchange(method, url, sent, patience)
        if status in HTTP_SUCCESS:
            return status, body
        raise error_of(status, retry_after, body)

    async def _exchange(
        self, method: str, url: str, sent: dict[str, Any], patience: aiohttp.ClientTimeout
    ) -> tuple[int, str | None, bytes]:
        # aiohttp's errors tell the address, and the address holds the token: the new error is
        # raised outside of the except clause, so that it does not even remember the old one.
        # What is not caught here, the library would repeat in full: hence the broad clause.
        failure: TelegramError
        try:
            async with self._open_session().request(
                method, url, timeout=patience, allow_redirects=False, **sent
            ) as answer:
                return answer.status, answer.headers.get("Retry-After"), await answer.read()
        except TimeoutError as error:
            failure = TimedOut(f"Timed out ({type(error).__name__})")
        except Exception as error:  # noqa: BLE001 - see above
            failure = NetworkError(f"No answer from Telegram ({type(error).__name__})")
        raise failure

    def _open_session(self) -> aiohttp.ClientSession:
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections, ttl_dns_cache=DNS_SECONDS),
                cookie_jar=aiohttp.DummyCookieJar(),
                proxy=self._proxy,
            )
        return self._session


@cache
def _patience(usual: Timeouts, read: Timeout, *, uploads: bool = False) -> aiohttp.ClientTimeout:
    write = usual.upload if uploads else usual.write
    return aiohttp.ClientTimeout(
        total=_sum(read, write, usual.connect, usual.pool),
        connect=_sum(usual.connect, usual.pool),
        sock_connect=usual.connect,
        sock_read=read,
    )


def _sum(*seconds: Timeout) -> Timeout:
    return None if None in seconds else sum(filter(None, seconds))


def _body(data: RequestData | None) -> dict[str, Any]:
    if data is None:
        return {"headers": FORM_BODY}
    if data.contains_files:
        return {"headers": FORM_BODY, "data": _form(data)}
    return _json(data.parameters)


def _json(parameters: dict[str, Any]) -> dict[str, Any]:
    packed = json.dumps(parameters, ensure_ascii=False, separators=(",", ":"))
    return {"headers": JSON_BODY, "data": packed.encode(errors="replace")}


def _form(data: RequestData) -> aiohttp.FormData:
    form = aiohttp.FormData(quote_fields=False)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (file_name, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=file_name, content_type=kind)
    return form
