"""What answers point to, and what they refuse."""

import pytest

from bot.understanding.themes import CategoryWords, TopThemes, find_top, read_themes

LEADING = CategoryWords(
    "leadership",
    "Leadership",
    ("I'd like to run the department", "supervise the other therapists", "be the boss one day"),
    ("I don't want to manage people", "never an administrator"),
    ("lead", "manage people", "director", "supervise"),
)
BALANCE = CategoryWords(
    "balance",
    "Work-life balance",
    ("I write notes at night", "no lunch break", "always behind on paperwork"),
    ("my hours are fine",),
    ("paperwork", "overtime", "take work home"),
)
BOTH = (LEADING, BALANCE)
OPEN = {"leadership": 0.5, "balance": 0.5}


def test_the_evidence_is_the_very_words() -> None:
    text = "It rains. I would love to SUPERVISE a team!"
    read = read_themes(text, OPEN, BOTH)
    assert read.labels[0] == "leadership"
    assert read.evidence == "I would love to SUPERVISE a team!"


def test_a_refused_category_is_not_suggested() -> None:
    read = read_themes("I don't want to manage people", OPEN, BOTH)
    assert "leadership" not in read.labels


@pytest.mark.parametrize(
    "text", ["idk", "fine", "no, happy as I am", "-", "", "🤷", "not sure lol"]
)
def test_an_answer_that_says_nothing_points_nowhere(text: str) -> None:
    assert read_themes(text, {"balance": 0.9}, BOTH).labels == ()


def test_the_question_is_part_of_the_meaning() -> None:
    assert read_themes("the reports", {"balance": 0.85}, BOTH).labels == ("balance",)
    assert read_themes("the reports", {}, BOTH).labels == ()


def test_a_person_s_themes_come_with_quotes() -> None:
    found = find_top(
        [("director by 50", OPEN), ("paperwork", OPEN), ("I want to lead", OPEN)], BOTH
    )
    assert found.top == ("leadership", "balance")
    assert set(found.evidence["leadership"]) == {"director by 50", "I want to lead"}


def test_with_nothing_to_go_on_there_are_no_themes() -> None:
    assert find_top([("idk", OPEN), ("-", OPEN)], BOTH) == TopThemes((), {})
    assert find_top([], BOTH) == TopThemes((), {})
