"""A person's goals and steps, with their words weighed so that a message can be matched."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from bot.understanding.numbers import with_digits
from bot.understanding.plain import plain
from bot.understanding.spanish_forms import PHRASES
from bot.understanding.word_forms import CATEGORY_WORDS
from bot.understanding.wording import stem, terms, words_of

_NAME_WEIGHT = 2.5
_OF_VERB = 0.35
_OF_CATEGORY, _IN_STEP, _OTHER_WORD, _IN_TITLE = 0.45, 0.6, 0.8, 1.0


@dataclass(frozen=True, slots=True)
class StepContext:
    """A step that may be spoken of; `words` are stems that the person taught for it."""

    id: str
    title: str
    done: bool = False
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GoalContext:
    """A goal that may be spoken of; `words` are other words for it, such as its category's."""

    id: str
    title: str
    category: str
    steps: tuple[StepContext, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """A step as its title tells it: its verb, its nouns with weights, and a number to reach."""

    goal: str
    id: str
    verb: str
    nouns: dict[str, float]
    number: int | None
    place: int
    title: str = ""
    done: bool = False
    taught: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Plan:
    """All goals of a person, ready to be matched."""

    goals: tuple[GoalContext, ...]
    steps: tuple[Told, ...]
    words: dict[str, dict[str, float]] = field(default_factory=dict)


_COMPOUND = re.compile(r"(?<![a-z-])([a-z]{2,})-([a-z]{2,})(?![a-z-])")
_LEAST_COMPOUND = 6
_CLOCK = re.compile(
    r"\b(at|by|before|until|till?|a las|antes de las) (\d{1,2})(?::(\d\d))?(?: ?p\.?m\b\.?)?"
    r"(?! ?(?:min|hour|hr|days?|of|\d|/))"
)


@dataclass(frozen=True, slots=True)
class _Spellings:
    """How the titles of a person write what others write in one word, in two, or as a clock."""

    hyphened: tuple[tuple[str, str], ...]
    words: frozenset[str]
    pairs: dict[str, str]
    clocks: frozenset[str]


def _title(title: str) -> str:
    return with_digits(_COMPOUND.sub(r"\1\2", _phrased(plain(title, 200))))


def _phrased(words: str) -> str:
    for phrase, word in PHRASES.items():
        words = words.replace(phrase, word)
    return words


@lru_cache(maxsize=64)
def _spellings(goals: tuple[GoalContext, ...]) -> _Spellings:
    titles = [goal.title for goal in goals] + [it.title for goal in goals for it in goal.steps]
    titles = [plain(title, 200) for title in titles]
    words = [words_of(title) for title in titles]
    pairs = {a + b: f"{a} {b}" for each in words for a, b in itertools.pairwise(each)}
    known = frozenset(word for each in words for word in each)
    hyphened = {pair for title in titles for pair in _COMPOUND.findall(title)}
    clocks = frozenset(_clock(it) for goal in goals for it in _CLOCK.finditer(_title(goal.title)))
    return _Spellings(tuple(hyphened), known, pairs, clocks)


def _clock(match: re.Match[str]) -> str:
    return f"clock{int(match[2])}h{match[3] or '00'}"


def as_in_titles(words: str, goals: Sequence[GoalContext]) -> str:
    """Plain words spelled as the titles spell them.

    "role play" becomes the one word that a title makes of it, "meet up" a title's "meetup",
    "slideboard" its "slide board", and a clock time of a goal ("home by 4:15") one word.
    """
    titles = _spellings(tuple(goals))
    words = _phrased(words)
    for one, two in titles.hyphened:
        words = re.sub(rf"\b{one}[ -]?{two}", one + two, words)
    for one, two in itertools.pairwise(words_of(words)):
        if len(one + two) >= _LEAST_COMPOUND and one + two in titles.words and one.isalpha():
            words = words.replace(f"{one} {two}", one + two)
    for word in words_of(words):
        if len(word) >= _LEAST_COMPOUND and word in titles.pairs and word not in titles.words:
            words = words.replace(word, titles.pairs[word])
    return _CLOCK.sub(lambda it: _clock(it) if _clock(it) in titles.clocks else it[0], words)


@lru_cache(maxsize=64)
def make_plan(goals: tuple[GoalContext, ...]) -> Plan:
    """The goals with their words weighed: a word of many titles says little."""
    titles = [_title(step.title) for goal in goals for step in goal.steps]
    often = Counter(term for title in titles for term in set(terms(title)))
    steps = tuple(
        _told(goal.id, step, place, often)
        for goal in goals
        for place, step in enumerate(goal.steps, 1)
    )
    return Plan(tuple(goals), steps, {goal.id: _goal_words(goal) for goal in goals})


def _told(goal: str, step: StepContext, place: int, often: Counter[str]) -> Told:
    words = words_of(_title(step.title))
    digits = [int(word) for word in words if word.isdigit()]
    digits += [2 for word in words if word in {"twice", "both"}]
    verb = stem(words[0]) if words else ""
    nouns = {term: 1 / often[term] for term in terms(_title(step.title)) if not term.isdigit()}
    nouns |= {name: _NAME_WEIGHT / often[name] for name in _names(step.title) if name in nouns}
    if len(nouns) > 1:
        nouns.pop(verb, None)
    number = digits[0] if digits and digits[0] > 1 else None
    taught = frozenset(step.words)
    return Told(goal, step.id, verb, nouns, number, place, step.title, step.done, taught)


def _names(title: str) -> tuple[str, ...]:
    later = title.split()[1:]
    return terms(
        plain(" ".join(word for word in later if word[:1].isupper() and word[1:].islower()))
    )


def _goal_words(goal: GoalContext) -> dict[str, float]:
    of_category = CATEGORY_WORDS.get(goal.category, ())
    weights = dict.fromkeys(of_category, _OF_CATEGORY)
    for step in goal.steps:
        verb, *rest = terms(_title(step.title)) or ("",)
        weights |= {verb: max(_OF_VERB, weights.get(verb, 0.0))} | dict.fromkeys(rest, _IN_STEP)
    taught = (word for step in goal.steps for word in step.words)
    for word in (goal.category, *goal.words, *taught):
        weights |= dict.fromkeys(terms(plain(word)), _OTHER_WORD)
    weights |= dict.fromkeys(terms(_title(goal.title)), _IN_TITLE)
    weights |= {_clock(it): _IN_TITLE for it in _CLOCK.finditer(_title(goal.title))}
    return {term: weight for term, weight in weights.items() if not term.isdigit()}
