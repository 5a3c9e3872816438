"""Pictures look as they were looked at, say what they show, and print whatever a person typed."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from PIL import Image, ImageDraw

from bot.library.voice import load_voice
from bot.papers.facts import GoalProgress, ProgressFacts
from bot.papers.keepsake import keepsake_caption, keepsake_data
from bot.papers.making import make, picture
from bot.papers.progress import progress_caption, progress_data
from tests.papers.golden import GOLDEN, difference, drawn, small
from tests.papers.people import ODD, TODAY, everybody, weeks
from tests.papers.samples import CONTENT

VOICE = load_voice(CONTENT / "voice", "en")
DRAWN = dict(drawn())
BUSY = next(made for made in everybody() if made.name == "busy")
CAPTION = 1024
ALLOWED = 0.0003
"""Some thirty pixels of a small picture: less than one figure changed."""


def png(recipe: dict[str, Any]) -> Image.Image:
    """The picture that a recipe makes."""
    return Image.open(BytesIO(make(CONTENT / "papers", CONTENT, recipe)))


def progress(facts: ProgressFacts, theme: str = "light") -> Image.Image:
    """The progress picture."""
    return png(picture("progress", progress_data(facts, VOICE, theme)))


def caption(facts: ProgressFacts) -> str:
    """The caption without its markup."""
    return re.sub(r"<[^>]+>", "", progress_caption(facts, VOICE))


@pytest.mark.parametrize("name", DRAWN)
def test_every_picture_is_as_it_was_looked_at(name: str) -> None:
    assert difference(small(DRAWN[name]), Image.open(GOLDEN / name)) < ALLOWED


def test_a_picture_with_one_word_changed_is_told_from_the_one_looked_at() -> None:
    facts = replace(BUSY.progress, consistency=0.28)
    changed = small(picture("progress", progress_data(facts, VOICE, "light")))
    assert difference(changed, Image.open(GOLDEN / "busy-progress-light.png")) > ALLOWED


def test_a_picture_with_another_bar_is_told_from_the_one_looked_at() -> None:
    image = Image.open(GOLDEN / "busy-progress-light.png").convert("RGB")
    changed = image.copy()
    ImageDraw.Draw(changed).rectangle((20, 120, 28, 130), fill="black")
    assert difference(image, changed) > ALLOWED


@pytest.mark.parametrize("name", DRAWN)
def test_every_picture_is_as_wide_as_a_phone_shows_and_fits_telegram(name: str) -> None:
    image = png(DRAWN[name])
    assert image.width == 1024
    assert image.width + image.height < 10_000
    assert image.height < 3.2 * image.width


def test_light_and_dark_differ_in_their_ground() -> None:
    light, dark = progress(BUSY.progress), progress(BUSY.progress, "dark")
    assert sum(light.convert("RGB").getpixel((5, 5))) > 600  # type: ignore[arg-type]
    assert sum(dark.convert("RGB").getpixel((5, 5))) < 150  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", ["skipped", "paused", "before", "quiet"])
def test_every_kind_of_week_without_minutes_looks_different_without_color(kind: str) -> None:
    others = {"skipped", "paused", "before", "quiet"} - {kind}
    facts = ProgressFacts(TODAY, weeks(30, *[kind] * 10, 30), (), 30)  # type: ignore[list-item]
    mine = progress(facts).convert("L")
    for other in others:
        facts = ProgressFacts(TODAY, weeks(30, *[other] * 10, 30), (), 30)  # type: ignore[list-item]
        assert mine.tobytes() != progress(facts).convert("L").tobytes()


def test_the_caption_says_in_words_all_that_the_picture_shows() -> None:
    said = caption(BUSY.progress)
    for fact in ("45 of 60 min", "12 weeks", "1 week skipped", "2 weeks of break", "82%"):
        assert fact.replace("12 weeks", "380 min in 8 weeks") in said
    for fact in ("5 of 8", "198 days", "June 11, 2027", "Level 0", "one team meeting"):
        assert fact in said


def test_an_empty_start_invites_and_counts_nothing() -> None:
    facts = ProgressFacts(TODAY, weeks(*["before"] * 11, 0), (), None)
    said = caption(facts)
    assert "first half hour" in said
    assert "0 min" not in said


def test_a_date_gone_by_is_told_without_a_minus() -> None:
    goal = GoalProgress("Lead", 0, 0, date(2026, 11, 1))
    said = caption(ProgressFacts(TODAY, weeks(*[30] * 12), (goal,), 30))
    assert "The date was November 1, 2026" in said
    assert "-" not in said


@pytest.mark.parametrize("made", everybody(), ids=lambda made: made.name)
def test_every_caption_is_short_enough_for_telegram(made: Any) -> None:
    whole = (progress_caption(made.progress, VOICE), keepsake_caption(made.keepsake, VOICE))
    assert [len(re.sub(r"<[^>]+>", "", text)) < CAPTION for text in whole] == [True, True]


def test_what_looks_like_markup_is_printed_as_typed() -> None:
    plainly = GoalProgress("Goal one", 1, 2)
    odd = replace(plainly, title="#panic()")
    one = progress(ProgressFacts(TODAY, weeks(*[30] * 12), (plainly,), 30))
    other = progress(ProgressFacts(TODAY, weeks(*[30] * 12), (odd,), 30))
    assert one.size == other.size


def test_a_keepsake_shows_no_more_than_it_was_given() -> None:
    facts = replace(BUSY.keepsake, words="", name="", steps=())
    data = keepsake_data(facts, VOICE, "light")
    assert (data["quote"], data["name"], data["steps"]) == ("", "", [])


@settings(max_examples=40, deadline=None)
@given(some.text(max_size=300) | some.sampled_from([ODD, "a" * 4096, "\n" * 50, "#" * 99]))
def test_whatever_was_typed_makes_a_picture(text: str) -> None:
    goal = GoalProgress(text, 1, 3, date(2027, 1, 1), 1, text)
    facts = ProgressFacts(TODAY, weeks(*[30] * 12), (goal, goal), 30, 0.5)
    assert progress(facts).width == 1024
    assert len(progress_caption(facts, VOICE)) > 20
    kept = replace(BUSY.keepsake, title=text, words=text, name=text)
    assert png(picture("keepsake", keepsake_data(kept, VOICE, "dark"))).width == 1024
