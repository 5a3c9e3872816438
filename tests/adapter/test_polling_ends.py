from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence

import pytest

from bot.adapter import polling
from bot.adapter.polling import poll
from bot.adapter.telegram_bot import TelegramBot
from bot.conversation.events import Arrival
from tests.adapter import raw
from tests.adapter.ear import Ear, Run
from tests.adapter.fake_telegram import HANG, RESET, Answer, FakeTelegram, good, page, refused


async def test_what_was_kept_is_confirmed_at_the_end(run: Run, telegram: FakeTelegram) -> None:
    telegram.updates = [raw.text("one")]
    await run(Ear())
    _, last = telegram.called("getUpdates")
    assert last.parameters["timeout"] == 0
    assert telegram.updates == []


async def test_what_could_not_be_kept_is_not_confirmed_at_the_end(
    bot: TelegramBot, telegram: FakeTelegram
) -> None:
    telegram.updates = [raw.text("one")]
    ear = Ear(failures=1)
    asyncio.get_running_loop().call_later(0.1, ear.stop.set)
    await poll(bot, ear.hear, stop=ear.stop, long_poll=0)
    assert len(telegram.updates) == len(telegram.called("getUpdates")) == 1


@pytest.mark.parametrize("trouble", [HANG, RESET, page(502), refused(401, "Unauthorized")])
async def test_a_last_confirmation_that_fails_does_not_hold_the_end_back(
    run: Run, telegram: FakeTelegram, trouble: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polling, "LAST_SECONDS", 0.05)
    telegram.will_answer("getUpdates", good([raw.text("x")]), trouble)
    ear = Ear()
    began = time.monotonic()
    await run(ear)
    assert ear.texts == ["x"]
    assert time.monotonic() - began < 1


async def test_an_end_with_nothing_new_says_nothing_more(
    bot: TelegramBot, telegram: FakeTelegram
) -> None:
    ear = Ear(enough=9)
    asyncio.get_running_loop().call_later(0.1, ear.stop.set)
    await poll(bot, ear.hear, stop=ear.stop, long_poll=0)
    assert all("limit" not in call.parameters for call in telegram.calls)


async def test_stopping_is_prompt_while_telegram_keeps_silent(
    bot: TelegramBot, telegram: FakeTelegram
) -> None:
    telegram.will_answer("getUpdates", HANG)
    ear = Ear()
    asyncio.get_running_loop().call_later(0.1, ear.stop.set)
    began = time.monotonic()
    await poll(bot, ear.hear, stop=ear.stop)
    assert time.monotonic() - began < 1


async def test_stopping_lets_the_batch_in_hand_be_kept(
    bot: TelegramBot, telegram: FakeTelegram
) -> None:
    telegram.updates = [raw.text("x")]
    stop = asyncio.Event()
    kept: list[Arrival] = []

    async def slowly(arrivals: Sequence[Arrival], unreadable: Sequence[int]) -> None:
        stop.set()
        await asyncio.sleep(0.1)
        kept.extend(arrivals)

    await poll(bot, slowly, stop=stop, long_poll=0)
    assert len(kept) == 1


async def test_cancelling_the_poll_leaves_nothing_running(
    bot: TelegramBot, telegram: FakeTelegram
) -> None:
    telegram.will_answer("getUpdates", HANG)
    before = asyncio.all_tasks()
    task = asyncio.create_task(poll(bot, Ear().hear, stop=asyncio.Event()))
    await asyncio.sleep(0.1)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    ours = {one for one in asyncio.all_tasks() - before if "bot.adapter" in repr(one.get_coro())}
    assert not ours
