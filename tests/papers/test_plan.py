"""The plan holds what a district asks for; two readers each find the same in PDF and in Word."""

from __future__ import annotations

import json
from dataclasses import replace
from io import BytesIO
from typing import Any

import docx
import mammoth
import pdfplumber
import pypdf
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as some

from bot.library.voice import load_voice
from bot.papers.document import Document, Heading, Table
from bot.papers.facts import PlanFacts, PlanStep
from bot.papers.making import make, paper
from bot.papers.plan import write_plan
from bot.papers.plan_goals import school_year
from bot.papers.press import print_pdf
from tests.papers.people import LEVELS, NOW, TODAY, Made, everybody, goal
from tests.papers.samples import CONTENT

VOICE = load_voice(CONTENT / "voice", "en")
MADE = {made.name: made for made in everybody()}
BUSY = MADE["busy"].plan
EACH = pytest.mark.parametrize("made", everybody(), ids=lambda made: made.name)
USUAL = pytest.mark.parametrize("name", ["beginner", "busy", "three-goals", "technician"])
MOST_PAGES = 4


def written(facts: PlanFacts, kind: str) -> BytesIO:
    """The plan as a file."""
    recipe = paper(kind, write_plan(facts, VOICE).to_json(), NOW)
    return BytesIO(make(CONTENT / "papers", CONTENT, json.loads(json.dumps(recipe))))


def pdf(facts: PlanFacts) -> pypdf.PdfReader:
    """The plan as PDF."""
    return pypdf.PdfReader(written(facts, "pdf"))


def words(facts: PlanFacts) -> str:
    """All that the PDF says, on one line."""
    return " ".join(" ".join(page.extract_text() for page in pdf(facts).pages).split())


def tags(reader: pypdf.PdfReader) -> set[str]:
    """The kinds of parts that the PDF's structure names."""
    found: set[str] = set()

    def walk(node: Any) -> None:
        node = node.get_object()
        if isinstance(node, pypdf.generic.ArrayObject):
            for each in node:
                walk(each)
        elif isinstance(node, pypdf.generic.DictionaryObject):
            if "/S" in node:
                found.add(str(node["/S"]))
            if "/K" in node:
                walk(node["/K"])

    walk(reader.trailer["/Root"]["/StructTreeRoot"])  # type: ignore[index]
    return found


def headings(facts: PlanFacts) -> list[str]:
    """The headings of the paper."""
    blocks = write_plan(facts, VOICE).blocks
    return [block.text for block in blocks if isinstance(block, Heading)]


@EACH
def test_a_pdf_is_tagged_and_names_its_title_and_language(made: Made) -> None:
    reader = pdf(made.plan)
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert reader.metadata is not None
    assert reader.metadata.title == "Professional development plan"
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()


def test_headings_and_heads_of_tables_are_tagged_as_such() -> None:
    assert {"/H1", "/H2", "/Table", "/TH", "/TD"} <= tags(pdf(BUSY))


@USUAL
def test_a_usual_plan_has_one_to_four_pages(name: str) -> None:
    assert 1 <= len(pdf(MADE[name].plan).pages) <= MOST_PAGES


@EACH
def test_a_second_reader_finds_the_same_words(made: Made) -> None:
    with pdfplumber.open(written(made.plan, "pdf")) as read:
        text = " ".join(page.extract_text() for page in read.pages)
    assert "Professional development plan" in text
    assert len(read.pages) == len(pdf(made.plan).pages)


@EACH
def test_a_pdf_is_black_and_gray(made: Made) -> None:
    with pdfplumber.open(written(made.plan, "pdf")) as read:
        drawn = [each for page in read.pages for each in (*page.chars, *page.lines, *page.rects)]
    colors = {each.get("non_stroking_color") for each in drawn}
    assert all(isinstance(each, int | float | None) or len(set(each)) == 1 for each in colors)


