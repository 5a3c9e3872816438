"""A person who goes through a dialog by naming questions and answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from bot.conversation.answers import Question
from bot.conversation.ask import Ask
from bot.conversation.turn import (
    Move,
    Picked,
    Standing,
    Ticked,
    Took,
    Turn,
    Turned,
    Typed,
    take_turn,
)
from bot.dialogs.known import Known


@dataclass
class Talk:
    """A dialog as it goes on; each method is one thing that a person does."""

    dialog: Callable[[Ask, Known], Any]
    known: Known
    standing: Standing = field(default_factory=lambda: Standing({}))
    numbers: count[int] = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        self.turn = self.do(Turned())

    def do(self, move: Move) -> Turn:
        """Apply a move."""
        name = self.dialog.__name__
        self.turn = take_turn(name, lambda ask: self.dialog(ask, self.known), self.standing, move)
        self.standing = self.turn.standing
        return self.turn

    def type(self, *texts: str) -> Talk:
        """Type an answer to each question that comes."""
        for text in texts:
            self.do(Typed(text, next(self.numbers)))
        return self

    def tap(self, *options: str) -> Talk:
        """Tap an option of each question that comes."""
        for option in options:
            self.do(Picked(self.asks.name, option))
        return self

    def tick(self, *options: str) -> Talk:
        """Check these boxes, then Done."""
        for option in options:
            self.do(Ticked(self.asks.name, option, on=True))
        return self.way("done")

    def way(self, *ways: str) -> Talk:
        """Take these ways out, one after the other."""
        for way in ways:
            self.do(Took(self.asks.name, way))
        return self

    @property
    def asks(self) -> Question:
        """The question that waits."""
        assert self.turn.asks is not None, self.turn.result
        return self.turn.asks

    @property
    def at(self) -> str:
        """The name of the question that waits."""
        return self.asks.name

    @property
    def options(self) -> list[str]:
        """The names of the options that are offered now."""
        return [option.name for option in self.asks.options]

    @property
    def result(self) -> Any:
        """What came of it."""
        assert self.turn.asks is None, self.turn.asks
        return self.turn.result
