"""Cleans and trims texts as Telegram does, and finds commands and addresses in them."""

from __future__ import annotations

import re
from typing import Any

Entity = dict[str, Any]
UNIT = 2
SPACES = " \n\t"

_TO_SPACE = {code: " " for code in range(32) if chr(code) not in "\n\r\t"}
_GONE = [0x0D, 0x033F, 0x0333, 0x030A, *range(0x2028, 0x202F)]
CLEANING = _TO_SPACE | {9: " "} | dict.fromkeys(_GONE, "")

FOUND = re.compile(
    r"(?P<bot_command>(?<![\w/<>])/[a-zA-Z][a-zA-Z0-9_]{0,31}(?:@\w{3,32})?(?![\w/]))"
    r"|(?P<email>\b[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,})"
    r"|(?P<url>\bhttps?://[^\s<>\"]+[^\s<>\".,;:!?)])"
    r"|(?P<hashtag>(?<![\w#])#\w*[^\W\d]\w*)"
)


def units(text: str) -> int:
    """The length of a text in UTF-16 units, as Telegram counts offsets."""
    return len(text.encode("utf-16-le", "surrogatepass")) // UNIT


def cleaned(text: str) -> str:
    """The text without the characters that Telegram takes out or turns into spaces."""
    return text.translate(CLEANING)


def trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """The text without spaces around it, its entities moved and cut to fit."""
    left = len(text) - len(text.lstrip(SPACES))
    short = text.strip(SPACES)
    end = units(short)
    moved = (_moved(entity, left, end) for entity in entities)
    return short, [entity for entity in moved if entity["length"] > 0]


def _moved(entity: Entity, left: int, end: int) -> Entity:
    start = max(entity["offset"] - left, 0)
    stop = min(entity["offset"] + entity["length"] - left, end)
    return {**entity, "offset": start, "length": stop - start}


def found_entities(text: str) -> list[Entity]:
    """The commands, addresses and hashtags that Telegram finds in a text by itself."""
    return [
        {
            "type": str(found.lastgroup),
            "offset": units(text[: found.start()]),
            "length": units(found[0]),
        }
        for found in FOUND.finditer(text)
    ]


def with_found(text: str, entities: list[Entity]) -> list[Entity]:
    """The given entities and, where they leave room, those that Telegram finds by itself."""
    sealed = [one for one in entities if one["type"] in {"pre", "code", "text_link", "date_time"}]
    found = [one for one in found_entities(text) if not any(_meet(one, two) for two in sealed)]
    return sorted([*entities, *found], key=lambda one: (one["offset"], -one["length"]))


def _meet(one: Entity, two: Entity) -> bool:
    return bool(
        one["offset"] < two["offset"] + two["length"]
        and two["offset"] < one["offset"] + one["length"]
    )
