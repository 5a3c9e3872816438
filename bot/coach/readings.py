"""What texts were read to mean: made beside the desk, handed in, never made twice in a turn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.conversation.answers import Unclear

Key = tuple[str, ...]


class Wanted(Exception):
    """A turn needs a reading that isn't at hand: make it, then run the turn again."""

    def __init__(self, key: Key, make: Callable[[], Any]) -> None:
        super().__init__(key[0])
        self.key = key
        self.make = make


@dataclass(slots=True)
class Readings:
    """The readings that one turn needed so far."""

    made: dict[Key, Any] = field(default_factory=dict)

    def get(self, key: Key, make: Callable[[], Any]) -> Any:
        """A reading at hand; raises `Wanted` where it must be made, `Unclear` as it was made."""
        if key not in self.made:
            raise Wanted(key, make)
        reading = self.made[key]
        if isinstance(reading, Unclear):
            raise reading
        return reading

    def make(self, wanted: Wanted) -> None:
        """Make a reading, here and now: to be called beside the desk."""
        try:
            self.made[wanted.key] = wanted.make()
        except Unclear as unclear:
            self.made[wanted.key] = unclear
