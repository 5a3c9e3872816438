"""Answers by name, and the questions that ask for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple
from zlib import crc32

Kind = Literal["text", "choice", "many"]
Values = Mapping[str, Any]


def own_name(text: str) -> str:
    """A short name for a text of one's own, so that a button can speak of it: "x1f2e3d4c"."""
    return f"x{crc32(text.encode('utf-8', 'replace')):08x}"


class Unclear(Exception):
    """A text that can't be taken as the answer; `reason` keys the hint that is shown."""

    def __init__(self, reason: str, **values: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.values = values


class Answer(NamedTuple):
    """What a person said to one question; a tuple, since each turn makes many.

    `value` is its meaning as JSON; `parts` are the typed texts by message id, in order;
    of check boxes, the ones typed as well.
    An unfinished list of check boxes is `open`.
    """

    value: Any = None
    text: str = ""
    skipped: bool = False
    open: bool = False
    parts: tuple[tuple[int, str], ...] = ()

    def with_part(self, message_id: int, text: str) -> Answer:
        """The answer with one more text, or with that message's text replaced."""
        parts = self.parts_with(message_id, text)
        whole = "\n".join(part for _, part in parts)
        return Answer(value=whole, text=whole, parts=parts)

    def parts_with(self, message_id: int, text: str) -> tuple[tuple[int, str], ...]:
        """The typed texts with one more, or with that message's text replaced."""
        return tuple(sorted((dict(self.parts) | {message_id: text}).items()))

    def boxes(self) -> list[str]:
        """What is checked; nothing where the answer was never a list."""
        return list(self.value) if isinstance(self.value, list | tuple) else []


def stands(answer: Answer, *, optional: bool) -> bool:
    """Whether an answer in words is whole; one that was skipped only where that is allowed."""
    return not answer.open and (optional or not answer.skipped)


@dataclass(frozen=True, slots=True)
class Option:
    """One way to answer by a tap.

    `label` is foreign text (a goal's title); without it the voice has the words, under the
    question's key or under `words`.
    `says` is the text that a tap stands for, where the question waits for text.
    """

    name: str
    label: str | None = None
    says: str | None = None
    values: Values = field(default_factory=dict)
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One question, with everything needed to show it and to hear its answer.

    `words` keys the voice; `prompt` and `hint` are given where the words come from a pack.
    `previous` is the answer given before, when the person came back to it; `was` is the name
    that the question had before. `typing_ends` a list of check boxes that else waits for Done.
    """

    name: str
    kind: Kind
    words: str
    options: tuple[Option, ...] = ()
    optional: bool = False
    values: Values = field(default_factory=dict)
    prompt: str | None = None
    hint: str | None = None
    read: Callable[[str], Any] | None = None
    location: bool = False
    previous: Answer | None = None
    first: bool = False
    ways: tuple[str, ...] = ()
    was: str | None = None
    typing_ends: bool = False

    def accepts(self, answer: Answer) -> bool:
        """Whether a stored answer still answers this question as it is asked today."""
        if self.kind == "text" or answer.open or answer.skipped:
            return stands(answer, optional=self.optional)
        if self.kind == "many":
            return self.optional or bool(answer.boxes())
        return any(answer.value == each.name for each in self.options)

    def option(self, name: str) -> Option | None:
        """The option of that name, if it is still offered."""
        return next((option for option in self.options if option.name == name), None)
