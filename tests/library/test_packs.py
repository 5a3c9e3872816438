"""A pack loads as written, and a broken one says where and why."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.library.packs import ContentError, load_packs

from .tiny import CATEGORY, change, complaints, write_pack


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return write_pack(tmp_path)


def test_a_pack_carries_its_questions_in_order_with_their_codes(home: Path) -> None:
    pack = load_packs(home.parent, "en")["tiny"]
    assert [(each.id, each.number, each.code) for each in pack.questions] == [
        ("dream", 1, "y1"),
        ("share", 2, "y2"),
    ]


def test_a_question_joins_its_rule_and_its_words(home: Path) -> None:
    dream = load_packs(home.parent, "en")["tiny"].questions[0]
    assert (dream.kind, dream.quick, dream.points_to, dream.ask) == (
        "text",
        True,
        {"growing": 0.5},
        "What do you dream of?",
    )


def test_a_category_knows_its_goals_and_steps(home: Path) -> None:
    category = load_packs(home.parent, "en")["tiny"].categories["resting"]
    assert (category.id, category.goals[0].id, category.steps[0].id) == (
        "resting",
        "resting_goal",
        "resting_step",
    )


def test_a_missing_language_comes_in_english(home: Path) -> None:
    assert load_packs(home.parent, "es")["tiny"].name == "Tiny people"


def test_a_language_with_a_folder_comes_in_its_words(home: Path) -> None:
    (home / "en").rename(home / "es")
    change(home, "es/pack.yaml", "Tiny people", "Gente pequeña")
    assert load_packs(home.parent, "es")["tiny"].name == "Gente pequeña"


def test_another_pack_needs_no_code(home: Path) -> None:
    change(write_pack(home.parent, "third"), "pack.yaml", "prefix: y", "prefix: z")
    assert list(load_packs(home.parent, "en")) == ["third", "tiny"]


def test_a_pack_cannot_be_changed(home: Path) -> None:
    with pytest.raises(ValidationError):
        load_packs(home.parent, "en")["tiny"].name = "other"  # type: ignore[misc]  # the point


def test_a_role_card_is_optional_and_has_steps(home: Path) -> None:
    card = (
        "role_card: {title: You, lines: [You help.], steps: "
        "[{id: ask_them, title: Ask, why: So., begin: Now., done: Asked.}]}\n"
    )
    change(home, "en/pack.yaml", "button:", card + "button:")
    role_card = load_packs(home.parent, "en")["tiny"].role_card
    assert role_card is not None
    assert role_card.steps[0].id == "ask_them"


HORIZONS = "should be one of '10y', '5y', '1y', '6m' or 'school_year'"
NO_NAME = "should be a name of lower-case letters, digits and _ (no dots)"
BROKEN = [
    ("wrong type", "en/growing.yaml", "name: growing", "name: 7",
     "en/growing.yaml:1: name: should be text (put it in quotes)"),
    ("not a list", "en/growing.yaml", "[it was seen]", "it was seen",
     "en/growing.yaml:6: measures: should be a list"),
    ("not true or false", "pack.yaml", "quick: true", "quick: maybe",
     "pack.yaml:7: questions[0].quick: should be true or false"),
    ("unknown field", "en/growing.yaml", "    why:", "    colour: red\n    why:",
     "en/growing.yaml:16: steps[0].colour: is not a known field"),
    ("unknown field at the top", "en/pack.yaml", "button:", "emoji: x\nbutton:",
     "en/pack.yaml:2: emoji: is not a known field"),
    ("missing field", "en/growing.yaml", "    why: It matters.\n", "",
     "en/growing.yaml:14: steps[0].why: is missing"),
    ("empty text", "en/growing.yaml", "why: It matters.", "why: ''",
     "en/growing.yaml:16: steps[0].why: is empty"),
    ("empty list", "en/growing.yaml", "[it was seen]", "[]",
     "en/growing.yaml:6: measures: is empty"),
    ("long title of a step", "en/growing.yaml", "Begin growing", "x" * 41,
     "en/growing.yaml:15: steps[0].title: longer than 40 characters"),
    ("title over two lines", "en/growing.yaml", "Begin growing", '"Begin\\ngrowing"',
     "en/growing.yaml:15: steps[0].title: should be one line"),
    ("long prompt", "en/questions.yaml", "What do you dream of?", "x" * 300,
     "en/questions.yaml:2: dream.ask: longer than 299 characters"),
    ("unknown horizon", "en/growing.yaml", "horizon: 1y", "horizon: 2y",
     f"en/growing.yaml:11: goals[0].horizon: {HORIZONS}"),
    ("id with a dot", "pack.yaml", "id: dream", "id: dream.on",
     f"pack.yaml:5: questions[0].id: {NO_NAME}"),
    ("long id", "pack.yaml", "id: dream", "id: " + "d" * 25,
     "pack.yaml:5: questions[0].id: longer than 24 characters"),
    ("prior over one", "pack.yaml", "growing: 0.5", "growing: 2",
     "pack.yaml:8: questions[0].points_to.growing: should be at most 1"),
    ("points to nowhere", "pack.yaml", "{growing: 0.5}", "{flying: 0.5}",
     'pack.yaml:8: questions[0].points_to.flying: there is no category "flying"'),
    ("skill that is no category", "pack.yaml", "categories:", "skills: [flying]\ncategories:",
     'pack.yaml:11: skills[0]: there is no category "flying"'),
    ("question twice", "pack.yaml", "id: share", "id: dream",
     'pack.yaml:9: questions[1].id: "dream" is a duplicate'),
    ("old name still in use", "pack.yaml", "kind: percent", "kind: percent\n    was: dream",
     'pack.yaml:11: questions[1].was: "dream" is a duplicate'),
    ("category twice", "pack.yaml", "[growing, resting]", "[growing, growing]",
     'pack.yaml:11: categories[1]: "growing" is a duplicate'),
    ("id unlike its folder", "pack.yaml", "id: tiny", "id: huge",
     'pack.yaml:1: id: should be "tiny", like its folder'),
    ("step twice", "en/resting.yaml", "id: resting_step", "id: growing_step",
     'en/resting.yaml:14: steps[0].id: "growing_step" is a duplicate'),
    ("goal twice", "en/resting.yaml", "id: resting_goal", "id: growing_goal",
     'en/resting.yaml:8: goals[0].id: "growing_goal" is a duplicate'),
    ("words without question", "en/questions.yaml", "dream:", "nap: {ask: a, hint: b}\ndream:",
     "en/questions.yaml:1: nap: words for a question that pack.yaml does not have"),
    ("question without words", "en/questions.yaml",
     "share:\n  ask: How much of it is true?\n  hint: Half, perhaps.\n", "",
     'en/questions.yaml: question "share" has no words'),
    ("key twice", "en/questions.yaml", "share:", "dream:",
     'en/questions.yaml:4: broken YAML: "dream" is a duplicate'),
    ("unclosed bracket", "en/growing.yaml", "[growing]", "[growing",
     "en/growing.yaml:6: broken YAML: did not find expected ',' or ']'"),
    ("source without a year", "en/questions.yaml", "hint: A tree, say.",
     "hint: A tree.\n  source: [{claim: a, who: b, where: c}]",
     "en/questions.yaml:4: dream.source[0].year: is missing"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "says"), [each[1:] for each in BROKEN],
                         ids=[each[0] for each in BROKEN])  # fmt: skip
def test_a_broken_file_names_file_line_and_field(
    home: Path, file: str, old: str, new: str, says: str
) -> None:
    change(home, file, old, new)
    assert complaints(home)[0] == says


def test_all_problems_of_all_files_are_told_at_once(home: Path) -> None:
    change(home, "en/growing.yaml", "name: growing", "name: 7")
    change(home, "en/pack.yaml", "Tiny people", "[]")
    assert [each.split(":")[0] for each in complaints(home)] == ["en/pack.yaml", "en/growing.yaml"]


@pytest.mark.parametrize(
    "file", ["pack.yaml", "en/pack.yaml", "en/questions.yaml", "en/growing.yaml"]
)
def test_a_missing_file_is_named(home: Path, file: str) -> None:
    (home / file).unlink()
    assert complaints(home) == [f"{file}: is missing"]


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "just words\n"])
def test_a_file_that_holds_no_mapping_is_told(home: Path, text: str) -> None:
    (home / "en/pack.yaml").write_text(text, encoding="utf-8")
    assert complaints(home) == ["en/pack.yaml: should be a mapping of names to values"]


def test_a_key_that_is_a_number_is_told(home: Path) -> None:
    change(home, "en/questions.yaml", "dream:", "7:")
    assert complaints(home)[0] == "en/questions.yaml:1: [7]: should be text (put it in quotes)"


def test_a_file_that_is_not_utf_8_is_told(home: Path) -> None:
    (home / "en/growing.yaml").write_bytes(b"name: \xff\xfe\n")
    assert complaints(home) == ["en/growing.yaml: is not UTF-8 text"]


def test_a_character_that_yaml_forbids_is_told(home: Path) -> None:
    change(home, "en/growing.yaml", "Begin growing", "Begin\x00growing")
    assert "en/growing.yaml" in complaints(home)[0]
    assert "broken YAML" in complaints(home)[0]


def test_a_category_file_that_no_pack_names_is_told(home: Path) -> None:
    (home / "en/flying.yaml").write_text(CATEGORY.format(name="flying"), encoding="utf-8")
    assert complaints(home) == ["en/flying.yaml: is no category of this pack"]


def test_two_packs_with_one_prefix_are_told(home: Path) -> None:
    write_pack(home.parent, "third")
    assert complaints(home)[1] == "pack.yaml:3: prefix: another pack has the same"


def test_a_folder_without_packs_is_told(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="holds no pack"):
        load_packs(tmp_path / "nowhere", "en")
