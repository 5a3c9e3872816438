"""A button's data says the same when it comes back, and a forged one reaches nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation.buttons import (
    LIMIT,
    Action,
    Assignment,
    TooLong,
    act,
    assign,
    read_button,
)

NAMES = st.from_regex(r"[a-z][a-z0-9_]{0,15}", fullmatch=True)
NUMBERS = st.integers(0, 16**12 - 1)
SIGNS = st.sampled_from(["", "+", "~", "-"])


@settings(deadline=None)
@given(NUMBERS, NAMES, SIGNS, NAMES)
def test_an_assignment_comes_back_as_it_was(
    number: int, question: str, sign: str, option: str
) -> None:
    data = assign(number, question, sign + option)
    assert read_button(data) == Assignment(number, question, sign + option)


@settings(deadline=None)
@given(NAMES, NUMBERS, st.one_of(st.just(""), NAMES))
def test_an_action_comes_back_as_it_was(verb: str, number: int, argument: str) -> None:
    assert read_button(act(verb, number, argument)) == Action(verb, number, argument)


@settings(deadline=None)
@given(st.one_of(st.text(), st.from_regex(r"[0-9a-f]{0,20}[./][^.]{0,9}[./].{0,9}")))
def test_no_data_at_all_raises_an_error(data: str) -> None:
    read_button(data)


@settings(deadline=None)
@given(st.from_regex(r"(\w+/)?[0-9a-fA-F٣]{1,24}([./][a-z]+){0,2}", fullmatch=True))
def test_a_number_out_of_the_data_fits_a_database_key(data: str) -> None:
    match read_button(data):
        case Assignment(number, _, _) | Action(_, number, _):
            assert 0 <= number < 2**63


@pytest.mark.parametrize(
    "data",
    ["", ".", "..", "/", "//", "1.name", "1.name.", ".name.usual", "x.name.usual", "1.a.b.c"],
)
def test_half_a_button_says_nothing(data: str) -> None:
    assert read_button(data) is None


@pytest.mark.parametrize("data", ["tick", "tick/", "/1", "tick/-1", "tick/zz", "tick/1/2/3"])
def test_half_an_action_says_nothing(data: str) -> None:
    assert read_button(data) is None


def test_a_button_may_fill_the_limit_to_the_byte() -> None:
    assert len(assign(1, "q", "o" * (LIMIT - 4))) == LIMIT


def test_a_button_one_byte_over_the_limit_is_refused() -> None:
    with pytest.raises(TooLong):
        assign(1, "q", "o" * (LIMIT - 3))


def test_the_limit_counts_bytes_and_not_letters() -> None:
    with pytest.raises(TooLong):
        act("say", 1, "ñ" * 30)


def test_data_over_the_limit_is_not_read() -> None:
    assert read_button("1.q." + "o" * LIMIT) is None


@pytest.mark.parametrize("option", ["", "a.b", "a/b"])
def test_an_option_that_could_not_be_read_back_is_refused(option: str) -> None:
    with pytest.raises(ValueError, match=r"1\.q\."):
        assign(1, "q", option)


@pytest.mark.parametrize("argument", ["a/b", "a/"])
def test_an_argument_that_could_not_be_read_back_is_refused(argument: str) -> None:
    with pytest.raises(ValueError, match="tick/1/"):
        act("tick", 1, argument)
