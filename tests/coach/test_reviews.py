"""A look back comes each month and at the plan's dates, and does what was decided."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.coach.review_days import next_review_day, occasion_of
from bot.coach.yearly import last_yearly, month_later, next_yearly
from tests.chat import Chat, Coach
from tests.coach.people import TO_A_SESSION, walk, with_session

DATES = {"autumn": "09-30", "midyear": "01-31", "spring": "05-15"}
MONTH, WEEK = timedelta(days=31), timedelta(days=7)
TECHNICIAN = (
    ("say", "/start"),
    ("tap", "OT technician or aide"),
    ("tap", "I already have a goal"),
    ("tap", "Communication"),
    ("say", "explain my notes to families"),
    ("tap", "Skip"),
    ("say", "my supervisor heard me do it"),
    ("tap", "Skip"),
    ("tap", "Skip"),
    ("tap", "In 1 year"),
    ("tap", "Keep it"),
    ("say", "Ask Dana what to listen for"),
    ("tap", "Done"),
    ("tap", "Skip"),
)


@pytest.mark.parametrize(
    ("day", "later"),
    [("2026-01-31", "2026-02-28"), ("2028-01-31", "2028-02-29"), ("2026-12-15", "2027-01-15")],
)
def test_a_month_later_is_the_same_day_or_the_last(day: str, later: str) -> None:
    assert month_later(date.fromisoformat(day)) == date.fromisoformat(later)


def test_a_yearly_day_is_found_before_and_after() -> None:
    assert next_yearly(date(2026, 9, 30), "09-30") == date(2027, 9, 30)
    assert last_yearly(date(2027, 1, 4), "12-20") == date(2026, 12, 20)
    assert next_yearly(date(2026, 3, 1), "02-29") == date(2027, 2, 28)


@pytest.mark.parametrize(
    ("last", "dates", "weekdays", "following"),
    [
        ("2026-10-05", {}, (), "2026-11-05"),
        ("2026-10-05", {}, (3,), "2026-11-06"),
        ("2026-10-05", {}, range(7), "2026-11-05"),
        ("2026-09-10", DATES, (), "2026-09-30"),
        ("2026-12-20", DATES, (), "2027-01-31"),
        ("2026-11-30", DATES, (), "2026-12-30"),
        ("2027-04-10", DATES, (5,), "2027-05-16"),
    ],
)
def test_the_next_review_is_a_month_on_or_at_the_plans_date_nearby(
    last: str, dates: dict[str, str], weekdays: tuple[int, ...], following: str
) -> None:
    found = next_review_day(date.fromisoformat(last), dates, weekdays)
    assert found == date.fromisoformat(following)


def test_the_occasion_is_the_plans_date_that_it_comes_at() -> None:
    assert occasion_of(date(2027, 5, 16), DATES) == "spring"
    assert occasion_of(date(2027, 4, 10), DATES) == "monthly"


async def test_it_is_offered_after_a_month_with_what_was_done(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    await chat.say("did 45 min on the leadership one, emailed Sam about shadowing")
    await coach.let_pass(MONTH - WEEK)
    await chat.say("/plan")
    await coach.let_pass(WEEK)
    offered = [line for line in chat.heard if "A month has gone by" in line]
    assert len(offered) == 1
    assert "One log since Wednesday, September 2, 45 minutes, and a step done" in offered[0]
    assert "rings" not in offered[0]


async def test_it_keeps_levels_words_and_fresh_steps(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    await chat.tap("Draft five levels")
    await chat.tap("Keep these")
    await chat.say("did 45 min on the leadership one, read the rules")
    await coach.let_pass(MONTH)
    await chat.say("/review")
    assert "did 45 min on the leadership one, read the rules" in chat.last.text
    await chat.tap("Go on")
    await chat.tap("First steps are done")
    await chat.tap("Change its words")
    await chat.say("be lead OT by spring")
    await chat.tap("Make your case")
    await chat.tap("Done")
    await chat.say("the emails")
    await chat.say("a talk with Sam")
    assert "That's kept" in chat.last.text
    assert "Next session" in chat.last.text
    await chat.say("/plan")
    await chat.tap("become lead OT")
    assert "be lead OT by spring" in chat.last.text
    assert "Level −1" in chat.last.text
    assert "Make your case for lead OT" in chat.last.text


async def test_it_stops_anywhere_and_goes_on_there(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    await chat.say("/review")
    await chat.tap("Go on")
    await chat.tap("Keep it")
    await chat.tap("Later")
    await coach.let_pass(timedelta(days=2))
    await chat.say("/review")
    assert "Fresh steps" in chat.last.text


async def test_it_is_put_off_for_a_week_or_skipped(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    await coach.let_pass(timedelta(days=24))
    await chat.say("/plan")
    await coach.let_pass(timedelta(days=6, hours=12))
    await chat.tap("In a week")
    assert "October 10" in chat.last.text
    await coach.let_pass(timedelta(days=8))
    assert sum("A month has gone by" in line for line in chat.heard) == 2
    await chat.say("/review")
    await chat.tap("Later")
    assert sum("A month has gone by" in line for line in chat.heard) == 2


async def test_a_goal_can_rest_or_go_and_one_that_is_met_is_celebrated(
    coach: Coach, chat: Chat
) -> None:
    await with_session(chat)
    await chat.say("/review")
    await chat.tap("Go on")
    await chat.tap("It is met")
    await chat.tap("Skip")
    await chat.tap("Skip")
    assert "You did it" in chat.last.text
    assert "What comes next?" in chat.last.text


async def test_technicians_rate_their_skills_again_and_look_at_the_roadmap(
    coach: Coach, chat: Chat
) -> None:
    await walk(chat, TECHNICIAN, TO_A_SESSION)
    await chat.say("/settings")
    await chat.tap("My roadmap")
    await chat.say("This year: the course\nIn three years: COTA")
    assert "In three years: COTA" in chat.last.text
    await chat.say("/review")
    await chat.tap("Go on")
    await chat.tap("Keep it")
    await chat.tap("Done")
    for _ in range(4):
        await chat.tap("3 ·")
    assert "In three years: COTA" in chat.last.text
    await chat.tap("Still right")
    await chat.tap("Skip")
    await chat.tap("Skip")
    await chat.say("/plan")
    assert "Communication 3" in chat.last.text


async def test_the_plans_dates_are_set_once_and_come_each_year(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    await chat.say("/settings")
    await chat.tap("Dates of the plan")
    await chat.tap("1")
    assert "Next look back: September 30, 2026" in chat.last.text
    await coach.let_pass(timedelta(days=24))
    await chat.say("/plan")
    await coach.let_pass(timedelta(days=5))
    assert any("The autumn date of your plan" in line for line in chat.heard)


async def test_nobody_is_asked_to_look_back_during_a_break(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    await chat.say("/pause")
    await chat.say("until october 20")
    heard = len(chat.heard)
    await coach.let_pass(timedelta(days=47))
    assert len(chat.heard) == heard
    await coach.let_pass(timedelta(days=3))
    assert any("A month has gone by" in line for line in chat.heard[heard:])
