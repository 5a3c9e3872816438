"""In quiet hours nothing comes unasked; it comes once, as soon as they are over."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.coach.quiet import quiet_until
from bot.coach.retention import retain
from bot.coach.sweeping import sweep
from bot.conversation.messages import Message
from storage.notices import put_notices
from storage.tables import Person
from tests.chat import Chat, Coach, shelf
from tests.coach.people import TO_A_GOAL, walk, with_session

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
SUNDAY = timedelta(days=4, hours=3, minutes=50)
"""From the first message of a chat to just before seven on Sunday evening in Chicago."""

NOTICE = Message("Trellis moves on Saturday.").to_json()


def somebody(zone: str, hours: str) -> Person:
    return Person(telegram_id=1, chat_id=1, zone=zone, quiet_hours=hours)


@pytest.mark.parametrize(
    ("zone", "hours", "now", "until"),
    [
        ("America/Chicago", "21:00-07:00", "2026-09-03T02:00", "2026-09-03T12:00"),
        ("America/Chicago", "21:00-07:00", "2026-09-03T01:59", None),
        ("America/Chicago", "21:00-07:00", "2026-09-03T11:59", "2026-09-03T12:00"),
        ("America/Chicago", "21:00-07:00", "2026-09-03T12:00", None),
        ("America/Chicago", "09:00-15:00", "2026-09-03T15:00", "2026-09-03T20:00"),
        ("America/Chicago", "", "2026-09-03T04:00", None),
        # The clocks go forward (March 8) and back (November 1) within the night.
        ("America/Chicago", "21:00-07:00", "2026-03-08T04:00", "2026-03-08T12:00"),
        ("America/Chicago", "21:00-02:30", "2026-03-08T07:50", "2026-03-08T08:00"),
        ("America/Chicago", "21:00-07:00", "2026-11-01T04:00", "2026-11-01T13:00"),
        ("America/Chicago", "21:00-01:30", "2026-11-01T07:10", "2026-11-01T07:30"),
        # Whose clock is not known may be awake.
        (None, "21:00-07:00", "2026-09-03T22:00", None),
    ],
)
def test_they_end_at_the_local_time(zone: str, hours: str, now: str, until: str | None) -> None:
    moment = datetime.fromisoformat(now).replace(tzinfo=UTC)
    ends = quiet_until(somebody(zone, hours), moment)
    assert ends == (datetime.fromisoformat(until).replace(tzinfo=UTC) if until else None)


START = datetime(2026, 1, 1, tzinfo=UTC)
CLOCKS = st.times().map(lambda at: f"{at:%H:%M}")


@given(
    st.integers(0, 2 * 366 * 24 * 60).map(lambda minutes: START + minutes * MINUTE),
    st.sampled_from(["America/Chicago", "Australia/Lord_Howe", "Africa/Cairo", "Asia/Kolkata"]),
    CLOCKS,
    CLOCKS,
)
def test_they_always_end_later_and_within_a_day(
    now: datetime, zone: str, starts: str, ends: str
) -> None:
    until = quiet_until(somebody(zone, f"{starts}-{ends}"), now)
    assert until is None or now < until <= now + timedelta(hours=25)


def came(chat: Chat, words: str) -> int:
    return sum(words in line for line in chat.heard)


FOLLOW_UPS = ("nothing is lost", "No need to answer", "it's fine")


async def test_a_follow_up_waits_for_the_morning_and_comes_once(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    await walk(chat, (("say", "/settings"), ("tap", "Quiet hours"), ("say", "6pm to 7am")))
    await coach.let_pass(SUNDAY + 15 * MINUTE)
    assert came(chat, "[Skip this week]") == 1
    counts = []
    for hours in (24, 11, 2, 48):
        await coach.let_pass(hours * HOUR)
        counts.append(sum(came(chat, words) for words in FOLLOW_UPS))
    assert counts == [0, 0, 1, 1]


async def late_in_the_evening(coach: Coach, chat: Chat, late: timedelta) -> None:
    """The bot was away from before the nudge until so long after it."""
    await with_session(chat)
    coach.moved += SUNDAY + 10 * MINUTE + late
    await coach.sweep()


async def test_a_late_nudge_waits_and_says_for_when_it_was_meant(coach: Coach, chat: Chat) -> None:
    await late_in_the_evening(coach, chat, 3 * HOUR)
    assert came(chat, "[Skip this week]") == 0
    await coach.let_pass(8 * HOUR)
    assert came(chat, "[Skip this week]") == 0
    await coach.let_pass(2 * HOUR)
    assert came(chat, "[Skip this week]") == 1
    assert "meant for yesterday at 7:00 PM" in chat.last.text or "Sunday" in chat.last.text


async def test_a_late_nudge_outside_of_quiet_hours_comes_at_once(coach: Coach, chat: Chat) -> None:
    await late_in_the_evening(coach, chat, HOUR)
    assert came(chat, "[Skip this week]") == 1


async def test_a_session_booked_in_quiet_hours_and_its_timer_come_on_time(
    coach: Coach, chat: Chat
) -> None:
    night = (("say", "sundays at 11pm for 45 minutes"), ("say", "Chicago"), ("tap", "Yes"),
             ("tap", "Skip"))  # fmt: skip
    await walk(chat, TO_A_GOAL, night)
    await coach.let_pass(SUNDAY + 4 * HOUR + 15 * MINUTE)
    assert came(chat, "[Skip this week]") == 1
    await chat.tap("Start")
    await coach.let_pass(HOUR)
    assert came(chat, "45 minutes are over") == 1


async def test_one_that_was_written_before_is_held_when_it_comes_late_into_the_night(
    coach: Coach, chat: Chat
) -> None:
    await with_session(chat)
    coach.moved += SUNDAY + 10 * MINUTE
    await coach.desk.run(lambda desk: sweep(desk, coach.now(), shelf()))
    coach.moved += 3 * HOUR
    await coach.deliver()
    await coach.sweep()
    assert came(chat, "[Skip this week]") == 0
    await coach.let_pass(9 * HOUR + 15 * MINUTE)
    assert came(chat, "[Skip this week]") == 1


async def noticed(coach: Coach) -> None:
    await coach.desk.run(lambda desk: put_notices(desk, "move", lambda _: NOTICE, coach.now(), 100))
    await coach.deliver()


async def test_a_notice_waits_and_holds_up_no_reply(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    coach.moved += 8 * HOUR
    await noticed(coach)
    await chat.say("/help")
    assert "What you can do here" in chat.last.text
    assert came(chat, "moves on Saturday") == 0
    await coach.let_pass(9 * HOUR)
    await noticed(coach)
    assert came(chat, "moves on Saturday") == 1


async def test_the_question_after_a_long_silence_waits(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    about = replace(shelf(), retention=timedelta(days=30))
    coach.moved += timedelta(days=31, hours=8)
    assert await coach.desk.run(partial(retain, now=coach.now(), shelf=about)) == 0
    coach.moved += 9 * HOUR
    assert await coach.desk.run(partial(retain, now=coach.now(), shelf=about)) == 1
    await coach.deliver()
    assert came(chat, "Shall I keep") == 1
