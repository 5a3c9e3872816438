"""Every pack in content/packs reads well in every language, and keeps the names it once had."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.library.manners import ill_mannered
from bot.library.overview import languages_of
from bot.library.packs import load_pack, read_whole
from bot.library.problems import ContentError

PACKS = Path(__file__).parents[2] / "content" / "packs"
HOMES = sorted(path.parent for path in PACKS.glob("*/pack.yaml"))
EDITIONS = [(home, language) for home in HOMES for language in languages_of(home)]
NAMES = {
    "school_ot": (
        "career_picture clinical_or_lead most_enjoyed least_enjoyed knowledge_gaps income "
        "time_use caseload_needs school_needs conditions new_research evidence_base strategies "
        "goals_met less_time_on go_to_expert magic_wand equity lived_experience advocacy"
    ),
}


@pytest.mark.parametrize(
    ("home", "language"), EDITIONS, ids=lambda each: each.name if isinstance(each, Path) else each
)
def test_a_pack_has_good_manners(home: Path, language: str) -> None:
    files, english = read_whole(home, language), read_whole(home, "en")
    assert str(ContentError(ill_mannered(files, english))) == ""


@pytest.mark.parametrize("name", NAMES)
def test_question_names_are_kept_since_answers_hang_on_them(name: str) -> None:
    assert [each.id for each in load_pack(PACKS / name, "en").questions] == NAMES[name].split()


def test_the_quick_set_of_the_school_pack_is_the_one_we_chose() -> None:
    questions = load_pack(PACKS / "school_ot", "en").questions
    assert [each.number for each in questions if each.quick] == [1, 2, 5, 7, 14, 16]
