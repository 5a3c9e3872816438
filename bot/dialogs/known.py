"""What a dialog may know beforehand: the pack, the person's goals, how to read dates and times."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from bot.library.packs import Category, Pack


@dataclass(frozen=True, slots=True)
class KnownGoal:
    """A goal as a dialog needs it; `steps` are the open ones by id.

    `levels` are the five GAS texts (none: not set), `level` is -2 to +2; `taken` are the pack's
    steps that it has already.
    """

    id: int
    title: str
    category: str | None
    sentence: str = ""
    due: date | None = None
    steps: Mapping[int, str] = field(default_factory=dict)
    levels: tuple[str, ...] = ()
    level: int | None = None
    taken: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class KnownBreak:
    """A usual break of the year, soon or now: its name, first day, and first day after it."""

    id: str
    name: str
    starts_on: date
    back_on: date


class Reads(Protocol):
    """How texts are read; each gives JSON, or raises `Unclear` with a reason."""

    def day(self, text: str, /) -> str:
        """A day to come, as an ISO date."""

    def past_day(self, text: str, /) -> str:
        """A day that is past, as an ISO date."""

    def days(self, text: str, /) -> list[str | None]:
        """The first day and the last one; the first is None where only an end is told."""

    def percent(self, text: str, /) -> Any:
        """A share, in percent."""

    def money(self, text: str, /) -> Any:
        """Amounts of money, with when they are hoped for."""

    def schedule(self, text: str, /) -> dict[str, Any]:
        """The days, times, minutes and interval of a weekly session."""

    def clock(self, text: str, /) -> str:
        """A time of day, as HH:MM."""

    def minutes(self, text: str, /) -> int:
        """A length, in minutes."""

    def place(self, text: str, /) -> dict[str, Any]:
        """The zone of a place, or candidates for it."""

    def quiet_hours(self, text: str, /) -> Any:
        """From when to when it is to be quiet."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known before the first question.

    `given` is what the conversation was opened with. `quotes` are the person's own words by
    category, the likeliest category first. `wording` gives a phrase of the voice as plain text.
    `breaks` are the pack's that come soon; `plan_dates` the person's, as MM-DD by occasion.
    """

    packs: tuple[Pack, ...]
    pack: Pack | None
    today: date
    zone: str | None
    reads: Reads
    wording: Callable[..., str]
    goals: tuple[KnownGoal, ...] = ()
    quotes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    given: Mapping[str, Any] = field(default_factory=dict)
    about: KnownGoal | None = None
    breaks: tuple[KnownBreak, ...] = ()
    roadmap: str = ""
    plan_dates: Mapping[str, str] = field(default_factory=dict)

    def category(self, name: str | None) -> Category | None:
        """A category of the pack, or None for a goal in one's own words."""
        return self.pack.categories.get(name) if self.pack and name else None
