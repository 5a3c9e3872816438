"""Buttons of a partnership that somebody else's finger, or an old message, taps."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from tests.chat import Chat, Coach
from tests.coach.pairs import LOG, SOON, come, make_link, pair
from tests.coach.people import with_goal

FORGED = [
    *("partnerask/1", "partnerend/1", "cheer/1", "cheer/1/1-glad", "cheer/1/1-", "cheer/1/-glad"),
    *("cheer/1/²-glad", "cheer/1/1-no", "partnerback/1", "partneryes/1", "partnerno/1"),
    *("partneryes/0/guessed", "partnerno/0/guessed", "partnerlink/1", "partner/1", "ownpath/1"),
]


async def rows(coach: Coach) -> list[str]:
    """Every partnership, as text."""

    def read(desk: Connection) -> list[str]:
        return [str(row) for row in desk.exec_driver_sql("SELECT * FROM partnership")]

    return await coach.desk.run(read)


async def first_told(coach: Coach) -> tuple[Chat, Chat]:
    """A pair in which one session was told."""
    owner, partner = await pair(coach)
    await owner.say(LOG)
    await coach.let_pass(SOON)
    return owner, partner


@pytest.mark.parametrize("data", FORGED)
async def test_a_stranger_reaches_nothing_of_a_pair(coach: Coach, data: str) -> None:
    owner, partner = await first_told(coach)
    stranger = await with_goal(coach.chat(3))
    before, heard = await rows(coach), (len(owner.heard), len(partner.heard))
    await stranger.tap_data(stranger.last.id, data)
    assert [row for row in await rows(coach) if row in before] == before
    assert (len(owner.heard), len(partner.heard)) == heard
    assert "went wrong" not in stranger.last.text


@pytest.mark.parametrize("data", [each for each in FORGED if not each.startswith("partnerend")])
async def test_a_partner_sends_nothing_but_the_words_that_there_are(
    coach: Coach, data: str
) -> None:
    owner, partner = await first_told(coach)
    heard = len(owner.heard)
    await partner.tap_data(partner.last.id, data)
    came = owner.heard[heard:]
    assert len(came) == (data == "cheer/1/1-glad")
    assert "went wrong" not in "".join(partner.heard)


@pytest.mark.parametrize("number", ["0", "2", "9" * 30])
async def test_only_what_was_told_last_has_an_answer(coach: Coach, number: str) -> None:
    owner, partner = await first_told(coach)
    heard = len(owner.heard)
    await partner.tap_data(partner.last.id, f"cheer/1/{number}-glad")
    assert len(owner.heard) == heard
    assert "went wrong" not in partner.last.text


async def test_the_owner_can_not_answer_in_the_partners_place(coach: Coach) -> None:
    owner, _ = await first_told(coach)
    await owner.tap_data(owner.last.id, "cheer/1/1-glad")
    assert not any("Your partner saw" in each for each in owner.heard)


@pytest.mark.parametrize("data", ["cheer/1/1-glad", "partnerask/1", "partnerend/1"])
async def test_a_button_of_what_is_over_says_so(coach: Coach, data: str) -> None:
    owner, partner = await first_told(coach)
    old = partner.last.id
    await owner.tap_data(owner.last.id, "partnerend/1")
    heard = len(owner.heard)
    await partner.tap_data(old, data)
    assert "over already" in partner.messages[old].text
    assert len(owner.heard) == heard


async def test_a_guest_gets_no_further_by_forged_buttons(coach: Coach) -> None:
    _, partner = await pair(coach)
    for verb in ("welcome", "plan", "newgoal", "reflect", "settings", "log", "take", "book"):
        await partner.tap_data(partner.last.id, f"{verb}/0")
        assert "You have been somebody's partner" in partner.last.text


async def test_a_link_that_two_take_at_once_is_of_one(coach: Coach) -> None:
    owner = await with_goal(coach.chat(1))
    word = await make_link(owner)
    for user in (2, 3):
        await come(coach.chat(user), word)
    for user in (2, 3):
        await coach.chat(user).tap_data(coach.chat(user).last.id, f"partneryes/0/{word[5:]}")
    assert len(await rows(coach)) == 1
    assert sum("said yes" in each for each in owner.heard) == 2, "the preview, and one yes"
