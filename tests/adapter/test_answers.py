from __future__ import annotations

import time

import pytest

from tests.adapter import raw
from tests.adapter.ear import Ear, Run
from tests.adapter.fake_telegram import HANG, Answer, FakeTelegram, page, refused


async def test_a_tap_is_answered_at_once_without_text(run: Run, telegram: FakeTelegram) -> None:
    telegram.updates = [raw.tap(id="a"), raw.tap(id="b")]
    await run(Ear())
    answered = [call.parameters for call in telegram.called("answerCallbackQuery")]
    assert sorted(one["callback_query_id"] for one in answered) == ["a", "b"]
    assert all(one.keys() == {"callback_query_id"} for one in answered)


@pytest.mark.parametrize(
    ("trouble", "calls"),
    [(refused(400, "Bad Request: query is too old"), 1), (page(502), 2)],
)
async def test_a_tap_too_old_is_let_go_and_a_lost_answer_given_again(
    run: Run,
    telegram: FakeTelegram,
    trouble: Answer,
    calls: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.adapter.answers.PAUSE", 0.01)
    telegram.will_answer("answerCallbackQuery", trouble)
    telegram.updates = [raw.tap()]
    await run(Ear())
    assert len(telegram.called("answerCallbackQuery")) == calls


async def test_an_answer_that_hangs_does_not_hold_the_end_back(
    run: Run, telegram: FakeTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.adapter.answers.LAST_SECONDS", 0.05)
    telegram.will_answer("answerCallbackQuery", HANG)
    telegram.updates = [raw.tap()]
    began = time.monotonic()
    await run(Ear())
    assert time.monotonic() - began < 1
