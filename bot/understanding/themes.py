"""Finds what answers point to, with the very words as evidence."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from bot.understanding.linear import chances
from bot.understanding.models import models
from bot.understanding.phrase_match import (
    CategoryWords,
    Ear,
    Sound,
    keyword_weight,
    likeness,
    make_ear,
)
from bot.understanding.saying import Part, parts_of, says_no, says_nothing
from bot.understanding.theme_features import spoken, theme_features

__all__ = ["CategoryWords", "Themes", "TopThemes", "find_top", "read_themes"]

_PRIOR, _KEYWORD, _LIKE, _AGAINST = 1.1, 2.3, 5.0, 6.0
_REFUSED = 0.2
_ALIKE = 0.6
_FLOOR = 0.03
_BIAS = -1.1
_NEEDED = 0.32
_NEEDED_BESIDE = 0.5
_ASKS_ONE = 0.7
_CLOSE = 0.42
_MOST_LABELS = 2
_LONGEST = 2000
_QUOTES = 3
_LONGEST_QUOTE = 160


@dataclass(frozen=True, slots=True)
class Themes:
    """What one answer points to, best first, and the very words that led to the first."""

    labels: tuple[str, ...] = ()
    evidence: str = ""
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class TopThemes:
    """What a person's answers point to, best first, with quotes for each category."""

    top: tuple[str, ...] = ()
    evidence: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Heard:
    """One answer's likelihood for each category, and the part that spoke for it most."""

    chances: Mapping[str, float]
    words: Mapping[str, str]


_NOTHING = _Heard({}, {})


@lru_cache(maxsize=8)
def _ear(categories: tuple[CategoryWords, ...]) -> Ear:
    return make_ear(categories)


def read_themes(
    text: str, question_prior: Mapping[str, float], categories: Sequence[CategoryWords]
) -> Themes:
    """What one answer to a question with that prior points to. Never raises."""
    heard = _hear(text, question_prior, _ear(tuple(categories)))
    labels, best = choose(heard.chances), max(heard.chances.values(), default=0.0)
    if not labels:
        return Themes(confidence=round(1 - best, 3))
    return Themes(labels, heard.words[labels[0]], round(best, 3))


def choose(likely: Mapping[str, float]) -> tuple[str, ...]:
    """The categories that are likely enough, best first; a second one needs more."""
    ranked = sorted(likely.items(), key=lambda each: -each[1])
    if not ranked or ranked[0][1] < _NEEDED:
        return ()
    beside = [name for name, chance in ranked[1:_MOST_LABELS] if chance >= _NEEDED_BESIDE]
    return (ranked[0][0], *beside)


def find_top(
    answers: Sequence[tuple[str, Mapping[str, float]]], categories: Sequence[CategoryWords]
) -> TopThemes:
    """What all answers of a person (each with its question's prior) point to, best first."""
    ear = _ear(tuple(categories))
    heard = [_hear(text, prior, ear) for text, prior in answers]
    totals = {sound.id: _total(sound.id, heard) for sound in ear.sounds}
    ranked = sorted((name for name in totals if totals[name] > 0), key=lambda name: -totals[name])
    return TopThemes(tuple(ranked), {name: _quotes(name, heard) for name in ranked})


def _total(name: str, heard: Sequence[_Heard]) -> float:
    chances = [each.chances.get(name, 0.0) for each in heard]
    return sum(chance for chance in chances if chance >= _CLOSE)


def _quotes(name: str, heard: Sequence[_Heard]) -> tuple[str, ...]:
    said = [(each.chances.get(name, 0.0), each.words.get(name, "")) for each in heard]
    strong = sorted(
        (pair for pair in said if pair[0] >= _CLOSE and pair[1]), key=lambda pair: -pair[0]
    )
    return tuple(words for _, words in strong[:_QUOTES])


def to_weigh(text: str, prior: Mapping[str, float]) -> tuple[Part, ...]:
    """The parts of an answer that say something; none when nothing does."""
    text = text[:_LONGEST]
    if says_no(text) and max(prior.values(), default=0.0) >= _ASKS_ONE:
        return parts_of(text)  # "is your time well spent?" - "no": that says much
    if says_nothing(text):
        return ()
    return tuple(part for part in parts_of(text) if not says_nothing(part.words))


def _hear(text: str, prior: Mapping[str, float], ear: Ear) -> _Heard:
    parts = to_weigh(text, prior)
    if not parts:
        return _NOTHING
    likely: dict[str, float] = {}
    words: dict[str, str] = {}
    said, model = spoken(parts, prior), models.get("themes")
    for sound in ear.sounds:
        weights = [(_evidence(part, sound, ear), part) for part in parts]
        best, part = max(weights, key=lambda pair: (pair[0], not pair[1].refuses))
        if model is None:
            worst = min(0.0, *(weight for weight, _ in weights))
            total = _PRIOR * _logit(prior.get(sound.id, 0.0)) + best + worst + _BIAS
            likely[sound.id] = 1 / (1 + math.exp(-total))
        else:
            likely[sound.id] = chances(model, theme_features(said, sound, ear))["yes"]
        words[sound.id] = _quote(part)
    return _Heard(likely, words)


def _logit(share: float) -> float:
    share = min(max(share, _FLOOR), 1 - _FLOOR)
    return math.log(share / (1 - share))


def _evidence(part: Part, sound: Sound, ear: Ear) -> float:
    words = keyword_weight(part.plain, sound)
    like = likeness(part.plain, sound.phrases, ear)
    against = likeness(part.plain, sound.against, ear) if part.denies else 0.0
    weight = _KEYWORD * words + _LIKE * like
    if part.refuses and (against >= _REFUSED or (words and not sound.against)):
        return -max(weight, _LIKE * against)
    heard_against = against > like and (part.refuses or against >= _ALIKE)
    return weight - _AGAINST * against if heard_against else weight


def _quote(part: Part) -> str:
    if len(part.words) <= _LONGEST_QUOTE:
        return part.words
    return part.words[:_LONGEST_QUOTE].rsplit(" ", 1)[0]
