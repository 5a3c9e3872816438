"""Cuts a text that is too long for one message at the ends of its paragraphs and sentences."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.conversation.messages import Message

LIMIT = 4000
"""Telegram takes 4,096 characters; a few are left for what is added."""

BREAKS = ("\n\n", "\n", ". ", " ")
TAIL = re.compile(r"<[^>]*$|&[a-z#0-9]{0,7}$")
TAG = re.compile(r"<(/?)([a-z-]+)[^<>]*>")


def split_message(message: Message) -> list[Message]:
    """The message, or its parts in order; the buttons stand under the last one."""
    texts = split_text(message.text)
    bare = [replace(message, text=text, rows=(), effect=None) for text in texts[:-1]]
    return [*bare, replace(message, text=texts[-1])]


def split_text(text: str) -> list[str]:
    """Parts of at most LIMIT UTF-16 units each (and the ends of tags), none of them empty.

    A tag around a cut is closed before it and opened again after it.
    """
    parts = []
    text = text.strip()
    while _length(text) > LIMIT:
        cut = _cut(text)
        opened = _opened(text[:cut])
        ends = "".join(f"</{name}>" for name, _ in reversed(opened))
        parts.append(text[:cut].rstrip() + ends)
        text = "".join(tag for _, tag in opened) + text[cut:].lstrip("\n ")
    return [*parts, text]


def _cut(text: str) -> int:
    head = text[:LIMIT]
    while _length(head) > LIMIT:
        head = head[: -max(1, (_length(head) - LIMIT) // 2)]
    head = TAIL.sub("", head) or head
    for mark in BREAKS:
        place = _last(head, mark)
        if place > len(head) // 2:
            return place + len(mark)
    return len(head)


def _last(head: str, mark: str) -> int:
    # The space inside a tag is no place to cut.
    place = head.rfind(mark)
    while place > 0 and head.rfind("<", 0, place) > head.rfind(">", 0, place):
        place = head.rfind(mark, 0, head.rfind("<", 0, place))
    return place


def _opened(head: str) -> list[tuple[str, str]]:
    """The tags that are still open at the end: their names, and how they were opened."""
    opened: list[tuple[str, str]] = []
    for tag in TAG.finditer(head):
        if not tag[1]:
            opened.append((tag[2], tag[0]))
        elif opened:
            opened.pop()
    return opened


def _length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
