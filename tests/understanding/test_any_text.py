"""Whatever is typed, nothing breaks and nothing takes long."""

import time
from contextlib import suppress
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation.answers import Unclear
from bot.understanding.amounts import read_minutes, read_money, read_percent
from bot.understanding.dates import read_date, read_days_back
from bot.understanding.places import read_place
from bot.understanding.progress import GoalContext, StepContext, read_progress
from bot.understanding.schedule import read_schedule
from bot.understanding.themes import CategoryWords, find_top, read_themes
from tests.understanding.cases import places

NOW = datetime.fromisoformat("2026-03-11T20:15")
GOALS = (
    GoalContext(
        "g1", "Become lead OT", "leadership", (StepContext("s1", "Ask Maria about 2 paths"),)
    ),
    GoalContext("g2", "", "", (StepContext("s2", "🙂"),)),
)
WORDS = (CategoryWords("a", "A", ("I do a b c",), ("not a",), ("a", "b+")), CategoryWords("b", "B"))
PIECES = st.sampled_from(
    """monday 5 45 min hour and a half to - / : . , 2026 31 june yesterday done step 2 % $ k 7pm
    am hace media las y no not want a in gmt + utc springfield ; ( ) ½ é ñ 🙂 next end of year
    every other skip remind me move 99999999999 0 1/0 -1 00:00 25:61 x * ' \n""".split(" ")
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=25).map(" ".join))


def read_all(text: str) -> None:
    read_schedule(text, NOW)
    read_minutes(text)
    read_money(text)
    read_days_back(text, NOW.date())
    read_progress(text, NOW, GOALS, "g9")
    read_place(text, places())
    evidence = read_themes(text, {"a": 0.9, "z": 1.0}, WORDS).evidence
    assert evidence in text
    find_top([(text, {"a": 0.5}), (text, {})], WORDS)
    with suppress(Unclear):
        read_percent(text)
    with suppress(Unclear):
        read_date(text, NOW.date())


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_any_text_is_read_without_a_crash(text: str) -> None:
    read_all(text)


@pytest.mark.parametrize(
    "piece",
    ["a ", "1", "1 ", "1:", "1-", "no ", "and ", "mon ", "(", "%", "é", "1 hour and ", ", ", "in ",
     "cant ", "half ", "i want ", ".", "\n", " ", "de la ", "x", "20 min "],
)  # fmt: skip
def test_a_very_long_text_takes_no_longer_than_a_blink(piece: str) -> None:
    text = (piece * 4096)[:4096]
    read_all("warm up")
    start = time.perf_counter()
    read_all(text)
    assert time.perf_counter() - start < 1.5
