"""Replies go at once; nudges take what they leave of the pace that Telegram allows."""

from __future__ import annotations

import asyncio

import pytest

from bot.conversation.messages import SlowDownError
from bot.delivery import MOST
from bot.pacing import Bucket, Pace
from tests.delivery.office import Office, Watch


@pytest.fixture
def slow(office: Office, watch: Watch) -> Office:
    """Five messages a second."""
    return Office(office.desk, watch, rate=5)


async def _nudges(office: Office, many: int) -> None:
    for chat in range(many):
        await office.put(f"nudge {chat}", chat, urgency=1)


async def test_nudges_keep_to_the_pace(slow: Office) -> None:
    await _nudges(slow, 20)
    await slow.work()
    assert len(slow.post.texts) == 5


async def test_nudges_go_on_as_time_passes(slow: Office) -> None:
    await _nudges(slow, 20)
    await slow.work()
    for second in range(1, 4):
        await slow.wait(1)
        assert len(slow.post.texts) == 5 * (second + 1)


async def test_nudges_that_are_under_way_count(slow: Office) -> None:
    await _nudges(slow, 20)
    slow.post.gate = asyncio.Event()
    for _ in range(3):
        await slow.delivery.round()
        await asyncio.sleep(0)
    assert len(slow.post.tries) == 5
    slow.post.gate.set()
    await slow.work()


async def test_a_time_without_nudges_is_not_saved_up(slow: Office) -> None:
    await slow.wait(3600)
    await _nudges(slow, 20)
    await slow.work()
    assert len(slow.post.texts) == 5


async def test_replies_do_not_wait_for_the_pace(slow: Office) -> None:
    for chat in range(20):
        await slow.put(f"reply {chat}", chat)
    await slow.work()
    assert len(slow.post.texts) == 20


async def test_nudges_take_only_what_replies_leave(slow: Office) -> None:
    for chat in range(3):
        await slow.put("reply", 100 + chat)
    await _nudges(slow, 20)
    await slow.work()
    assert sorted(each.split()[0] for each in slow.post.texts) == ["nudge"] * 2 + ["reply"] * 3


async def test_a_reply_overtakes_a_broadcast(slow: Office) -> None:
    await _nudges(slow, 20)
    await slow.work()
    await slow.put("reply", 7)
    await slow.work()
    assert slow.post.texts[-1] == "reply"


async def test_a_reply_of_the_same_chat_overtakes_its_nudge(slow: Office) -> None:
    await slow.put("nudge", urgency=1)
    await slow.put("reply")
    await slow.work()
    assert slow.post.texts == ["reply", "nudge"]


async def test_a_second_chat_in_a_row_told_to_wait_slows_all(office: Office) -> None:
    office.post.troubles |= {"one": [SlowDownError(5)], "two": [SlowDownError(20)]}
    await office.put("one", 1)
    await office.put("two", 2)
    await office.work()
    await office.put("three", 3)
    await office.work()
    assert office.post.texts == []


async def test_all_go_on_when_the_wait_is_over(office: Office) -> None:
    office.post.troubles |= {"one": [SlowDownError(5)], "two": [SlowDownError(20)]}
    await office.put("one", 1)
    await office.put("two", 2)
    await office.work()
    await office.put("three", 3)
    await office.work()
    await office.wait(20.5)
    assert sorted(office.post.texts) == ["one", "three", "two"]


async def test_the_same_chat_told_twice_slows_no_other(office: Office) -> None:
    office.post.troubles["one"] = [SlowDownError(5), SlowDownError(5)]
    await office.put("one", 1)
    await office.work()
    await office.wait(5)
    await office.put("two", 2)
    await office.work()
    assert office.post.texts == ["two"]


def test_a_message_that_went_out_in_between_ends_the_row() -> None:
    pace = Pace(30)
    pace.told_to_wait(1, 5, now=0)
    pace.sent(now=6)
    pace.told_to_wait(2, 60, now=7)
    assert pace.wait(now=8) == 0


def test_no_nudge_goes_out_while_all_are_slowed() -> None:
    pace = Pace(30)
    pace.told_to_wait(1, 5, now=0)
    pace.told_to_wait(2, 10, now=0)
    assert (pace.wait(now=4), pace.nudges_now(4, 0), pace.nudges_now(10, 0)) == (6, 0, 30)


def test_a_bucket_fills_to_its_size_and_no_further() -> None:
    bucket = Bucket(rate=2, size=10, tokens=0)
    assert [bucket.level(now) for now in (0, 1, 5, 100)] == [0, 2, 10, 10]


def test_a_bucket_may_owe() -> None:
    bucket = Bucket(rate=1, size=1, tokens=1)
    for _ in range(3):
        bucket.take(0)
    assert (bucket.level(0), bucket.level(2)) == (-2, 0)


async def test_no_more_is_under_way_than_the_post_can_carry(office: Office) -> None:
    for chat in range(MOST + 10):
        await office.put("reply", chat)
    office.post.gate = asyncio.Event()
    claimed = [await office.delivery.round() for _ in range(3)]
    assert claimed == [MOST, 0, 0]
    office.post.gate.set()
    await office.work()
    assert len(office.post.texts) == MOST + 10
