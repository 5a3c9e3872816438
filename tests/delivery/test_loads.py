"""Before it goes out, a row finds its message; what makes no sense any more is dropped."""

from __future__ import annotations

import pytest

from bot.conversation.messages import TryAgainError
from tests.delivery.office import Office


@pytest.mark.parametrize("kind", ["strip", "edit"])
async def test_what_is_about_a_row_finds_that_rows_message(office: Office, kind: str) -> None:
    shown = await office.put("question")
    await office.put("newer", kind=kind, about=shown)
    await office.work()
    assert [(each.kind, each.target) for each in office.post.parcels] == [
        ("send", None),
        (kind, 501),
    ]


async def test_a_strip_without_a_known_message_is_dropped(office: Office) -> None:
    row = await office.put("", kind="strip", about=999)
    await office.work()
    assert (await office.state(row), office.post.tries) == ("given_up", [])


async def test_a_reaction_without_a_known_message_is_dropped(office: Office) -> None:
    row = await office.put("", kind="react", payload={"emoji": "👌"})
    await office.work()
    assert (await office.state(row), office.post.tries) == ("given_up", [])


async def test_a_strip_that_is_dropped_lets_its_chat_go_on(office: Office) -> None:
    await office.put("", kind="strip", about=999)
    await office.put("next")
    await office.work()
    assert office.post.texts == ["next"]


async def test_an_edit_without_a_known_message_goes_out_without_one(office: Office) -> None:
    await office.put("newer", kind="edit", about=999)
    await office.work()
    assert [(each.kind, each.target) for each in office.post.parcels] == [("edit", None)]


async def test_a_named_target_goes_before_what_a_row_is_about(office: Office) -> None:
    shown = await office.put("question")
    await office.put("newer", kind="edit", about=shown, target=77)
    await office.work()
    assert office.post.parcels[1].target == 77


async def test_a_nudge_that_is_not_wanted_any_more_is_dropped(office: Office) -> None:
    row = await office.put("nudge", urgency=1)
    office.wanted = lambda _: False
    await office.work()
    assert (await office.state(row), office.post.tries) == ("given_up", [])


async def test_a_nudge_is_asked_about_by_its_own_row(office: Office) -> None:
    asked: list[int] = []
    office.wanted = lambda row: asked.append(row) or True
    row = await office.put("nudge", urgency=1)
    await office.work()
    assert asked == [row]


async def test_a_nudge_is_asked_about_again_at_every_try(office: Office) -> None:
    office.post.troubles["nudge"] = [TryAgainError("timeout")]
    row = await office.put("nudge", urgency=1)
    await office.work()
    office.wanted = lambda _: False
    await office.wait(1)
    assert (await office.state(row), office.post.texts) == ("given_up", [])


async def test_a_reply_goes_out_without_asking(office: Office) -> None:
    office.wanted = lambda _: False
    await office.put("reply")
    await office.work()
    assert office.post.texts == ["reply"]
