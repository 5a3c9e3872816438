"""Reads a call as it comes over HTTP: in the address, as a form, with files, or as JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import BodyPartReader, web

from bot.preview.refusals import bad

ATTACHED = "attach://"


@dataclass(frozen=True, slots=True)
class Upload:
    """One uploaded file."""

    name: str
    mime: str
    content: bytes


@dataclass(slots=True)
class Call:
    """One call and what became of it; `status` 0 means that no answer went out.

    `values` is what was sent, `params` the same after checking, `answer` the JSON sent back.
    `as_text` says that numbers and objects were sent as text, as forms do.
    """

    method: str
    values: dict[str, Any] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)
    as_text: bool = False
    params: dict[str, Any] = field(default_factory=dict)
    answer: dict[str, Any] = field(default_factory=dict)
    status: int = 0

    @property
    def ok(self) -> bool:
        """Whether the call was done."""
        return bool(self.answer.get("ok"))

    @property
    def description(self) -> str:
        """Why it was not done, in Telegram's words."""
        return str(self.answer.get("description", ""))

    @property
    def refused(self) -> bool:
        """Whether it was answered with a no."""
        return bool(self.answer) and not self.ok

    @property
    def polls(self) -> bool:
        """Whether it only waits for updates."""
        return self.method == "getUpdates"

    @property
    def chat_id(self) -> int | None:
        """The chat that the call is about, if it is about one."""
        try:
            return int(self.values["chat_id"])
        except (KeyError, TypeError, ValueError):
            return None

    def named_uploads(self) -> dict[str, Upload]:
        """The files that are parameters themselves, also through `attach://name`."""
        direct = {name: file for name, file in self.uploads.items() if not self._attached(name)}
        pointed = {
            name: self.uploads[_points_at(value)]
            for name, value in self.values.items()
            if _points_at(value) in self.uploads
        }
        return direct | pointed

    def _attached(self, name: str) -> bool:
        return any(ATTACHED + name in str(value) for value in self.values.values())


async def read_call(call: Call, request: web.Request) -> None:
    """Fill in what a request carries; raises RefusalError when its body can't be read."""
    call.values, call.as_text = dict(request.query), True
    match request.content_type:
        case "application/json":
            call.values |= _json_object(await request.text())
            call.as_text = False
        case "multipart/form-data":
            await _read_parts(call, request)
        case _:
            call.values |= {name: str(value) for name, value in (await request.post()).items()}


def _json_object(text: str) -> dict[str, Any]:
    try:
        values = json.loads(text or "{}")
    except ValueError:
        raise bad("can't parse JSON of the body") from None
    if not isinstance(values, dict):
        raise bad("the body must be a JSON object")
    return {name: value for name, value in values.items() if value is not None}


async def _read_parts(call: Call, request: web.Request) -> None:
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            raise bad("a part of the form has no name")
        if part.filename is None:
            call.values[part.name] = await part.text()
        else:
            mime = part.headers.get("Content-Type", "application/octet-stream")
            call.uploads[part.name] = Upload(part.filename, mime, bytes(await part.read()))


def _points_at(value: Any) -> str:
    text = str(value)
    return text.removeprefix(ATTACHED) if text.startswith(ATTACHED) else ""
