"""Whatever Telegram answers, the row is sent, tried again or given up, and its chat goes on."""

from __future__ import annotations

import pytest

from bot.conversation.messages import (
    RefusedError,
    SlowDownError,
    TryAgainError,
    UnreachableError,
)
from bot.marking import WAITS
from tests.delivery.office import NOW, Office


async def test_a_row_that_was_sent_knows_its_message(office: Office) -> None:
    row = await office.put("hello")
    await office.work()
    sent = await office.row(row)
    assert (sent.state, sent.message_id, sent.sent_at) == ("sent", 501, NOW)


async def test_a_row_that_was_sent_loses_its_words(office: Office) -> None:
    row = await office.put("hello")
    await office.work()
    assert (await office.row(row)).payload == {}


async def test_a_chats_rows_go_out_in_their_order(office: Office) -> None:
    words = [str(number) for number in range(10)]
    for word in words:
        await office.put(word)
    await office.work()
    assert office.post.texts == words


async def test_a_refused_row_is_given_up_and_its_chat_goes_on(office: Office) -> None:
    office.post.troubles["bad"] = [RefusedError("400")]
    row = await office.put("bad")
    await office.put("good")
    await office.work()
    assert await office.state(row) == "given_up"
    assert office.post.texts == ["good"]


async def test_a_refused_message_is_recorded_without_its_words(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    office.post.troubles["my secret"] = [RefusedError("400 near my secret")]
    await office.put("my secret")
    await office.work()
    assert await office.faults() == [("outbox:send", "RefusedError")]
    assert "secret" not in caplog.text


async def test_a_refused_reaction_is_no_fault(office: Office) -> None:
    office.post.troubles["react"] = [RefusedError("400")]
    await office.put("", kind="react", payload={"emoji": "👌"}, target=5)
    await office.work()
    assert await office.faults() == []


async def test_who_cannot_be_reached_is_marked(office: Office) -> None:
    person = await office.meet(1)
    office.post.troubles["hello"] = [UnreachableError("403")]
    await office.put("hello", person_id=person)
    await office.work()
    assert (await office.person(person)).unreachable_at == NOW


async def test_all_that_waits_for_an_unreachable_chat_is_given_up(office: Office) -> None:
    office.post.troubles["one"] = [UnreachableError("403")]
    rows = [await office.put("one"), await office.put("two", urgency=1)]
    await office.work()
    assert [await office.state(row) for row in rows] == ["given_up", "given_up"]
    assert office.post.tries == ["one"]


async def test_one_unreachable_chat_leaves_the_others_alone(office: Office) -> None:
    other = await office.meet(2)
    office.post.troubles["one"] = [UnreachableError("403")]
    await office.put("one", 1)
    await office.put("two", 2, person_id=other)
    await office.work()
    assert office.post.texts == ["two"]
    assert (await office.person(other)).unreachable_at is None


async def test_a_failure_that_may_pass_is_tried_again_in_the_order_of_the_chat(
    office: Office,
) -> None:
    office.post.troubles["one"] = [TryAgainError("timeout"), TryAgainError("reset")]
    await office.put("one")
    await office.put("two")
    await office.work()
    assert office.post.texts == []
    await office.wait(WAITS[0])
    await office.wait(WAITS[1])
    assert office.post.texts == ["one", "two"]


async def test_a_failure_is_not_tried_again_before_its_time(office: Office) -> None:
    office.post.troubles["one"] = [TryAgainError("timeout")] * 2
    await office.put("one")
    await office.work()
    await office.wait(WAITS[0])
    await office.wait(WAITS[1] - 0.1)
    assert office.post.tries == ["one"] * 2


async def test_a_failure_in_one_chat_does_not_hold_another(office: Office) -> None:
    office.post.troubles["one"] = [TryAgainError("timeout")]
    await office.put("one", 1)
    await office.put("two", 2)
    await office.work()
    assert office.post.texts == ["two"]


async def test_a_reply_is_tried_again_for_days(office: Office) -> None:
    office.post.troubles["one"] = [TryAgainError("no network")] * 600
    row = await office.put("one")
    for _ in range(20):
        await office.wait(6 * 3600)
    assert await office.state(row) == "waiting"


async def test_a_nudge_is_given_up_after_a_day_of_failures(office: Office) -> None:
    office.post.troubles["nudge"] = [TryAgainError("no network")] * 10
    row = await office.put("nudge", urgency=1)
    await office.work()
    await office.wait(86_401)
    assert await office.state(row) == "given_up"


async def test_told_to_slow_down_only_that_chat_waits(office: Office) -> None:
    office.post.troubles["one"] = [SlowDownError(20)]
    await office.put("one", 1)
    await office.work()
    await office.put("more", 1)
    await office.put("two", 2)
    await office.work()
    assert office.post.texts == ["two"]


async def test_told_to_slow_down_a_chat_goes_on_when_its_time_is_over(office: Office) -> None:
    office.post.troubles["one"] = [SlowDownError(20)]
    await office.put("one")
    await office.put("more")
    await office.work()
    await office.wait(19.9)
    assert office.post.texts == []
    await office.wait(0.1)
    assert office.post.texts == ["one", "more"]
