"""Spanish verbs and nouns of goals and logs, with the English stem that each belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from bot.library.learned import learned_text

_TABLE = "spanish.txt"
_OF_AR = "ar e o ando ado ada ados adas amos aron arle arlo arla arles arme aba".split()
_OF_ER_IR = "er ir i io iendo ido ida idos idas imos ieron irle irme irlo irla ia".split()
_DONE_AR, _DONE_ER_IR = "e ado ada ados adas amos aron".split(), "i ido ida idos idas".split()
_CHANGED = (("c", "qu"), ("g", "gu"), ("z", "c"))
Pairs = tuple[tuple[str, str], ...]


@cache
def _sections() -> dict[str, Pairs]:
    found: dict[str, Pairs] = {}
    for section in learned_text(_TABLE).split("[")[1:]:
        name, text = section.split("]", 1)
        sign = "=" if name in {"words", "phrases"} else "-"
        found[name] = tuple(
            (pair.rsplit(sign, 1)[0], pair.rsplit(sign, 1)[1]) for pair in text.split()
        )
    return found


def _endings(pairs: Pairs, endings: list[str]) -> Iterator[tuple[str, str]]:
    for root, english in pairs:
        for ending in endings:
            yield root + ending, english


def _spelled(pairs: Pairs) -> Iterator[tuple[str, str]]:
    """Verbs whose last letter changes before e: busque, pague, realice."""
    for root, english in pairs:
        for letter, changed in _CHANGED:
            if root.endswith(letter):
                yield f"{root.removesuffix(letter)}{changed}e", english


def _made() -> tuple[dict[str, str], frozenset[str]]:
    ar = _sections().get("verbs in -ar", ())
    er_ir = _sections().get("verbs in -er and -ir", ())
    words = dict(_sections().get("words", ()))
    spelled = dict(_spelled(ar))
    forms = dict(_endings(ar, _OF_AR)) | spelled | dict(_endings(er_ir, _OF_ER_IR)) | words
    done = {*dict(_endings(ar, _DONE_AR)), *spelled, *dict(_endings(er_ir, _DONE_ER_IR))}
    irregular = "hice fui puse di dije traje estuve tuve pude lei vi".split()
    return forms, frozenset({*done, *irregular})


# Every form with its English stem, and those that say that something was done.
SPANISH, SPANISH_PAST = _made()
# What several words name together.
PHRASES = {phrase.replace("_", " "): english for phrase, english in _sections().get("phrases", ())}
