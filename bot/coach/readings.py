"""What texts were read to mean: made beside the desk, handed in, never made twice in a turn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.conversation.answers import Unclear

Key = tuple[str, ...]


class Wanted(Exception):
    """A turn needs readings that aren't at hand: make them, then run the turn again."""

    def __init__(self, readings: Mapping[Key, Callable[[], Any]]) -> None:
        super().__init__(*{key[0] for key in readings})
        self.readings = readings


@dataclass(slots=True)
class Readings:
    """The readings that one turn needed so far."""

    made: dict[Key, Any] = field(default_factory=dict)
    expected: dict[Key, Callable[[], Any]] = field(default_factory=dict)

    def get(self, key: Key, make: Callable[[], Any]) -> Any:
        """A reading at hand; raises `Wanted` where it must be made, `Unclear` as it was made."""
        if key not in self.made:
            raise Wanted({key: make} | self.expected)
        reading = self.made[key]
        if isinstance(reading, Unclear):
            raise reading
        return reading

    def expect(self, key: Key, make: Callable[[], Any]) -> None:
        """A reading that is likely to be needed: it is made along with the first that is."""
        if key not in self.made:
            self.expected[key] = make

    def make(self, wanted: Wanted) -> None:
        """Make readings, here and now: to be called beside the desk."""
        self.expected.clear()
        for key, make in wanted.readings.items():
            try:
                self.made[key] = make()
            except Unclear as unclear:
                self.made[key] = unclear
