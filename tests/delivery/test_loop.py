"""The loop sends when it is woken, goes on after any failure, and ends in good order."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.conversation.messages import SlowDownError, TryAgainError
from tests.delivery.office import Office


@asynccontextmanager
async def running(office: Office) -> AsyncIterator[asyncio.Event]:
    stop = asyncio.Event()
    loop = asyncio.ensure_future(office.delivery.run(stop))
    yield stop
    stop.set()
    office.delivery.wake()
    await asyncio.wait_for(loop, 10)


async def _until(office: Office, texts: int) -> None:
    async with asyncio.timeout(10):
        while len(office.post.texts) < texts:
            office.post.begun.clear()
            await office.post.begun.wait()
            await asyncio.sleep(0)


async def test_a_row_goes_out_when_the_loop_is_woken(office: Office) -> None:
    async with running(office):
        await office.put("hello")
        office.delivery.wake()
        await _until(office, 1)


async def test_the_next_row_of_a_chat_follows_without_another_wake(office: Office) -> None:
    for word in ("one", "two", "three"):
        await office.put(word)
    async with running(office):
        office.delivery.wake()
        await _until(office, 3)
    assert office.post.texts == ["one", "two", "three"]


async def test_an_unknown_failure_does_not_end_the_loop(office: Office) -> None:
    office.post.troubles["one"] = [KeyError("unknown")]
    await office.put("one", 1)
    await office.put("two", 2)
    async with running(office):
        office.delivery.wake()
        await _until(office, 1)
        await office.put("three", 3)
        office.delivery.wake()
        await _until(office, 2)


async def test_a_claim_that_fails_does_not_end_the_loop(
    office: Office, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    failed = asyncio.Event()

    async def broken(*_: object, **__: object) -> None:
        failed.set()
        raise OSError("disk full of words")

    async with running(office):
        with monkeypatch.context() as context:
            context.setattr(type(office.desk), "run", broken)
            office.delivery.wake()
            await asyncio.wait_for(failed.wait(), 10)
        await office.put("hello")
        office.delivery.wake()
        await _until(office, 1)
    assert "OSError" in caplog.text
    assert "words" not in caplog.text


async def test_a_stop_finishes_what_is_under_way(office: Office) -> None:
    row = await office.put("hello")
    office.post.gate = asyncio.Event()
    async with running(office) as stop:
        office.delivery.wake()
        await asyncio.wait_for(office.post.begun.wait(), 10)
        stop.set()
        office.delivery.wake()
        await asyncio.sleep(0)
        office.post.gate.set()
    assert await office.state(row) == "sent"


async def test_a_stop_begins_nothing_new(office: Office) -> None:
    await office.put("hello")
    async with running(office) as stop:
        stop.set()
        office.delivery.wake()
    assert office.post.tries == []


async def test_a_loop_stopped_before_it_began_ends_at_once(office: Office) -> None:
    stop = asyncio.Event()
    stop.set()
    await asyncio.wait_for(office.delivery.run(stop), 10)
    assert office.post.tries == []


@pytest.mark.parametrize("seed", range(5))
async def test_a_chat_never_has_two_sendings_under_way_and_keeps_its_order(
    office: Office, seed: int
) -> None:
    dice = random.Random(seed)
    expected: dict[int, list[str]] = {chat: [] for chat in range(4)}
    for number in range(60):
        chat = dice.randrange(4)
        word = f"{chat}:{number}"
        expected[chat].append(word)
        trouble = dice.choice([None, None, TryAgainError("t"), SlowDownError(3), KeyError("k")])
        office.post.troubles[word] = [trouble] if trouble else []
        await office.put(word, chat)
    for _ in range(80):
        await office.wait(30)
    assert office.post.crowded == []
    for chat, words in expected.items():
        assert [each for each in office.post.texts if each.startswith(f"{chat}:")] == words
