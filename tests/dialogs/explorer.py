"""Walks a dialog: at every question it does everything that can be done there."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bot.conversation.answers import Question
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
from tests.dialogs.cases import CASES, Case

TEXTS = (
    "lead the OT team",
    "feel better",
    "45 min",
    "7pm",
    "June 2027",
    "Chicago",
    "Springfield",
    "Sundays at 7pm",
    "Sundays",
    "mondays at 7 or 8",
    "yesterday",
    "around 40%",
    "$90k, $120k and $150k",
)
MOST_VISITS = 3
"""How often a question that looks the same is taken further, with other answers behind it."""

MOST_TURNS = 120


@dataclass(frozen=True, slots=True)
class Seen:
    """One move, made at a question, and what came of it."""

    case: Case
    at: Question
    move: Move
    turn: Turn


def step(case: Case, standing: Standing, move: Move) -> Turn:
    """One turn of the dialog."""
    return take_turn(case.name, case.run, standing, move)


def moves_at(question: Question) -> Iterator[Move]:
    """Everything that can be done at a question."""
    name = question.name
    for option in question.options:
        boxes = question.kind == "many"
        yield Ticked(name, option.name, on=True) if boxes else Picked(name, option.name)
    for way in ("skip", "done", "keep", "back"):
        yield Took(name, way)
    for number, text in enumerate(TEXTS, 100):
        yield Typed(text, number)


@cache
def explore(case: Case) -> tuple[Seen, ...]:
    """Every move at every question of the dialog, breadth first."""
    seen: list[Seen] = []
    visits: Counter[tuple[object, ...]] = Counter()
    queue = deque([step(case, Standing({}), Turned())])
    while queue:
        turn = queue.popleft()
        if turn.asks is None or not _is_new(turn.asks, visits):
            continue
        for move in moves_at(turn.asks):
            after = step(case, turn.standing, move)
            seen.append(Seen(case, turn.asks, move, after))
            queue.append(after)
    return tuple(seen)


def _is_new(question: Question, visits: Counter[tuple[object, ...]]) -> bool:
    options = tuple(option.name for option in question.options)
    checked = None if question.previous is None else min(len(question.previous.boxes()), 2)
    key = (question.name, question.words, options, checked)
    visits[key] += 1
    return visits[key] <= MOST_VISITS


def finish(case: Case, turn: Turn) -> Turn:
    """Answer whatever is asked in the first way that works, until the end."""
    for _ in range(MOST_TURNS):
        if turn.asks is None:
            return turn
        turn = _forward(case, turn)
    raise AssertionError(f"{case.title} never ends: still at {turn.asks}")


def _forward(case: Case, turn: Turn) -> Turn:
    assert turn.asks is not None
    for move in _answers_to(turn.asks):
        after = step(case, turn.standing, move)
        if after.note is None and (after.asks is None or after.asks.name != turn.asks.name):
            return after
        if after.standing.answers != turn.standing.answers:
            return after
    raise AssertionError(f"{case.title}: no way on from {turn.asks}")


def _answers_to(question: Question) -> Iterator[Move]:
    yield Took(question.name, "keep")
    yield Took(question.name, "done")
    yield from (move for move in moves_at(question) if move != Took(question.name, "back"))


def forks(case: Case) -> Iterator[Turn]:
    """The turns of a dialog that differ in the question that waits, or in those behind it."""
    known: set[tuple[object, ...]] = set()
    for seen in explore(case):
        asks = seen.turn.asks
        options = tuple(option.name for option in asks.options) if asks else ()
        key = (asks and asks.name, options, frozenset(seen.turn.standing.answers))
        if key not in known:
            known.add(key)
            yield seen.turn


@cache
def everything_seen() -> tuple[Seen, ...]:
    """Every move at every question of all dialogs."""
    return tuple(seen for case in CASES for seen in explore(case))


@cache
def questions_asked() -> tuple[tuple[Case, Question], ...]:
    """Every question of all dialogs, each way in which it is asked once."""
    found: dict[tuple[object, ...], tuple[Case, Question]] = {}
    for seen in everything_seen():
        at = seen.at
        settled = at.previous is not None and at.accepts(at.previous)
        options = tuple(option.name for option in at.options)
        found.setdefault((seen.case.title, at.name, at.words, options, settled), (seen.case, at))
    return tuple(found.values())
