"""Measures how much an answer sounds like the example phrases and keywords of a category."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bot.understanding.plain import plain
from bot.understanding.wording import STOP, stem, words_of

_COMMON = STOP | frozenset(
    """dont not no im ive id want like know need never always would really feel people kids kid
    patient patients student students ot ots school better good learn help new even still because
    after before than then them being make take time way lot out back see their there has more less
    think love enough year years thing other time""".split()
)
_MOST_TOP = 2
_GRAM = 4


@dataclass(frozen=True, slots=True)
class CategoryWords:
    """A category with the words by which people speak of it.

    `phrases` are examples of what people say, `against` what they say to refuse it, `keywords`
    are plain words or short phrases that point to it.
    """

    id: str
    name: str
    phrases: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sound:
    """A category ready to be compared: weighed phrases and a pattern of its keywords."""

    id: str
    phrases: tuple[dict[str, float], ...]
    against: tuple[dict[str, float], ...]
    keywords: tuple[tuple[re.Pattern[str], float], ...]


@dataclass(frozen=True, slots=True)
class Ear:
    """All categories of a pack ready to be compared, with how telling each word is."""

    sounds: tuple[Sound, ...]
    telling: dict[str, float] = field(default_factory=dict)


def grams(text: str) -> tuple[str, ...]:
    """The telling stems of plain `text` and the beginnings of its long words."""
    stems = [stem(word) for word in words_of(text) if word not in _COMMON]
    return tuple(stems) + tuple(f"{it[:_GRAM]}~" for it in stems if len(it) > _GRAM)


def make_ear(categories: Sequence[CategoryWords]) -> Ear:
    """The categories of a pack, ready to be compared."""
    homes: dict[str, Counter[str]] = {}
    for category in categories:
        for text in (*category.phrases, *category.keywords, category.name):
            for gram in set(grams(plain(text))):
                homes.setdefault(gram, Counter())[category.id] += 1
    telling = {gram: _telling(counts, len(categories)) for gram, counts in homes.items()}
    return Ear(tuple(_sound(category, telling) for category in categories), telling)


def _telling(counts: Counter[str], categories: int) -> float:
    total = sum(counts.values())
    share = max(counts.values()) / total
    return max(0.15, share - 0.6 / categories) / (1 + math.log(1 + total) / 4)


def _sound(category: CategoryWords, telling: dict[str, float]) -> Sound:
    return Sound(
        category.id,
        tuple(_vector(phrase, telling) for phrase in category.phrases),
        tuple(_vector(phrase, telling) for phrase in category.against),
        tuple(_keyword(word) for word in (*category.keywords, category.name)),
    )


def _vector(text: str, telling: dict[str, float]) -> dict[str, float]:
    return _unit({gram: telling.get(gram, 0.3) for gram in grams(plain(text))})


def _unit(weights: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {gram: weight / length for gram, weight in weights.items()} if length else {}


def _keyword(word: str) -> tuple[re.Pattern[str], float]:
    form = plain(word)
    pattern = re.compile(rf"\b{re.escape(form)}(?:s|es|ed|ing|ly|d)?\b")
    return pattern, 1.0 + 0.25 * form.count(" ")


def _likeness(one: dict[str, float], other: dict[str, float]) -> float:
    small, large = sorted((one, other), key=len)
    return sum(weight * large.get(gram, 0.0) for gram, weight in small.items())


def likeness(text: str, phrases: Iterable[dict[str, float]], ear: Ear) -> float:
    """How like the plain `text` is to the nearest two of the phrases, 0 to 1."""
    said = _vector(text, ear.telling)
    near = sorted((_likeness(said, phrase) for phrase in phrases), reverse=True)[:_MOST_TOP]
    return 0.75 * near[0] + 0.25 * near[-1] if near else 0.0


def keyword_weight(text: str, sound: Sound) -> float:
    """The weight of the category's keywords in plain `text`; 0 when there is none."""
    found = [weight for pattern, weight in sound.keywords if pattern.search(text)]
    return max(found, default=0.0) + 0.3 * max(0, len(found) - 1)