def test_the_plan_says_all_parts_that_a_district_asks_for() -> None:
    said = words(BUSY)
    about = BUSY.goals[0]
    for part in ("Dana Rivera", "2026–27", about.reason, about.measure, about.support):
        assert " ".join(part.split()) in said
    for part in (*LEVELS, "Here now", "GAS T score: 50.0", "Sep 14, 2026"):
        assert part in said
    for part in ("Mentoring", "Mid-year", "End-of-year", "Employee", "Supervisor", "16 h 50 min"):
        assert part in said


def test_steps_after_this_school_year_stand_apart() -> None:
    assert {"Steps this school year", "Steps after this school year"} <= set(headings(BUSY))


def test_what_was_not_chosen_is_not_there() -> None:
    bare = replace(BUSY, evidence=None, hours=None, reviews=False, signatures=False)
    said = words(bare)
    for part in ("Evidence", "Hours", "Mid-year", "Supervisor", "Reflection", "Log"):
        assert part not in said


def test_two_rated_goals_make_one_score() -> None:
    both = replace(BUSY, goals=(goal("One", level=1), goal("Two", level=1)))
    assert "GAS T score: 62.4, from 2 rated goals" in words(both)


def test_without_a_rated_goal_no_score_is_shown() -> None:
    assert "T score" not in words(replace(BUSY, goals=(goal("One", level=None),)))


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (TODAY, "2026–27"),
        (TODAY.replace(month=6), "2025–26"),
        (TODAY.replace(year=2099), "2099–00"),
    ],
)
def test_a_school_year_begins_in_july(day: Any, year: str) -> None:
    assert school_year(day) == year


@EACH
def test_a_paper_is_the_same_after_a_stay_in_the_outbox(made: Made) -> None:
    document = write_plan(made.plan, VOICE)
    assert Document.from_json(json.loads(json.dumps(document.to_json()))) == document


@EACH
def test_word_has_real_styles_and_repeated_heads(made: Made) -> None:
    file = docx.Document(written(made.plan, "docx"))
    styles = [paragraph.style.name for paragraph in file.paragraphs if paragraph.text]
    assert styles[0] == "Title"
    assert "Heading 1" in styles
    heads = [table.rows[0]._tr.find(".//" + qn("w:tblHeader")) for table in file.tables[1:]]
    assert None not in heads
    assert file.core_properties.title == "Professional development plan"
    assert file.core_properties.author == ""


@EACH
def test_word_and_pdf_hold_the_same_tables(made: Made) -> None:
    tables = [each for each in write_plan(made.plan, VOICE).blocks if isinstance(each, Table)]
    file = docx.Document(written(made.plan, "docx"))
    assert len(file.tables) == len(tables)
    rows = [len(each.rows) + bool(each.heads) for each in tables]
    assert [len(each.rows) for each in file.tables] == rows


@EACH
def test_a_second_reader_finds_headings_in_the_word_file(made: Made) -> None:
    read = mammoth.convert_to_html(written(made.plan, "docx")).value
    assert read.count("<h1>") == sum(
        isinstance(each, Heading) and each.level == 1
        for each in write_plan(made.plan, VOICE).blocks
    )
    assert "<thead>" in read


@settings(max_examples=25, deadline=None)
@given(some.text(max_size=200))
def test_whatever_was_typed_makes_a_plan(text: str) -> None:
    odd = goal(text, sentence=text, reason=text, steps=(PlanStep(text),))
    facts = PlanFacts(TODAY, text, text, text, text, (odd,), midyear=text)
    assert pdf(facts).pages
    assert docx.Document(written(facts, "docx")).tables


def test_a_plan_may_be_made_at_any_moment() -> None:
    paper = write_plan(BUSY, VOICE).to_json()
    moment = NOW.replace(microsecond=123_456)
    assert print_pdf(CONTENT / "papers", "plan", paper, moment).startswith(b"%PDF")


def test_a_name_that_looks_like_markup_is_printed_as_typed() -> None:
    said = words(replace(BUSY, name='#eval("1") $x$ *b* _i_ <l>'))
    assert '#eval("1") $x$ *b* _i_ <l>' in said
