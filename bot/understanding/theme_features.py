"""Turns an answer and a category into the signs from which it is learned what answers point to."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.understanding.phrase_match import Ear, Sound, keyword_weight, likeness
from bot.understanding.saying import Part
from bot.understanding.shares import find_share
from bot.understanding.wording import stem, words_of

_FLOOR = 0.03
_ASKED = 0.7
_SHARES = ((88, "very high"), (78, "high"), (70, "middle"), (0, "low"))
_GRAM = 5
_LONG = 5
_FEW, _SOME = 2, 6
_MOST_WORDS = 60
_SMALL = frozenset(
    "a an the to of and or in on at is are it its im i my me we us our for with so be el la los las"
    " un una de y o en me mi que se es por con para".split()
)
Features = dict[str, float]


@dataclass(frozen=True, slots=True)
class Spoken:
    """The parts of an answer that say something, with what all categories share.

    `share` says how high a share in percent is, when one was told.
    """

    parts: tuple[Part, ...]
    words: tuple[str, ...]
    prior: Mapping[str, float]
    share: str


def spoken(parts: Sequence[Part], prior: Mapping[str, float]) -> Spoken:
    """The parts made ready to be compared with each category."""
    words = [word for part in parts if not part.refuses for word in words_of(part.plain)]
    share = _share_of(" ".join(part.plain for part in parts))
    return Spoken(tuple(parts), tuple(words[:_MOST_WORDS]), prior, share)


def _share_of(text: str) -> str:
    """How high a share in percent is that the words tell; empty when they tell none."""
    share = find_share(text)
    if share is None:
        return ""
    return next(name for edge, name in _SHARES if share >= edge)


def theme_features(said: Spoken, sound: Sound, ear: Ear) -> Features:
    """The features of one answer for one category."""
    name, prior = sound.id, said.prior.get(sound.id, 0.0)
    found = {"bias": 1.0, f"bias {name}": 1.0, "prior": _logit(prior)}
    found[f"prior {_size(said.words)}"] = _logit(prior)
    found["top prior"] = float(prior > 0 and prior >= max(said.prior.values(), default=0.0))
    heard = [_of_part(part, sound, ear) for part in said.parts]
    for key in ("keyword", "like"):
        found[key] = max((each[key] for each in heard), default=0.0)
        found[f"{key} refused"] = -min((each[f"{key} refused"] for each in heard), default=0.0)
    found["against"] = max((each["against"] for each in heard), default=0.0)
    found["keyword strong"] = float(found["keyword"] >= 1.0)
    if said.share and prior >= _ASKED:
        found[f"share {said.share}"] = found[f"{name} share {said.share}"] = 1.0
    share = 1.3 / (1 + len(said.words)) ** 0.4
    for gram in _lexical(said.words):
        found[f"{name}|{gram}"] = share
        found[f"*|{gram}"] = share * 0.7
    return found


def _of_part(part: Part, sound: Sound, ear: Ear) -> Features:
    words = keyword_weight(part.plain, sound)
    like = likeness(part.plain, sound.phrases, ear)
    against = likeness(part.plain, sound.against, ear) if part.denies else 0.0
    return {
        "keyword": 0.0 if part.refuses else words,
        "keyword refused": -words if part.refuses else 0.0,
        "like": 0.0 if part.refuses else like,
        "like refused": -like if part.refuses else 0.0,
        "against": max(0.0, against - like * (not part.refuses)),
    }


def _lexical(words: Sequence[str]) -> set[str]:
    stems = [stem(word) for word in words]
    telling = [it for it in stems if it not in _SMALL and len(it) > 1]
    grams = {it for it in telling if not it.isdigit()}
    grams |= {f"{one} {two}" for one, two in itertools.pairwise(["<", *stems, ">"])}
    grams |= {f"{it[:_GRAM]}~" for it in telling if len(it) > _LONG}
    return grams


def _size(words: Sequence[str]) -> str:
    return "few" if len(words) <= _FEW else "some" if len(words) <= _SOME else "many"


def _logit(share: float) -> float:
    share = min(max(share, _FLOOR), 1 - _FLOOR)
    return math.log(share / (1 - share))
