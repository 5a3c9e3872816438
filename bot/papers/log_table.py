"""Writes the log as a table that opens in a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO
from typing import TYPE_CHECKING

from bot.papers.letters import plain

if TYPE_CHECKING:
    # The process that writes the table speaks no language, and needn't load one.
    from bot.library.voice import Voice
    from bot.papers.facts import LogLine

HEADS = ("day", "outcome", "minutes", "goal", "steps", "note")
FORMULA = tuple("=+-@|%＝＋－＠")
"""What may begin a formula or a command in a spreadsheet: such a text gets an apostrophe."""


def log_rows(logs: Sequence[LogLine], voice: Voice) -> list[list[str]]:
    """The table with its heads: days as YYYY-MM-DD, so that they sort and are read as dates."""
    heads = [voice.label(f"log_table-{head}") for head in HEADS]
    return [heads, *(_row(log, voice) for log in logs)]


def _row(log: LogLine, voice: Voice) -> list[str]:
    outcome = voice.label(f"log_table-{log.outcome}")
    minutes = "" if log.minutes is None else str(log.minutes)
    return [log.day.isoformat(), outcome, minutes, log.goal, "; ".join(log.steps), log.note]


def write_table(rows: Sequence[Sequence[str]]) -> bytes:
    """The rows as CSV in UTF-8 with a mark that spreadsheets know it by; no cell is a formula."""
    written = StringIO()
    csv.writer(written, dialect="excel").writerows([map(_harmless, row) for row in rows])
    return written.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    text = plain(cell)
    return f"'{text}" if text.lstrip().startswith(FORMULA) else text
