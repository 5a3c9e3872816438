"""A partner's link works once, and what it began ends from either side."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import Connection

from bot.conversation.events import Blocked
from storage.deadlines import recent
from storage.partners import partnership_of
from storage.people import find_person
from tests.chat import Coach
from tests.coach.pairs import (
    DONE,
    LOG,
    OVER,
    OWNER,
    PARTNER,
    SOON,
    become_partner,
    come,
    make_link,
    pair,
    told,
)
from tests.coach.people import with_goal


async def test_the_partner_ends_it_and_is_forgotten(coach: Coach) -> None:
    owner, partner = await pair(coach)
    await owner.say(LOG)
    await coach.let_pass(SOON)
    await partner.tap("Stop these messages")
    await partner.tap("No, go on")
    await partner.tap("Stop these messages")
    await partner.tap("Yes, stop")
    assert "kept nothing of you" in partner.last.text
    assert "Your partner has stopped" in owner.last.text
    assert await coach.desk.run(lambda desk: find_person(desk, PARTNER)) is None
    await coach.let_pass(timedelta(days=1))
    await owner.say(LOG)
    await coach.let_pass(SOON)
    assert told(partner, DONE) == 1


async def test_the_owner_ends_it_and_the_partner_is_forgotten(coach: Coach) -> None:
    owner, partner = await pair(coach)
    await owner.say(LOG)
    await owner.say("/partner")
    await owner.tap("Stop telling my partner")
    await owner.tap("Yes, stop")
    assert "has ended it" in partner.last.text
    assert await coach.desk.run(lambda desk: find_person(desk, PARTNER)) is None
    await coach.let_pass(SOON)
    assert told(partner, DONE) == 0


async def test_a_partner_with_a_path_of_their_own_keeps_it(coach: Coach) -> None:
    owner, partner = await with_goal(coach.chat(OWNER)), await with_goal(coach.chat(PARTNER))
    await become_partner(owner, partner)
    await partner.say("/partner")
    assert "You have been somebody's partner" in partner.last.text
    await partner.tap("Stop these messages")
    await partner.tap("Yes, stop")
    await partner.say("/plan")
    assert "become lead OT" in partner.last.text


@pytest.mark.parametrize("who", [OWNER, PARTNER])
async def test_delete_by_either_side_ends_it_and_erases_the_row(coach: Coach, who: int) -> None:
    await pair(coach)
    await coach.chat(who).say("/delete")
    await coach.chat(who).tap("Yes, erase everything")

    def rows(desk: Connection) -> object:
        return desk.exec_driver_sql("SELECT count(*) FROM partnership").scalar()

    assert await coach.desk.run(rows) == 0
    other = coach.chat(OWNER + PARTNER - who)
    assert "has ended it" in other.last.text or "has stopped" in other.last.text


async def test_a_link_works_once(coach: Coach) -> None:
    owner, partner, third = await with_goal(coach.chat(OWNER)), coach.chat(PARTNER), coach.chat(3)
    word = await make_link(owner)
    await come(partner, word)
    await come(third, word)
    await partner.tap("Yes, let me know")
    await third.tap("Yes, let me know")
    assert OVER in third.last.text
    await come(coach.chat(4), word)
    assert OVER in coach.chat(4).last.text
    await come(partner, word)
    assert "You have been somebody's partner" in partner.last.text


@pytest.mark.parametrize("how", ["taken back", "replaced"])
async def test_a_link_that_was_revoked_is_dead_even_where_it_is_open(
    coach: Coach, how: str
) -> None:
    owner, partner = await with_goal(coach.chat(OWNER)), coach.chat(PARTNER)
    word = await make_link(owner)
    await come(partner, word)
    if how == "replaced":
        await make_link(owner)
    else:
        await owner.tap("Take the link back")
    await partner.tap("Yes, let me know")
    assert OVER in partner.last.text
    await come(partner, word)
    assert OVER in partner.last.text


@pytest.mark.parametrize("word", ["with-", "with-guessed", "with-" + "A" * 22, "with-é\x00"])
async def test_a_forged_link_is_dead(coach: Coach, word: str) -> None:
    await make_link(await with_goal(coach.chat(OWNER)))
    partner = await come(coach.chat(PARTNER), word)
    assert OVER in partner.last.text


async def test_the_owners_own_link_says_so(coach: Coach) -> None:
    owner = await with_goal(coach.chat(OWNER))
    await come(owner, await make_link(owner))
    assert "your own link" in owner.last.text


async def test_the_link_is_not_in_the_database(coach: Coach) -> None:
    word = await make_link(await with_goal(coach.chat(OWNER)))
    dump = await coach.desk.run(
        lambda desk: "\n".join(desk.connection.dbapi_connection.iterdump())  # type: ignore[union-attr]
    )
    assert word not in dump
    assert word.removeprefix("with-") not in dump


async def test_a_partner_who_blocked_the_bot_is_left_alone(coach: Coach) -> None:
    owner, partner = await pair(coach)
    await coach.bring(partner, Blocked())
    await owner.say(LOG)
    await coach.let_pass(timedelta(days=2))
    assert told(partner, DONE) == 0

    def waits(desk: Connection) -> list[str]:
        person, of = find_person(desk, PARTNER), find_person(desk, OWNER)
        assert person is not None
        assert of is not None
        made = partnership_of(desk, of.id)
        assert made is not None
        return [each.status for each in recent(desk, person.id, -made.id, "partner_session")]

    assert await coach.desk.run(waits) == ["dropped"]


async def test_one_partner_of_two_people_hears_of_both(coach: Coach) -> None:
    owner, partner = await pair(coach)
    other = await with_goal(coach.chat(3))
    await become_partner(other, partner)
    await owner.say(LOG)
    await other.say(LOG)
    await coach.let_pass(SOON)
    assert told(partner, DONE) == 2
    await owner.say("/partner")
    await owner.tap("Stop telling my partner")
    await owner.tap("Yes, stop")
    assert await coach.desk.run(lambda desk: find_person(desk, PARTNER)) is not None
