"""Who comes by a partner's link alone: nothing more is asked, and no door opens any further."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.dialects import sqlite

from bot.coach.door import Door
from bot.coach.retention import PATIENCE, retain
from storage.invites import add_invite
from storage.people import find_person
from storage.retention import _IDLE
from tests.chat import Chat, Coach, shelf
from tests.coach.pairs import PARTNER, come, make_link, pair
from tests.coach.people import with_goal

HOME = "You have been somebody's partner"
HELLO = "Hi, I'm Trellis"
CLOSED = "invited people only"


@pytest.fixture
async def guest(coach: Coach) -> Chat:
    """A partner who came by the link, where the door is closed to all but its owner."""
    coach.turns.door = Door(frozenset({1}))
    return (await pair(coach))[1]


async def is_known(coach: Coach, user: int) -> bool:
    return await coach.desk.run(lambda desk: find_person(desk, user)) is not None


@pytest.mark.parametrize(
    "text", ["hello", "/start", "/plan", "/goals", "/settings", "/help", "/partner", "/odd"]
)
async def test_whatever_a_guest_says_no_path_is_begun(coach: Coach, text: str) -> None:
    _, partner = await pair(coach)
    await partner.say(text)
    assert HOME in partner.last.text
    assert "Begin a path of my own" in partner.buttons()


async def test_a_photo_of_a_guest_is_not_kept(coach: Coach) -> None:
    _, partner = await pair(coach)
    await partner.share("photo", file_id="A1", file_unique_id="a1", caption="mine")
    assert HOME in partner.last.text

    def kept(desk: Connection) -> object:
        return desk.exec_driver_sql("SELECT count(*) FROM evidence").scalar()

    assert await coach.desk.run(kept) == 0


async def test_a_guest_begins_a_path_by_one_tap_and_stays_a_partner(coach: Coach) -> None:
    owner, partner = await pair(coach)
    await partner.say("/start")
    await partner.tap("Begin a path of my own")
    assert HELLO in partner.last.text
    await partner.tap("OT or OTA in a school")
    await owner.say("did 45 min on the leadership one")
    await coach.let_pass(timedelta(minutes=15))
    assert "Session done." in partner.last.text
    await partner.tap("Stop these messages")
    await partner.tap("Yes, stop")
    assert await is_known(coach, PARTNER)


async def test_a_guest_changes_the_language(coach: Coach) -> None:
    _, partner = await pair(coach)
    await partner.say("/settings")
    await partner.tap("Español")
    assert "Acompañas a alguien" in partner.last.text


async def test_a_guest_reads_what_is_kept_and_erases_it(coach: Coach) -> None:
    owner, partner = await pair(coach)
    await partner.say("/privacy")
    assert "whether you have a partner" in partner.last.text
    await partner.say("/delete")
    await partner.tap("Yes, erase everything")
    assert "Your partner has stopped" in owner.last.text
    assert not await is_known(coach, PARTNER)


async def test_who_says_no_is_not_kept_and_nobody_hears_of_it(coach: Coach) -> None:
    owner, _ = await pair(coach)
    other = coach.chat(3)
    await owner.tap_data(owner.last.id, "partnerend/1")
    heard = len(owner.heard)
    word = await make_link(owner)
    seen = len(owner.heard)
    await come(other, word)
    await other.tap("No, thank you")
    assert "kept nothing of you" in other.last.text
    assert len(owner.heard) == seen > heard
    assert not await is_known(coach, 3)


async def test_the_closed_door_lets_a_partner_in_for_that_alone(coach: Coach, guest: Chat) -> None:
    assert HOME in guest.last.text
    await guest.say("/start")
    assert HOME in guest.last.text
    await guest.tap("Begin a path of my own")
    assert CLOSED in guest.last.text
    await guest.tap_data(guest.last.id, "welcome/0")
    assert HELLO not in "".join(guest.heard)


async def test_an_invite_lets_a_guest_all_the_way_in(coach: Coach, guest: Chat) -> None:
    await coach.desk.run(lambda desk: add_invite(desk, "join-us", 1, coach.now(), None))
    await come(guest, "join-them")
    assert "used up or has ended" in guest.last.text
    await come(guest, "join-us")
    assert HELLO in guest.last.text
    await guest.say("/partner")
    assert HOME in guest.last.text


@pytest.mark.parametrize("word", ["with-", "with-guessed", "with-" + "A" * 22])
async def test_the_closed_door_stays_closed_for_a_dead_link(coach: Coach, word: str) -> None:
    coach.turns.door = Door(frozenset({1}))
    stranger = await come(coach.chat(3), word)
    assert "doesn't work any more" in stranger.last.text
    assert not stranger.buttons()
    assert not await is_known(coach, 3)


async def test_the_closed_door_is_closed_again_when_it_is_over(coach: Coach, guest: Chat) -> None:
    await guest.tap("Stop these messages")
    await guest.tap("Yes, stop")
    await guest.say("hello")
    assert CLOSED in guest.last.text
    assert not await is_known(coach, PARTNER)


async def tidy(coach: Coach, kept: timedelta | None = None) -> None:
    """What happens each hour, where people are kept for that long."""
    about = replace(shelf(), retention=kept)
    while await coach.desk.run(partial(retain, now=coach.now(), shelf=about)):
        await coach.deliver()
    await coach.deliver()


async def test_who_says_neither_yes_nor_no_is_forgotten(coach: Coach) -> None:
    await pair(coach)
    other, silent = coach.chat(3), coach.chat(4)
    await with_goal(other)
    await come(silent, await make_link(other))
    heard = len(silent.heard)
    coach.moved += PATIENCE - timedelta(hours=1)
    await tidy(coach)
    assert await is_known(coach, 4)
    coach.moved += timedelta(hours=2)
    await tidy(coach)
    assert not await is_known(coach, 4)
    assert len(silent.heard) == heard
    assert await is_known(coach, PARTNER)
    assert await is_known(coach, 3)


async def test_a_partner_who_is_gone_for_long_is_asked_in_words_that_fit(coach: Coach) -> None:
    _, partner = await pair(coach)
    coach.moved += timedelta(days=366)
    await tidy(coach, timedelta(days=365))
    assert "letting you know of the person you cheer on" in partner.last.text
    await partner.tap("Yes, let me know")
    assert HOME in partner.last.text


async def test_a_partner_who_stays_silent_is_forgotten_and_the_owner_hears_of_it(
    coach: Coach,
) -> None:
    owner, _ = await pair(coach)
    coach.moved += timedelta(days=366)
    await owner.say("/plan")
    await tidy(coach, timedelta(days=365))
    coach.moved += PATIENCE + timedelta(days=1)
    await tidy(coach, timedelta(days=365))
    assert not await is_known(coach, PARTNER)
    assert any("Your partner has stopped" in line for line in owner.heard)


@pytest.mark.only_on("sqlite")
async def test_guests_who_are_gone_are_found_by_an_index(coach: Coach) -> None:
    statement = _IDLE.compile(dialect=sqlite.dialect(paramstyle="named"))
    values = statement.params | {"before": "2026-03-01", "most": 100}
    plan = await coach.desk.run(
        lambda desk: desk.execute(text(f"EXPLAIN QUERY PLAN {statement}"), values).all()
    )
    assert "USING INDEX person_guest (seen_at<?)" in plan[0][3]
