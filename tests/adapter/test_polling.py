from __future__ import annotations

import pytest

from bot.adapter import polling
from bot.adapter.errors import FloodError, TokenRefusedError
from bot.adapter.polling import HEARD_KINDS, Place
from bot.adapter.troubles import Troubles
from tests.adapter import raw
from tests.adapter.conftest import everything_told_by
from tests.adapter.ear import Ear, Run
from tests.adapter.fake_telegram import HANG, RESET, Answer, FakeTelegram, good, page, refused


async def test_updates_are_heard_in_order_with_all_kinds_asked_for(
    run: Run, telegram: FakeTelegram
) -> None:
    telegram.updates = [raw.text("one"), raw.text("two")]
    ear = Ear()
    await run(ear)
    assert ear.texts == ["one", "two"]
    assert telegram.calls[0].parameters == {"timeout": 0, "allowed_updates": list(HEARD_KINDS)}


async def test_a_batch_is_confirmed_only_after_it_was_kept(
    run: Run, telegram: FakeTelegram
) -> None:
    telegram.updates = [raw.text("precious")]
    ear = Ear(failures=2)
    await run(ear)
    assert ear.texts == ["precious"]
    assert ear.tries == 3
    *fetches, last = [call.parameters for call in telegram.called("getUpdates")]
    assert all("offset" not in parameters for parameters in fetches)
    assert last["offset"] == ear.batches[0][0][0].update_id + 1


async def test_what_was_kept_is_confirmed_with_the_next_call(
    run: Run, telegram: FakeTelegram
) -> None:
    first, second = raw.text("one"), raw.text("two")
    telegram.will_answer("getUpdates", good([first]))
    telegram.updates = [second]
    ear = Ear(enough=2)
    await run(ear)
    assert ear.texts == ["one", "two"]
    assert telegram.calls[1].parameters["offset"] == first["update_id"] + 1


async def test_a_failing_batch_is_told_in_one_line_without_its_words(
    run: Run, telegram: FakeTelegram, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.updates = [raw.text("x")]
    await run(Ear(failures=3))
    told = [record.message for record in caplog.records if record.name == "bot.adapter.troubles"]
    assert told == [
        "A batch could not be kept (RuntimeError); it will come again.",
        "Updates are coming in again.",
    ]


async def test_an_unreadable_update_blocks_nobody(run: Run, telegram: FakeTelegram) -> None:
    broken = raw.update(message={"text": "no chat"})
    telegram.updates = [{"nameless": 1}, broken, raw.text("fine")]
    ear = Ear()
    await run(ear)
    assert ear.texts == ["fine"]
    assert ear.batches[0][1] == [broken["update_id"]]


async def test_a_batch_of_noise_does_not_spin(run: Run, telegram: FakeTelegram) -> None:
    telegram.will_answer("getUpdates", good([{"nameless": 1}]), good(["x"]))
    telegram.updates = [raw.text("fine")]
    ear = Ear()
    await run(ear)
    assert ear.texts == ["fine"]


@pytest.mark.parametrize(
    "trouble",
    [
        page(500),
        page(502),
        page(401),
        RESET,
        HANG,
        Answer(200, "garbage"),
        good({"not": "a list"}),
        refused(409, "Conflict: terminated by other getUpdates request"),
        refused(429, "Too Many Requests", retry_after=0.01),
        refused(400, "Bad Request: odd"),
        refused(403, "Forbidden: odd"),
    ],
)
async def test_each_trouble_is_waited_out_with_one_line(
    run: Run, telegram: FakeTelegram, trouble: Answer, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.will_answer("getUpdates", trouble, trouble)
    telegram.updates = [raw.text("hello")]
    ear = Ear()
    await run(ear)
    assert ear.texts == ["hello"]
    told = [record for record in caplog.records if record.name == "bot.adapter.troubles"]
    assert [record.levelname for record in told] == ["WARNING", "INFO"]


@pytest.mark.parametrize("answer", [refused(401, "Unauthorized"), refused(404, "Not Found")])
async def test_a_refused_token_ends_the_poll(
    run: Run, telegram: FakeTelegram, answer: Answer
) -> None:
    telegram.will_answer("getUpdates", answer)
    with pytest.raises(TokenRefusedError) as caught:
        await run(Ear())
    assert len(telegram.calls) == 1
    assert "secret-token" not in everything_told_by(caught.value)


def test_the_wait_doubles_up_to_half_a_minute_and_begins_anew() -> None:
    troubles = Troubles(lambda: 1.0)
    waits = [troubles.wait_after(OSError()) for _ in range(9)]
    assert waits == [0.5, 1, 2, 4, 8, 16, 30, 30, 30]
    troubles.over()
    assert troubles.wait_after(OSError()) == 0.5
    assert Troubles(lambda: 0.0).wait_after(OSError()) == 0.25


def test_telegrams_own_wait_is_kept() -> None:
    assert Troubles(lambda: 1.0).wait_after(FloodError(77)) == 77


def test_after_a_quiet_day_the_numbers_may_begin_anew() -> None:
    place = Place()
    place.after([10, 12])
    place.after([])
    assert place.offset == 13
    place.moved -= polling.QUIET_DAY + 1
    place.after([])
    assert place.offset is None
