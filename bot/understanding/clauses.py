"""Cuts a message about work into clauses that each say one thing."""

from __future__ import annotations

import re

from bot.understanding.wording import terms, words_of

_CLAUSE = re.compile(
    r"[,;!?\n]+"
    r"|(?<!\bdr)(?<!\bmr)(?<!\bms)(?<!\bdra)(?<!\bmrs)(?<!\bsra)(?<!\bsr)(?<!\bprof)(?<!\bst)"
    r"\.(?!\d)"
    r"| (?:and|then|but|plus|also"
    r"|y|luego|pero|despues|\+|&) "
)
_ENDS = re.compile(
    r"\b(?:done|finished|complete[d]?|check(?:ed)?|hech[oa]|list[oa]|terminad[oa]|acabad[oa])\b"
)
_VERB = re.compile(r"\b(?:\w+ed|wrote|sent|took|made|met|read|did|got|went|had|hice|fui)\b")
_MET = re.compile(
    r"\b(?:had|got) (?:an? )?(?:\w+ )?(?:lunch|call|chat|meeting|talk|convo|conversation|zoom)"
    r" with\b|\bsat down with\b|\bcaught up with\b"
)
_FEW = 3


def clauses(words: str) -> tuple[str, ...]:
    """The parts of a plain message that each say one thing; a lone "done" stays with its thing."""
    parts = [part.strip() for part in _CLAUSE.split(_MET.sub("talked with", words))]
    joined: list[str] = []
    for part in filter(None, parts):
        if joined and (_has_no_verb(joined[-1]) or _only_ends(part)):
            joined[-1] += " " + part
        else:
            joined.append(part)
    return tuple(joined)


def _only_ends(part: str) -> bool:
    return bool(_ENDS.search(part)) and not terms(_ENDS.sub(" ", part))


def _has_no_verb(clause: str) -> bool:
    words = words_of(clause)
    return len(words) <= _FEW and not _ENDS.search(clause) and not _VERB.search(clause)
