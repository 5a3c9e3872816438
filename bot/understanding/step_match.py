"""Compares what was said with the steps of a plan: how much of a step a clause names."""

from __future__ import annotations

from dataclasses import dataclass

from bot.understanding.clauses import clauses
from bot.understanding.goal_plan import Plan, Told
from bot.understanding.goals_meant import coverage, numbered_steps
from bot.understanding.wording import STOP, same, stem, words_of

# Verbs that so many steps begin with that they alone name none.
_PLAIN_VERBS = frozenset(
    """ask write make read take join watch call email get do find try use start practice learn look
    update talk meet set put build send finish complete go attend have give tell""".split()
)
_LEAST = 0.2
_NAMED = 0.4


@dataclass(frozen=True, slots=True)
class Said:
    """One clause of a message, ready to be compared with steps."""

    text: str
    words: tuple[str, ...]
    stems: tuple[str, ...]


def heard(words: str) -> tuple[Said, ...]:
    """The clauses of a plain message, ready to be compared."""
    return tuple(map(_said, clauses(words)))


def _said(text: str) -> Said:
    words = words_of(text)
    telling = [word for word in words if word not in STOP]
    return Said(text, words, tuple(map(stem, telling)))


def best_clause(
    told: Told, said: tuple[Said, ...], plan: Plan, numbered: bool
) -> tuple[float, Said] | None:
    """The clause that names a step most, and how much; None when none does."""
    weighed = [
        (
            1.0 if numbered and told in numbered_steps(clause.text, plan) else fit(told, clause),
            clause,
        )
        for clause in said
    ]
    best = max(weighed, key=lambda pair: pair[0], default=None)
    return best if best and best[0] >= _LEAST else None


def fit(told: Told, clause: Said) -> float:
    """How much of a step a clause names, 0 to 1, and a little more with its verb."""
    verb = any(same(told.verb, stem(word)) for word in clause.words)
    weight = 0.15 if told.verb in _PLAIN_VERBS else 0.35
    return min(1.0, coverage(told, clause.stems) * 0.85 + weight * verb)


def without_titles(words: str, plan: Plan) -> str:
    """Plain words less those of the steps they name: "broken" in a title is no barrier."""
    own: set[str] = set()
    for clause in heard(words):
        for told in plan.steps:
            if fit(told, clause) >= _NAMED:
                own |= {told.verb, *told.nouns, *told.taught}
    return " ".join(word for word in words.split() if stem(word.strip(".,;!?")) not in own)
