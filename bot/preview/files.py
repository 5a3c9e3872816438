"""The files that people and the bot have sent: their ids, sizes and contents."""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass
from typing import Any

from bot.preview.refusals import bad
from bot.preview.wire import Upload

Json = dict[str, Any]

MEGABYTE = 1_000_000
PHOTO_MOST = 10 * MEGABYTE
DOCUMENT_MOST = 50 * MEGABYTE
DOWNLOAD_MOST = 20 * MEGABYTE
SIDES_MOST = 10_000
RATIO_MOST = 20
PNG_HEAD = b"\x89PNG\r\n\x1a\n"
JPEG_HEAD = b"\xff\xd8"
JPEG_FRAMES = {0xC0, 0xC1, 0xC2, 0xC3}


@dataclass(frozen=True, slots=True)
class Kept:
    """One file; `kind` is Telegram's name of what it was sent as."""

    kind: str
    name: str
    mime: str
    content: bytes
    unique: str


class Files:
    """All files by their id; one bot's ids mean nothing to another bot."""

    def __init__(self, bot_id: int) -> None:
        self._bot_id = bot_id
        self.by_id: dict[str, Kept] = {}

    def keep(self, kind: str, upload: Upload) -> str:
        """Store a file that was sent as `kind`; returns its file id."""
        digest = hashlib.sha256(kind.encode() + upload.content).hexdigest()
        file_id = f"AgAC{self._bot_id}{digest[:40]}{len(self.by_id)}"
        self.by_id[file_id] = Kept(kind, upload.name, upload.mime, upload.content, digest[:16])
        return file_id

    def sent(self, kind: str, given: Upload | str) -> str:
        """The id of the file that the bot sends as `kind`, new or known by its id."""
        if isinstance(given, str):
            return self._known(kind, given)
        if not given.content:
            raise bad("file must be non-empty")
        if kind == "photo":
            check_photo(given.content)
        if len(given.content) > DOCUMENT_MOST:
            raise bad("file is too big")
        return self.keep(kind, given)

    def _known(self, kind: str, file_id: str) -> str:
        if "://" in file_id:
            raise bad("the stand-in does not fetch files by address")
        kept = self.by_id.get(file_id)
        if kept is None:
            raise bad("wrong file identifier/HTTP URL specified")
        if kept.kind != kind:
            raise bad(f"can't use file of type {kept.kind.title()} as {kind.title()}")
        return file_id

    def facts(self, file_id: str) -> Json:
        """What every description of a file says: its ids and its size."""
        kept = self.by_id[file_id]
        return {
            "file_id": file_id,
            "file_unique_id": kept.unique,
            "file_size": len(kept.content),
        }

    def photo(self, file_id: str) -> list[Json]:
        """A photo as a message shows it: its sizes, here only one."""
        width, height = picture_size(self.by_id[file_id].content) or (1, 1)
        return [{**self.facts(file_id), "width": width, "height": height}]

    def document(self, file_id: str) -> Json:
        """A document as a message shows it."""
        kept = self.by_id[file_id]
        return {**self.facts(file_id), "file_name": kept.name, "mime_type": kept.mime}

    def fetched(self, file_id: str) -> Json:
        """What getFile answers: with the path to download from."""
        kept = self.by_id.get(file_id)
        if kept is None:
            raise bad("invalid file_id")
        if len(kept.content) > DOWNLOAD_MOST:
            raise bad("file is too big")
        return {**self.facts(file_id), "file_path": f"{kept.kind}s/{file_id}"}


def check_photo(content: bytes) -> None:
    """Refuse what Telegram would not take as a photo."""
    size = picture_size(content)
    if len(content) > PHOTO_MOST:
        raise bad("file is too big for a photo")
    if size is None:
        raise bad("IMAGE_PROCESS_FAILED")
    if sum(size) > SIDES_MOST or max(size) > RATIO_MOST * min(size):
        raise bad("PHOTO_INVALID_DIMENSIONS")


def picture_size(content: bytes) -> tuple[int, int] | None:
    """Width and height in pixels of a PNG or JPEG, None for anything else."""
    if content.startswith(PNG_HEAD) and len(content) >= 24:  # noqa: PLR2004 - a PNG's own layout
        width, height = struct.unpack(">II", content[16:24])
        return int(width), int(height)
    return _jpeg_size(content) if content.startswith(JPEG_HEAD) else None


def picture_mime(content: bytes) -> str:
    """The type of a picture, for a browser."""
    return "image/png" if content.startswith(PNG_HEAD) else "image/jpeg"


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    place = 2
    while place + 9 <= len(content) and content[place] == 0xFF:  # noqa: PLR2004 - JPEG's marker
        if content[place + 1] in JPEG_FRAMES:
            height, width = struct.unpack(">HH", content[place + 5 : place + 9])
            return int(width), int(height)
        place += 2 + int(struct.unpack(">H", content[place + 2 : place + 4])[0])
    return None
