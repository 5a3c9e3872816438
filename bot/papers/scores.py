"""Works out the T score of goal attainment scaling."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

CORRELATION = 0.3
"""How much goals of one person are taken to go together (Kiresuk & Sherman 1968)."""


def t_score(rated: Sequence[tuple[int, float]]) -> float | None:
    """The T score of (level from -2 to +2, weight above 0) of each goal; None without any.

    50 is "as expected" on the whole (Kiresuk & Sherman, Community Mental Health Journal 4, 1968).
    """
    if not rated:
        return None
    weighed = sum(weight * level for level, weight in rated)
    squares = sum(weight * weight for _, weight in rated)
    whole = sum(weight for _, weight in rated)
    spread = (1 - CORRELATION) * squares + CORRELATION * whole * whole
    return 50 + 10 * weighed / sqrt(spread)
