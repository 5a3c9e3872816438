"""Describes the files of a pack to text editors, which then complete names and mark mistakes."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import BaseModel

from bot.library.shapes import CategoryWords, PackRules, PackWords, QuestionFile

SCHEMAS: dict[str, type[BaseModel]] = {
    "structure": PackRules,
    "words": PackWords,
    "questions": QuestionFile,
    "category": CategoryWords,
}
"""Each kind of file with its shape; an editor finds its schema by the comment in line one."""


def schema_text(kind: str) -> str:
    """The JSON Schema of one kind of file."""
    draft = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    schema = draft | SCHEMAS[kind].model_json_schema()
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def write_schemas(folder: Path) -> list[Path]:
    """Write all schemas into `folder`, and name them."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{kind}.json" for kind in SCHEMAS]
    for path in paths:
        path.write_text(schema_text(path.stem), encoding="utf-8")
    return paths
