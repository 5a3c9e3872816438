"""Finds a place among other words: "springfield il", "paris, texas", "my school is in Bend"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.understanding.place_choice import Place, clock_of, settle
from bot.understanding.place_names import NO_PLACE, SMALL, simple, without_tail, without_talk
from bot.understanding.place_table import Found, Places

_PARTS = re.compile(r"\s*[,/;()]\s*|\s+-\s+|\s+(?=i (?:think|believe|guess)\b)", re.IGNORECASE)
_MOST_WORDS = 5
_SHORT = 3
_TALK = frozenset(
    "i you what when how the is it my change can do not dont want know never mind at pm am".split()
)


def qualified(words: str, table: Places) -> Place | None:
    """A city and what it lies in: "springfield il", "paris texas", "portland oregon usa"."""
    for name, region in _splits(words):
        places = [each for each in table.find(region) if each.is_region or not each.where]
        inside = _inside(name, places, table)
        if inside is not None:
            return inside
    return None


def _splits(words: str) -> Iterator[tuple[str, str]]:
    tokens = words.split()
    for cut in range(1, min(len(tokens), _MOST_WORDS)):
        yield " ".join(tokens[:cut]), " ".join(tokens[cut:])


def _inside(name: str, regions: list[Found], table: Places) -> Place | None:
    found = table.find(name)
    for region in regions:
        within = tuple(each for each in found if each.lies_in(region))
        if within:
            return settle(within)
    zones = {zone for region in regions for zone in region.zones}
    return settle(tuple(each for each in found if set(each.zones) & zones and not each.is_region))


def around(text: str, table: Places) -> Place | None:
    """A place among commas or after "in": what its parts agree on, else an unknown town's state."""
    parts = [simple(part) for part in _PARTS.split(text)]
    parts = [without_talk(part) or without_tail(part) for part in parts]
    parts = [part for part in parts if part and part not in NO_PLACE]
    if len(parts) > 1:
        ways = (" ".join(parts[:2]), " ".join(parts[1::-1]))
        within = next(filter(None, (qualified(way, table) for way in ways)), None)
        return (
            within
            or _agreed(parts, table)
            or _region_of(parts, table)
            or settle(table.find(parts[0]))
        )
    if parts and _PARTS.search(text.strip(" ()")):
        return settle(table.find(parts[0])) or _after_in(parts[0], table)
    return _after_in(parts[0], table) if parts else None


def _agreed(parts: list[str], table: Places) -> Place | None:
    found = [settle(table.find(part)) for part in parts if part not in SMALL]
    zones = [place.zone for place in found if place is not None]
    same = len(zones) > 1 and len({clock_of(zone or "") for zone in zones}) == 1
    return Place(zones[0], "zone") if same and zones[0] else None


def _after_in(words: str, table: Places) -> Place | None:
    _, between, place = words.rpartition(" in ")
    if not between:
        _, between, place = words.rpartition(" en ")
    place = without_talk(place)
    if between and place not in NO_PLACE and len(place) > _SHORT:
        return settle(table.find(place)) or qualified(place, table)
    tokens = words.split()
    if 1 < len(tokens) < _MOST_WORDS:
        return _region_of([" ".join(tokens[:-1]), tokens[-1]], table)
    return None


def _region_of(parts: list[str], table: Places) -> Place | None:
    for part in parts[1:]:
        regions = tuple(each for each in table.find(part) if each.is_region)
        if regions and not _is_talk(parts[0]):
            return settle(regions)
    return None


def _is_talk(words: str) -> bool:
    return bool(_TALK.intersection(words.split()))
