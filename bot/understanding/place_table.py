"""The table of places: cities, states, countries and nicknames with their time zones."""

from __future__ import annotations

from dataclasses import dataclass, field

from rapidfuzz import process
from rapidfuzz.distance import OSA

_KNOWN_BY_ALL = 100  # thousands of people from which a mistyped name is mended
_SHORT_NAME = 5
_LONG = 9
_KEY = 2
_LABELS = {
    "America/New_York": "Eastern (New York)",
    "America/Chicago": "Central (Chicago)",
    "America/Denver": "Mountain (Denver)",
    "America/Phoenix": "Arizona (Phoenix)",
    "America/Los_Angeles": "Pacific (Los Angeles)",
    "America/Anchorage": "Alaska (Anchorage)",
    "Pacific/Honolulu": "Hawaii (Honolulu)",
}


@dataclass(frozen=True, slots=True)
class Found:
    """A name's place: its zones (biggest first), people in thousands, and where or what it is.

    `where` is "US.IL" for a city in Illinois, "=US.IL" for Illinois itself, "=PT" for a
    country, and empty for a nickname.
    """

    name: str
    zones: tuple[str, ...]
    people: int
    where: str

    @property
    def is_region(self) -> bool:
        """Whether this is a state or a country."""
        return self.where.startswith("=")

    def lies_in(self, region: Found) -> bool:
        """Whether this is a city or state in that state or country."""
        inside, where = region.where[1:], self.where.removeprefix("=")
        return bool(inside) and self != region and f"{where}.".startswith(f"{inside}.")

    def label(self, zone: str) -> str:
        """A name for a button: the place and its state or country, or the zone's own city."""
        if self.where and not self.is_region:
            country, _, state = self.where.partition(".")
            return f"{self.name.title()}, {state if country == 'US' else country}"
        return _LABELS.get(zone) or zone.rpartition("/")[2].replace("_", " ")


@dataclass(slots=True)
class Places:
    """The table, kept as text; a small index by first letters is made when first asked."""

    text: str
    zones: tuple[str, ...]
    _marks: dict[str, tuple[int, int]] = field(default_factory=dict)
    _big: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def find(self, name: str) -> tuple[Found, ...]:
        """All places of that simple name."""
        start, end = self._index().get(name[:_KEY], (0, 0))
        found: list[Found] = []
        at = self.text.find(f"\n{name}\t", start, end) if name else -1
        while at >= 0:
            line_end = self.text.index("\n", at + 1)
            found.append(self._found(self.text[at + 1 : line_end]))
            at = self.text.find(f"\n{name}\t", line_end, end)
        return tuple(found)

    def zone_named(self, name: str) -> str | None:
        """The zone of the table that is spelled so, in any case."""
        wanted = name.lower()
        return next((zone for zone in self.zones if zone.lower() == wanted), None)

    def near(self, name: str) -> str | None:
        """The one well-known name that a slip of the thumb away is `name`, if there is one."""
        allowed = 2 if len(name) >= _LONG else 1
        names = self._names(name[:1])
        hits = process.extract(name, names, scorer=OSA.distance, score_cutoff=allowed, limit=3)
        best = [hit for hit in hits if hit[1] == hits[0][1]]
        return best[0][0] if len(best) == 1 else _shuffled(name, names)

    def _found(self, line: str) -> Found:
        name, zones, people, where = line.split("\t")
        return Found(
            name, tuple(self.zones[int(it)] for it in zones.split(",")), int(people), where
        )

    def _index(self) -> dict[str, tuple[int, int]]:
        if not self._marks:
            self._marks.update(_marked(self.text))
        return self._marks

    def _names(self, letter: str) -> tuple[str, ...]:
        if letter not in self._big:
            marks = [mark for key, mark in self._index().items() if key[:1] == letter]
            lines = [
                line for start, end in marks for line in self.text[start:end].split("\n") if line
            ]
            self._big[letter] = tuple(dict.fromkeys(filter(None, map(_well_known, lines))))
        return self._big[letter]


def _shuffled(name: str, names: tuple[str, ...]) -> str | None:
    """The one name of the very same letters, two slips away at most: "chigaco"."""
    letters = sorted(name)
    same = [each for each in names if len(each) == len(name) and sorted(each) == letters]
    near = [each for each in same if OSA.distance(each, name) <= 2]  # noqa: PLR2004  # a swap
    alone = len(near) == 1 and len(name) > _SHORT_NAME
    return near[0] if alone else None


def _well_known(line: str) -> str | None:
    name, _, people, where = line.split("\t")
    known = not where or where.startswith("=") or int(people) >= _KNOWN_BY_ALL
    return name if known and len(name) > 3 else None  # noqa: PLR2004  # short names have too many neighbors


def _marked(text: str) -> dict[str, tuple[int, int]]:
    marks: dict[str, tuple[int, int]] = {}
    at = text.find("\n")
    while at >= 0 and at + 1 < len(text):
        key = text[at + 1 : at + 1 + _KEY].split("\t", maxsplit=1)[0]
        after = text.find("\n", at + 1)
        start = marks[key][0] if key in marks else at
        marks[key] = (start, after + 1)
        at = after
    return marks


def parse_places(text: str) -> Places:
    """The table from its file's text: the zones on the first line, then a line for each name."""
    return Places(text, tuple(text.split("\n", 1)[0].split("\t")))
