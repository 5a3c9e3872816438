"""Words that packs avoid, and words too small to tell two titles apart, by language."""

from __future__ import annotations

import re

BANNED = {
    "en": re.compile(
        r"\b(streaks?|failed|failures?|overdue|oops|great job|awesome)\b", re.IGNORECASE
    ),
    "es": re.compile(
        r"\b(rachas?|fallaste|fracas\w+|atrasad[oa]s?|vencid[oa]s?|ups|genial|buen trabajo)\b",
        re.IGNORECASE,
    ),
}
"""Words of guilt and cheer."""

FOREIGN_SPELLING = {
    "en": re.compile(
        r"\b(behaviour|colour|favour|organis(?!m)|specialis(?!t)|recognis|programmes?\b|practis"
        r"|centre|licence)\w*",
        re.IGNORECASE,
    ),
}
"""English is spelled the American way."""

SMALL = {
    "en": frozenset(
        "a an the my your our one two three next each at for in on to of up down out off"
        " with".split()
    ),
    "es": frozenset(
        "un una unos unas el la los las lo tu tus mi mis su sus uno dos tres cada a al de del en"
        " con por para y o que otro otra otros otras".split()
    ),
}
"""Words that say nothing of what a step is about."""
