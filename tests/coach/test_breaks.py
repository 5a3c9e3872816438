"""A break is quiet from its first day to its last, says when it is over, and leaves no backlog."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.chat import Chat, Coach
from tests.coach.people import with_session
from tests.coach.test_nudges import SUNDAY, nudges

WEEKS = timedelta(weeks=1)


async def test_this_week_passes_over_its_session_and_says_the_next(
    coach: Coach, chat: Chat
) -> None:
    await with_session(chat)
    await chat.say("/pause")
    await chat.tap("This week")
    assert "A break until Monday, September 7" in chat.last.text
    assert "Sunday, September 13 at 7:00 PM" in chat.last.text
    await coach.let_pass(SUNDAY + timedelta(days=1))
    assert nudges(chat) == []


async def test_the_first_nudge_after_a_break_has_one_kind_line(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    await chat.say("/pause")
    await chat.tap("Two weeks")
    heard = len(chat.heard)
    await coach.let_pass(timedelta(days=18, hours=6))
    assert len(chat.heard) == heard + 1
    assert "Nothing piled up" in chat.last.text
    await chat.tap("Done already")
    await coach.let_pass(WEEKS)
    assert "Nothing piled up" not in chat.last.text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("until october 5", "A break until Monday, October 5."),
        ("Sep 20 to Oct 12", "A break from Sunday, September 20 until Monday, October 12."),
        ("10/12", "A break until Monday, October 12."),
    ],
)
async def test_a_break_may_be_typed(chat: Chat, typed: str, shown: str) -> None:
    await with_session(chat)
    await chat.say("/pause")
    await chat.say(typed)
    assert shown in chat.last.text


async def test_a_break_to_come_lets_the_sessions_before_it_be(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    await chat.say("/pause")
    await chat.say("Sep 20 to Oct 12")
    await coach.let_pass(timedelta(weeks=2))
    assert len(nudges(chat)) == 2
    await coach.let_pass(timedelta(weeks=3, days=5))
    assert len(nudges(chat)) == 2
    await coach.let_pass(WEEKS)
    assert len(nudges(chat)) == 3


async def test_a_break_to_come_can_be_called_off(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    await chat.say("/pause")
    await chat.say("Sep 10 to Oct 12")
    await chat.tap("No break after all")
    assert "No break, then" in chat.last.text
    await coach.let_pass(timedelta(weeks=2))
    assert len(nudges(chat)) == 2


async def test_an_open_break_lasts_until_the_person_is_back(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    await chat.say("/pause")
    await chat.tap("Until I say so")
    assert "until you say so" in chat.last.text
    heard = len(chat.heard)
    await coach.let_pass(timedelta(weeks=9))
    assert len(chat.heard) == heard
    await chat.say("/pause")
    await chat.tap("I'm back now")
    assert "Nothing piled up" in chat.last.text
    assert "Next session: " in chat.last.text
    await coach.let_pass(WEEKS)
    assert len(nudges(chat)) == 1


async def test_a_break_takes_back_what_was_put_off(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    await coach.let_pass(SUNDAY)
    await chat.tap("Tomorrow")
    await chat.say("/pause")
    await chat.tap("Two weeks")
    heard = len(chat.heard)
    await coach.let_pass(timedelta(days=12))
    assert len(chat.heard) == heard


async def test_other_dates_take_the_place_of_the_break(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    await chat.say("/pause")
    await chat.tap("Until I say so")
    await chat.tap("Other dates")
    await chat.tap("This week")
    assert "A break until Monday, September 7" in chat.last.text
    await coach.let_pass(timedelta(days=11, hours=6))
    assert len(nudges(chat)) == 1


async def test_a_move_to_another_zone_keeps_the_timer_and_what_was_put_off(
    coach: Coach, chat: Chat
) -> None:
    await with_session(chat)
    await coach.let_pass(SUNDAY)
    await chat.tap("In 1 hour")
    for words in ("/settings", "Lisbon"):
        await chat.say(words)
        await chat.tap("Time zone" if words == "/settings" else "Yes")
    heard = len(nudges(chat))
    await coach.let_pass(timedelta(hours=2))
    assert len(nudges(chat)) == heard + 1
