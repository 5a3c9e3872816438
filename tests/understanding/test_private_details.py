"""Names, birth dates and IDs are found where they tell of a student or patient, and rarely else.

The cases are written by hand, as people type. The rules were made with those of `train`, some of
which were written to fool them; those of `check` only measure.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.first_names import FIRST_NAMES
from bot.understanding.private_details import find_private_details

CASES = Path(__file__).parent / "private_details"
CORPUS = Path(__file__).parent / "corpus"
SPLITS = pytest.mark.parametrize("split", ["train", "check"])


def holding(split: str) -> list[list[str]]:
    return [line.split("\t") for line in _lines(f"holds.{split}.tsv")]


def _lines(name: str) -> list[str]:
    return (CASES / name).read_text("utf-8").splitlines()


def kinds(text: str) -> set[str]:
    return {each.kind for each in find_private_details(text)}


RIGHTLY = {"met w/ Jaylen's parents, 1 more family to go"}
"""What the other cases hold of a student's name."""


def corpus() -> set[str]:
    """Every text of the other cases: people's answers, logs, places and times."""
    files = [file.read_text("utf-8") for file in CORPUS.glob("*.jsonl")]
    lines = [line for text in files for line in text.splitlines()]
    return {str(json.loads(line).get("text", "")) for line in lines}


@SPLITS
def test_nine_in_ten_are_found(split: str) -> None:
    found = [kind in kinds(text) for kind, text in holding(split)]
    assert sum(found) >= 0.9 * len(found)


@SPLITS
def test_hardly_any_alarm_is_false(split: str) -> None:
    false = [text for text in _lines(f"none.{split}.txt") if kinds(text)]
    assert len(false) <= 0.01 * len(_lines(f"none.{split}.txt")), false


def test_none_of_the_other_cases_raises_an_alarm() -> None:
    assert len(corpus()) > 2000
    assert {text for text in corpus() if kinds(text)} == RIGHTLY


def test_the_cases_are_many_and_none_is_there_twice() -> None:
    holds = [text for split in ("train", "check") for _, text in holding(split)]
    none = [line for split in ("train", "check") for line in _lines(f"none.{split}.txt")]
    assert len(holds) >= 150
    assert len(none) >= 300
    assert len({*holds, *none}) == len(holds) + len(none)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("my student Jayden Smith", "Jayden"),
        ("the boy, DOB 3/4/2015, is new", "3/4/2015"),
        ("student ID: A559201", "A559201"),
    ],
)
def test_its_place_in_the_text_is_told(text: str, what: str) -> None:
    (found,) = find_private_details(text)
    assert text[found.start : found.end] == what


def test_names_are_small_and_sorted_out_from_words() -> None:
    assert all(name == name.casefold() for name in FIRST_NAMES)
    assert not FIRST_NAMES & {"will", "grace", "may", "hope", "summer", "art", "joy", "mark"}


@given(st.text(max_size=300))
def test_any_text_can_be_looked_at(text: str) -> None:
    for each in find_private_details(text):
        assert 0 <= each.start < each.end <= len(text)
