"""Every choice can be told from the others by its words alone: no color, no emoji is needed."""

from __future__ import annotations

import pytest

from tests.chat import shelf
from tests.keyboards import unclear_labels, words_of
from tests.transcripts import FOLDER
from tests.voice.phrases import LANGUAGES, phrases
from tests.voice.test_wording import labels

EACH = pytest.mark.parametrize("language", LANGUAGES)


@EACH
def test_no_label_of_the_voice_is_only_a_sign(language: str) -> None:
    said = {key: phrases(language)[key] for key in labels()}
    signs = [key for key, it in said.items() if not (it.values or words_of("".join(it.texts)))]
    assert signs == []


@EACH
def test_no_choice_of_a_pack_is_only_a_sign(language: str) -> None:
    packs = shelf().library.packs_in(language).values()
    choices = [pack.button for pack in packs]
    for category in (each for pack in packs for each in pack.categories.values()):
        choices += [category.button, *category.measures]
        choices += [each.title for each in (*category.goals, *category.steps)]
    assert [choice for choice in choices if not words_of(choice)] == []


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.txt")), ids=lambda path: path.stem)
def test_every_keyboard_of_the_transcripts_is_clear_without_its_signs(path) -> None:
    assert unclear_labels(path.read_text("utf-8")) == []


def test_a_label_that_is_only_an_emoji_is_found() -> None:
    assert unclear_labels("bot: How was it?\n  [👍] [👎]\n  [Later]") == ["👍", "👎"]


def test_two_labels_that_only_a_sign_tells_apart_are_found() -> None:
    assert unclear_labels("bot: Which?\n  [🔴 Stop] [🟢 Stop] [Go on]") == ["🔴 Stop", "🟢 Stop"]


def test_a_number_that_the_text_does_not_explain_is_found() -> None:
    assert unclear_labels("bot: Which?\n\n  1. the first\n  [1] [2]") == ["2"]


def test_what_a_person_says_is_no_keyboard() -> None:
    assert unclear_labels("you: [👍]\nbot: Good.\n  [Undo]") == []
