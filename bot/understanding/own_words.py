"""Picks the words of a message that may teach how a person speaks of a goal."""

from __future__ import annotations

from collections.abc import Sequence

from bot.understanding.calendar_words import DAY_OF, MONTH_OF
from bot.understanding.goal_plan import GoalContext, as_in_titles, make_plan
from bot.understanding.lengths import find_lengths, without
from bot.understanding.numbers import with_digits
from bot.understanding.plain import plain
from bot.understanding.spanish_forms import SPANISH_PAST
from bot.understanding.word_forms import MEANINGS, PAST
from bot.understanding.wording import STOP, stem, words_of

_MOST = 6
_LEAST = 3
_SAYS_LITTLE = frozenset(
    """tonight morning afternoon evening night lunch little bit lot again still really sorry ugh
    lol omg yes yeah okay thanks please finally good great nice bad hard easy took spent half hour
    through around over after before during without while until since because maybe almost other
    another whole much many long short kind sort today already yet even part
    last next week weekend noche manana tarde rato poco hoy ayer gracias bien""".split()
)


def words_to_learn(text: str, goals: Sequence[GoalContext]) -> tuple[str, ...]:
    """The stems in `text` that name something, and that no goal of the person has yet.

    They are what the reading lacked when it missed the goal; verbs and times are left out.
    """
    words = as_in_titles(with_digits(plain(text)), goals)
    known = {word for of in make_plan(tuple(goals)).words.values() for word in of}
    telling = (stem(word) for word in words_of(without(words, find_lengths(words))) if _names(word))
    return tuple(dict.fromkeys(it for it in telling if it not in known))[:_MOST]


def _names(word: str) -> bool:
    if len(word) < _LEAST or word.isdigit() or word in STOP or word in _SAYS_LITTLE:
        return False
    if word in DAY_OF or word in MONTH_OF or word in PAST or word in SPANISH_PAST:
        return False
    return not word.endswith("ed") and MEANINGS.get(stem(word)) != "talk"
