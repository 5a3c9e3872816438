"""A long text is cut into messages that Telegram takes, and nothing of it is lost."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from bot.coach.splitting import split_message, split_text
from bot.conversation.messages import Button, Message

TELEGRAMS_LIMIT = 4096
TAG = re.compile(r"<(/?)([a-z-]+)[^<>]*>")
WORDS = some.text(some.sampled_from("ab é漢😀.\n "), min_size=0, max_size=40)
LONG = some.lists(WORDS, min_size=1, max_size=60).map(lambda words: "".join(words) * 9)
TAGGED = some.lists(
    some.one_of(
        WORDS,
        some.sampled_from(
            [
                "&amp;",
                "&lt;b&gt;",
                '<a href="https://example.org/a b. c">x</a>',
                '<tg-time unix="1772391600">Sunday 19:00</tg-time>',
                "<b>bold</b>",
                "x" * 700,
                "x" * 1900,
            ]
        ),
    ),
    min_size=1,
    max_size=40,
).map(lambda parts: "".join(parts) * 9)
PATIENT = settings(deadline=None, max_examples=150)


def units(text: str) -> int:
    """As Telegram counts: in units of UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


def is_whole(part: str) -> bool:
    """Whether every tag and entity in the part is complete, and every tag closed."""
    rest = TAG.sub("", part)
    unclosed: list[str] = []
    for closing, name in TAG.findall(part):
        if not closing:
            unclosed.append(name)
        elif not unclosed or unclosed.pop() != name:
            return False
    broken = "<" in rest or ">" in rest or re.search(r"&(?!(amp|lt|gt|quot|#\d+);)", rest)
    return not broken and not unclosed


def test_a_short_text_stays_as_it_is() -> None:
    assert split_text("short") == ["short"]


def test_an_empty_text_is_one_empty_part() -> None:
    assert split_text("") == [""]


@PATIENT
@given(text=LONG)
@example("😀" * 4100)
@example("x" * 8192)
@example(" " * 5000 + "x")
def test_no_part_is_longer_than_telegram_takes(text: str) -> None:
    assert all(units(part) <= TELEGRAMS_LIMIT for part in split_text(text))


@PATIENT
@given(text=LONG)
@example("😀" * 4100)
@example("x" * 8192)
def test_nothing_but_space_between_parts_is_lost(text: str) -> None:
    assert bare("".join(split_text(text))) == bare(text)


@PATIENT
@given(text=LONG.filter(str.strip))
@example("\n" * 5000 + "x")
@example("x" + " " * 9000)
@example("x" * 4000 + " ")
def test_no_part_is_empty(text: str) -> None:
    assert all(part.strip() for part in split_text(text))


@PATIENT
@given(text=TAGGED)
def test_no_tag_and_no_entity_is_cut(text: str) -> None:
    assert all(is_whole(part) for part in split_text(text))


@PATIENT
@given(text=TAGGED)
def test_nothing_of_a_text_with_tags_is_lost(text: str) -> None:
    def plain(given: str) -> str:
        return bare(unescape(TAG.sub("", given)))

    assert plain("".join(split_text(text))) == plain(text)


def test_a_tag_around_a_long_text_is_closed_and_opened_again() -> None:
    parts = split_text(f"<blockquote>{'A sentence. ' * 500}</blockquote>")
    assert [is_whole(part) for part in parts] == [True] * len(parts)


def test_a_space_inside_a_tag_is_no_place_to_cut() -> None:
    parts = split_text("word " * 798 + '<a href="https://example.org/">a link</a> and more.')
    assert [is_whole(part) for part in parts] == [True, True]


@pytest.mark.parametrize("between", ["\n\n", "\n", " "])
def test_a_text_is_cut_at_the_end_of_a_paragraph_or_sentence(between: str) -> None:
    first, *_ = split_text("x" * 3500 + " end." + between + "y" * 300 + " " + "z" * 3000)
    assert first.endswith(" end.")


def test_buttons_stand_under_the_last_part_alone() -> None:
    rows = ((Button("Go on", "go"),),)
    first, last = split_message(Message("word " * 1000, rows, effect="celebrate"))
    assert (first.rows, first.effect) == ((), None)
    assert (last.rows, last.effect) == (rows, "celebrate")


def test_every_part_rings_like_the_whole() -> None:
    assert {each.rings for each in split_message(Message("word " * 1000, rings=True))} == {True}
