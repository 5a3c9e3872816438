"""What happened in a chat as a line of text, so that it can wait to be heard."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from functools import cache
from typing import Any, get_args

from pydantic import TypeAdapter

from bot.conversation.events import Arrival, Event

EVENTS = {each.__name__: each for each in get_args(Event)}
"""Events by name. Texts that wait at a deploy are read after it: a renamed one is a lost one."""


def write_arrival(arrival: Arrival) -> str:
    """The arrival as JSON in ASCII."""
    kind = type(arrival.event).__name__
    return json.dumps(asdict(arrival) | {"kind": kind}, default=datetime.isoformat)


def read_arrival(text: str) -> Arrival:
    """The arrival as it was; raises ValueError or LookupError for what is none any more."""
    plain = json.loads(text)
    event = _form(plain.pop("kind")).validate_python(plain["event"])
    return Arrival(**plain | {"event": event})


@cache
def _form(kind: str) -> TypeAdapter[Any]:
    return TypeAdapter(EVENTS[kind])
