"""The short dialogs: hello, reflection, levels, skills, a log by taps, a change of one thing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.dialogs.amend import Amended, amend
from bot.dialogs.log_progress import ProgressLogged, log_progress
from bot.dialogs.rate_skills import rate_skills
from bot.dialogs.reflect import Reflected, reflect
from bot.dialogs.set_levels import LevelsSet, set_levels
from bot.dialogs.welcome import Welcomed, welcome
from tests.dialogs.talking import Talk
from tests.dialogs.world import GOALS, known, packs

DRAFTS = (
    "Where I am today",
    "First steps are done",
    "Lead the OT team",
    "Done, and it lasts without effort",
    "Done, and others learn it from me",
)


def test_the_first_hello_asks_for_the_work() -> None:
    assert Talk(welcome, known(None)).options == list(packs())


def test_after_the_work_there_are_three_ways_to_begin() -> None:
    it = Talk(welcome, known(None)).tap("school_ot")
    assert (it.options, it.tap("goal").result) == (
        ["quick", "full", "goal"],
        Welcomed("school_ot", "goal"),
    )


def names_asked(pack: str, whole: bool) -> list[str]:
    it = Talk(reflect, known(pack, given={"whole": whole}))
    names = []
    while it.turn.asks is not None:
        names.append(it.at)
        it.tap("ready") if it.options else it.way("skip")
    return names


@pytest.mark.parametrize("pack", sorted(packs()))
def test_the_quick_reflection_asks_the_quick_questions(pack: str) -> None:
    quick = [question.id for question in packs()[pack].questions if question.quick]
    assert [name for name in names_asked(pack, whole=False) if name != "role_card"] == quick


@pytest.mark.parametrize("pack", sorted(packs()))
def test_the_whole_reflection_asks_all_questions(pack: str) -> None:
    names = [question.id for question in packs()[pack].questions]
    assert [name for name in names_asked(pack, whole=True) if name != "role_card"] == names


def test_the_role_card_is_shown_before_the_first_question() -> None:
    assert names_asked("ot_technician", whole=False)[0] == "role_card"


def test_no_question_of_a_pack_has_the_role_cards_name() -> None:
    names = [question.id for pack in packs().values() for question in pack.questions]
    assert "role_card" not in names


def test_each_question_says_its_number_of_how_many() -> None:
    it = Talk(reflect, known(given={"whole": True})).way("skip")
    assert it.asks.values == {"number": 2, "of": len(packs()["school_ot"].questions)}


def test_the_reflection_says_whether_it_was_the_whole_one() -> None:
    assert Talk(reflect, known(None, given={"whole": True})).result == Reflected(whole=False)


def test_a_percentage_is_read() -> None:
    assert answered("percent", "about 40%") == {"percent": 40}


def test_an_income_is_read() -> None:
    assert answered("money", "$90k in 5 years") == {"money": ["$90,000 in 5 years"]}


def test_a_percentage_beyond_a_hundred_asks_again() -> None:
    assert answered("percent", "400%") is None


def answered(kind: str, text: str) -> Any:
    """The value of the first question of that kind, after that answer to it."""
    names = [each.id for each in packs()["school_ot"].questions if each.kind == kind]
    it = Talk(reflect, known(given={"whole": True}))
    while it.at != names[0]:
        it.way("skip")
    answer = it.type(text).standing.answers.get(names[0])
    return answer and answer.value


def test_the_five_drafts_can_be_kept() -> None:
    assert Talk(set_levels, known(about=GOALS[0])).tap("keep").result == LevelsSet(DRAFTS)


def test_each_level_can_be_written_or_kept() -> None:
    it = Talk(set_levels, known(about=GOALS[0])).tap("edit", "keep").type("Two steps").tap("keep")
    assert it.tap("keep", "keep").result.texts == (DRAFTS[0], "Two steps", *DRAFTS[2:])


def test_levels_of_a_goal_that_is_gone_still_have_words() -> None:
    assert all(Talk(set_levels, known()).tap("keep").result.texts)


def test_every_key_skill_is_rated_once() -> None:
    it = Talk(rate_skills, known("ot_technician"))
    skills = packs()["ot_technician"].skills
    assert it.tap("l1", "l3", "l5", "l2").result.levels == dict(
        zip(skills, (1, 3, 5, 2), strict=True)
    )


def test_a_rating_is_taken_by_tap_only() -> None:
    assert Talk(rate_skills, known("ot_technician")).type("3").turn.note == "tap-one"


def log(**about: Any) -> Talk:
    return Talk(log_progress, known(**about))


def test_a_log_without_a_goal_is_one_tap() -> None:
    assert log().tap("m45").result == ProgressLogged(None, 45, ())


def test_with_one_goal_it_is_not_asked_which() -> None:
    assert log(goals=GOALS[:1]).tap("m15").at == "steps"


def test_with_several_goals_it_is_asked_which() -> None:
    it = log(goals=GOALS).tap("m15", "5").tick("21")
    assert it.result == ProgressLogged(5, 15, (21,))


def test_a_goal_without_open_steps_asks_for_none() -> None:
    assert log(goals=GOALS).tap("m15", "8").result == ProgressLogged(8, 15, ())


def test_minutes_that_the_timer_told_are_not_asked() -> None:
    assert log(goals=GOALS[:1], given={"minutes": 30}).at == "steps"


def test_minutes_may_be_skipped() -> None:
    assert log().way("skip").result.minutes is None


def test_a_number_typed_among_the_steps_is_no_step() -> None:
    it = log(goals=GOALS[:1]).tap("m15").type("21\n²\n11th hour")
    assert it.result.steps == ()


def change(field: str) -> Talk:
    return Talk(amend, known(given={"field": field, "now": "As it is"}))


@pytest.mark.parametrize(
    "field",
    ["goal_title", "goal_sentence", "goal_measure", "goal_reason", "step_title", "log_note"],
)
def test_words_are_changed_to_what_is_typed(field: str) -> None:
    assert change(field).type("Something new").result == Amended(field, "Something new")


@pytest.mark.parametrize("field", ["goal_due", "step_due"])
def test_a_date_is_changed_to_the_day_that_is_typed(field: str) -> None:
    assert change(field).type("June 5 2027").result == Amended(field, date(2027, 6, 5))


@pytest.mark.parametrize("field", ["goal_due", "step_due"])
def test_a_date_can_be_taken_away(field: str) -> None:
    assert change(field).tap("none").result == Amended(field, None)


def test_the_minutes_of_a_log_are_changed() -> None:
    assert change("log_minutes").type("1h 15m").result == Amended("log_minutes", 75)


def test_the_day_of_a_log_lies_in_the_past() -> None:
    assert change("log_day").type("yesterday").result == Amended("log_day", date(2026, 11, 19))


def test_a_change_shows_what_stands_there_now() -> None:
    assert change("goal_title").asks.values == {"now": "As it is"}
