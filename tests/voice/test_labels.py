"""No button needs color or an emoji to be understood: its letters say what it does."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import pytest

from bot.library.packs import Pack
from tests.chat import shelf
from tests.transcripts import FOLDER as TRANSCRIPTS
from tests.voice import code
from tests.voice.labels import says_nothing
from tests.voice.phrases import LANGUAGES, phrases

BUTTON = re.compile(r"\[([^\[\]\n]+)\]")


@pytest.mark.parametrize("label", ["✅", "👍🏽", "🟢", "→", " ", "Green", "🟥 rojo", "☑ "])
def test_the_check_notices(label: str) -> None:
    assert says_nothing(label)


@pytest.mark.parametrize("label", ["✅ Done", "4", "+2", "☑ Read a paper", "Sí", "🟢 On track"])
def test_the_check_lets_words_and_numbers_pass(label: str) -> None:
    assert not says_nothing(label)


def test_no_emoji_is_taken_for_a_letter() -> None:
    assert not any(unicodedata.category(sign).startswith("L") for sign in "✅🟢☑→★")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_of_the_voice_says_what_it_does(language: str) -> None:
    keys = {key for _, key in code.labelled()} | code.of_questions() | code.derived()
    labels = [phrases(language)[key] for key in sorted(keys & set(phrases(language)))]
    # Where a value stands in it, the value says it.
    bare = [each.key for each in labels if says_nothing("".join(each.texts)) and not each.values]
    assert len(labels) > 150
    assert bare == []


def choices(pack: Pack) -> Iterator[str]:
    """Everything of a pack that may stand on a button."""
    yield pack.button
    yield from pack.holiday_names.values()
    for category in pack.categories.values():
        yield from (category.name, category.button, *category.measures)
        yield from (goal.title for goal in category.goals)
        yield from (step.title for step in category.steps)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_choice_of_the_packs_says_what_it_is(language: str) -> None:
    bare = [
        (pack.id, label)
        for pack in shelf().library.packs_in(language).values()
        for label in choices(pack)
        if says_nothing(label)
    ]
    assert bare == []


def test_every_button_that_people_met_says_what_it_does() -> None:
    files = TRANSCRIPTS.rglob("*.txt")
    rows = [
        line
        for file in files
        for line in file.read_text("utf-8").splitlines()
        if line.startswith("  [")
    ]
    met = {label for row in rows for label in BUTTON.findall(row)}
    assert len(met) > 300
    assert sorted(label for label in met if says_nothing(label)) == []
