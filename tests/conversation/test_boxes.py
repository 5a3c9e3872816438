"""Check boxes: ticked in any order, twice as well as once, with words of one's own beside them."""

from __future__ import annotations

import pytest

from bot.conversation.answers import Answer, own_name
from bot.conversation.ask import Ask
from bot.conversation.turn import Picked, Standing, Ticked, Took, Typed
from tests.conversation.talk import Talk, asked

PEAS, NO_PEAS = Ticked("plants", "peas", on=True), Ticked("plants", "peas", on=False)
ROSES, DONE = Ticked("plants", "roses", on=True), Took("plants", "done")


@pytest.fixture
def talk() -> Talk:
    """At the check boxes, all else answered."""
    answers = {"name": Answer("Eden"), "why": Answer(skipped=True), "size": Answer("small")}
    return Talk(standing=Standing(answers))


def test_a_box_ticked_twice_is_ticked_once(talk: Talk) -> None:
    talk.do(PEAS, PEAS)
    assert talk.said("plants").value == ["peas"]


def test_a_box_that_is_cleared_is_no_longer_checked(talk: Talk) -> None:
    talk.do(PEAS, ROSES, NO_PEAS)
    assert talk.said("plants").value == ["roses"]


def test_clearing_a_box_that_was_never_ticked_does_nothing(talk: Talk) -> None:
    talk.do(ROSES, NO_PEAS)
    assert talk.said("plants").value == ["roses"]


def test_a_box_that_is_not_offered_is_not_ticked(talk: Talk) -> None:
    talk.do(PEAS, Ticked("plants", "weeds", on=True))
    assert talk.said("plants").value == ["peas"]


def test_ticking_stays_at_the_question(talk: Talk) -> None:
    assert asked(talk.do(PEAS)).name == "plants"


def test_done_brings_what_is_checked(talk: Talk) -> None:
    assert talk.do(ROSES, PEAS, DONE).result[3] == ("roses", "peas")


def test_done_with_none_checked_asks_for_one(talk: Talk) -> None:
    turn = talk.do(DONE)
    assert (turn.note, asked(turn).name) == ("check-one", "plants")


def test_done_after_clearing_the_last_box_asks_for_one(talk: Talk) -> None:
    assert talk.do(PEAS, NO_PEAS, DONE).note == "check-one"


def test_done_with_none_checked_is_fine_where_the_boxes_are_optional() -> None:
    talk = Talk(dialog=lambda ask: ask.many("plants", ["peas"], optional=True))
    assert talk.do(DONE).result == ()


def test_words_of_ones_own_stand_beside_the_boxes(talk: Talk) -> None:
    assert talk.do(PEAS, Typed("figs", 7), DONE).result[3] == ("peas", "figs")


def test_each_line_is_one_entry_of_its_own(talk: Talk) -> None:
    talk.do(Typed("figs\n\n  dates \n", 7))
    assert talk.said("plants").value == ["figs", "dates"]


def test_the_same_words_twice_are_one_entry(talk: Talk) -> None:
    talk.do(Typed("figs", 7), Typed("figs", 8))
    assert talk.said("plants").value == ["figs"]


def test_a_corrected_message_replaces_the_entry_that_it_made(talk: Talk) -> None:
    talk.do(PEAS, Typed("fogs", 7), Typed("figs", 7, "plants", more=True))
    assert talk.said("plants").value == ["peas", "figs"]


def test_words_of_ones_own_can_be_cleared_by_their_short_name(talk: Talk) -> None:
    talk.do(PEAS, Typed("figs", 7), Ticked("plants", own_name("figs"), on=False))
    assert talk.said("plants").value == ["peas"]


def test_skip_never_takes_ticked_boxes_away() -> None:
    talk = Talk(dialog=lambda ask: ask.many("plants", ["peas"], optional=True))
    talk.do(PEAS, Took("plants", "skip"))
    assert talk.said("plants").value == ["peas"]


def test_a_finished_list_can_be_opened_again(talk: Talk) -> None:
    assert asked(talk.do(PEAS, DONE, ROSES)).previous == Answer(["peas", "roses"], open=True)


def test_a_plain_tap_on_a_box_ticks_it(talk: Talk) -> None:
    talk.do(Picked("plants", "beans"))
    assert talk.said("plants") == Answer(["beans"], open=True)


def test_a_check_box_for_a_choice_is_refused(talk: Talk) -> None:
    turn = talk.do(Ticked("size", "large", on=True))
    assert (turn.note, talk.said("size").value) == ("option-gone", "small")


def test_a_check_box_for_a_text_is_refused(talk: Talk) -> None:
    turn = talk.do(Ticked("name", "usual", on=True))
    assert (turn.note, talk.said("name").value) == ("option-gone", "Eden")


def test_a_choice_that_became_check_boxes_is_asked_again(talk: Talk) -> None:
    def dialog(ask: Ask) -> tuple[str, ...]:
        return ask.many("size", ["small", "large"])

    talk.dialog = dialog
    assert asked(talk.do(Typed("huge", 9))).previous == Answer(
        ["huge"], open=True, parts=((9, "huge"),)
    )
