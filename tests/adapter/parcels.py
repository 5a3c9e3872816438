"""Parcels as delivery hands them over."""

from __future__ import annotations

import base64
from typing import Any

from bot.conversation.messages import Button, Link, Message, Parcel

HELLO = Message("Hello <b>you</b>", ((Button("Go", "a.b.c"), Link("Web", "https://x.org")),))


def parcel(kind: str = "send", target: int | None = None, **payload: Any) -> Parcel:
    return Parcel(42, kind, payload or HELLO.to_json(), target)


def paper(kind: str = "document", **more: Any) -> Parcel:
    return parcel(kind, name='my "plan".ics', caption="<i>for you</i>", **more)


B64 = base64.b64encode(b"BEGIN:VCALENDAR").decode()
