"""From a wish to a goal: room for it, a measure that others can see, one sentence."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.dialogs.set_goal import names_something_visible, set_goal
from tests.dialogs.talking import Talk
from tests.dialogs.world import GOALS, known, packs, wording

WISH, MEASURE = "Lead the OT team.", "My name is on the list"


def talk(**about: Any) -> Talk:
    return Talk(set_goal, known(**about))


def at_the_draft(**about: Any) -> Talk:
    """All answered but the last: the sentence."""
    it = talk(**about).tap("leadership").type(WISH).way("skip").type(MEASURE)
    return it.way("skip", "skip").tap("h1y")


def test_a_fourth_goal_asks_which_one_rests() -> None:
    assert (talk(goals=GOALS).at, talk(goals=GOALS).options) == ("rests", ["3", "5", "8"])


def test_the_goal_that_rests_is_named_in_the_result() -> None:
    it = talk(goals=GOALS).tap("5", "own").type(WISH).way("skip").type(MEASURE)
    assert it.way("skip", "skip").tap("h1y", "keep").result.rests == 5


def test_a_third_goal_asks_for_no_room() -> None:
    assert talk(goals=GOALS[:2]).at == "category"


def test_without_a_pack_it_begins_with_the_wish() -> None:
    assert talk(pack=None).at == "wish"


def test_the_categories_that_the_answers_point_to_come_first() -> None:
    it = talk(quotes={"balance": ("I go home late",), "clinical": ()})
    assert it.options[:2] == ["balance", "clinical"]


def test_without_answers_no_category_is_said_to_come_from_them() -> None:
    assert (talk().asks.words, talk(quotes={"balance": ()}).asks.words) == (
        "set_goal-category",
        "set_goal-themes",
    )


def test_the_categorys_example_goals_are_offered() -> None:
    goals = packs()["school_ot"].categories["leadership"].goals
    assert talk().tap("leadership").options == [goal.id for goal in goals]


def test_an_example_stands_for_its_whole_text_and_gives_its_title() -> None:
    goal = packs()["school_ot"].categories["leadership"].goals[0]
    it = talk().tap("leadership", goal.id)
    assert it.standing.answers["wish"].value == goal.text
    assert it.type(MEASURE).way("skip", "skip").tap("h1y", "keep").result.title == goal.title


def test_an_example_is_exact_already_and_asks_for_no_more_of_it() -> None:
    goal = packs()["school_ot"].categories["leadership"].goals[0]
    assert talk().tap("leadership", goal.id).at == "measure"


@pytest.mark.parametrize("option", ["school_year", "h6m", "h1y", "h5y", "h10y"])
def test_the_sentence_of_an_example_says_the_chosen_date_once(option: str) -> None:
    goal = packs()["school_ot"].categories["leadership"].goals[0]
    it = talk().tap("leadership", goal.id).type(MEASURE).way("skip", "skip").tap(option)
    assert it.asks.values["draft"].count(", by ") <= 1


def test_a_goal_of_ones_own_has_no_category() -> None:
    it = talk().tap("own").type(WISH).way("skip").type(MEASURE).way("skip", "skip")
    assert it.tap("h1y", "keep").result.category is None


@pytest.mark.parametrize("weak", ["feel better", "I'll know", "I’d feel really confident", "idk"])
def test_a_weak_measure_asks_for_a_sharper_one(weak: str) -> None:
    assert talk().tap("own").type(WISH).way("skip").type(weak).at == "sharper_measure"


@pytest.mark.parametrize("clear", [MEASURE, "4 of 5 students", "supervisor has read it"])
def test_a_measure_that_others_can_see_asks_no_more(clear: str) -> None:
    assert talk().tap("own").type(WISH).way("skip").type(clear).at == "support"


def test_the_sharper_measure_takes_the_place_of_the_weak_one() -> None:
    it = talk().tap("own").type(WISH).way("skip").type("feel better", MEASURE)
    assert it.way("skip", "skip").tap("h1y", "keep").result.measure == MEASURE


def test_a_weak_measure_stays_where_no_sharper_one_is_given() -> None:
    it = talk().tap("own").type(WISH).way("skip").type("feel better").way("skip", "skip", "skip")
    assert it.tap("h1y", "keep").result.measure == "feel better"


def test_every_measure_that_a_pack_offers_is_visible() -> None:
    vague = wording("list-vague")
    categories = [each for pack in packs().values() for each in pack.categories.values()]
    measures = [measure for each in categories for measure in each.measures]
    assert [each for each in measures if not names_something_visible(each, vague)] == []


def test_own_words_are_offered_as_the_reason() -> None:
    it = talk(quotes={"leadership": ("Nobody asks us", "I know how", "A third")})
    it.tap("leadership").type(WISH).way("skip").type(MEASURE).way("skip").tap("q0")
    assert it.standing.answers["reason"].value == "Nobody asks us"


def test_a_date_can_be_typed() -> None:
    it = talk().tap("own").type(WISH).way("skip").type(MEASURE).way("skip", "skip")
    assert it.type("June 2027").tap("keep").result.due == date(2027, 6, 30)


def test_a_text_that_is_no_date_asks_again() -> None:
    it = talk().tap("own").type(WISH).way("skip").type(MEASURE).way("skip", "skip")
    assert (it.type("when pigs fly").at, it.turn.note) == ("due", "not-a-date")


def test_the_school_year_ends_next_june_once_this_one_is_near_its_end() -> None:
    it = talk(today=date(2027, 6, 1)).tap("own").type(WISH).way("skip").type(MEASURE)
    says = {option.name: option.says for option in it.way("skip", "skip").asks.options}
    assert says["school_year"] == "2028-06-15"


def test_the_draft_is_one_sentence_of_all_parts() -> None:
    it = talk().tap("own").type(WISH, "Run two\ninservices.", MEASURE).way("skip", "skip")
    assert it.tap("school_year").asks.values["draft"] == (
        "Lead the OT team: Run two inservices, by June 15, 2027."
        " I'll know it by this: My name is on the list."
    )


def test_the_draft_can_be_kept() -> None:
    it = at_the_draft()
    draft = it.asks.values["draft"]
    assert it.tap("keep").result.sentence == draft


def test_the_draft_can_be_said_in_other_words() -> None:
    assert at_the_draft().type("I lead.").result.sentence == "I lead."


def test_a_change_further_up_is_in_the_draft() -> None:
    it = at_the_draft().way(*["back"] * 6).type("Rest well")
    assert it.asks.values["draft"].startswith("Rest well, by")


def test_a_long_wish_gets_a_short_title() -> None:
    it = talk().tap("own").type("help " * 40).way("skip").type(MEASURE).way("skip", "skip")
    title = it.tap("h1y", "keep").result.title
    assert (len(title) <= 61, title.endswith("help…")) == (True, True)


def test_a_wish_of_mere_signs_still_gets_a_title() -> None:
    it = talk().tap("own").type("...").way("skip").type(MEASURE).way("skip", "skip")
    assert it.tap("h1y", "keep").result.title == "..."
