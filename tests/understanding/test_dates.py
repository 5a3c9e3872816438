"""By when, and how long ago."""

from datetime import date

import pytest

from bot.conversation.answers import Unclear
from bot.understanding.dates import read_date, read_days_back

TODAY = date(2026, 3, 11)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("june 2027", "2027-06-30"),
        ("end of may", "2026-05-31"),
        ("in 6 months", "2026-09-11"),
        ("5/30/27", "2027-05-30"),
        ("30.5.2027", "2027-05-30"),
        ("2027-06-15", "2027-06-15"),
        ("next friday", "2026-03-13"),
        ("15 de junio", "2026-06-15"),
        ("en seis meses", "2026-09-11"),
        ("fin de mayo", "2026-05-31"),
        ("next year", "2027-03-11"),
        ("a year and a half", "2027-09-11"),
        ("end of the school year", "2026-06-15"),
        ("by christmas", "2026-12-25"),
        ("tomorrow", "2026-03-12"),
        ("2028", "2028-12-31"),
        ("january 5", "2027-01-05"),
        ("by the 20th", "2026-03-20"),
        ("five years", "2031-03-11"),
    ],
)
def test_a_due_date_is_read_in_many_ways(text: str, day: str) -> None:
    assert read_date(text, TODAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("31 june", "no-such-day"),
        ("feb 30 2027", "no-such-day"),
        ("13/32/27", "no-such-day"),
        ("2025-01-01", "past-day"),
        ("yesterday", "past-day"),
        ("when I feel ready", "not-a-date"),
        ("", "not-a-date"),
        ("9999999999 years", "not-a-date"),
    ],
)
def test_what_is_no_due_date_says_why(text: str, reason: str) -> None:
    with pytest.raises(Unclear) as unclear:
        read_date(text, TODAY)
    assert unclear.value.reason == reason


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("did 20 min today", 0),
        ("yesterday", -1),
        ("anoche", -1),
        ("last thursday", -6),
        ("on wednesday", -7),
        ("march 2nd", -9),
        ("hace 3 días", -3),
        ("a week ago", -7),
        ("1h", None),
    ],
)
def test_a_log_says_how_many_days_back_it_belongs(text: str, back: int | None) -> None:
    assert read_days_back(text, TODAY) == back
