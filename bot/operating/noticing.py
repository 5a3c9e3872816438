"""One notice of the operator's to everybody who can be reached: once each, after all else."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.conversation.messages import Message
from bot.library.shelf import FALLBACK
from bot.operating.desk import complain, people, say, visit
from bot.settings import Settings
from bot.starting import clock_of
from storage.notices import count_unnoticed, put_notices

BATCH = 500
"""People in one transaction: a bot that runs beside waits no longer than that."""

LONGEST = 3500


class NoticeError(ValueError):
    """The file can't be sent as a notice; the text names the field."""


class Notice(BaseModel):
    """What the file holds: a name, by which nobody gets it twice, and a text for each language."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    name: str = Field(pattern=r"^[a-z0-9][a-z0-9-]{2,39}$")
    texts: dict[str, str]


@dataclass(frozen=True, slots=True)
class Writing:
    """A notice as it goes into the outbox: its payload by language."""

    name: str
    payloads: Mapping[str, dict[str, Any]]

    def payload(self, language: str) -> dict[str, Any]:
        """The message for somebody of that language; English where it has none."""
        return self.payloads.get(language, self.payloads[FALLBACK])


def notice(settings: Settings, file: Path, *, dry_run: bool) -> int:
    """Write the notice to the outbox for everybody who has not had it; again is harmless."""
    try:
        writing = read_notice(file)
    except NoticeError as wrong:
        return complain(str(wrong))
    if dry_run:
        return _show(settings, writing)
    now, written = clock_of(settings).now(), 0
    while some := visit(
        settings, lambda desk: put_notices(desk, writing.name, writing.payload, now, BATCH)
    ):
        written += some
    say(f"{writing.name}: written for {people(written)}; it goes out after replies and nudges")
    return 0


def read_notice(file: Path) -> Writing:
    """The notice in a YAML file; raises NoticeError."""
    try:
        raw = yaml.safe_load(file.read_text("utf-8"))
        read = Notice.model_validate(raw)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as wrong:
        raise NoticeError(f"{file}: can't be read ({type(wrong).__name__})") from None
    except ValidationError as wrong:
        first = wrong.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "the file"
        raise NoticeError(f"{file}: {field}: {first['msg']}") from None
    return Writing(read.name, {key: _payload(file, key, text) for key, text in _texts(file, read)})


def _texts(file: Path, read: Notice) -> list[tuple[str, str]]:
    if FALLBACK not in read.texts:
        raise NoticeError(
            f"{file}: texts.{FALLBACK}: is missing; who has no other language gets it"
        )
    return list(read.texts.items())


def _payload(file: Path, language: str, text: str) -> dict[str, Any]:
    where = f"{file}: texts.{language}"
    if not re.fullmatch(r"[a-z]{2}", language):
        raise NoticeError(f"{where}: a language is two small letters")
    if not text.strip() or len(text) > LONGEST:
        raise NoticeError(f"{where}: has to have 1 to {LONGEST} characters")
    return Message(html.escape(text.strip(), quote=False)).to_json()


def _show(settings: Settings, writing: Writing) -> int:
    found = visit(settings, lambda desk: count_unnoticed(desk, writing.name))
    say(f"{writing.name}: would be written for {people(sum(found.values()))}; nothing is written")
    for language, payload in writing.payloads.items():
        count = sum(n for spoken, n in found.items() if writing.payload(spoken) is payload)
        say(f"\n--- {language}, {people(count)}\n{html.unescape(payload['text'])}")
    return 0
