"""Minutes, shares and incomes."""

import pytest

from bot.conversation.answers import Unclear
from bot.understanding.amounts import read_minutes, read_money, read_percent


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("hour and a quarter", 75),
        ("2x30", 60),
        ("1h", 60),
        ("1h 20m", 80),
        ("9-9:45", 45),
        ("from 7 to 8", 60),
        ("30 to 40 min", 35),
        ("an hour and then 20 more minutes", 80),
        ("20 min monday and 25 today", 45),
        ("hora y media", 90),
        ("three quarters of an hour", 45),
        ("1.5 hrs", 90),
        ("45", 45),
        ("read 2-3 articles", None),
        ("2 hours ago", None),
        ("that's 5 hours total so far", None),
        ("finished my resume!!", None),
    ],
)
def test_minutes_are_those_spent(text: str, minutes: int | None) -> None:
    assert read_minutes(text) == minutes


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("about 70%", 70),
        ("half", 50),
        ("maybe 60-70", 65),
        ("7 out of 10", 70),
        ("la mitad", 50),
        ("72.5 percent", 72.5),
        ("no idea", None),
    ],
)
def test_a_share_is_a_percentage(text: str, percent: float | None) -> None:
    assert read_percent(text) == {"percent": percent}


@pytest.mark.parametrize("text", ["140%", "-5%", "1000"])
def test_a_share_beyond_all_or_nothing_is_unclear(text: str) -> None:
    with pytest.raises(Unclear, match="percent-range"):
        read_percent(text)


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("85k next year, 110k in 10", ["$85,000 in 1 year", "$110,000 in 10 years"]),
        ("70k, 85k, 100k", ["$70,000 in 1 year", "$85,000 in 5 years", "$100,000 in 10 years"]),
        ("in 1 year 80k, in 5 years 95k", ["$80,000 in 1 year", "$95,000 in 5 years"]),
        ("$35/hr", ["$35 an hour"]),
        ("more", []),
        ("same is fine", []),
    ],
)
def test_an_income_keeps_its_horizon(text: str, money: list[str]) -> None:
    assert read_money(text) == {"money": money}
