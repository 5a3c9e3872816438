"""A line of the log is whole in either form, and repeats no words of an error."""

from __future__ import annotations

import asyncio
import json
import logging
import sys
from datetime import UTC, datetime

import pytest

from bot.log_lines import JsonLines, TextLines, without_words

WORDS = "my wish is Zanzibar"


def record(message: str, *values: object, raised: bool = False) -> logging.LogRecord:
    """A record, with an error that has a person's words if `raised`."""
    try:
        {}[WORDS]
    except KeyError:
        about = sys.exc_info() if raised else None
    return logging.LogRecord("bot.room", logging.WARNING, "room.py", 1, message, values, about)


def test_a_json_line_says_when_how_bad_who_and_what() -> None:
    line = record("port %d is free", 80)
    line.created = datetime(2026, 3, 1, 18, 0, 0, 250_000, tzinfo=UTC).timestamp()
    assert json.loads(JsonLines().format(line)) == {
        "time": "2026-03-01T18:00:00.250+00:00",
        "level": "WARNING",
        "logger": "bot.room",
        "message": "port 80 is free",
    }


@pytest.mark.parametrize("message", ['a "b"\nc', "ü\u2028ñ", "\ud800", "\x00"])
def test_a_json_line_is_one_line_whatever_it_holds(message: str) -> None:
    line = JsonLines().format(record("%s", message))
    assert line.isascii()
    assert line.splitlines() == [line]
    assert json.loads(line)["message"] == message


@pytest.mark.parametrize("form", [JsonLines(), TextLines()])
def test_an_error_is_told_by_class_and_place_without_its_words(form: logging.Formatter) -> None:
    line = form.format(record("it failed", raised=True))
    assert "KeyError at test_log_lines.py:" in line
    assert WORDS not in line


async def test_an_error_that_nobody_waited_for_is_told_without_its_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def fail() -> None:
        raise LookupError(WORDS)

    task = asyncio.ensure_future(fail())
    await asyncio.wait({task})
    loop = asyncio.get_running_loop()
    about = {"message": f"never retrieved: {task}", "exception": task.exception()}
    without_words(loop, about)
    assert "LookupError" in caplog.text
    assert WORDS not in caplog.text
