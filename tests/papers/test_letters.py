"""Any text can be printed: no boxes, no control characters, no word that leaves the page."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from bot.papers.document import Document, Heading, Paragraph, Table
from bot.papers.letters import LONGEST_WORD, MISSING, clipped, covered, plain, printable
from bot.papers.press import print_pdf
from tests.papers import coverage
from tests.papers.people import NOW, ODD
from tests.papers.samples import CONTENT

FOLDER = CONTENT / "papers"
FONTS = FOLDER / "fonts"


def printed(text: str) -> bytes:
    """A PDF/UA with the text as heading, paragraph and in a table.

    The standard does not allow a letter without a shape: printing it raises.
    """
    table = Table((text,), ((text,),), (1,))
    blocks = (Heading(f"Goal: {text}"), Paragraph(text), table)
    paper = Document("Plan", "en", text, blocks)
    return print_pdf(FOLDER, "plan", paper.to_json(), NOW)


def test_what_the_fonts_cover_is_written_down_truly() -> None:
    assert coverage.FILE.read_text("utf-8") == coverage.written()


@pytest.mark.parametrize("block", [(0x20, 0x7F), (0xA1, 0x180), (0x388, 0x3CF), (0x400, 0x460)])
def test_latin_greek_and_cyrillic_are_covered(block: tuple[int, int]) -> None:
    letters = {point for point in range(*block) if unicodedata.category(chr(point)) != "Cn"}
    assert letters - {0xAD} <= covered(FONTS)


@pytest.mark.parametrize("sign", "→←↑↓✓✔☐☑★●○½≥≤≈≠±×÷°€£¥©®™“”‘’—–…•😀🎉👍❤🌱📚")
def test_the_signs_that_people_use_are_covered(sign: str) -> None:
    assert printable(sign, FONTS) == sign


@pytest.mark.parametrize(
    "word", ["שלום", "مرحبا", "李明", "こんにちは", "안녕", "नमस्ते", "Հայ", "ქართ"]
)
def test_names_in_other_scripts_are_covered(word: str) -> None:
    assert MISSING not in printable(word, FONTS)
    printed(word)


def test_letters_that_no_font_has_are_told_once_and_not_shown_as_boxes() -> None:
    assert printable("ꦲꦏ ok", FONTS) == f"{MISSING} ok"


def test_control_characters_and_halves_of_pairs_are_left_out() -> None:
    assert plain("a\x00\x07b\ud800c\ufeff") == "abc"


def test_line_ends_stay_and_tabs_are_spaces() -> None:
    assert plain("a\r\nb\tc") == "a\nb c"


def test_a_word_without_end_may_be_broken() -> None:
    words = printable("a" * 4096, FONTS).split("\u200b")
    assert {len(word) for word in words[:-1]} == {LONGEST_WORD}


def test_a_word_of_usual_length_is_left_whole() -> None:
    assert printable("interdisciplinary", FONTS) == "interdisciplinary"


def test_a_text_is_cut_at_a_word() -> None:
    assert clipped("Learn what works for handwriting", 20) == "Learn what works…"
    assert clipped("short", 20) == "short"
    assert len(clipped("a" * 99, 20)) == 20


@pytest.mark.parametrize(
    "text", [ODD, "a" * 4096, "👩🏽‍🏫👨‍👩‍👧🇺🇸1️⃣", "e" + "\u0301" * 99, "\u202etxt.exe", ""]
)
def test_odd_texts_are_printed(text: str) -> None:
    assert printed(text).startswith(b"%PDF")


@settings(max_examples=120, deadline=None)
@given(some.text(max_size=60) | some.text(some.characters(min_codepoint=0x2000), max_size=40))
def test_no_text_is_ever_printed_as_a_box(text: str) -> None:
    assert printed(text).startswith(b"%PDF")
