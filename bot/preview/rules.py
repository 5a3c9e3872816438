"""The facts of the Bot API that calls are checked against, read once from rules.json."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

RULES_FILE = Path(__file__).with_name("rules.json")


@dataclass(frozen=True, slots=True)
class Field:
    """One parameter or field: its possible types, its limits in `unit`, its fixed words."""

    types: tuple[str, ...]
    required: bool = False
    least: int | None = None
    most: int | None = None
    unit: str = ""
    parsed: bool = False
    choices: tuple[str, ...] = ()


Fields = dict[str, Field]


@dataclass(frozen=True, slots=True)
class Kind:
    """One type: its fields, or the types it can be; `not_read` means refused whenever sent."""

    fields: Fields = field(default_factory=dict)
    one_of: tuple[str, ...] = ()
    not_read: bool = False


@dataclass(frozen=True, slots=True)
class Rules:
    """All that is known of the Bot API: methods with parameters, types, kinds of update."""

    version: str
    updates: tuple[str, ...]
    methods: dict[str, Fields]
    kinds: dict[str, Kind]


@cache
def rules() -> Rules:
    """The rules as they stand in the file beside this module."""
    facts = json.loads(RULES_FILE.read_text("utf-8"))
    return Rules(
        version=facts["version"],
        updates=tuple(facts["updates"]),
        methods={name: _fields(fields) for name, fields in facts["methods"].items()},
        kinds={name: _kind(kind) for name, kind in facts["types"].items()},
    )


def _fields(facts: dict[str, Any]) -> Fields:
    return {name: _field(one) for name, one in facts.items()}


def _field(facts: dict[str, Any]) -> Field:
    return Field(
        types=tuple(facts["types"]),
        required=facts.get("required", False),
        least=facts.get("min"),
        most=facts.get("max"),
        unit=facts.get("unit", ""),
        parsed=facts.get("parsed", False),
        choices=tuple(facts.get("choices", ())),
    )


def _kind(facts: dict[str, Any]) -> Kind:
    return Kind(
        fields=_fields(facts.get("fields", {})),
        one_of=tuple(facts.get("one_of", ())),
        not_read=facts.get("not_read", False),
    )
