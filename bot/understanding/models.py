"""Brings the learned weights; until they are loaded, readers go by a lighter path."""

from __future__ import annotations

from bot.library.learned import TABLES, learned_text
from bot.understanding.linear import Linear, parse_linear


class Models:
    """The learned weights by the name of their table.

    They are loaded when first asked for; after `put_off`, only by `load`. `load` may run in a
    thread beside readers, who get all of them at once.
    """

    def __init__(self) -> None:
        self._loaded: dict[str, Linear | None] = {}
        self._put_off = False

    def get(self, name: str) -> Linear | None:
        """The weights of a table; None where it is missing or broken, or is not loaded yet."""
        loaded = self._loaded
        if name not in loaded and not self._put_off:
            loaded = self._loaded = {**loaded, name: _read(name)}
        return loaded.get(name)

    def put_off(self) -> None:
        """From now on, let nobody wait for what is not loaded."""
        self._put_off = True

    def load(self) -> list[str]:
        """Load what is not loaded yet; the names of all tables that are missing or broken."""
        missing = [name for name in TABLES if name not in self._loaded]
        self._loaded = self._loaded | {name: _read(name) for name in missing}
        self._put_off = False
        return [name for name in TABLES if self._loaded[name] is None]


def _read(name: str) -> Linear | None:
    text = learned_text(f"{name}.tsv")
    try:
        return parse_linear(text) if text else None
    except (IndexError, ValueError):
        return None


models = Models()
