"""Leaving erases everything; blocking only stops the sending."""

from datetime import timedelta
from pathlib import Path

from bot.conversation.events import Blocked, Elsewhere
from bot.conversation.messages import Parcel, Sent, UnreachableError
from tests.chat import Chat, Coach
from tests.coach.people import with_session

OWN_WORDS = ("become lead OT", "Email Sam", "Update my resume", "supervisor lists me", "45 min on")


async def test_delete_leaves_no_word_in_the_file(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    await chat.say("did 45 min on the leadership one, emailed Sam")
    await chat.say("/delete")
    await chat.tap("Yes, erase everything")
    assert chat.last.text.startswith("Erased: ")
    coach.desk.close()
    file = Path(coach.url.removeprefix("sqlite:///"))
    left = b"".join(each.read_bytes() for each in file.parent.glob(f"{file.name}*"))
    assert [words for words in OWN_WORDS if words.encode() in left] == []
    coach.start()


async def test_delete_touches_nobody_else(coach: Coach) -> None:
    first, second = coach.chat(1), coach.chat(2)
    await with_session(first)
    await with_session(second)
    await first.say("/delete")
    await first.tap("Yes, erase everything")
    await second.say("/plan")
    assert "become lead OT" in second.last.text


async def test_no_keeps_it_all(chat: Chat) -> None:
    await with_session(chat)
    await chat.say("/delete")
    await chat.tap("No, keep it all")
    assert "become lead OT" in chat.last.text


async def test_blocking_stops_the_nudges_and_coming_back_finds_everything(
    coach: Coach, chat: Chat
) -> None:
    await with_session(chat)
    await coach.bring(chat, Blocked())
    heard = len(chat.heard)
    await coach.let_pass(timedelta(days=15))
    assert len(chat.heard) == heard
    await chat.say("/plan")
    assert "become lead OT" in chat.last.text
    await coach.let_pass(timedelta(days=7))
    assert any("[Skip this week]" in line for line in chat.heard[heard:])


async def test_a_refused_nudge_marks_the_person_until_they_come_back(
    coach: Coach, chat: Chat
) -> None:
    await with_session(chat)
    tried = []

    async def gone(parcel: Parcel) -> Sent:
        tried.append(parcel)
        raise UnreachableError

    coach.delivery.send = gone
    await coach.let_pass(timedelta(days=30))
    assert len(tried) == 1


async def test_a_group_is_told_once(coach: Coach) -> None:
    group = coach.chat(-100)
    await coach.bring(group, Elsewhere(addressed=True))
    await coach.bring(group, Elsewhere(addressed=True))
    assert len(group.messages) == 1
    assert "private chat" in group.last.text
