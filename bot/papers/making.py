"""Makes the file that a recipe describes: a picture, a paper, a table, a calendar, an archive."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

Recipe = Mapping[str, Any]
"""A JSON object: `as` names the kind of file, the rest is what goes into it."""


def picture(template: str, data: Mapping[str, Any]) -> dict[str, Any]:
    """The recipe of a picture."""
    return {"as": "png", "template": template, "data": dict(data)}


def paper(kind: str, document: Mapping[str, Any], made: datetime) -> dict[str, Any]:
    """The recipe of a document, as "pdf" or "docx"; `document` as Document.to_json gave it."""
    return {"as": kind, "document": dict(document), "made": made.isoformat(timespec="seconds")}


def make(content: Path, data: Path, recipe: Recipe) -> bytes:
    """The file's bytes. `content` holds templates and fonts, `data` the files that were kept.

    Raises ValueError for a recipe that nobody wrote.
    """
    match recipe["as"]:
        case "png":
            from bot.papers.press import print_picture  # noqa: PLC0415 - each file its own library

            return print_picture(content, recipe["template"], recipe["data"])
        case "pdf" | "docx":
            return _document(content, recipe)
        case "csv":
            from bot.papers.log_table import write_table  # noqa: PLC0415

            return write_table(recipe["rows"])
        case "json":
            return write_data(recipe["data"])
        case "ics":
            from bot.papers.calendar import CalendarSession, write_calendar  # noqa: PLC0415

            about = {**recipe["session"], "days": tuple(recipe["session"]["days"])}
            return write_calendar(CalendarSession(**about), datetime.fromisoformat(recipe["made"]))
        case "zip":
            return _archive(data, recipe["files"])
    raise ValueError(f"no recipe for {recipe['as']!r}")


def write_data(data: Mapping[str, Any]) -> bytes:
    """The bytes of the file: JSON in UTF-8, made to be read by people, too."""
    return json.dumps(data, ensure_ascii=False, indent=2).encode("utf-8", "replace")


def _document(content: Path, recipe: Recipe) -> bytes:
    made = datetime.fromisoformat(recipe["made"])
    if recipe["as"] == "pdf":
        from bot.papers.press import print_pdf  # noqa: PLC0415

        return print_pdf(content, "plan", recipe["document"], made)
    from bot.papers.document import Document  # noqa: PLC0415
    from bot.papers.word import write_word  # noqa: PLC0415

    return write_word(Document.from_json(recipe["document"]), made)


def _archive(data: Path, files: list[Mapping[str, str]]) -> bytes:
    """The kept files under the names that people know them by; one that is gone is left out."""
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as archive:
        for each in files:
            kept = data / each["path"]
            if kept.is_file():
                archive.write(kept, each["name"])
    return written.getvalue()
