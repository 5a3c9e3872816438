"""Every language says everything that English says, in words of its own."""

from __future__ import annotations

import re
from datetime import time

import pytest

from bot.dialogs.set_goal import names_something_visible
from bot.library.packs import load_packs
from bot.library.voice import load_voice
from tests.dialogs.world import CONTENT
from tests.voice.phrases import LANGUAGES, VOICES, Phrase, phrases

OTHERS = [language for language in LANGUAGES if language != "en"]
EACH = pytest.mark.parametrize("language", LANGUAGES)
EACH_OTHER = pytest.mark.parametrize("language", OTHERS)

ALIKE = {"option-minutes", "log-line-minutes", "set_plan_dates-any.none", "picture-planned"}
ALIKE |= {"plan-paper-total", "plan-paper-spent", "plan-paper-full-hours", "plan-paper-minutes"}
ALIKE |= {"export-pdf", "export-docx", "evidence_file-video"}
"""Phrases that may read the same in two languages."""

LEFT_OUT: dict[str, set[str]] = {}
"""Values that a language may leave out of a phrase: {key: {value}}."""

LOCALE_ONLY = {"locale-name"}


def words(phrase: Phrase) -> str:
    """The letters of a phrase, without its markup."""
    plain = re.sub(r"<[^>]*>", "", " ".join(phrase.texts))
    return re.sub(r"\W+", " ", plain).strip()


@EACH_OTHER
def test_no_phrase_is_missing(language: str) -> None:
    assert sorted(phrases("en").keys() - phrases(language).keys()) == []


@EACH_OTHER
def test_no_phrase_is_one_that_english_does_not_have(language: str) -> None:
    assert sorted(phrases(language).keys() - phrases("en").keys()) == []


@EACH_OTHER
def test_no_phrase_was_left_in_english(language: str) -> None:
    here, english = phrases(language), phrases("en")
    both = (here.keys() & english.keys()) - ALIKE - LOCALE_ONLY
    same = [key for key in both if words(here[key]) and words(here[key]) == words(english[key])]
    assert sorted(same) == []


@EACH_OTHER
def test_every_phrase_fills_in_the_values_that_english_fills_in(language: str) -> None:
    here, english = phrases(language), phrases("en")
    differ = {
        key: sorted(here[key].values ^ english[key].values)
        for key in here.keys() & english.keys()
        if (here[key].values ^ english[key].values) - LEFT_OUT.get(key, set())
    }
    assert differ == {}


@EACH_OTHER
def test_a_phrase_that_is_missing_is_said_in_english(language: str) -> None:
    english = load_voice(VOICES, "en")
    voice = load_voice(VOICES, language, english)
    voice._bundle._messages.pop("way-back")
    assert voice.label("way-back") == english.label("way-back")


@EACH
def test_no_sentence_ends_twice_where_a_time_of_day_ends_it(language: str) -> None:
    """In Spanish a time ends with a full stop of its own: "7:00 p.m."."""
    voice = load_voice(VOICES, language)
    times = dict.fromkeys(("time", "clock", "moment", "late"), voice.clock(time(19)))
    ends = [
        key
        for key, phrase in phrases(language).items()
        if phrase.values & times.keys()
        and ".." in voice.label(key, **(dict.fromkeys(phrase.values, "x") | times))
    ]
    assert ends == []


@EACH
def test_every_measure_of_every_pack_is_something_visible(language: str) -> None:
    vague = load_voice(VOICES, language).label("list-vague")
    packs = load_packs(CONTENT / "packs", language).values()
    measures = [it for pack in packs for each in pack.categories.values() for it in each.measures]
    assert [it for it in measures if not names_something_visible(it, vague)] == []


def test_spanish_counts_one_and_many_apart() -> None:
    voice = load_voice(VOICES, "es")
    said = [voice.label("goal-due", day="30 de junio", left=left) for left in (0, 1, 2, 1_000_000)]
    assert [re.sub(r".*\(|\).*", "", each) for each in said] == [
        "es hoy o ya llegó",
        "queda 1 día",
        "quedan 2 días",
        "quedan 1,000,000 días",
    ]


@pytest.mark.parametrize(
    ("language", "name", "city", "zone"),
    [
        ("en", "English", None, "America/New_York"),
        ("es", "Español", "Nueva York", "America/New_York"),
        ("es", "Español", None, "America/Chicago"),
    ],
)
def test_a_language_knows_its_own_name_and_its_cities(
    language: str, name: str, city: str | None, zone: str
) -> None:
    voice = load_voice(VOICES, language)
    assert (voice.own_name, voice.city(zone)) == (name, city)
