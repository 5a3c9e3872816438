"""Typed texts: what an answer holds after bursts, corrections, taps and misunderstandings."""

from __future__ import annotations

from bot.conversation.answers import Answer
from bot.conversation.turn import Picked, Standing, Took, Turned, Typed
from tests.conversation.talk import Talk, asked, counting


def test_a_text_answers_the_question_that_waits() -> None:
    talk = Talk()
    turn = talk.do(Typed("Eden", 1))
    assert (turn.heard, talk.said("name").value) == ("name", "Eden")


def test_more_text_is_appended_to_the_answer_before() -> None:
    talk = Talk()
    talk.do(Typed("Eden", 1), Typed("by the lake", 2, "name", more=True))
    assert talk.said("name").value == "Eden\nby the lake"


def test_more_text_is_kept_in_the_order_of_the_messages() -> None:
    talk = Talk()
    talk.do(Typed("third", 30), Typed("first", 10, "name", more=True))
    talk.do(Typed("second", 20, "name", more=True))
    assert talk.said("name").text == "first\nsecond\nthird"


def test_a_corrected_message_replaces_only_its_own_part() -> None:
    talk = Talk()
    talk.do(Typed("Edne", 1), Typed("by the lake", 2, "name", more=True))
    talk.do(Typed("Eden", 1, "name", more=True))
    assert talk.said("name").value == "Eden\nby the lake"


def test_more_text_leaves_the_next_question_where_it_is() -> None:
    turn = Talk().do(Typed("Eden", 1), Typed("by the lake", 2, "name", more=True))
    assert asked(turn).name == "why"


def test_more_text_for_a_skipped_question_answers_it() -> None:
    talk = Talk()
    talk.do(Typed("Eden", 1), Took("why", "skip"), Typed("Peas", 2, "why", more=True))
    assert talk.said("why") == Answer("Peas", "Peas", parts=((2, "Peas"),))


def test_a_new_text_for_an_answered_question_replaces_the_old_one() -> None:
    talk = Talk()
    talk.do(Typed("Eden", 1), Turned("name"), Typed("Paradise", 2))
    assert talk.said("name").value == "Paradise"


def test_a_tap_stands_for_the_text_it_says() -> None:
    talk = Talk()
    talk.do(Picked("name", "usual"))
    assert talk.said("name").value == "The usual garden"


def test_an_old_button_never_silently_overwrites_typed_words() -> None:
    talk = Talk()
    turn = talk.do(Typed("Eden", 1), Picked("name", "usual"))
    assert (talk.said("name").value, asked(turn).name) == ("Eden", "name")


def test_a_tap_replaces_typed_words_once_they_are_shown_again() -> None:
    talk = Talk()
    talk.do(Typed("Eden", 1), Turned("name"), Picked("name", "usual"))
    assert talk.said("name").value == "The usual garden"


def test_a_tap_replaces_an_earlier_tap() -> None:
    talk = Talk(dialog=counting, standing=Standing({"number": Answer(5, "5")}))
    assert talk.do(Picked("number", "two")).result == 2


def test_an_unclear_text_keeps_the_question() -> None:
    turn = Talk(dialog=counting).do(Typed("lots", 1))
    assert (asked(turn).name, turn.note, turn.values) == ("number", "no-number", {"text": "lots"})


def test_an_unclear_text_stores_nothing() -> None:
    talk = Talk(dialog=counting)
    talk.do(Typed("lots", 1))
    assert talk.standing.answers == {}


def test_an_unclear_correction_leaves_the_answer_as_it_was() -> None:
    talk = Talk(dialog=counting)
    talk.do(Typed("7", 1), Typed("lots", 1, "number", more=True))
    assert talk.said("number").value == 7


def test_what_was_read_is_the_value_and_the_words_are_kept() -> None:
    talk = Talk(dialog=counting)
    talk.do(Typed("7", 1))
    assert talk.said("number") == Answer(7, "7", parts=((1, "7"),))


def test_a_tapped_text_is_read_like_a_typed_one() -> None:
    talk = Talk(dialog=counting)
    talk.do(Picked("number", "two"))
    assert talk.said("number").value == 2


def test_a_choice_asks_for_a_tap_when_something_is_typed() -> None:
    talk = Talk()
    turn = talk.do(Typed("Eden", 1), Took("why", "skip"), Typed("biggish", 2))
    assert (turn.note, asked(turn).name) == ("tap-one", "size")


def test_a_text_after_the_end_asks_for_nothing() -> None:
    talk = Talk(dialog=counting, standing=Standing({"number": Answer(5)}))
    turn = talk.do(Typed("seven", 1))
    assert (turn.note, turn.result) == ("gone", 5)
