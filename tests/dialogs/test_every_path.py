"""Every path of every dialog: nothing that can be done breaks it, and it always ends well."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

import pytest

from bot.coach.talking import DIALOGS
from bot.conversation.answers import Answer
from bot.conversation.turn import Picked, Standing, Ticked, Took, Turned
from tests.dialogs.cases import CASES, Case
from tests.dialogs.explorer import everything_seen, explore, finish, forks, step

ALL = pytest.mark.parametrize("case", CASES, ids=[case.title for case in CASES])


@ALL
def test_straight_through_it_ends_in_its_result(case: Case) -> None:
    assert isinstance(finish(case, step(case, Standing({}), Turned())).result, case.result)


@ALL
def test_from_every_question_it_ends_in_its_result(case: Case) -> None:
    wrong = [turn for turn in forks(case) if not isinstance(finish(case, turn).result, case.result)]
    assert wrong == []


@ALL
def test_every_turn_either_asks_or_ends(case: Case) -> None:
    turns = [seen.turn for seen in explore(case)]
    assert all((turn.asks is None) != (turn.result is None) for turn in turns)


@ALL
def test_every_option_that_is_offered_is_taken(case: Case) -> None:
    taps = [seen for seen in explore(case) if isinstance(seen.move, Picked | Ticked)]
    assert [(seen.move, seen.turn.note) for seen in taps if seen.turn.note is not None] == []


@ALL
def test_every_answer_can_be_kept_as_json(case: Case) -> None:
    answers = [answer for seen in explore(case) for answer in seen.turn.standing.answers.values()]
    assert [answer for answer in answers if not is_json(answer)] == []


@ALL
def test_back_leads_to_another_question_everywhere_but_at_the_first(case: Case) -> None:
    backs = [
        seen
        for seen in explore(case)
        if seen.move == Took(seen.at.name, "back") and not seen.at.first
    ]
    assert [seen.at.name for seen in backs if went_nowhere(seen.at.name, seen.turn.asks)] == []


def test_every_dialog_of_the_coach_is_walked_here() -> None:
    assert {case.name for case in CASES} == set(DIALOGS)


def test_every_unclear_answer_leaves_all_answers_as_they_were() -> None:
    unclear = [seen for seen in everything_seen() if seen.turn.note is not None]
    assert all(seen.turn.asks is not None for seen in unclear)
    assert all(seen.turn.heard is None for seen in unclear)


def is_json(answer: Answer) -> bool:
    """Whether the value is made of nothing but JSON."""
    return _is_json(answer.value)


def _is_json(value: object) -> bool:
    match value:
        case None | bool() | int() | float() | str():
            return True
        case list():
            return all(map(_is_json, value))
        case dict():
            return all(isinstance(key, str) and _is_json(each) for key, each in value.items())
    return False


def went_nowhere(name: str, asks: object) -> bool:
    """Whether the same question, or none, came after it."""
    return getattr(asks, "name", name) == name


@ALL
def test_a_result_holds_only_plain_values(case: Case) -> None:
    result = finish(case, step(case, Standing({}), Turned())).result
    values = [getattr(result, field.name) for field in fields(result)]
    plain = (str, int, tuple, dict, date, type(None))
    assert all(isinstance(value, plain) for value in values)
