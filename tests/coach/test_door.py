"""Where Trellis is for invited people, nobody else comes in, and nothing of them is kept."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import Connection

from bot.coach.door import Door
from bot.conversation.events import Blocked, Commanded, Event, Reacted, Shared, Tapped, Unblocked
from storage.invites import add_invite, all_invites, end_invite
from tests.chat import Chat, Coach
from tests.coach.people import with_goal

CODE = "join-aB3-xyz"
CLOSED = "invited people only"
HELLO = "Hi, I'm Trellis"


@pytest.fixture
def closed(coach: Coach) -> Coach:
    """A coach that lets in only Telegram's number 42 and who has an invite."""
    coach.turns.door = Door(frozenset({42}))
    return coach


async def invite(coach: Coach, uses: int = 1, days: int | None = None) -> int:
    ends_at = None if days is None else coach.now() + timedelta(days=days)
    return await coach.desk.run(lambda desk: add_invite(desk, CODE, uses, coach.now(), ends_at))


async def start(chat: Chat, code: str = "") -> None:
    now = chat.coach.now()
    await chat.coach.bring(chat, Commanded("start", code, chat.coach.number(), now))


async def kept(coach: Coach) -> dict[str, int]:
    """How many rows there are in each table that is not empty."""

    def count(desk: Connection) -> dict[str, int]:
        names = desk.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")
        tables = [name for (name,) in names if not name.startswith(("sqlite", "alembic"))]
        rows = {name: desk.exec_driver_sql(f"SELECT count(*) FROM {name}") for name in tables}
        return {name: number for name, each in rows.items() if (number := each.scalar())}

    return await coach.desk.run(count)


async def test_an_open_door_lets_anybody_in(chat: Chat) -> None:
    await chat.say("/start")
    assert HELLO in chat.last.text


@pytest.mark.parametrize(
    "event",
    [
        Commanded("start", "", 1, Coach.started),
        Commanded("start", "join-guessed", 1, Coach.started),
        Commanded("start", "other-link", 1, Coach.started),
        Tapped("plan/0", None),
        Shared("photo", 1, Coach.started, file_id="f", caption="mine"),
    ],
    ids=["start", "guess", "another-link", "forged-tap", "photo"],
)
async def test_a_stranger_gets_one_kind_line_and_leaves_no_row(closed: Coach, event: Event) -> None:
    chat = closed.chat(5)
    await closed.bring(chat, event)
    assert len(chat.messages) == 1
    assert not chat.buttons()
    assert await kept(closed) == {"heard": 1}


@pytest.mark.parametrize("event", [Blocked(), Unblocked(), Reacted(3)])
async def test_a_stranger_who_says_nothing_hears_nothing(closed: Coach, event: Event) -> None:
    await closed.bring(closed.chat(5), event)
    assert closed.chat(5).heard == []
    assert await kept(closed) == {"heard": 1}


async def test_who_is_named_comes_in_without_an_invite(closed: Coach) -> None:
    await start(closed.chat(42))
    assert HELLO in closed.chat(42).last.text


async def test_an_invite_lets_in_as_many_as_it_says(closed: Coach) -> None:
    await invite(closed, uses=2)
    for user in (5, 6, 7):
        await start(closed.chat(user), CODE)
    assert HELLO in closed.chat(5).last.text
    assert HELLO in closed.chat(6).last.text
    assert "ask for a new one" in closed.chat(7).last.text


async def test_who_came_in_stays_in_and_uses_no_invite_again(closed: Coach) -> None:
    await invite(closed)
    chat = closed.chat(5)
    await start(chat, CODE)
    await start(chat, CODE)
    await chat.say("hello")
    assert CLOSED not in "".join(chat.heard)
    (made,) = await closed.desk.run(all_invites)
    assert made.used == 1


async def test_who_was_there_before_the_door_was_closed_stays_in(coach: Coach) -> None:
    chat = await with_goal(coach.chat(5))
    coach.turns.door = Door(frozenset())
    await chat.say("/plan")
    assert "become lead OT" in chat.last.text


async def test_who_was_erased_needs_a_new_invite(closed: Coach) -> None:
    await invite(closed)
    chat = closed.chat(5)
    await start(chat, CODE)
    await chat.say("/delete")
    await chat.tap("Yes, erase everything")
    await chat.say("hello")
    assert CLOSED in chat.last.text


async def test_an_invite_ends_at_its_time(closed: Coach) -> None:
    await invite(closed, uses=9, days=7)
    closed.moved += timedelta(days=6, hours=23)
    await start(closed.chat(5), CODE)
    closed.moved += timedelta(hours=2)
    await start(closed.chat(6), CODE)
    assert HELLO in closed.chat(5).last.text
    assert "has ended" in closed.chat(6).last.text


async def test_an_invite_that_was_taken_back_lets_nobody_in(closed: Coach) -> None:
    number = await invite(closed, uses=9)
    assert await closed.desk.run(lambda desk: end_invite(desk, number))
    await start(closed.chat(5), CODE)
    assert "ask for a new one" in closed.chat(5).last.text


async def test_the_code_itself_is_not_in_the_database(closed: Coach) -> None:
    await invite(closed)
    await start(closed.chat(5), CODE)
    dump = await closed.desk.run(
        lambda desk: "\n".join(desk.connection.dbapi_connection.iterdump())
    )
    assert CODE not in dump
    assert "Hi, I" not in dump
