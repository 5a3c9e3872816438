"""Compares the numbers in a step with those that were said of it: "2 of 5", "both", "a summary"."""

from __future__ import annotations

import re

from bot.understanding.goal_plan import Told
from bot.understanding.goals_meant import taught_share
from bot.understanding.lengths import find_lengths, without
from bot.understanding.step_match import Said
from bot.understanding.wording import same_thing, stem, words_of

_ALL = re.compile(r"\b(?:both|all|every|whole|entire|tod[oa]s?|amb[oa]s)\b")
_ONE = re.compile(r"\b(?:1|one|a|an|un|una|uno|another|otr[oa])\b")
_SHARE = re.compile(r"(\d+) ?(?:/|(?:[a-z]+ )?(?:of|out of|de)) ?(?:the |my |los |las )?(\d+)")
_SHARE_BESIDE = re.compile(
    r"\b(?:thats|that is|makes|now|van|ya) (\d+) ?(?:/|of|out of|de) ?(?:the |my |los |las )?(\d+)"
)
_ONE_THING = re.compile(r"\b(?:1|one|an?|una?|uno|another|otr[oa]) ([a-z]+)(?: ([a-z]+))?")
_CLOCKS = re.compile(r"\b\d{1,2}(?::\d\d)? ?(?:-|to|a|til|till|until) ?\d{1,2}:\d\d|\b\d{1,2}:\d\d")
_TIMES = {"once": "1", "twice": "2", "una vez": "1", "dos veces": "2"}
_COUNT = re.compile(r"\b\d+ (?:(?:of|more|mas|de|the|los|las|my|mis) )*(?:[a-z]+ ?){1,3}")


def count_of(told: Told, clause: Said, words: str) -> str:
    """How a number in the step compares with those that were said of it."""
    text = _CLOCKS.sub(" ", _counting(without(clause.text, find_lengths(clause.text))))
    if share := _SHARE.search(text) or _SHARE_BESIDE.search(words):
        return "whole" if int(share[1]) >= int(share[2]) else "part"
    counts = [int(word) for word in words_of(text) if word.isdigit()]
    if told.number is None or taught_share(told, clause.stems) == 1:
        if _one_of_many(told, text):
            return "fewer"
        return "counted" if _counts_nouns(told, text) else "none"
    if _ALL.search(clause.text) or told.number in counts:
        return "reached"
    if counts:
        return "reached" if max(counts) >= told.number else "fewer"
    if _ALL.search(words):
        return "reached"
    return "fewer" if _ONE.search(text) else "unsaid"


def _counting(text: str) -> str:
    for word, digit in _TIMES.items():
        text = re.sub(rf"\b{word}\b", digit, text)
    return text


def _counts_nouns(told: Told, text: str) -> bool:
    """Whether a count stands before what the step names in the plural: "3 of the videos"."""
    nouns = [stem(word) for it in _COUNT.finditer(text) for word in it[0].split()[1:]]
    return any(same_thing(noun, said) for noun in told.nouns for said in nouns)


def _one_of_many(told: Told, text: str) -> bool:
    """Whether one thing is told where the step has several: "a summary" of "summaries"."""
    title = words_of(told.title.lower())
    many = {stem(word) for word in title if word.endswith("s") and stem(word) != word}
    said = [word for match in _ONE_THING.finditer(text) for word in match.groups() if word]
    return any(
        noun in many and same_thing(noun, stem(word)) and not word.endswith("s")
        for word in said
        for noun in told.nouns
    )
