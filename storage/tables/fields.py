"""Columns that many tables have."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Column, ForeignKey, Integer
from sqlmodel import Field

from storage.columns import Json, Utc, Words

NEVER_AGAIN = {"sqlite_autoincrement": True}
"""A number once given is never given again: an old button must not mean somebody new."""


def moment(**about: Any) -> Any:
    """An aware moment, or none."""
    return Field(default=None, sa_type=Utc, **about)


def words(default: str = "") -> Any:
    """Text as it was typed."""
    return Field(default=default, sa_type=Words)


def as_json(default: Any) -> Any:
    """Lists, texts and such."""
    return Field(default_factory=default, sa_type=Json)


def key() -> Any:
    """The number of a row."""
    number = BigInteger().with_variant(Integer, "sqlite")
    return Field(default=None, sa_column=Column(number, primary_key=True, autoincrement=True))


def owner(index: bool = True) -> Any:
    """Whose row it is: erased with them."""
    whose = ForeignKey("person.id", ondelete="CASCADE")
    return Field(sa_column=Column(BigInteger, whose, index=index, nullable=False))
