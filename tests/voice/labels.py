"""Finds labels that only an emoji, a sign or a color could explain."""

from __future__ import annotations

from tests.keyboards import words_of

COLORS = frozenset(
    """
    red green blue yellow orange purple pink gray grey black white
    rojo verde azul amarillo naranja morado rosa gris negro blanco
    roja amarilla morada negra blanca
    """.split()
)


def says_nothing(label: str) -> bool:
    """Whether a label is emoji or signs alone, or names a color and nothing else."""
    words = words_of(label).split()
    return not words or set(words) <= COLORS
