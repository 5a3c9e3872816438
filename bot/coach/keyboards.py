"""Arranges buttons so that a phone shows their labels whole."""

from __future__ import annotations

from bot.conversation.messages import Button, Row

FITS = {5: 4, 4: 7, 3: 11, 2: 18, 1: 1_000}
"""So many buttons stand in a row when no label is longer than so many characters."""


def in_rows(buttons: list[Button]) -> list[Row]:
    """Short labels side by side, as many as a phone shows whole; long ones below each other."""
    rows: list[Row] = []
    left = list(buttons)
    while left:
        count = next(many for many in FITS if _fit(left, many))
        rows.append(tuple(left[:count]))
        left = left[count:]
    return rows


def _fit(buttons: list[Button], many: int) -> bool:
    return len(buttons) >= many and all(len(each.label) <= FITS[many] for each in buttons[:many])
