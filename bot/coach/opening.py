"""Which conversation comes next, named but not yet begun."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Opening:
    """A dialog to begin, about a record, with what it is given."""

    dialog: str
    about: int | None = None
    given: Mapping[str, Any] = field(default_factory=dict)
