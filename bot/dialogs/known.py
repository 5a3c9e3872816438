"""What a dialog may know beforehand: the pack, the person's goals, how to read dates and times."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bot.library.packs import Category, Pack

Read = Callable[[str], Any]


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


@dataclass(frozen=True, slots=True)
class Reads:
    """How texts are read; each gives JSON, or raises `Unclear` with a reason."""

    day: Read
    percent: Read
    money: Read
    schedule: Read
    clock: Read
    minutes: Read
    place: Read
    past_day: Read
    days: Read
    quiet_hours: Read


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
