"""Decides between the places that share a name, or asks when it can't be known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.understanding.place_table import Found

_MUCH_BIGGER = 6
_MOST_CANDIDATES = 7

_SAME = {
    "America/Detroit": "America/New_York",
    "America/Indiana/Indianapolis": "America/New_York",
    "America/Kentucky/Louisville": "America/New_York",
    "America/Toronto": "America/New_York",
    "America/Boise": "America/Denver",
    "America/Edmonton": "America/Denver",
    "America/Winnipeg": "America/Chicago",
    "America/Vancouver": "America/Los_Angeles",
    "America/Tijuana": "America/Los_Angeles",
}


@dataclass(frozen=True, slots=True)
class Place:
    """An IANA zone, or why there is none; `candidates` are (label, zone) pairs to choose from."""

    zone: str | None
    kind: Literal["zone", "ambiguous", "unknown"]
    candidates: tuple[tuple[str, str], ...] = ()


def settle(found: tuple[Found, ...]) -> Place | None:
    """The one zone of the places found, or the choice between them; None when there is none."""
    if not found:
        return None
    alias = [each for each in found if not each.where]
    pool = alias or sorted(_weighty(found), key=lambda each: -each.people)
    zones = dict.fromkeys(zone for each in pool for zone in each.zones)
    if len({clock_of(zone) for zone in zones}) == 1:
        return Place(next(iter(zones)), "zone")
    main = _main(pool)
    return Place(main, "zone") if main else Place(None, "ambiguous", _candidates(pool))


def _weighty(found: tuple[Found, ...]) -> list[Found]:
    """A state or a country outweighs the towns that bear its name."""
    regions = [each for each in found if each.is_region]
    return regions or list(found)


def _main(pool: list[Found]) -> str | None:
    first, *others = pool
    if len(first.zones) > 1 or (first.is_region and len(pool) > 1):
        return None
    clock = clock_of(first.zones[0])
    rest = sum(each.people for each in others if clock_of(each.zones[0]) != clock)
    return first.zones[0] if first.people >= _MUCH_BIGGER * max(rest, 1) else None


def _candidates(pool: list[Found]) -> tuple[tuple[str, str], ...]:
    labels: dict[str, str] = {}
    for each in pool:
        for zone in each.zones:
            labels.setdefault(zone, each.label(zone))
    return tuple((label, zone) for zone, label in labels.items())[:_MOST_CANDIDATES]


def clock_of(zone: str) -> str:
    """One name for all zones whose clocks always agree."""
    return _SAME.get(zone, zone)
