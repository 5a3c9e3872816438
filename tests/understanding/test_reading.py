"""The readers keep their floor on texts nobody tuned them to, and take any text at all calmly."""

from __future__ import annotations

import time
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation.answers import Unclear
from bot.understanding.amounts import read_minutes, read_money, read_percent
from bot.understanding.dates import read_date, read_days_back
from bot.understanding.places import parse_places, read_place
from bot.understanding.progress import read_progress
from bot.understanding.schedule import read_schedule

HERE = Path(__file__).parent
CONTENT = HERE.parent.parent / "content"
NOW = datetime(2026, 3, 11, 20, 15)  # noqa: DTZ001  # the readers are told a local time
TODAY = date(2026, 3, 11)
PLACES = parse_places((CONTENT / "places" / "places.tsv").read_text("utf-8"))
READERS = {
    "schedule": lambda text: read_schedule(text, NOW),
    "date": lambda text: read_date(text, TODAY),
    "days back": lambda text: read_days_back(text, TODAY),
    "minutes": read_minutes,
    "percent": read_percent,
    "money": read_money,
    "place": lambda text: read_place(text, PLACES),
    "progress": lambda text: read_progress(text, NOW, ()),
}
LONG = [
    "a " * 2048, "1" * 4096, "1 " * 2048, "1:" * 2048, "1-" * 2048, "mon-" * 1024, "every " * 682,
    "\x00\u202e\u200f🎉" * 1024, "2 x 30 " * 585, "or " * 1365, "in 1 " * 819, ", " * 2048,
]  # fmt: skip
SLOWEST = 0.25


@pytest.mark.parametrize("name", READERS)
@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=300))
def test_any_text_is_read_or_called_unclear(name: str, text: str) -> None:
    take(name, text)


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("text", LONG, ids=range(len(LONG)))
def test_long_and_odd_texts_are_read_quickly(name: str, text: str) -> None:
    take(name, text)
    began = time.perf_counter()
    take(name, text)
    assert time.perf_counter() - began < SLOWEST


def take(name: str, text: str) -> None:
    with suppress(Unclear):
        READERS[name](text)
