"""A new token changes nothing; with a new bot people find everything but their files."""

from __future__ import annotations

from sqlalchemy import select

from bot.conversation.events import Arrival, Said, Tapped
from storage.rows import table
from storage.tables import Evidence
from tests.chat import BOT_ID, Chat, Coach
from tests.coach.people import with_session

NEW = BOT_ID + 1
PHOTO = {"file_id": "handle-of-the-old-bot", "file_unique_id": "same-picture"}


def move(coach: Coach) -> None:
    """Start anew with another bot's token: its messages count from one, its chats are empty."""
    coach.turns.bot_id = NEW
    coach.numbers = 0
    for chat in coach.chats.values():
        chat.messages.clear()


async def files(coach: Coach) -> list[tuple[str | None, int | None]]:
    rows = table(Evidence)
    wanted = select(rows.c.file_id, rows.c.message_id).order_by(rows.c.id)
    return [tuple(row) for row in await coach.desk.run(lambda desk: desk.execute(wanted).all())]


async def test_a_new_token_of_the_same_bot_changes_nothing(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    await chat.share("photo", **PHOTO)
    before = await files(coach)
    number = await chat.say("did 45 min on the leadership one")
    coach.stop()
    coach.start()
    again = Arrival(coach.updates, 1, 1, "en", Said("x", number, coach.now()))
    heard = len(chat.heard)
    await coach.turns.hear([again], [])
    await coach.deliver()
    assert len(chat.heard) == heard, "an update that was heard before is passed over"
    await chat.edit(number, "did 50 min on the leadership one")
    assert "50 minutes" in chat.last.text
    assert await files(coach) == before


async def test_with_a_new_bot_everything_is_there_after_start(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    move(coach)
    await chat.say("/start")
    assert "become lead OT" in chat.last.text
    assert "Email Sam about shadowing" in chat.last.text
    assert "Forward" not in chat.last.text


async def test_the_same_numbers_of_updates_mean_new_updates(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    move(coach)
    coach.updates = 0
    await chat.say("/plan")
    assert "become lead OT" in chat.last.text


async def test_files_are_asked_for_once_and_a_forwarded_one_finds_its_place(
    coach: Coach, chat: Chat
) -> None:
    await with_session(chat)
    await chat.say("did 45 min on the leadership one")
    await chat.share("photo", **PHOTO)
    move(coach)
    await chat.say("/start")
    assert "Forward it from there" in chat.last.text
    assert await files(coach) == [(None, None)]
    about = PHOTO | {"file_id": "handle-of-the-new-bot", "forwarded": True}
    number = await chat.share("photo", **about)
    assert await files(coach) == [("handle-of-the-new-bot", number)]
    assert "back in its place" in chat.last.text
    await chat.say("/plan")
    assert "Forward" not in chat.last.text


async def test_another_picture_is_new_evidence(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    await chat.share("photo", **PHOTO)
    move(coach)
    await chat.share("photo", file_id="other", file_unique_id="another-picture")
    assert len(await files(coach)) == 2


async def test_a_message_of_the_new_chat_never_means_one_of_the_old(
    coach: Coach, chat: Chat
) -> None:
    await with_session(chat)
    number = await chat.say("did 45 min on the leadership one")
    move(coach)
    await chat.say("/start")
    coach.numbers = number - 1
    assert await chat.say("thanks") == number
    await chat.edit(number, "did 5 min on the leadership one")
    await chat.say("/plan")
    assert "5 min" not in chat.last.text.replace("45 min", "")


async def test_a_question_of_the_old_chat_takes_no_text_of_the_new_for_a_late_one(
    coach: Coach, chat: Chat
) -> None:
    for act, words in (
        ("say", "/start"),
        ("tap", "OT or OTA in a school"),
        ("tap", "All the questions"),
        ("say", "lead a department"),
    ):
        await getattr(chat, act)(words)
    coach.numbers = 500
    await chat.say("/reflect")
    move(coach)
    await chat.say("a second answer")
    await chat.say("/answers")
    assert "lead a department" in chat.last.text
    assert "lead a department\na second answer" not in chat.last.text


async def test_a_button_of_the_old_chat_still_means_what_it_did(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    move(coach)
    await coach.bring(chat, Tapped("plan/0", 30))
    assert "become lead OT" in chat.last.text
