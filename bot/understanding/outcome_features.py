"""Turns a message about work into the small signs from which its outcome is learned."""

from __future__ import annotations

import itertools
import re

from bot.understanding.calendar_words import DAY
from bot.understanding.goal_plan import Plan
from bot.understanding.lengths import find_lengths
from bot.understanding.wording import stem

_TOKEN = re.compile(r"[a-z]+|[?!]|\d+")
_DAY_WORD = re.compile(rf"(?:{DAY})s?")
_MOST = 40
_GRAM = 4
_LONG = 5
_FEW = 3
_SOME = 8


def message_features(words: str, asks: bool, signs: frozenset[str], plan: Plan) -> dict[str, float]:
    """The features of a plain message with the signs that were found in it."""
    tokens = _tokens(words, plan)
    found = {"bias": 1.0, f"size {_size(len(tokens))}": 1.0}
    found |= {f"sign {name}": 1.0 for name in signs}
    found |= {f"both {a} {b}": 0.7 for a, b in itertools.combinations(sorted(signs), 2)}
    if asks:
        found["asks"] = 1.0
    edged = ["<", *tokens, ">"]
    share = 1.4 / (1 + len(tokens)) ** 0.35
    found |= {f"w {token}": share for token in tokens}
    found |= {f"b {one} {two}": share for one, two in itertools.pairwise(edged)}
    found |= {
        f"t {a} {b} {c}": share * 0.8 for a, b, c in zip(edged, edged[1:], edged[2:], strict=False)
    }
    found |= {f"c {gram}": share * 0.6 for token in tokens for gram in _grams(token)}
    return found


def _size(count: int) -> str:
    return "one" if count <= 1 else "few" if count <= _FEW else "some" if count <= _SOME else "many"


def _tokens(words: str, plan: Plan) -> list[str]:
    """Words, with lengths, numbers, days and the words of the plan under one name each."""
    for length in reversed(find_lengths(words)):
        words = f"{words[: length.start]} xlength {words[length.end :]}"
    own = {word for told in plan.steps for word in (told.verb, *told.nouns)}
    return [_named(token, own) for token in _TOKEN.findall(words)[:_MOST]]


def _named(token: str, own: set[str]) -> str:
    if token.isdigit():
        return "xnumber"
    if _DAY_WORD.fullmatch(token):
        return "xday"
    return "xplan" if stem(token) in own else token


def _grams(token: str) -> list[str]:
    if len(token) < _LONG or token.startswith("x"):
        return []
    edged = f"<{token}>"
    return [edged[at : at + _GRAM] for at in range(len(edged) - _GRAM + 1)]
