"""What a person can do to a question, and what each of these does to the answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.conversation.answers import Answer, Question, Unclear, own_name


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


def apply_move(spec: Question, trail: list[str], standing: Standing, move: Move) -> Standing:
    """The standing after a move on the question `spec`, which `trail` led to; or `Unclear`."""
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
        return _own_words(spec, move)
    before = spec.previous if move.more and spec.previous else Answer()
    answer = before.with_part(move.message_id, move.text)
    return answer if spec.read is None else answer._replace(value=spec.read(answer.text))


def _own_words(spec: Question, move: Typed) -> Answer:
    before = spec.previous or Answer()
    corrected = _lines(dict(before.parts).get(move.message_id, ""))
    checked = [each for each in before.boxes() if each not in corrected]
    value = list(dict.fromkeys([*checked, *_lines(move.text)]))
    parts = before.parts_with(move.message_id, move.text)
    return Answer(value=value, open=not spec.typing_ends, parts=parts)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _picked(spec: Question, standing: Standing, name: str) -> Standing:
    option = spec.option(name)
    if option is None:
        raise Unclear("option-gone")
    if spec.kind == "many":
        return _ticked(spec, standing, name, on=True)
    typed_before = spec.kind == "text" and spec.previous is not None and spec.previous.parts
    if typed_before and standing.focus != spec.name:
        return replace(standing, focus=spec.name)
    value = name if option.says is None else option.says
    if spec.read is not None and option.says:
        value = spec.read(option.says)
    return _store(standing, spec, Answer(value=value, text=option.says or ""))


def _ticked(spec: Question, standing: Standing, name: str, *, on: bool) -> Standing:
    if spec.kind != "many":
        raise Unclear("option-gone")
    before = spec.previous or Answer()
    checked = [each for each in before.boxes() if on or name not in {each, own_name(each)}]
    if on and name not in checked and spec.option(name) is not None:
        checked = [*checked, name]
    return _store(standing, spec, Answer(value=checked, open=True, parts=before.parts))


def _took(spec: Question, trail: list[str], standing: Standing, way: str) -> Standing:
    settled = spec.previous is not None and spec.accepts(spec.previous)
    match way:
        case "back":
            return replace(standing, focus=trail[-2] if len(trail) > 1 else spec.name)
        case "skip" if spec.optional and not (settled or _has_boxes(spec)):
            return _store(standing, spec, Answer(skipped=True))
        case "done" if spec.kind == "many":
            return _done(spec, standing)
        case "keep" if settled:
            return replace(standing, focus=None)
    return replace(standing, focus=None) if settled else standing


def _has_boxes(spec: Question) -> bool:
    return spec.previous is not None and bool(spec.previous.boxes())


def _done(spec: Question, standing: Standing) -> Standing:
    before = spec.previous or Answer()
    if not before.boxes() and not spec.optional:
        raise Unclear("check-one")
    return _store(standing, spec, Answer(value=before.boxes(), parts=before.parts))
