"""Each rule of good packs notices what breaks it, and says where."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from .tiny import change
from .written import content_with, manners, written_pack

CATEGORY = "en/first_category.yaml"
STEP = "  - id: first_step_1\n    title: "


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return written_pack(content_with(tmp_path))


def first(home: Path, file: str, after: str) -> str:
    """What stands in that file after those words, up to the end of the line."""
    return (home / file).read_text("utf-8").split(after, 1)[1].split("\n", 1)[0]


def set_line(home: Path, file: str, after: str, words: str) -> None:
    """Say something else there."""
    change(home, file, after + first(home, file, after), after + words)


def test_a_pack_that_is_filled_in_has_good_manners(home: Path) -> None:
    assert manners(home) == []


@pytest.mark.parametrize(
    ("file", "after", "words", "says"),
    [
        (CATEGORY, "why: ", "Great job.", "“Great job” is not used"),
        (CATEGORY, "why: ", "Now! Yes.", "“!” is not used"),
        (CATEGORY, "why: ", "<b>Now</b>.", "“<” is not used"),
        (CATEGORY, "why: ", "Mind your behaviour.", "“behaviour” is not American spelling"),
        (CATEGORY, "why: ", "No end", "should end with a full stop"),
        (CATEGORY, "why: ", "Since 2019.", "names a year, and no source"),
        ("en/questions.yaml", "hint: ", "In 2019, say.", "names a year, and no source"),
        (CATEGORY, STEP, "Write it down.", "a title has no full stop"),
        (CATEGORY, STEP, "🎯", "says nothing without its signs"),
        (CATEGORY, "keywords:\n  - ", "Words", "should be lower case"),
    ],
)
def test_a_text_out_of_tune_is_told(
    home: Path, file: str, after: str, words: str, says: str
) -> None:
    set_line(home, file, after, words)
    assert [each.rsplit(": ", 1)[1] for each in manners(home)] == [says]


def test_the_place_is_told(home: Path) -> None:
    set_line(home, CATEGORY, "why: ", "Oops.")
    line = (home / CATEGORY).read_text("utf-8").split("Oops")[0].count("\n") + 1
    assert manners(home) == [f"{CATEGORY}:{line}: steps[0].why: “Oops” is not used"]


@pytest.mark.parametrize(
    ("one", "other", "says"),
    [
        ("against:\n  - ", "phrases:\n  - ", "has the words of “{}”"),
        ("first_goal_2\n    title: ", "first_goal_1\n    title: ", "has the words of “{}”"),
        ("first_step_2\n    title: ", STEP, "has the verb and object of “{}”"),
    ],
)
def test_what_is_there_twice_is_told(home: Path, one: str, other: str, says: str) -> None:
    words = first(home, CATEGORY, other)
    set_line(home, CATEGORY, one, words)
    assert [each.rsplit(": ", 1)[1] for each in manners(home)] == [says.format(words)]


def test_two_steps_with_one_verb_and_object_are_told(home: Path) -> None:
    set_line(home, CATEGORY, STEP, "Read a law")
    set_line(home, CATEGORY, "first_step_2\n    title: ", "Read the laws twice")
    assert [each.rsplit(": ", 1)[1] for each in manners(home)] == [
        "has the verb and object of “Read a law”"
    ]


def test_too_few_phrases_are_told(home: Path) -> None:
    phrase = first(home, CATEGORY, "phrases:\n  - ")
    change(home, CATEGORY, f"  - {phrase}\n", "")
    assert manners(home)[0].endswith("phrases: 19 are here, 20 are needed")


def test_goals_that_are_all_far_are_told(home: Path) -> None:
    change(home, CATEGORY, "horizon: 1y", "horizon: 5y")
    change(home, CATEGORY, "horizon: school_year", "horizon: 5y")
    assert manners(home)[0].endswith("goals: should reach near (up to 1y) and far (5y or 10y)")


def test_a_quick_set_that_is_not_quick_is_told(home: Path) -> None:
    change(home, "pack.yaml", "    quick: true\n", "")
    assert manners(home)[0].endswith("questions: 4 are quick; 5 to 7 fit into five minutes")


def test_a_category_that_no_question_points_to_is_told(home: Path) -> None:
    text = (home / "pack.yaml").read_text("utf-8")
    lines = [line for line in text.splitlines() if "    points_to:" not in line]
    (home / "pack.yaml").write_text("\n".join(lines), encoding="utf-8")
    assert manners(home)[0].endswith('categories[0]: no question points to "first_category"')


def test_a_language_that_lacks_a_step_is_told(home: Path) -> None:
    shutil.copytree(home / "en", home / "es")
    change(home, "es/first_category.yaml", "id: first_step_3", "id: another_step")
    assert manners(home, "es")[0].endswith("steps: should have the ids of English, in that order")


def test_spanish_has_words_of_its_own_that_are_not_used(home: Path) -> None:
    shutil.copytree(home / "en", home / "es")
    set_line(home, "es/first_category.yaml", "why: ", "Buen trabajo.")
    assert manners(home, "es")[0].endswith("“Buen trabajo” is not used")
