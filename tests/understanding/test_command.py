"""Anyone can measure a skill, line by line, on cases of their own."""

import json

import pytest

from tests.understanding.cases import understand


def case(**fields: object) -> str:
    return json.dumps({"id": "c1", "now": "2026-03-11T20:15", **fields})


def test_each_line_gives_a_line_with_the_same_id_in_order() -> None:
    lines = [json.dumps({"id": n, "text": "Chicago"}) for n in (3, 1, 2)]
    assert [result["id"] for result in understand("place", lines)] == [3, 1, 2]


@pytest.mark.parametrize("line", ["{", "[]", "null", "3", '"text"', "[" * 5000])
def test_a_line_that_is_no_case_gives_an_error_and_the_rest_goes_on(line: str) -> None:
    bad, good = understand("place", [line, case(text="Chicago")])
    assert bad["id"] is None
    assert bad["error"]
    assert good["zone"] == "America/Chicago"


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"text": 3, "context": "a"},
        {"text": "1h"},
        {"text": "1h", "context": "nowhere"},
        {"text": "1h", "context": "a", "now": "soon"},
        {"text": "1h", "context": ["a"]},
    ],
)
def test_a_case_without_what_it_needs_keeps_its_id_and_says_why(fields: dict[str, object]) -> None:
    (result,) = understand("progress", [case(**fields)])
    assert result["id"] == "c1"
    assert result["error"]


def test_fields_that_are_not_known_are_passed_over() -> None:
    (result,) = understand("schedule", [case(text="sundays at 7pm", mood="fine", gold=None)])
    assert (result["days"], result["time"]) == (["SU"], ["19:00"])


def test_themes_of_one_answer_and_of_one_person_have_their_own_shapes() -> None:
    answer = case(audience="school", q="s7", text="No, I take work home every night")
    person = case(audience="school", answers=[{"q": "s7", "text": "I take notes home"}])
    one, all_ = understand("themes", [answer, person])
    assert one["labels"] == ["balance"]
    assert one["evidence"] in "No, I take work home every night"
    assert all_["top"][0] == "balance"
    assert all_["evidence"]["balance"] == ["I take notes home"]


def test_a_summary_is_written_last_and_counts_only_cases_with_gold() -> None:
    lines = [case(text="Chicago", gold="America/Chicago"), case(text="Lima")]
    assert understand("place", lines, summary=True)[-1] == {
        "cases": 1,
        "right": 1.0,
        "surely_wrong": 0.0,
    }


def test_several_goals_are_a_list() -> None:
    text = "30 min anatomy and 20 min transfers"
    (result,) = understand("progress", [case(text=text, context="c")])
    assert result["goal"] == ["g1", "g2"] or result["goal"] == ["g2", "g1"]
    assert result["minutes"] == 50


def test_an_unknown_skill_is_refused() -> None:
    with pytest.raises(KeyError):
        understand("mood", [])
