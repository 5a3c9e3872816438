"""Back, skip and keep: every way out of a question, and where it leads."""

from __future__ import annotations

import pytest

from bot.conversation.answers import Answer
from bot.conversation.turn import Picked, Standing, Took, Turned, Typed
from tests.conversation.talk import Talk, asked


@pytest.fixture
def talk() -> Talk:
    """At the choice of a size: name and reason were typed."""
    talk = Talk()
    talk.do(Typed("Eden", 1), Typed("Peas", 2))
    return talk


def test_back_asks_the_question_before(talk: Talk) -> None:
    assert asked(talk.do(Took("size", "back"))).name == "why"


def test_back_shows_what_was_said_before(talk: Talk) -> None:
    assert asked(talk.do(Took("size", "back"))).previous == talk.said("why")


def test_back_twice_asks_the_question_before_that(talk: Talk) -> None:
    assert asked(talk.do(Took("size", "back"), Took("why", "back"))).name == "name"


def test_back_at_the_first_question_stays_there() -> None:
    assert asked(Talk().do(Took("name", "back"))).name == "name"


def test_back_takes_no_answer_away(talk: Talk) -> None:
    before = dict(talk.standing.answers)
    talk.do(Took("size", "back"), Took("why", "back"))
    assert talk.standing.answers == before


def test_an_answer_after_two_steps_back_leads_to_the_first_unanswered_question(talk: Talk) -> None:
    turn = talk.do(Took("size", "back"), Took("why", "back"), Typed("Paradise", 3))
    assert asked(turn).name == "size"


def test_keep_leaves_the_answer_and_goes_on(talk: Talk) -> None:
    before = talk.said("why")
    turn = talk.do(Took("size", "back"), Took("why", "keep"))
    assert (asked(turn).name, talk.said("why")) == ("size", before)


def test_keep_without_an_answer_asks_again() -> None:
    assert asked(Talk().do(Took("name", "keep"))).name == "name"


def test_skip_goes_on_where_a_question_is_optional() -> None:
    talk = Talk()
    turn = talk.do(Typed("Eden", 1), Took("why", "skip"))
    assert (asked(turn).name, talk.said("why")) == ("size", Answer(skipped=True))


def test_skip_does_nothing_where_a_question_is_not_optional() -> None:
    talk = Talk()
    turn = talk.do(Took("name", "skip"))
    assert (asked(turn).name, talk.standing.answers) == ("name", {})


def test_skip_never_takes_away_an_answer_already_given(talk: Talk) -> None:
    before = talk.said("why")
    talk.do(Took("size", "back"), Took("why", "skip"))
    assert talk.said("why") == before


def test_a_skipped_question_can_be_answered_after_all() -> None:
    talk = Talk()
    talk.do(Typed("Eden", 1), Took("why", "skip"), Took("size", "back"), Typed("Peas", 2))
    assert talk.said("why").value == "Peas"


def test_a_way_out_that_nobody_offers_changes_nothing(talk: Talk) -> None:
    before = talk.standing
    talk.do(Took("size", "through_the_roof"))
    assert talk.standing == before


def test_turning_to_a_question_asks_it_again(talk: Talk) -> None:
    assert asked(talk.do(Turned("name"))).name == "name"


def test_turning_to_no_question_asks_what_comes_next(talk: Talk) -> None:
    assert asked(talk.do(Turned("name"), Turned())).name == "size"


def test_turning_to_an_unknown_question_asks_what_comes_next(talk: Talk) -> None:
    assert asked(talk.do(Turned("gone_long_ago"))).name == "size"


def test_an_answer_at_the_end_brings_the_result() -> None:
    answers = {"name": Answer("Eden"), "why": Answer(skipped=True), "plants": Answer(["peas"])}
    talk = Talk(standing=Standing(answers))
    assert talk.do(Picked("size", "large")).result == ("Eden", None, "large", ("peas",))


def test_an_old_button_after_the_end_still_changes_its_answer() -> None:
    answers = {"name": Answer("Eden"), "why": Answer(skipped=True), "plants": Answer(["peas"])}
    talk = Talk(standing=Standing(answers | {"size": Answer("small")}))
    assert talk.do(Picked("size", "large")).result[2] == "large"
