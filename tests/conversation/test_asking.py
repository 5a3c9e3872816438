"""A dialog gets its answers by name, and ends its turn where one is missing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from bot.conversation.answers import Answer, Option
from bot.conversation.ask import Ask, Asked
from tests.conversation.talk import garden


def ask_with(answers: Mapping[str, Answer], focus: str | None = None) -> Ask:
    return Ask("garden", answers, focus)


def test_a_remembered_text_comes_back_at_once() -> None:
    assert ask_with({"name": Answer("Eden")}).text("name") == "Eden"


def test_a_remembered_choice_comes_back_at_once() -> None:
    assert ask_with({"size": Answer("small")}).choice("size", ["small", "large"]) == "small"


def test_remembered_check_boxes_come_back_in_their_order() -> None:
    ask = ask_with({"plants": Answer(["roses", "peas"])})
    assert ask.many("plants", ["peas", "beans", "roses"]) == ("roses", "peas")


def test_a_skipped_text_comes_back_as_none() -> None:
    assert ask_with({"why": Answer(skipped=True)}).maybe("why") is None


def test_skipped_check_boxes_come_back_as_none_checked() -> None:
    ask = ask_with({"plants": Answer(skipped=True)})
    assert ask.many("plants", ["peas"], optional=True) == ()


def test_a_remembered_date_comes_back_as_a_day() -> None:
    assert ask_with({"due": Answer("2027-06-15")}).date("due", str) == date(2027, 6, 15)


def test_a_skipped_date_comes_back_as_none() -> None:
    ask = ask_with({"due": Answer(skipped=True)})
    assert ask.date("due", str, optional=True) is None


def test_a_missing_answer_ends_the_turn_with_its_question() -> None:
    with pytest.raises(Asked) as asked:
        garden(ask_with({"name": Answer("Eden")}))
    assert asked.value.question.name == "why"


def test_nothing_behind_a_missing_answer_is_asked() -> None:
    ask = ask_with({"size": Answer("small")})
    with pytest.raises(Asked):
        garden(ask)
    assert ask.trail == ["name"]


def test_the_signal_that_ends_a_turn_passes_through_except_exception() -> None:
    assert not issubclass(Asked, Exception)


def test_the_question_in_focus_is_asked_although_it_is_answered() -> None:
    with pytest.raises(Asked) as asked:
        ask_with({"name": Answer("Eden")}, focus="name").text("name")
    assert asked.value.question.previous == Answer("Eden")


def test_only_the_first_question_knows_that_it_is_first() -> None:
    with pytest.raises(Asked) as first:
        garden(ask_with({}))
    with pytest.raises(Asked) as second:
        garden(ask_with({"name": Answer("Eden")}))
    assert (first.value.question.first, second.value.question.first) == (True, False)


def test_a_question_is_worded_by_dialog_and_name() -> None:
    with pytest.raises(Asked) as asked:
        ask_with({}).text("name")
    assert asked.value.question.words == "garden-name"


def test_an_option_may_be_given_by_its_name_alone() -> None:
    with pytest.raises(Asked) as asked:
        ask_with({}).choice("size", ["small", Option("large")])
    assert asked.value.question.options == (Option("small"), Option("large"))


def test_check_boxes_that_are_still_open_are_asked_again() -> None:
    with pytest.raises(Asked):
        ask_with({"plants": Answer(["peas"], open=True)}).many("plants", ["peas"])
