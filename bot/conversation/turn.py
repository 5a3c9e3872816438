"""One turn: what a person did, applied to the answers, and what the dialog asks next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.conversation.answers import Answer, Question, Unclear
from bot.conversation.ask import Ask, Asked

Dialog = Callable[[Ask], Any]


@dataclass(frozen=True, slots=True)
class Typed:
    """A text for a question (None: the one that waits); `more` appends it to its answer."""

    text: str
    message_id: int
    question: str | None = None
    more: bool = False


@dataclass(frozen=True, slots=True)
class Picked:
    """An option was tapped."""

    question: str
    option: str


@dataclass(frozen=True, slots=True)
class Ticked:
    """A check box was set or cleared."""

    question: str
    option: str
    on: bool


@dataclass(frozen=True, slots=True)
class Took:
    """A way out was tapped: back, skip, keep, done."""

    question: str
    way: str


@dataclass(frozen=True, slots=True)
class Turned:
    """The person wants to see that question again (None: whatever comes next)."""

    question: str | None = None


Move = Typed | Picked | Ticked | Took | Turned


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a conversation stands: its answers, and a question to stop at."""

    answers: Mapping[str, Answer]
    focus: str | None = None


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


def take_turn(name: str, dialog: Dialog, standing: Standing, move: Move) -> Turn:
    """Apply one move to a dialog; pure, so it may be run again."""
    match move:
        case Turned(question):
            return _run(name, dialog, replace(standing, focus=question))
        case Typed(question=None):
            move = replace(move, question=_waiting(name, dialog, standing))
    spec, trail = _look(name, dialog, standing, move.question or "")
    if spec is None:
        here = _run(name, dialog, replace(standing, focus=None))
        return replace(here, note="gone")
    try:
        return _run(name, dialog, _apply(spec, trail, standing, move), heard=spec.name)
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


def _look(
    name: str, dialog: Dialog, standing: Standing, question: str
) -> tuple[Question | None, list[str]]:
    ask = Ask(name, standing.answers, question)
    try:
        dialog(ask)
    except Asked as asked:
        if asked.question.name == question:
            return asked.question, ask.trail
    return None, ask.trail


def _apply(spec: Question, trail: list[str], standing: Standing, move: Move) -> Standing:
    match move:
        case Typed():
            return _store(standing, spec, _typed(spec, move))
        case Picked(_, option):
            return _picked(spec, standing, option)
        case Ticked(_, option, on):
            return _ticked(spec, standing, option, on=on)
        case Took(_, way):
            return _took(spec, trail, standing, way)
    return standing


def _store(standing: Standing, spec: Question, answer: Answer) -> Standing:
    focus = spec.name if answer.open else None
    return Standing(dict(standing.answers) | {spec.name: answer}, focus)


def _typed(spec: Question, move: Typed) -> Answer:
    if spec.kind == "choice":
        raise Unclear("tap-one")
    if spec.kind == "many":
        return _own_words(spec, move.text)
    before = spec.previous if move.more and spec.previous else Answer()
    answer = before.with_part(move.message_id, move.text)
    return answer if spec.read is None else replace(answer, value=spec.read(answer.text))


def _own_words(spec: Question, text: str) -> Answer:
    checked = _checked(spec)
    added = [line.strip() for line in text.splitlines() if line.strip()]
    return Answer(value=[*checked, *(line for line in added if line not in checked)], open=True)


def _checked(spec: Question) -> list[str]:
    return list(spec.previous.value or ()) if spec.previous else []


def _picked(spec: Question, standing: Standing, name: str) -> Standing:
    option = spec.option(name)
    if option is None:
        raise Unclear("option-gone")
    typed_before = spec.kind == "text" and spec.previous is not None and spec.previous.parts
    if typed_before and standing.focus != spec.name:
        return replace(standing, focus=spec.name)
    value = name if option.says is None else option.says
    return _store(standing, spec, Answer(value=value, text=option.says or ""))


def _ticked(spec: Question, standing: Standing, name: str, *, on: bool) -> Standing:
    checked = _checked(spec)
    if on and name not in checked and spec.option(name) is not None:
        checked = [*checked, name]
    if not on:
        checked = [each for each in checked if each != name]
    return _store(standing, spec, Answer(value=checked, open=True))


def _took(spec: Question, trail: list[str], standing: Standing, way: str) -> Standing:
    settled = spec.previous is not None and spec.accepts(spec.previous)
    match way:
        case "back":
            return replace(standing, focus=trail[-2] if len(trail) > 1 else spec.name)
        case "skip" if spec.optional and not settled:
            return _store(standing, spec, Answer(skipped=True))
        case "done" if spec.kind == "many":
            return _done(spec, standing)
        case "keep" if settled:
            return replace(standing, focus=None)
    return replace(standing, focus=None) if settled else standing


def _done(spec: Question, standing: Standing) -> Standing:
    checked = _checked(spec)
    if not checked and not spec.optional:
        raise Unclear("check-one")
    return _store(standing, spec, Answer(value=checked))
