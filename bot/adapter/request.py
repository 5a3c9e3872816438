"""Carries our calls to Telegram over the network, quickly, and never shows the token."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any

from pyreqwest.client import Client, ClientBuilder
from pyreqwest.multipart import FormBuilder, PartBuilder
from pyreqwest.proxy import ProxyBuilder
from pyreqwest.request import RequestBuilder
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.adapter.refusals import error_of

HTTP_SUCCESS = range(200, 300)
JSON_BODY = {"Content-Type": "application/json"}


@dataclass(frozen=True, slots=True)
class Timeouts:
    """The usual patience in seconds: to connect, for an answer, and for files to go up."""

    connect: float = 5.0
    read: float = 10.0
    upload: float = 60.0


class SwiftRequest(BaseRequest):
    """python-telegram-bot's way to the network, over one lazily made client in Rust.

    `connections` bounds the calls in flight. Raises only telegram errors, FloodError and
    TokenRefusedError, all without address and token.
    """

    __slots__ = ("_client", "_connections", "_proxy", "_usual")

    def __init__(
        self,
        connections: int = 64,
        timeouts: Timeouts | None = None,
        proxy: str | None = None,
    ) -> None:
        self._connections = connections
        self._usual = timeouts or Timeouts()
        self._proxy = proxy
        self._client: Client | None = None

    @property
    def read_timeout(self) -> float:
        """How many seconds to wait for an answer unless a call says otherwise."""
        return self._usual.read

    async def initialize(self) -> None:
        """Nothing to do: the client is made with the first call."""

    async def shutdown(self) -> None:
        """Closes all connections; a later call would open new ones."""
        client, self._client = self._client, None
        if client is not None:
            await client.close()

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

    async def ask(self, url: str, parameters: dict[str, Any], read: float | None = None) -> Any:
        """The result of one call without files; `read` in seconds, None for the usual.

        It is what PTB's own way comes to in the end, without an object for each parameter.
        """
        call = _with_json(self._open().post(url), parameters)
        status, retry_after, body = await _exchange(call, self._patience(read))
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
        call = self._open().request(method, url)
        more = 0.0
        if request_data is not None and request_data.contains_files:
            call, more = call.multipart(_form(request_data)), self._usual.upload
        elif request_data is not None:
            call = _with_json(call, request_data.parameters)
        read = seconds.get("read_timeout", BaseRequest.DEFAULT_NONE)
        usual = None if read is BaseRequest.DEFAULT_NONE else read
        status, retry_after, body = await _exchange(call, self._patience(usual, more))
        if status in HTTP_SUCCESS:
            return status, body
        raise error_of(status, retry_after, body)

    def _patience(self, read: float | None, more: float = 0.0) -> timedelta:
        return _seconds((self._usual.read if read is None else read) + self._usual.connect + more)

    def _open(self) -> Client:
        if self._client is None:
            made = ClientBuilder().follow_redirects(False).user_agent(BaseRequest.USER_AGENT)
            made = made.connect_timeout(timedelta(seconds=self._usual.connect))
            made = made.max_connections(self._connections).no_proxy()
            if self._proxy is not None:
                made = made.proxy(ProxyBuilder.all(self._proxy))
            self._client = made.build()
        return self._client


async def _exchange(call: RequestBuilder, patience: timedelta) -> tuple[int, str | None, bytes]:
    # The client's errors tell the address, and the address holds the token: the new error is
    # raised outside of the except clause, so that it does not even remember the old one.
    # What is not caught here, the library would repeat in full: hence the broad clause.
    failure: TelegramError
    try:
        answer = await call.timeout(patience).build().send()
        return answer.status, answer.get_header("Retry-After"), bytes(await answer.bytes())
    except TimeoutError as error:
        failure = TimedOut(f"Timed out ({type(error).__name__})")
    except Exception as error:  # noqa: BLE001 - see above
        failure = NetworkError(f"No answer from Telegram ({type(error).__name__})")
    raise failure


@cache
def _seconds(seconds: float) -> timedelta:
    return timedelta(seconds=seconds)


def _with_json(call: RequestBuilder, parameters: dict[str, Any]) -> RequestBuilder:
    packed = json.dumps(parameters, ensure_ascii=False, separators=(",", ":"))
    return call.headers(JSON_BODY).body_bytes(packed.encode(errors="replace"))


def _form(data: RequestData) -> FormBuilder:
    form = FormBuilder().percent_encode_noop()
    for name, value in data.json_parameters.items():
        form = form.text(name, value)
    for name, (file_name, content, kind) in data.multipart_data.items():
        whole = content if isinstance(content, bytes) else content.read()
        form = form.part(name, PartBuilder.from_bytes(whole).mime(kind).file_name(file_name))
    return form
