"""A dialog that has changed since a person began it: nobody gets stuck, nothing is lost."""

from __future__ import annotations

from typing import Any

from bot.conversation.answers import Answer
from bot.conversation.ask import Ask
from bot.conversation.turn import Picked, Standing, Took, Turned, Typed
from tests.conversation.talk import Talk, asked


def with_a_new_question(ask: Ask) -> tuple[Any, ...]:
    return ask.text("name"), ask.text("colour"), ask.maybe("why")


def without_the_reason(ask: Ask) -> tuple[Any, ...]:
    return ask.text("name"), ask.choice("size", ["small", "large"])


def without_large(ask: Ask) -> tuple[Any, ...]:
    return ask.text("name"), ask.choice("size", ["small", "tiny"])


def with_the_reason_required(ask: Ask) -> tuple[Any, ...]:
    return ask.text("name"), ask.text("why")


def with_the_name_renamed(ask: Ask) -> tuple[Any, ...]:
    return ask.text("title", was="name"), ask.maybe("why")


def talk_of(dialog: Any, **answers: Any) -> Talk:
    return Talk(
        dialog, Standing({name: Answer(value, str(value)) for name, value in answers.items()})
    )


def test_a_new_question_is_asked_next() -> None:
    turn = talk_of(with_a_new_question, name="Eden", why="Peas").do(Turned())
    assert asked(turn).name == "colour"


def test_a_finished_conversation_asks_only_the_new_question() -> None:
    turn = talk_of(with_a_new_question, name="Eden", why="Peas").do(Typed("green", 3))
    assert turn.result == ("Eden", "green", "Peas")


def test_an_answer_to_a_removed_question_is_ignored() -> None:
    turn = talk_of(without_the_reason, name="Eden", why="Peas").do(Turned())
    assert asked(turn).name == "size"


def test_an_answer_to_a_removed_question_is_kept_all_the_same() -> None:
    talk = talk_of(without_the_reason, name="Eden", why="Peas")
    talk.do(Picked("size", "small"))
    assert talk.said("why").value == "Peas"


def test_an_old_button_of_a_removed_question_says_that_it_is_gone() -> None:
    turn = talk_of(without_the_reason, name="Eden", why="Peas").do(Took("why", "skip"))
    assert (turn.note, asked(turn).name) == ("gone", "size")


def test_a_text_for_a_removed_question_says_that_it_is_gone() -> None:
    talk = talk_of(without_the_reason, name="Eden")
    turn = talk.do(Typed("Peas", 2, "why"))
    assert (turn.note, set(talk.standing.answers)) == ("gone", {"name"})


def test_a_removed_option_is_asked_again() -> None:
    turn = talk_of(without_large, name="Eden", size="large").do(Turned())
    assert asked(turn).name == "size"


def test_an_old_button_of_a_removed_option_is_told_apart() -> None:
    talk = talk_of(without_large, name="Eden")
    turn = talk.do(Picked("size", "large"))
    assert (turn.note, asked(turn).name, "size" in talk.standing.answers) == (
        "option-gone",
        "size",
        False,
    )


def test_a_skipped_question_that_is_no_longer_optional_is_asked_again() -> None:
    talk = Talk(
        with_the_reason_required,
        Standing({"name": Answer("Eden"), "why": Answer(skipped=True)}),
    )
    assert asked(talk.do(Turned())).name == "why"


def test_a_renamed_question_remembers_the_answer_under_its_old_name() -> None:
    turn = talk_of(with_the_name_renamed, name="Eden", why="Peas").do(Turned())
    assert turn.result == ("Eden", "Peas")


def test_a_renamed_question_prefers_the_answer_under_its_new_name() -> None:
    talk = talk_of(with_the_name_renamed, name="Eden", why="Peas")
    assert talk.do(Turned("title"), Typed("Paradise", 5)).result == ("Paradise", "Peas")


def test_check_boxes_that_became_a_choice_are_asked_again() -> None:
    turn = talk_of(without_the_reason, name="Eden", size=["small", "large"]).do(Turned())
    assert asked(turn).name == "size"


def test_a_text_that_became_check_boxes_is_asked_again() -> None:
    talk = talk_of(lambda ask: ask.many("name", ["peas"]), name="Eden")
    assert asked(talk.do(Turned())).name == "name"
