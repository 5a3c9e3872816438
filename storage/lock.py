"""Keeps a second instance away from one SQLite file, by a lock of the operating system."""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType
from typing import BinaryIO


class AlreadyRunningError(RuntimeError):
    """Another Trellis has this database open."""


class NoPlaceError(RuntimeError):
    """There is no place for the database where the settings want it."""


class FileLock:
    """Held while a process uses a SQLite file; freed by the system when the process dies."""

    def __init__(self, database: Path | None) -> None:
        self.path = database.with_name(database.name + ".lock") if database else None
        self._file: BinaryIO | None = None

    def __enter__(self) -> FileLock:
        """Take the lock; raises `AlreadyRunningError` where another process holds it.

        Raises `NoPlaceError` where no file can be made.
        """
        if self.path is not None:
            self._file = _open(self.path)
            _lock(self._file, self.path)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Give the lock back."""
        if self._file is not None:
            self._file.close()
            self._file = None


def _open(path: Path) -> BinaryIO:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.open("ab")
    except OSError as wrong:
        where = path.with_suffix("")
        raise NoPlaceError(f"no database can be kept at {where}: {wrong.strerror}") from None


def _lock(file: BinaryIO, path: Path) -> None:
    try:
        if os.name == "nt":
            import msvcrt  # noqa: PLC0415 - only there

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]  # Windows only
        else:
            import fcntl  # noqa: PLC0415 - not on Windows

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.close()
        raise AlreadyRunningError(f"another Trellis is using {path.with_suffix('')}") from None
