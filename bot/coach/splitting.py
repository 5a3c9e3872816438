"""Cuts a text that is too long for one message at the ends of its paragraphs and sentences."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.conversation.messages import Message

LIMIT = 4000
"""Telegram takes 4,096 characters; a few are left for what is added."""

LAST_OF_ONE_UNIT = 0xFFFF
BREAKS = ("\n\n", "\n", ". ", " ")
TAIL = re.compile(r"<[^>]*$|&[a-z#0-9]{0,7}$")


def split_message(message: Message) -> list[Message]:
    """The message, or its parts in order; the buttons stand under the last one."""
    texts = split_text(message.text)
    bare = [replace(message, text=text, rows=(), effect=None) for text in texts[:-1]]
    return [*bare, replace(message, text=texts[-1])]


def split_text(text: str) -> list[str]:
    """Parts of at most LIMIT UTF-16 units each, none of them empty; tags stay whole."""
    parts = []
    while _length(text) > LIMIT:
        cut = _cut(text)
        parts.append(text[:cut].rstrip() or text[:cut])
        text = text[cut:].lstrip("\n ")
    return [*parts, text] if text or not parts else parts


def _cut(text: str) -> int:
    head = text[:LIMIT]
    while _length(head) > LIMIT:
        head = head[: -max(1, (_length(head) - LIMIT) // 2)]
    for mark in BREAKS:
        place = head.rfind(mark)
        if place > len(head) // 2:
            return place + len(mark)
    return len(TAIL.sub("", head)) or len(head)


def _length(text: str) -> int:
    return len(text) + sum(1 for char in text if ord(char) > LAST_OF_ONE_UNIT)
