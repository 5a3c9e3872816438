"""Choosing steps: from the pack, of one's own, and which of them comes first."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.conversation.answers import own_name
from bot.conversation.turn import Picked, Ticked
from bot.dialogs.choose_steps import StepsChosen, choose_steps
from bot.dialogs.known import KnownGoal
from tests.dialogs.talking import Talk
from tests.dialogs.world import known, packs

STEPS = packs()["school_ot"].categories["leadership"].steps
A, B, C = (step.id for step in STEPS[:3])
LEADING = KnownGoal(3, "Lead the OT team", "leadership")


def talk(**about: Any) -> Talk:
    return Talk(choose_steps, known(**({"about": LEADING} | about)))


def test_the_packs_steps_for_the_goals_category_are_offered() -> None:
    assert talk().options == [step.id for step in STEPS]


def test_why_and_how_stands_beside_the_packs_steps() -> None:
    assert talk().asks.ways == ("why", "later")


def test_a_goal_of_ones_own_asks_for_steps_of_ones_own() -> None:
    it = talk(about=KnownGoal(3, "Mine", None))
    assert (it.options, it.asks.words, it.asks.ways) == ([], "choose_steps-own", ("later",))


def test_a_single_step_needs_no_order() -> None:
    assert talk().tick(A).at == "first_due"


def test_the_step_that_comes_first_stands_first() -> None:
    assert talk().tick(A, B, C).tap(B).way("skip").result == StepsChosen((B, A, C), None)


def test_steps_of_ones_own_stand_beside_the_packs() -> None:
    it = talk().type("Email Sam. Today.\nCall / write Jo").tick(A).tap(own_name("Call / write Jo"))
    assert it.way("skip").result.steps == ("Call / write Jo", "Email Sam. Today.", A)


def test_a_step_of_ones_own_is_shown_by_its_words() -> None:
    it = talk().type("Email Sam").tick(A)
    assert [option.label for option in it.asks.options] == ["Email Sam", STEPS[0].title]


def test_the_first_step_is_named_where_its_date_is_asked() -> None:
    assert talk().tick(A).asks.values["step"] == STEPS[0].title


def test_the_first_step_may_have_a_date() -> None:
    assert talk().tick(A).type("June 5 2027").result.due == date(2027, 6, 5)


def test_the_first_step_stays_first_when_another_one_is_dropped() -> None:
    it = talk().tick(A, B, C).tap(B)
    it.do(Ticked("steps", A, on=False))
    assert it.way("done", "skip").result == StepsChosen((B, C), None)


def test_a_first_step_that_is_dropped_is_asked_again() -> None:
    it = talk().tick(A, B, C).tap(B)
    it.do(Ticked("steps", B, on=False))
    assert (it.way("done").at, it.options) == ("first", [A, C])


def test_an_old_button_for_a_dropped_step_says_so() -> None:
    it = talk().tick(A, B, C).tap(B)
    it.do(Ticked("steps", B, on=False))
    it.way("done")
    assert it.do(Picked("first", B)).note == "option-gone"
