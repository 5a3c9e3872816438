"""Every choice can be told from the others by its words alone: no color, no emoji is needed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.keyboards import unclear_labels
from tests.transcripts import FOLDER


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.txt")), ids=lambda path: path.stem)
def test_every_keyboard_of_the_transcripts_is_clear_without_its_signs(path: Path) -> None:
    assert unclear_labels(path.read_text("utf-8")) == []


def test_a_label_that_is_only_an_emoji_is_found() -> None:
    assert unclear_labels("bot: How was it?\n  [👍] [👎]\n  [Later]") == ["👍", "👎"]


def test_two_labels_that_only_a_sign_tells_apart_are_found() -> None:
    assert unclear_labels("bot: Which?\n  [🔴 Stop] [🟢 Stop] [Go on]") == ["🔴 Stop", "🟢 Stop"]


def test_a_number_that_the_text_does_not_explain_is_found() -> None:
    assert unclear_labels("bot: Which?\n\n  1. the first\n  [1] [2]") == ["2"]


def test_what_a_person_says_is_no_keyboard() -> None:
    assert unclear_labels("you: [👍]\nbot: Good.\n  [Undo]") == []
