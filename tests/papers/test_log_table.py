"""The log opens in a spreadsheet, and nothing in it is ever a formula."""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.library.voice import load_voice
from bot.papers.facts import LogLine
from bot.papers.log_table import FORMULA, log_rows, write_table
from tests.papers.samples import CONTENT

VOICE = load_voice(CONTENT / "voice", "en")


def read(*logs: LogLine) -> list[list[str]]:
    """What a spreadsheet would see."""
    text = write_table(log_rows(logs, VOICE)).decode("utf-8-sig")
    return list(csv.reader(StringIO(text, newline="")))


def noted(note: str) -> str:
    """The cell of a log's note."""
    return read(LogLine(date(2026, 9, 1), note=note))[1][-1]


def test_a_table_has_a_head_and_a_row_for_each_log() -> None:
    rows = read(LogLine(date(2026, 9, 1), 45, "Lead", "two, and\nthree", "logged", ("Ask", "Go")))
    assert rows[0] == ["Day", "What happened", "Minutes", "Goal", "Steps done", "Note"]
    assert rows[1] == ["2026-09-01", "done", "45", "Lead", "Ask; Go", "two, and\nthree"]


def test_spreadsheets_know_it_for_utf_8() -> None:
    assert write_table(log_rows((), VOICE)).startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("note", ["=1+1", "+1", "-2", "@x", " =1", "\t=1", "\n=1", "|x", "＝1"])
def test_a_note_that_could_be_a_formula_is_a_text(note: str) -> None:
    assert noted(note).startswith("'")


@pytest.mark.parametrize("note", ["1 = 1", "a-b", "'=1", "", "😀"])
def test_any_other_note_stays_as_typed(note: str) -> None:
    assert noted(note) == note


@given(some.text())
def test_no_cell_ever_begins_like_a_formula(note: str) -> None:
    assert not noted(note).lstrip().startswith(FORMULA)
    assert len(read(LogLine(date(2026, 9, 1), note=note))) == 2
