"""Turns the text or caption of a call into what a message shows."""

from __future__ import annotations

from html import escape
from typing import Any

from bot.preview.html import read_html
from bot.preview.plain import cleaned, trimmed, with_found
from bot.preview.refusals import bad, unsupported

Json = dict[str, Any]
TEXT_MOST = 4096
CAPTION_MOST = 1024


def read_text(params: Json) -> Json:
    """`text` and `entities` of a message; raises RefusalError for too little or too much."""
    text, entities = _styled(params, "text", "entities")
    if not text:
        raise bad("message text is empty")
    if len(text) > TEXT_MOST:
        raise bad("message is too long")
    return _shown("text", text, "entities", entities)


def read_caption(params: Json) -> Json:
    """`caption` and `caption_entities` of a message, nothing when there is no caption."""
    text, entities = _styled(params, "caption", "caption_entities")
    if len(text) > CAPTION_MOST:
        raise bad("message caption is too long")
    return _shown("caption", text, "caption_entities", entities)


def source(params: Json, name: str = "text") -> str:
    """The text or caption as it was sent, in HTML."""
    text = str(params.get(name, ""))
    return text if params.get("parse_mode") else escape(text, quote=False)


def _shown(name: str, text: str, entities_name: str, entities: list[Json]) -> Json:
    body: Json = {name: text} if text else {}
    return body | ({entities_name: entities} if entities else {})


def _styled(params: Json, name: str, entities_name: str) -> tuple[str, list[Json]]:
    source = cleaned(params.get(name, ""))
    text, entities = _parsed(source, params.get("parse_mode", ""), params.get(entities_name, []))
    text, entities = trimmed(text, entities)
    return text, with_found(text, entities)


def _parsed(source: str, mode: str, entities: list[Json]) -> tuple[str, list[Json]]:
    match mode.lower():
        case "":
            return source, entities
        case "html":
            return read_html(source)
    raise unsupported(f"the parse mode {mode!r}, only HTML")
