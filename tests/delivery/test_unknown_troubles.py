"""What nobody foresaw loses no row, and holds no chat for ever."""

from __future__ import annotations

import asyncio
import logging

import pytest

from bot.delivery import LONGEST
from bot.marking import WAITS
from storage.people import erase_person
from tests.delivery.office import Office


async def test_an_unknown_failure_loses_no_row(office: Office) -> None:
    office.post.troubles["one"] = [KeyError("of an unknown kind")]
    await office.put("one")
    await office.work()
    await office.wait(WAITS[0])
    assert office.post.texts == ["one"]


async def test_an_unknown_failure_waits_before_it_is_tried_again(office: Office) -> None:
    office.post.troubles["one"] = [KeyError("of an unknown kind")]
    await office.put("one")
    await office.work()
    await office.wait(WAITS[0] - 0.1)
    assert office.post.tries == ["one"]


async def test_an_unknown_failure_is_logged_by_its_kind_alone(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    office.post.troubles["my secret"] = [KeyError("my secret")]
    await office.put("my secret")
    await office.work()
    assert "KeyError" in caplog.text
    assert "secret" not in caplog.text


async def test_a_row_that_fails_in_an_unknown_way_for_ever_is_given_up_and_frees_its_chat(
    office: Office,
) -> None:
    office.post.troubles["cursed"] = [KeyError("always")] * 100
    row = await office.put("cursed")
    await office.put("good")
    for seconds in (0, *WAITS):
        await office.wait(seconds)
    assert await office.state(row) == "given_up"
    assert office.post.texts == ["good"]
    assert await office.faults() == [("outbox:send", "KeyError")]


async def test_a_sending_without_end_is_broken_off_before_its_lease_is(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert LONGEST < 60
    monkeypatch.setattr("bot.delivery.LONGEST", 0.01)
    office.post.gate = asyncio.Event()
    row = await office.put("one")
    await office.work()
    assert (await office.row(row)).lease_until is None
    office.post.gate = None
    await office.wait(WAITS[0])
    assert office.post.texts == ["one"]


async def test_a_person_erased_while_their_row_is_under_way_stays_erased(office: Office) -> None:
    person = await office.meet(1)
    row = await office.put("one", person_id=person)
    office.post.gate = asyncio.Event()
    await office.delivery.round()
    await office.desk.run(lambda desk: erase_person(desk, person))
    office.post.gate.set()
    await office.work()
    with pytest.raises(AssertionError):
        await office.row(row)


async def test_a_mark_that_fails_leaves_the_row_to_its_lease(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise OSError("disk full")

    with monkeypatch.context() as context:
        context.setattr("bot.marking.mark_sent", broken)
        await office.put("one")
        await office.work()
    await office.wait(61)
    assert office.post.texts == ["one", "one"], "sent at least once, and marked in the end"
