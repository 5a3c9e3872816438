"""All of a person's data as one file, and the way back from it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal

from pydantic import AwareDatetime, BaseModel, ValidationError

from bot.papers.data_records import PersonRecord, Records

VERSION = 1
LARGEST = 5_000_000
"""Bytes that are read at most."""


class DataFileError(ValueError):
    """The file can't be taken. `reason` is not_ours, later or broken; `where` names the field."""

    def __init__(self, reason: str, where: str = "") -> None:
        super().__init__(f"{reason} {where}".strip())
        self.reason = reason
        self.where = where


class DataFile(BaseModel):
    """The whole file."""

    format: Literal["trellis"] = "trellis"
    version: Literal[1] = 1
    written_at: AwareDatetime
    person: PersonRecord
    records: Records


def data_of(person: Mapping[str, Any], records: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    """The file's content as a JSON object; `person` and `records` are rows by column names."""
    whole = DataFile.model_construct(
        written_at=now,
        person=PersonRecord.model_construct(**_known(PersonRecord, person)),
        records=Records.model_construct(None, **records),
    )
    return whole.model_dump(mode="json", warnings=False)


def _known(of: type[BaseModel], values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: values[name] for name in of.model_fields if name in values}


def read_data(content: bytes) -> DataFile:
    """The file's content, checked field by field; raises DataFileError."""
    try:
        raw = json.loads(content)
    except (ValueError, RecursionError):
        raw = None
    if not isinstance(raw, dict) or raw.get("format") != "trellis":
        raise DataFileError("not_ours")
    if isinstance(raw.get("version"), int) and raw["version"] > VERSION:
        raise DataFileError("later")
    try:
        return DataFile.model_validate(raw)
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors()[0]["loc"][:4])
    raise DataFileError("broken", where)
