"""Before it goes out, a row finds its message; what makes no sense any more is dropped."""

from __future__ import annotations

import pytest

from bot.conversation.messages import TryAgainError
from tests.delivery.office import Office


async def test_a_strip_finds_the_message_of_the_row_it_is_about(office: Office) -> None:
    shown = await office.put("question")
    await office.put("", kind="strip", about=shown)
    await office.work()
    assert _sent(office) == [("send", None), ("strip", 501)]


@pytest.mark.parametrize("kind", ["send", "edit", "photo"])
async def test_a_new_message_takes_the_buttons_off_the_one_before(
    office: Office, kind: str
) -> None:
    shown = await office.put("question")
    row = await office.put("newer", kind=kind, about=shown, target=7)
    await office.work()
    assert _sent(office) == [("send", None), (kind, 7), ("strip", 501)]
    assert await office.state(row) == "sent"


async def test_buttons_that_stay_where_they_are_do_no_harm(office: Office) -> None:
    shown = await office.put("question")
    row = await office.put("newer", about=shown)
    office.post.troubles["strip"] = [TryAgainError()]
    await office.work()
    assert (await office.state(row), office.post.texts) == ("sent", ["question", "newer"])


def _sent(office: Office) -> list[tuple[str, int | None]]:
    return [(each.kind, each.target) for each in office.post.parcels]


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
