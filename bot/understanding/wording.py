"""Brings words to their stems, so that "emailed", "emailing" and "email" are seen as one."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.understanding.spanish_forms import SPANISH
from bot.understanding.word_forms import MEANINGS, STEMS

STOP = frozenset(
    """no not nothing none nope a an the my your our his her their its this that these those of to
    in on at for with from
    by about into onto up out off over and or but so if as is are was were be been am i me
    we you it he she they them us some any all both each every one ones thing things stuff
    just only also too very really more most how what which who when where do did done
    does tonight get got have has had go went going can will would could should today yesterday
    now then there here min mins minute minutes hour hours hr hrs h m week day days time
    session step goal become feel sure work worked working first second third el la los las lo un
    una unos unas de del al a en con por para y o que mi mis su sus se me es fue son muy
    mas ya hoy ayer minutos hora horas media""".split()
)
_WORD = re.compile(r"[a-z0-9]+")
# Words that are English too keep their English stem.
_ENGLISH = frozenset(
    "use used come vi vine pase are red pace cite note nota director manual video quiz di texto"
    " mano dia case time conte prove".split()
)
_FORMS = {word: it for word, it in SPANISH.items() if word not in _ENGLISH} | STEMS
_SUFFIXES = ("ing", "ed", "es", "s")
_LEAST_STEM = 3
_LEAST_FUZZY = 5
_LEAST_START = 4
_SHARED_START = 6


@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """The stem of one plain word."""
    if word in _FORMS:
        return _FORMS[word]
    for suffix in _SUFFIXES:
        base = word.removesuffix(suffix)
        if base != word and len(base) >= _LEAST_STEM and not word.endswith("ss"):
            return _FORMS.get(base) or _undoubled(base)
    return word


def _undoubled(base: str) -> str:
    if len(base) > _LEAST_STEM and base[-1] == base[-2] and base[-1] not in "ls":
        base = base[:-1]
    return base[:-1] + "y" if base.endswith("i") else base


def words_of(text: str) -> tuple[str, ...]:
    """The plain words of `text`, as they stand."""
    return tuple(_WORD.findall(text))


def terms(text: str) -> tuple[str, ...]:
    """The stems of plain `text` that carry meaning."""
    stems = (stem(word) for word in words_of(text) if word not in STOP)
    return tuple(word for word in stems if word not in STOP)


@lru_cache(maxsize=1 << 16)
def same(one: str, other: str) -> bool:
    """Whether two stems mean much the same, or one is a slip of the thumb for the other."""
    one, other = one.removesuffix("e"), other.removesuffix("e")
    if one == other or _meaning(one) == _meaning(other):
        return True
    if one[:_SHARED_START] == other[:_SHARED_START] and min(len(one), len(other)) >= _SHARED_START:
        return True
    short, long = sorted((one, other), key=len)
    if (len(short) >= _LEAST_START and long.startswith(short)) or _ends_with(long, short):
        return True
    return len(short) >= _LEAST_FUZZY and OSA.distance(one, other, score_cutoff=1) <= 1


def same_thing(one: str, other: str) -> bool:
    """Whether two stems name much the same thing; ways of talking are not one thing."""
    return same(one, other) and (one == other or _meaning(other) != "talk")


def _ends_with(long: str, short: str) -> bool:
    return len(short) >= _LEAST_START and long.endswith(short)


_MEANINGS = {
    word.removesuffix("e"): meaning.removesuffix("e") for word, meaning in MEANINGS.items()
}


def _meaning(word: str) -> str:
    return _MEANINGS.get(word, word)
