"""A turn may be run again: the same input gives the same output, and nothing else is touched."""

from __future__ import annotations

from copy import deepcopy
from types import MappingProxyType

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation.answers import Answer
from bot.conversation.turn import (
    Move,
    Picked,
    Standing,
    Ticked,
    Took,
    Turned,
    Typed,
    take_turn,
)
from tests.conversation.talk import garden

QUESTIONS = st.sampled_from(["name", "why", "size", "plants", "gone"])
OPTIONS = st.sampled_from(["usual", "small", "large", "peas", "beans", "weeds", ""])
WAYS = st.sampled_from(["back", "skip", "keep", "done", "fly"])
TEXTS = st.text(max_size=20)
MOVES: st.SearchStrategy[Move] = st.one_of(
    st.builds(Typed, TEXTS, st.integers(1, 5), st.one_of(st.none(), QUESTIONS), st.booleans()),
    st.builds(Picked, QUESTIONS, OPTIONS),
    st.builds(Ticked, QUESTIONS, OPTIONS, st.booleans()),
    st.builds(Took, QUESTIONS, WAYS),
    st.builds(Turned, st.one_of(st.none(), QUESTIONS)),
)
VALUES = st.one_of(st.none(), st.booleans(), st.integers(), TEXTS, st.lists(TEXTS, max_size=2))
ANSWERS = st.dictionaries(
    QUESTIONS, st.builds(Answer, VALUES, TEXTS, st.booleans(), st.booleans()), max_size=4
)


@settings(deadline=None)
@given(ANSWERS, st.one_of(st.none(), QUESTIONS), MOVES)
def test_the_same_turn_twice_gives_the_same(
    answers: dict[str, Answer], focus: str | None, move: Move
) -> None:
    standing = Standing(answers, focus)
    assert take_turn("garden", garden, standing, move) == take_turn(
        "garden", garden, standing, move
    )


@settings(deadline=None)
@given(ANSWERS, st.one_of(st.none(), QUESTIONS), MOVES)
def test_a_turn_leaves_the_answers_it_was_given_alone(
    answers: dict[str, Answer], focus: str | None, move: Move
) -> None:
    before = deepcopy(answers)
    take_turn("garden", garden, Standing(MappingProxyType(answers), focus), move)
    assert answers == before


@settings(deadline=None)
@given(ANSWERS, MOVES)
def test_whatever_is_stored_a_turn_asks_or_ends(answers: dict[str, Answer], move: Move) -> None:
    turn = take_turn("garden", garden, Standing(answers), move)
    assert (turn.asks is None) != (turn.result is None)
