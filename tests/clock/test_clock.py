"""The clock is the real one, moved by as many seconds as its file says at that moment."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import Clock

SECOND, DAY = timedelta(seconds=1), timedelta(days=1)


@pytest.fixture
def hands(tmp_path: Path) -> Path:
    return tmp_path / "data" / "clock.txt"


def _ahead(clock: Clock) -> timedelta:
    return clock.now() - datetime.now(UTC)


def test_without_a_file_the_clock_is_right() -> None:
    assert abs(_ahead(Clock())) < SECOND


def test_now_is_aware_and_in_utc() -> None:
    assert Clock().now().tzinfo is UTC


def test_a_file_that_is_not_there_moves_nothing(hands: Path) -> None:
    assert Clock(hands).offset() == 0


def test_a_file_moves_the_clock(hands: Path) -> None:
    hands.parent.mkdir()
    hands.write_text("86400")
    assert abs(_ahead(Clock(hands)) - DAY) < SECOND


def test_the_file_is_read_each_time(hands: Path) -> None:
    clock = Clock(hands)
    hands.parent.mkdir()
    for seconds in (60, -60, 0):
        hands.write_text(f"{seconds}\n")
        assert clock.offset() == seconds


@pytest.mark.parametrize(
    "garbage",
    [b"", b" \n", b"soon", b"1 2", b"\xff\xfe", b"nan", b"inf", b"-inf", b"1e300", b"1e15"],
)
def test_garbage_in_the_file_moves_nothing(hands: Path, garbage: bytes) -> None:
    hands.parent.mkdir()
    hands.write_bytes(garbage)
    assert abs(_ahead(Clock(hands))) < SECOND


def test_a_folder_in_the_files_place_moves_nothing(hands: Path) -> None:
    hands.mkdir(parents=True)
    assert Clock(hands).offset() == 0


def test_a_move_is_added_to_those_before(hands: Path) -> None:
    clock = Clock(hands)
    clock.move(60)
    clock.move(0.5)
    assert clock.offset() == 60.5


def test_a_move_survives_a_restart(hands: Path) -> None:
    Clock(hands).move(86_400)
    assert Clock(hands).offset() == 86_400


def test_a_move_replaces_garbage(hands: Path) -> None:
    hands.parent.mkdir()
    hands.write_text("nan")
    Clock(hands).move(60)
    assert Clock(hands).offset() == 60


def test_a_move_leaves_nothing_else_in_the_folder(hands: Path) -> None:
    Clock(hands).move(60)
    assert list(hands.parent.iterdir()) == [hands]


def test_a_clock_without_a_file_is_not_moved() -> None:
    clock = Clock()
    clock.move(86_400)
    assert clock.offset() == 0
