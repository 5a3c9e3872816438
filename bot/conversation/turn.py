"""One turn: what a person did, applied to the answers, and what the dialog asks next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.conversation.answers import Question, Unclear
from bot.conversation.ask import Ask, Asked
from bot.conversation.moves import (
    Move,
    Picked,
    Standing,
    Ticked,
    Took,
    Turned,
    Typed,
    apply_move,
)

__all__ = [
    "Dialog",
    "Looked",
    "Move",
    "Picked",
    "Standing",
    "Ticked",
    "Took",
    "Turn",
    "Turned",
    "Typed",
    "look",
    "take_turn",
]

Dialog = Callable[[Ask], Any]


@dataclass(frozen=True, slots=True)
class Turn:
    """What came of a move.

    Either `asks` the next question or has the dialog's `result`. `note` keys a line about the
    move itself (unclear, gone, kept), with `values`. `heard` names the question it answered.
    """

    standing: Standing
    asks: Question | None = None
    result: Any = None
    note: str | None = None
    values: Mapping[str, Any] | None = None
    heard: str | None = None
    trail: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Looked:
    """A question as it is asked today, None where it is not; and those on the way to it."""

    question: Question | None
    trail: list[str]


def take_turn(
    name: str, dialog: Dialog, standing: Standing, move: Move, looked: Looked | None = None
) -> Turn:
    """Apply one move to a dialog; pure, so it may be run again.

    `looked` spares a look at the move's question to who has had one.
    """
    match move:
        case Turned(question):
            return _run(name, dialog, replace(standing, focus=question))
        case Typed(question=None):
            move = replace(move, question=_waiting(name, dialog, standing))
    found = looked or look(name, dialog, standing, move.question or "")
    spec, trail = found.question, found.trail
    if spec is None:
        here = _run(name, dialog, replace(standing, focus=None))
        return replace(here, note="gone")
    try:
        return _run(name, dialog, apply_move(spec, trail, standing, move), heard=spec.name)
    except Unclear as unclear:
        here = _run(name, dialog, replace(standing, focus=spec.name))
        return replace(here, note=unclear.reason, values=unclear.values)


def _run(name: str, dialog: Dialog, standing: Standing, heard: str | None = None) -> Turn:
    ask = Ask(name, standing.answers, standing.focus)
    try:
        result = dialog(ask)
    except Asked as asked:
        found = asked.question
        focus = found.name if found.name == standing.focus else None
        return Turn(replace(standing, focus=focus), found, heard=heard, trail=tuple(ask.trail))
    done = replace(standing, focus=None)
    return Turn(done, result=result, heard=heard, trail=tuple(ask.trail))


def _waiting(name: str, dialog: Dialog, standing: Standing) -> str | None:
    turn = _run(name, dialog, standing)
    return turn.asks.name if turn.asks else None


def look(name: str, dialog: Dialog, standing: Standing, question: str) -> Looked:
    """That question of a dialog, answered or not."""
    ask = Ask(name, standing.answers, question)
    try:
        dialog(ask)
    except Asked as asked:
        if asked.question.name == question:
            return Looked(asked.question, ask.trail)
    return Looked(None, ask.trail)
