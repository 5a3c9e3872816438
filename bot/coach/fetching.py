"""Fetches a file that a person sent, and goes on with what was to be done with it."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path, PurePath

from sqlalchemy import Connection

from bot.coach.evidence import LARGEST as LARGEST_KEPT
from bot.coach.evidence import not_stored, stored
from bot.coach.importing import fetched
from bot.coach.readings import Readings
from bot.coach.scene import Overtaken, Scene, Shelf
from bot.papers.data_file import LARGEST
from storage.desk import Desk
from storage.files import evidence_of, get_evidence
from storage.people import get_person
from storage.tables import Evidence, Outbox

TRIES = 12
SUFFIX = 8
SUFFIXES = {"photo": ".jpg", "voice": ".ogg", "video": ".mp4", "video_note": ".mp4"}
FOLDER = "evidence"

Download = Callable[[str, int], Awaitable[bytes | None]]


@dataclass(slots=True)
class Fetching:
    """Does what an outbox row of the kind "fetch" says. `data` is the data folder.

    `download` brings a file by Telegram's handle, None where it can't.
    """

    desk: Desk
    shelf: Shelf
    clock: Callable[[], datetime]
    data: Path
    download: Download
    woken: Callable[[], None]

    async def fetch(self, row: Outbox) -> None:
        """Fetch the row's file, and go on; doing it twice does it once."""
        match row.payload["then"]:
            case "store":
                await self._store(row)
            case "look" | "import" as then:
                await self._take_over(row, agreed=then == "import")
        await self._tidy(row.payload.get("whose") or row.person_id or 0)
        self.woken()

    async def _take_over(self, row: Outbox, *, agreed: bool) -> None:
        content = await self.download(row.payload["file_id"], LARGEST)
        about = {"evidence_id": row.payload["record"], "content": content, "agreed": agreed}
        await self._go_on(row, partial(fetched, **about))

    async def _store(self, row: Outbox) -> None:
        number, whose = row.payload["record"], row.person_id or 0
        evidence = await self.desk.run(lambda desk: get_evidence(desk, number, whose))
        content = await self.download(row.payload["file_id"], LARGEST_KEPT)
        if evidence is None or content is None:
            await self._go_on(row, partial(not_stored, evidence_id=number))
            return
        name = f"{FOLDER}/{whose}/{_name(evidence, content)}"
        await asyncio.to_thread(_write, self.data / name, content)
        about = {"evidence_id": number, "name": name, "told": row.payload.get("told", True)}
        await self._go_on(row, partial(stored, **about))

    async def _go_on(self, row: Outbox, job: Callable[[Scene], None]) -> None:
        for _ in range(TRIES):
            with suppress(Overtaken):
                await self.desk.run(lambda desk: self._turn(desk, row, job))
                return
        raise Overtaken

    def _turn(self, desk: Connection, row: Outbox, job: Callable[[Scene], None]) -> None:
        person = get_person(desk, row.person_id or 0)
        if person is None:
            return
        scene = Scene(desk, person, self.clock(), self.shelf, Readings())
        job(scene)
        scene.close()

    async def _tidy(self, whose: int) -> None:
        """Erase files of this person that no record speaks of any more."""
        kept = await self.desk.run(lambda desk: evidence_of(desk, whose))
        names = {PurePath(each.stored).name for each in kept if each.stored}
        await asyncio.to_thread(_erase_others, self.data / FOLDER / str(whose), names)


def _erase_others(folder: Path, names: set[str]) -> None:
    for file in folder.glob("*"):
        if file.name not in names:
            file.unlink(missing_ok=True)
    with suppress(OSError):
        folder.rmdir()


def _name(evidence: Evidence, content: bytes) -> str:
    suffix = PurePath(evidence.file_name).suffix.lower()
    fit = suffix if suffix[1:].isalnum() and suffix.isascii() and len(suffix) <= SUFFIX else ""
    kind = fit or SUFFIXES.get(evidence.kind, "")
    return f"{evidence.id}-{hashlib.sha256(content).hexdigest()[:16]}{kind}"


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    half = file.with_name(f"{file.name}.part")
    half.write_bytes(content)
    half.replace(file)
