"""Who is gone for long is asked once, and erased only after that, and only where it was set so."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from bot.coach.retention import PATIENCE, retain
from bot.conversation.events import Blocked, Reacted
from bot.conversation.messages import Parcel, Sent, UnreachableError
from storage.people import count_rows, find_person
from tests.chat import Chat, Coach, shelf
from tests.coach.people import with_goal, with_session

YEAR, DAY = timedelta(days=365), timedelta(days=1)
ASKED = "Shall I keep"


async def tidy(coach: Coach, kept: timedelta | None = YEAR) -> None:
    """What happens each hour."""
    about = replace(shelf(), retention=kept)
    while await coach.desk.run(partial(retain, now=coach.now(), shelf=about)):
        await coach.deliver()
    await coach.deliver()


async def after(coach: Coach, time: timedelta) -> None:
    coach.moved += time
    await tidy(coach)


def asked(chat: Chat) -> int:
    return sum(ASKED in line for line in chat.heard)


async def is_there(coach: Coach, user: int = 1) -> bool:
    return await coach.desk.run(lambda desk: find_person(desk, user)) is not None


async def test_nobody_is_asked_or_erased_where_nothing_was_set(coach: Coach, chat: Chat) -> None:
    await with_goal(chat)
    coach.moved += 100 * YEAR
    await tidy(coach, None)
    assert asked(chat) == 0
    assert await is_there(coach)


async def test_who_was_gone_that_long_is_asked_with_both_dates(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    await after(coach, YEAR - DAY)
    assert asked(chat) == 0
    await after(coach, 2 * DAY)
    assert "since September 2, 2026" in chat.last.text
    assert "by October 3, 2027" in chat.last.text
    assert not chat.last.rings
    assert chat.buttons() == ["Keep it", "Erase it"]


async def test_the_question_comes_only_once(coach: Coach, chat: Chat) -> None:
    await with_goal(chat)
    for _ in range(20):
        await after(coach, YEAR / 20 + DAY)
    assert asked(chat) == 1


async def test_after_thirty_more_days_of_silence_everything_is_erased(
    coach: Coach, chat: Chat
) -> None:
    await with_goal(chat)
    await after(coach, YEAR + DAY)
    await after(coach, PATIENCE - DAY)
    assert await is_there(coach)
    await after(coach, 2 * DAY)
    assert not await is_there(coach)
    assert "erased everything" in chat.last.text
    await chat.say("/start")
    assert "Hi, I'm Trellis" in chat.last.text


async def test_keep_it_keeps_it_for_as_long_again(coach: Coach, chat: Chat) -> None:
    await with_goal(chat)
    await after(coach, YEAR + DAY)
    await chat.tap("Keep it")
    assert "where you left it" in chat.last.text
    await after(coach, YEAR - DAY)
    assert asked(chat) == 1
    await after(coach, 2 * DAY)
    assert asked(chat) == 2
    assert await is_there(coach)


@pytest.mark.parametrize("sign", ["text", "reaction"])
async def test_any_sign_of_life_keeps_it(coach: Coach, chat: Chat, sign: str) -> None:
    await with_goal(chat)
    await after(coach, YEAR + DAY)
    await (chat.say("hello") if sign == "text" else coach.bring(chat, Reacted(3)))
    await after(coach, PATIENCE + DAY)
    assert await is_there(coach)


async def test_erase_it_asks_for_the_usual_confirmation(coach: Coach, chat: Chat) -> None:
    await with_goal(chat)
    await after(coach, YEAR + DAY)
    await chat.tap("Erase it")
    assert await is_there(coach)
    await chat.tap("Yes, erase everything")
    assert not await is_there(coach)


async def test_who_could_not_be_asked_is_erased_after_the_same_time(
    coach: Coach, chat: Chat
) -> None:
    await with_goal(chat)
    await coach.bring(chat, Blocked())
    heard = len(chat.heard)
    await after(coach, YEAR + PATIENCE - DAY)
    assert await is_there(coach)
    await after(coach, 2 * DAY)
    assert not await is_there(coach)
    assert len(chat.heard) == heard


async def test_a_question_that_meets_a_closed_chat_counts_from_then(
    coach: Coach, chat: Chat
) -> None:
    await with_goal(chat)

    async def gone(parcel: Parcel) -> Sent:
        raise UnreachableError

    coach.delivery.send = gone
    await after(coach, YEAR + 10 * DAY)
    await after(coach, PATIENCE - DAY)
    assert await is_there(coach)
    await after(coach, 2 * DAY)
    assert not await is_there(coach)


async def test_who_was_never_asked_is_not_erased(coach: Coach, chat: Chat) -> None:
    """The bot was down for years, and so is the question still on its way."""
    await with_goal(chat)
    coach.moved += 3 * YEAR
    about = replace(shelf(), retention=YEAR)
    for _ in range(40):
        await coach.desk.run(partial(retain, now=coach.now(), shelf=about))
        coach.moved += DAY
    assert await is_there(coach)
    await coach.deliver()
    assert asked(chat) == 1


async def test_others_are_left_alone(coach: Coach) -> None:
    first, second = coach.chat(1), coach.chat(2)
    await with_goal(first)
    await with_goal(second)
    await after(coach, YEAR - DAY)
    await second.say("/plan")
    await after(coach, 2 * DAY)
    await after(coach, PATIENCE + DAY)
    assert not await is_there(coach, 1)
    assert asked(second) == 0
    person = await coach.desk.run(lambda desk: find_person(desk, 2))
    assert person is not None
    counts = await coach.desk.run(lambda desk: count_rows(desk, person.id))
    assert counts["goal"] == 1


async def test_one_persons_trouble_stops_nobody_else(coach: Coach) -> None:
    for user in (1, 2):
        await with_goal(coach.chat(user))
    coach.moved += YEAR + DAY
    await coach.desk.run(
        lambda desk: desk.exec_driver_sql("UPDATE person SET zone = 'Nowhere/At_All' WHERE id = 1")
    )
    await tidy(coach)
    assert asked(coach.chat(1)) == 0
    assert asked(coach.chat(2)) == 1
