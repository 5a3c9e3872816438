"""What a button's data says: an assignment to a question, or an action on a record."""

from __future__ import annotations

import re
from dataclasses import dataclass

LIMIT = 64
"""Telegram's limit for a button's data, in bytes of UTF-8."""

ON, OFF, WAY = "+", "~", "-"
NUMBER = re.compile("[0-9a-f]{1,12}")


class TooLong(ValueError):
    """A button's data would not fit Telegram's 64 bytes."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """`conversation.question.option`: this answer to that question, whenever it is tapped.

    `option` with a sign is a check box (+ on, ~ off) or a way out (-back, -skip, -later).
    """

    conversation: int
    question: str
    option: str


@dataclass(frozen=True, slots=True)
class Action:
    """`verb/record/argument`: something to do to a record of the person who taps."""

    verb: str
    record: int = 0
    argument: str = ""


def assign(conversation: int, question: str, option: str) -> str:
    """The data of a button that answers a question; raises ValueError if it can't be read back."""
    meant = Assignment(conversation, question, option)
    return _checked(f"{conversation:x}.{question}.{option}", meant)


def act(verb: str, record: int = 0, argument: str = "") -> str:
    """The data of a button that acts on a record; raises ValueError if it can't be read back."""
    meant = Action(verb, record, argument)
    return _checked(f"{verb}/{record:x}/{argument}".rstrip("/"), meant)


def read_button(data: str) -> Assignment | Action | None:
    """What a button's data says; None for what no button of ours ever said."""
    if len(data.encode("utf-8", "replace")) > LIMIT:
        return None
    return _action(data.split("/")) if "/" in data else _assignment(data.split("."))


def _assignment(parts: list[str]) -> Assignment | None:
    match parts:
        case [conversation, question, option] if question and option:
            number = _number(conversation)
            return None if number is None else Assignment(number, question, option)
    return None


def _action(parts: list[str]) -> Action | None:
    match parts:
        case [verb, record, *rest] if verb and len(rest) <= 1:
            number = _number(record)
            return None if number is None else Action(verb, number, "".join(rest))
    return None


def _number(text: str) -> int | None:
    return int(text, 16) if NUMBER.fullmatch(text) else None


def _checked(data: str, meant: Assignment | Action) -> str:
    if len(data.encode("utf-8", "replace")) > LIMIT:
        raise TooLong(data)
    if read_button(data) != meant:
        raise ValueError(data)
    return data
