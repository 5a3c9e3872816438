"""Old, double, forged and foreign buttons: the truth in a message, and nobody else's rows."""

import pytest

from bot.coach.actions import ACTIONS
from bot.conversation.events import Commanded, Tapped
from bot.conversation.messages import Parcel, Sent
from storage.people import OWNED, find_person
from storage.rows import table
from tests.chat import Chat, Coach
from tests.coach.people import reflecting, with_goal, with_session


async def test_two_taps_at_once_do_the_thing_once(chat: Chat) -> None:
    await with_session(chat)
    await chat.say("/plan")
    message = chat.last
    data = next(data for row in message.rows for label, data in row if "Email Sam" in label)
    await chat.tap_data(message.id, data)
    await chat.tap_data(message.id, data)
    assert chat.messages[message.id].text.count("☑ Email Sam about shadowing") == 1
    assert "That is how it stands" in chat.messages[message.id].text or "☑" in chat.last.text


async def test_who_taps_before_the_message_is_noted_as_sent_keeps_the_new_buttons(
    coach: Coach, chat: Chat
) -> None:
    """The buttons that are taken off are those of another message, not of the one just edited."""
    taken: list[Sent] = []

    async def send(parcel: Parcel) -> Sent:
        taken.append(await coach.send(parcel))
        if len(taken) == 1:
            label = "OT or OTA in a school"
            number, data = next((each[0], each[2]) for each in chat.ever if label in each[1])
            await coach.hear_only(chat, Tapped(data, number))
        return taken[-1]

    coach.delivery.send = send
    await chat.say("/start")
    assert any("Five minutes" in label for label in chat.buttons())
    await chat.say("/plan")
    assert chat.keyboards() == 1


async def test_a_button_of_a_deleted_goal_says_that_it_is_gone(chat: Chat) -> None:
    await with_session(chat)
    await chat.say("/plan")
    message = chat.last
    data = next(data for row in message.rows for _, data in row if data.startswith("goal/"))
    await chat.tap_data(message.id, data)
    await chat.tap("Delete")
    await chat.tap("Yes, delete it")
    await chat.tap_data(message.id, data)
    assert "no longer there" in chat.last.text


async def test_a_button_of_a_settled_conversation_says_so_and_shows_the_plan(chat: Chat) -> None:
    await with_session(chat)
    old = next((number, data) for number, label, data in chat.ever if label == "Work-life balance")
    await chat.tap_data(*old)
    assert "settled" in chat.messages[old[0]].text
    assert "become lead OT" in chat.messages[old[0]].text


@pytest.mark.parametrize("data", ["", "x", "1.2", "9.a.b", "a/b/c/d", "tick/zz", "é" * 32, "0/0"])
async def test_forged_data_gets_a_kind_answer(chat: Chat, data: str) -> None:
    await with_goal(chat)
    heard = len(chat.heard)
    await chat.tap_data(chat.last.id, data)
    assert len(chat.heard) > heard


@pytest.mark.parametrize("verb", sorted(ACTIONS))
async def test_an_action_reaches_nothing_of_another_person(coach: Coach, verb: str) -> None:
    """Every action, tried by a stranger on all of somebody's records."""
    owner = await with_session(coach.chat(1))
    await owner.say("did 45 min on the leadership one")
    stranger = coach.chat(2)
    await with_goal(stranger)
    before = await rows_of(coach, 1)
    for record in range(1, 8):
        for argument in ("", "/goal_title", "/1", "/title"):
            await stranger.tap_data(stranger.last.id, f"{verb}/{record:x}{argument}")
    assert await rows_of(coach, 1) == before
    assert "did 45 min on the leadership" not in "".join(stranger.heard)


async def test_an_answer_button_reaches_nothing_of_another_person(coach: Coach) -> None:
    owner = await reflecting(coach.chat(1))
    await owner.say("still treating kids")
    before = await rows_of(coach, 1)
    stranger = await reflecting(coach.chat(2))
    for _, _, data in owner.ever:
        await stranger.tap_data(stranger.last.id, data)
    assert await rows_of(coach, 1) == before


@pytest.mark.parametrize("link", ["goal/1", "log/1", "1.wish.x", "plan_1", "farewell/0", "1"])
async def test_a_forged_deep_link_reaches_nothing_of_another_person(
    coach: Coach, link: str
) -> None:
    owner = await with_session(coach.chat(1))
    await owner.say("did 45 min on the leadership one")
    before = await rows_of(coach, 1)
    stranger = await with_goal(coach.chat(2))
    await coach.bring(stranger, Commanded("start", link, coach.number(), coach.now()))
    assert await rows_of(coach, 1) == before
    assert len((await rows_of(coach, 2))["goal"]) == 1
    assert "did 45 min on the leadership" not in "".join(stranger.heard)


async def rows_of(coach: Coach, telegram_id: int) -> dict[str, list[str]]:
    """Every row of a person, as text, but the outbox."""

    def read(desk):
        person = find_person(desk, telegram_id)
        tables = [table(owned) for owned in OWNED if owned.__tablename__ != "outbox"]
        return {
            rows.name: sorted(
                str(row) for row in desk.execute(rows.select().where(rows.c.person_id == person.id))
            )
            for rows in tables
        }

    return await coach.desk.run(read)
