"""One SQLite file has one Trellis; its lock is free once that one is gone, however it went."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.lock import AlreadyRunningError, FileLock

HOLD = """
import sys
from pathlib import Path
from storage.lock import FileLock
with FileLock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the lock until its input ends."""
    words = [sys.executable, "-c", HOLD, str(tmp_path / "trellis.sqlite3")]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(words, text=True, **pipes) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_a_second_process_is_refused(holder: subprocess.Popen[str], tmp_path: Path) -> None:
    with pytest.raises(AlreadyRunningError), FileLock(tmp_path / "trellis.sqlite3"):
        pass


def test_the_refusal_names_the_file_in_one_line(
    holder: subprocess.Popen[str], tmp_path: Path
) -> None:
    with pytest.raises(AlreadyRunningError) as refused, FileLock(tmp_path / "trellis.sqlite3"):
        pass
    assert str(refused.value) == f"another Trellis is using {tmp_path / 'trellis.sqlite3'}"


def test_the_lock_of_a_killed_process_is_free(
    holder: subprocess.Popen[str], tmp_path: Path
) -> None:
    holder.kill()
    holder.wait(10)
    with FileLock(tmp_path / "trellis.sqlite3") as lock:
        assert lock.path == tmp_path / "trellis.sqlite3.lock"


def test_the_lock_of_a_process_that_ended_is_free(
    holder: subprocess.Popen[str], tmp_path: Path
) -> None:
    holder.communicate(timeout=10)
    with FileLock(tmp_path / "trellis.sqlite3") as lock:
        assert lock.path is not None


def test_a_lock_file_that_lies_around_keeps_nobody_out(tmp_path: Path) -> None:
    (tmp_path / "trellis.sqlite3.lock").write_text("4711")
    with FileLock(tmp_path / "trellis.sqlite3") as lock:
        assert lock.path is not None


def test_a_lock_is_taken_and_given_back_many_times(tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "trellis.sqlite3")
    for _ in range(3):
        with lock:
            assert lock.path is not None


def test_another_database_has_another_lock(holder: subprocess.Popen[str], tmp_path: Path) -> None:
    with FileLock(tmp_path / "other.sqlite3") as lock:
        assert lock.path == tmp_path / "other.sqlite3.lock"


def test_a_database_without_a_file_needs_no_lock() -> None:
    with FileLock(None) as lock:
        assert lock.path is None
