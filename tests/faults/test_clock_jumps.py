"""The computer's clock jumps: no nudge comes twice, none is lost within its day."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection

from bot.clock import Clock, Every, Ticks
from storage.desk import Desk
from storage.outbox import Claim, claim_outbox, put_outbox
from tests.chat import Chat, Coach
from tests.delivery.office import Office

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
SECOND = timedelta(seconds=1)
NOW = datetime(2026, 9, 2, 20, 10, tzinfo=UTC)


async def book(chat: Chat) -> None:
    """A session every day at seven in the evening, in Chicago."""
    await chat.say("/start")
    await chat.tap("OT or OTA in a school")
    await chat.tap("Five minutes")
    await chat.say("/plan")
    await chat.say("every day at 7pm for 45 minutes")
    await chat.say("Chicago")
    await chat.tap("Yes, that's my time")
    await chat.tap("Skip")


async def jump(coach: Coach, by: timedelta) -> None:
    """Let the clock jump, and the sweep see it."""
    coach.moved += by
    await coach.sweep()


def nudges(chat: Chat) -> int:
    """How many messages rang."""
    return sum("rings" in line.split(":", maxsplit=1)[0] for line in chat.heard)


async def to_the_nudge(coach: Coach, chat: Chat) -> None:
    """Let the first nudge come."""
    for _ in range(4 * 24):
        if nudges(chat):
            return
        await coach.let_pass(timedelta(minutes=15))
    raise AssertionError("no nudge in a day")


async def test_a_clock_set_back_by_an_hour_brings_no_nudge_twice(coach: Coach, chat: Chat) -> None:
    await book(chat)
    await to_the_nudge(coach, chat)
    await jump(coach, -HOUR)
    await coach.let_pass(3 * HOUR)
    assert nudges(chat) == 1
    await coach.let_pass(DAY)
    assert nudges(chat) == 2


@pytest.mark.parametrize("late", [timedelta(minutes=50), timedelta(hours=1.5), timedelta(hours=20)])
async def test_a_clock_that_leaps_over_a_nudge_does_not_lose_it_within_its_day(
    coach: Coach, chat: Chat, late: timedelta
) -> None:
    await book(chat)
    await to_the_nudge(coach, chat)
    await jump(coach, DAY - timedelta(minutes=30))
    before = nudges(chat)
    await jump(coach, timedelta(minutes=30) + late)
    await coach.sweep()
    assert nudges(chat) == before + 1


async def test_a_clock_that_leaps_by_days_brings_one_nudge_at_most(
    coach: Coach, chat: Chat
) -> None:
    await book(chat)
    await to_the_nudge(coach, chat)
    await jump(coach, 6 * DAY + HOUR)
    assert nudges(chat) <= 2
    await coach.let_pass(DAY)
    assert nudges(chat) <= 3
    await chat.say("/plan")
    before = nudges(chat)
    await coach.let_pass(DAY)
    assert nudges(chat) == before + 1


def claim(rows: Connection, now: datetime) -> int:
    """How many rows may go out at that moment."""
    return len(claim_outbox(rows, Claim("worker", now, now + timedelta(minutes=1), 9, 9)))


async def test_a_clock_set_back_does_not_hold_a_row_until_it_is_there_again(desk: Desk) -> None:
    await desk.run(lambda rows: put_outbox(rows, chat_id=1, kind="send", created_at=NOW))
    assert await desk.run(lambda rows: claim(rows, NOW)) == 1
    assert await desk.run(lambda rows: claim(rows, NOW + SECOND)) == 0
    assert await desk.run(lambda rows: claim(rows, NOW - SECOND)) == 0
    assert await desk.run(lambda rows: claim(rows, NOW - HOUR)) == 1


async def test_what_is_on_its_way_is_not_sent_again_when_the_clock_leaps(office: Office) -> None:
    await office.put("hello")
    office.post.gate = asyncio.Event()
    await office.delivery.round()
    await office.post.begun.wait()
    office.watch.passed += DAY.total_seconds()
    assert await office.delivery.round() == 0
    office.post.gate.set()
    await office.work()
    assert office.post.texts == ["hello"]


async def test_the_ticks_go_on_when_the_clock_is_set_back(desk: Desk) -> None:
    ticked = asyncio.Event()
    ticks = Ticks(desk, Clock(), lambda *_: 0, ticked.set)
    scheduler = ticks.start()
    for job in scheduler.get_jobs():
        job.modify(next_run_time=datetime.now(UTC) + HOUR)
    ticks.watch(scheduler, datetime.now(UTC) + HOUR)
    await asyncio.wait_for(ticked.wait(), 5)
    scheduler.shutdown(wait=False)


def test_a_leap_forward_makes_one_tick_and_not_one_for_each_second() -> None:
    assert Every(SECOND).get_next_fire_time(NOW, NOW + 30 * DAY) == NOW + 30 * DAY + SECOND
