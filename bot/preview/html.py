"""Reads Telegram's HTML as Telegram reads it: into plain text and the places that are styled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from bot.preview.plain import units
from bot.preview.refusals import RefusalError, bad

SIMPLE = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline",
    "ins": "underline", "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "tg-spoiler": "spoiler",
}  # fmt: skip
TAGS = {*SIMPLE, "a", "span", "tg-emoji", "tg-time", "code", "pre", "blockquote"}
ENTITY = re.compile(r"&(?:#(?:x([0-9a-fA-F]+)|([0-9]+))|(lt|gt|amp|quot)(?![a-zA-Z]));?")
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
ATTRIBUTE = re.compile(
    r"""\s*([^\s=>]+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([a-zA-Z0-9.\-]+(?=[\s>]))))?"""
)
TIME_FORMAT = re.compile(r"r|w?[dD]?[tT]?")
LAST_CHARACTER = 0x10FFFF

Entity = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Open:
    tag: str
    argument: dict[str, str]
    offset: int


class _Reader:
    """One pass over the text; `place` counts characters, `offset` UTF-16 units of the result."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.place = 0
        self.offset = 0
        self.result: list[str] = []
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def read(self) -> tuple[str, list[Entity]]:
        while self.place < len(self.source):
            self._step()
        if self.open:
            raise _wrong(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        return "".join(self.result), self.entities

    def _step(self) -> None:
        if self.source[self.place] == "<":
            closing = self.source.startswith("</", self.place)
            return self._end_tag() if closing else self._start_tag()
        if found := ENTITY.match(self.source, self.place):
            self._put(decoded(found))
            self.place = found.end()
        else:
            self._put(self.source[self.place])
            self.place += 1
        return None

    def _put(self, text: str) -> None:
        self.result.append(text)
        self.offset += units(text)

    def _at(self, place: int) -> str:
        return f"at byte offset {len(self.source[:place].encode())}"

    def _start_tag(self) -> None:
        begin = self.place
        found = re.compile(r"<([^\s>]*)").match(self.source, begin)
        tag = found[1].lower() if found else ""
        if found is None or found.end() == len(self.source):
            raise _wrong(f"Unclosed start tag {self._at(begin)}")
        if tag not in TAGS:
            raise _wrong(f'Unsupported start tag "{tag}" {self._at(begin)}')
        self.place = found.end()
        self.open.append(_Open(tag, self._attributes(begin), self.offset))
        _check_arguments(self.open[-1], self._at(begin))

    def _attributes(self, begin: int) -> dict[str, str]:
        known: dict[str, str] = {}
        while not (end := re.compile(r"\s*>").match(self.source, self.place)):
            found = ATTRIBUTE.match(self.source, self.place)
            if not found or found.end() >= len(self.source):
                raise _wrong(f"Unclosed start tag {self._at(begin)}")
            if not re.compile(r"[\s>]").match(self.source, found.end()):
                raise _wrong(f"Unexpected end of name token {self._at(found.end())}")
            value = next((part for part in found.groups()[1:] if part is not None), "")
            known[found[1].lower()] = ENTITY.sub(decoded, value)
            self.place = found.end()
        self.place = end.end()
        return known

    def _end_tag(self) -> None:
        begin = self.place
        if not self.open:
            raise _wrong(f"Unexpected end tag {self._at(begin)}")
        found = re.compile(r"</([^\s>]*)\s*>").match(self.source, begin)
        if not found:
            raise _wrong(f"Unclosed end tag {self._at(begin)}")
        expected, tag = self.open[-1].tag, found[1].lower()
        if tag not in ("", expected):
            words = f'Unmatched end tag {self._at(begin)}, expected "</{expected}>"'
            raise _wrong(f'{words}, found "</{tag}>"')
        self.place = found.end()
        self._close(self.open.pop())

    def _close(self, opened: _Open) -> None:
        if self.offset > opened.offset and (kind := _meaning(opened, "".join(self.result))):
            length = self.offset - opened.offset
            self.entities.append({"offset": opened.offset, "length": length, **kind})


def decoded(found: re.Match[str]) -> str:
    """The character that an HTML entity stands for; the entity itself when it stands for none."""
    hexadecimal, decimal, name = found.groups()
    if name:
        return NAMED[name]
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    surrogate = 0xD800 <= code < 0xE000  # noqa: PLR2004 - the range is Unicode's own
    return found[0] if code == 0 or code >= LAST_CHARACTER or surrogate else chr(code)


def _wrong(words: str) -> RefusalError:
    return bad(f"can't parse entities: {words}")


def _check_arguments(opened: _Open, where: str) -> None:
    if opened.tag == "span" and opened.argument.get("class") != "tg-spoiler":
        raise _wrong(f'Tag "span" must have class "tg-spoiler" {where}')
    if opened.tag == "tg-time":
        if not opened.argument.get("unix", "").isdecimal():
            raise _wrong(f"Invalid time specified {where}")
        if not TIME_FORMAT.fullmatch(opened.argument.get("format", "")):
            raise _wrong(f"Invalid time format specified {where}")


def _meaning(opened: _Open, text: str) -> Entity | None:
    given = opened.argument
    match opened.tag:
        case "a":
            return _link(given.get("href") or text)
        case "span":
            return {"type": "spoiler"}
        case "tg-emoji":
            return {"type": "custom_emoji", "custom_emoji_id": given.get("emoji-id", "")}
        case "tg-time":
            kind = {"type": "date_time", "unix_time": int(given["unix"])}
            return kind | ({"date_time_format": given["format"]} if given.get("format") else {})
        case "code":
            return {"type": "code", "class": given.get("class", "")}
        case "pre":
            return {"type": "pre"}
        case "blockquote":
            return {"type": f"{'expandable_' if 'expandable' in given else ''}blockquote"}
    return {"type": SIMPLE[opened.tag]}


def _link(address: str) -> Entity | None:
    if re.match(r"(?:https?|tg|ton|tonsite)://\S|mailto:|tel:", address):
        return {"type": "text_link", "url": address}
    named = re.match(r"[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$", address)
    return {"type": "text_link", "url": f"http://{address}/"} if named else None


def read_html(source: str) -> tuple[str, list[Entity]]:
    """Plain text and entities, in UTF-16 units; raises RefusalError in Telegram's words."""
    text, entities = _Reader(source).read()
    entities.reverse()
    outer_first = sorted(entities, key=lambda one: (one["offset"], -one["length"]))
    return text, _settled(outer_first)


def _settled(entities: list[Entity]) -> list[Entity]:
    """`pre` around `code` is one entity with a language; nothing is styled inside of them."""
    kept: list[Entity] = []
    for entity in entities:
        language = str(entity.pop("class", "")).removeprefix("language-")
        outer = next((one for one in reversed(kept) if _holds(one, entity)), None)
        if outer and outer["type"] == "pre" and entity["type"] == "code":
            outer |= {"language": language} if language else {}
        if outer is None or outer["type"] not in {"pre", "code"}:
            kept.append(entity)
    return kept


def _holds(outer: Entity, inner: Entity) -> bool:
    end = outer["offset"] + outer["length"]
    return bool(outer["offset"] <= inner["offset"] and inner["offset"] + inner["length"] <= end)
