"""A small dialog about a garden, and a person who talks with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from bot.conversation.answers import Answer, Option, Question, Unclear
from bot.conversation.ask import Ask
from bot.conversation.turn import Dialog, Move, Standing, Turn, take_turn


def garden(ask: Ask) -> tuple[Any, ...]:
    """Two texts, the second optional, then a choice and a list of check boxes."""
    name = ask.text("name", options=[Option("usual", says="The usual garden")])
    why = ask.maybe("why")
    size = ask.choice("size", ["small", "large"])
    plants = ask.many("plants", ["peas", "beans", "roses"])
    return name, why, size, plants


def whole_number(text: str) -> int:
    """A number, or a question to say it again."""
    if not text.isdecimal():
        raise Unclear("no-number", text=text)
    return int(text)


def counting(ask: Ask) -> int:
    """One number, typed or tapped."""
    return int(ask.reading("number", whole_number, options=[Option("two", says="2")]))


@dataclass
class Talk:
    """A conversation as it goes on: each move starts from where the last one led."""

    dialog: Dialog = garden
    standing: Standing = field(default_factory=lambda: Standing({}))
    turn: Turn | None = None

    def do(self, *moves: Move) -> Turn:
        """Apply the moves one after the other; the last turn."""
        for move in moves:
            self.turn = take_turn("garden", self.dialog, self.standing, move)
            self.standing = self.turn.standing
        assert self.turn is not None
        return self.turn

    def said(self, question: str) -> Answer:
        """The answer that is kept for a question."""
        return self.standing.answers[question]


def asked(turn: Turn) -> Question:
    """The question of a turn that asks one."""
    assert turn.asks is not None
    return turn.asks
