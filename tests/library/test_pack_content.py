"""Rules that hold for every pack in content/packs, so that none reads worse than another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from bot.library.packs import Pack, Question, SuggestedStep, load_pack

PACKS = Path(__file__).parents[2] / "content" / "packs"
HOMES = sorted(path.parent for path in PACKS.glob("*/pack.yaml"))
EDITIONS = [
    (home, place.name) for home in HOMES for place in sorted(home.iterdir()) if place.is_dir()
]
BANNED = re.compile(r"\b(streaks?|failed|overdue|oops|great job|awesome)\b|!!|[<>]", re.IGNORECASE)
BRITISH = re.compile(
    r"\b(behaviour|colour|favour|organis(?!m)|specialis(?!t)|recognis|programme|practis|centre|licence)",
    re.IGNORECASE,
)
ENDING = re.compile(r"[.?]”?$")
SMALL_WORDS = frozenset(
    "a an the my your our one two three next each at for in on to of up down out off with".split()
)
NAMES = {
    "school_ot": (
        "career_picture clinical_or_lead most_enjoyed least_enjoyed knowledge_gaps income "
        "time_use caseload_needs school_needs conditions new_research evidence_base strategies "
        "goals_met less_time_on go_to_expert magic_wand equity lived_experience advocacy"
    ),
}


@pytest.fixture(params=EDITIONS, ids=lambda each: f"{each[0].name}-{each[1]}")
def pack(request: pytest.FixtureRequest) -> Pack:
    home, language = request.param
    return load_pack(home, language)


def texts(value: object, *, heard: bool = False) -> Iterator[str]:
    """Every text the coach says; with `heard`, also what people say (phrases, keywords)."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, BaseModel):
        skipped = (
            set()
            if heard
            else {"id", "skills", "phrases", "against", "keywords", "synonyms", "source"}
        )
        for field in type(value).model_fields.keys() - skipped:
            yield from texts(getattr(value, field), heard=heard)
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts(each, heard=heard)
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each, heard=heard)


def steps(pack: Pack) -> list[SuggestedStep]:
    card = pack.role_card.steps if pack.role_card else ()
    return [*card, *(step for each in pack.categories.values() for step in each.steps)]


def twice(words: Iterator[str]) -> list[str]:
    counted = Counter(" ".join(each.lower().split()) for each in words)
    return [each for each, times in counted.items() if times > 1]


def verb_and_object(title: str) -> str:
    words = [word for word in re.findall(r"[\w'-]+", title.lower()) if word not in SMALL_WORDS]
    return " ".join(word.removesuffix("s") for word in words[:2])


def test_no_banned_word_is_said(pack: Pack) -> None:
    assert [each for each in texts(pack) if BANNED.search(each)] == []


def test_nothing_is_said_with_an_exclamation_mark(pack: Pack) -> None:
    assert [each for each in texts(pack) if "!" in each] == []


@pytest.mark.parametrize("home", HOMES, ids=lambda home: home.name)
def test_english_is_spelled_the_american_way(home: Path) -> None:
    english = load_pack(home, "en")
    said = [each for each in texts(english) if each not in english.categories]
    assert [each for each in said if BRITISH.search(each)] == []


def test_each_category_has_enough_to_choose_from(pack: Pack) -> None:
    for each in pack.categories.values():
        amounts = (len(each.phrases), len(each.goals), len(each.steps), len(each.measures))
        assert all(map(int.__ge__, amounts, (20, 4, 8, 4))), (each.id, amounts)


def test_no_phrase_speaks_for_two_categories(pack: Pack) -> None:
    assert twice(phrase for each in pack.categories.values() for phrase in each.phrases) == []


def test_no_phrase_both_wishes_and_refuses(pack: Pack) -> None:
    for each in pack.categories.values():
        assert not set(each.phrases) & set(each.against)


def test_keywords_are_lower_case_and_said_once(pack: Pack) -> None:
    for each in pack.categories.values():
        assert [word for word in each.keywords if word != word.lower()] == []
        assert twice(iter(each.keywords)) == []


def test_step_titles_are_unique(pack: Pack) -> None:
    assert twice(step.title for step in steps(pack)) == []


def test_goal_titles_are_unique(pack: Pack) -> None:
    assert twice(goal.title for each in pack.categories.values() for goal in each.goals) == []


def test_no_two_steps_share_verb_and_object(pack: Pack) -> None:
    assert twice(verb_and_object(step.title) for step in steps(pack)) == []


def test_titles_carry_no_full_stop_and_texts_do(pack: Pack) -> None:
    assert [step.title for step in steps(pack) if step.title.endswith((".", "?"))] == []
    told = [text for step in steps(pack) for text in (step.why, step.begin, step.done)]
    assert [text for text in told if not ENDING.search(text)] == []


def test_each_categorys_goals_reach_near_and_far(pack: Pack) -> None:
    for each in pack.categories.values():
        horizons = {goal.horizon for goal in each.goals}
        assert horizons & {"10y", "5y"}, each.id
        assert horizons & {"1y", "6m", "school_year"}, each.id


def test_the_quick_set_takes_five_minutes(pack: Pack) -> None:
    assert 5 <= sum(question.quick for question in pack.questions) <= 7


def test_each_category_is_pointed_to_by_a_question(pack: Pack) -> None:
    pointed = {name for question in pack.questions for name in question.points_to}
    assert pointed == set(pack.categories)


def test_a_year_in_a_step_or_hint_has_its_source(pack: Pack) -> None:
    items: list[SuggestedStep | Question] = [*steps(pack), *pack.questions]
    for each in items:
        dated = [text for text in texts(each) if re.search(r"\b(19|20)\d\d\b", text)]
        assert not dated or each.source, dated


def test_buttons_differ(pack: Pack) -> None:
    assert twice(each.button for each in pack.categories.values()) == []


@pytest.mark.parametrize(("home", "language"), EDITIONS)
def test_each_language_holds_the_same_goals_and_steps(home: Path, language: str) -> None:
    def ids(pack: Pack) -> list[str]:
        goals = [goal.id for each in pack.categories.values() for goal in each.goals]
        return [*goals, *(step.id for step in steps(pack))]

    assert ids(load_pack(home, language)) == ids(load_pack(home, "en"))


@pytest.mark.parametrize("name", NAMES)
def test_question_names_are_kept_since_answers_hang_on_them(name: str) -> None:
    assert [each.id for each in load_pack(PACKS / name, "en").questions] == NAMES[name].split()


def test_the_quick_set_of_the_school_pack_is_the_one_we_chose() -> None:
    questions = load_pack(PACKS / "school_ot", "en").questions
    assert [each.number for each in questions if each.quick] == [1, 2, 5, 7, 14, 16]
