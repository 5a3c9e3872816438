"""One quiet week hardly changes the measure, and weeks off don't count."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.coach.consistency import Happened, consistency, weeks
from tests.chat import Chat, Coach
from tests.coach.people import with_session

MONDAY = date(2026, 12, 28)
MARKS = some.lists(some.sampled_from(["held", "missed", "skipped", "paused", "open"]), max_size=80)


def test_one_miss_after_half_a_year_takes_little() -> None:
    found = consistency(["held"] * 26 + ["missed"])
    assert found == pytest.approx(0.93, abs=0.01)


def test_it_says_nothing_before_the_fourth_week_that_counts() -> None:
    assert consistency(["held", "paused", "held", "skipped", "held"]) is None
    assert consistency(["held"] * 4) == 1


@given(marks=MARKS)
def test_weeks_off_change_nothing(marks: list[str]) -> None:
    counted = [mark for mark in marks if mark in {"held", "missed"}]
    assert consistency(marks) == consistency(counted)


@given(marks=MARKS)
def test_a_held_week_never_lowers_it_and_a_missed_one_never_raises_it(marks: list[str]) -> None:
    before = consistency(marks)
    if before is not None:
        assert 0 <= (consistency([*marks, "missed"]) or 0) <= before
        assert before <= (consistency([*marks, "held"]) or 0) <= 1


def test_weeks_are_marked_by_what_happened_in_them_over_new_year() -> None:
    """The week of December 28 is one week, though it lies in two years."""
    days = [MONDAY + timedelta(days=7 * back) for back in range(-5, 1)]
    happened = Happened(
        logs=[(days[0] + timedelta(days=2), 45), (days[0] + timedelta(days=6), 15)],
        planned=[(days[1], "skipped"), (days[2], "out"), (days[3], "dropped")],
        pauses=[(days[4], days[5])],
    )
    found = weeks(happened, date(2027, 1, 2), 6)
    marks = [(week.mark, week.minutes) for week in found]
    assert marks == [
        ("held", 60), ("skipped", 0), ("missed", 0), ("open", 0), ("paused", 0), ("open", 0)
    ]  # fmt: skip
    assert found[-1].monday == MONDAY


async def test_whoever_asks_gets_one_line_on_how_it_is_counted(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    for _ in range(6):
        await chat.say("did 30 min on the leadership one")
        await coach.let_pass(timedelta(weeks=1))
    await chat.say("how is the consistency counted?")
    assert "Consistency: 100%" in chat.last.text
    assert "One quiet week hardly changes it" in chat.last.text
