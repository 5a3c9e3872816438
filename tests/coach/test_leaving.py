"""Leaving erases everything; blocking only stops the sending."""

import json
import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

from bot.coach.retention import retain
from bot.conversation.events import Blocked, Elsewhere
from bot.conversation.messages import Parcel, Sent, UnreachableError
from tests.chat import Chat, Coach, shelf
from tests.coach.people import with_session

SOMEBODY = 987_654_321_012
FILE = {"file_id": "handle-qq", "file_unique_id": "content-qq", "file_name": "my-paper-qq.pdf"}


def strings_of(chat: Chat) -> set[str]:
    """Everything that tells of the person: all that was typed, each longer word, files, number."""
    typed = [text for text in chat.mine.values() if not text.startswith("/")]
    words = {word for text in typed for word in re.findall(r"[^\W\d_]{6,}", text)}
    return {*typed, *words, *FILE.values(), "caption qq", "note for the recording", str(SOMEBODY)}


def found(coach: Coach, strings: set[str]) -> set[str]:
    """Which of them stand in any file of the data folder, or in any row of the database."""
    file = Path(coach.url.removeprefix("sqlite:///"))
    files = [each.read_bytes() for each in file.parent.rglob("*") if each.is_file()]
    with closing(sqlite3.connect(file)) as database:
        files.append("\n".join(database.iterdump()).encode())
        ours = " ".join(str(row) for row in database.execute("SELECT sql FROM sqlite_master"))
    whole = b"\n".join(files)
    forms = {each: (each.encode(), json.dumps(each)[1:-1].encode()) for each in strings}
    there = {each for each, ways in forms.items() if any(way in whole for way in ways)}
    return {each for each in there if each not in ours}


async def live(chat: Chat) -> None:
    """Leave traces everywhere: goal, session, answers, logs, files, a correction, a half answer."""
    await with_session(chat)
    number = await chat.say("did 45 min on the leadership one, emailed Samantha")
    await chat.edit(number, "did 50 min on the leadership one, telephoned Samantha")
    await chat.share("document", caption="caption qq", **FILE)
    await chat.share("voice", seconds=7, caption="note for the recording")
    await chat.share("voice", seconds=8)
    await chat.say("a hundred thoughts about kinesthetic scheduling")
    await chat.say("/reflect")
    await chat.tap("All the questions") if "All the questions" in chat.buttons() else None
    await chat.say("directing “special” education\nin my own département")
    await chat.say("mañana quizás")
    await chat.say("/log")
    await chat.say("blocked by paperwork whatsoever")
    await chat.coach.let_pass(timedelta(days=9))


async def test_delete_leaves_no_word_in_the_database_and_in_no_file(coach: Coach) -> None:
    chat = coach.chat(SOMEBODY)
    await live(chat)
    strings = strings_of(chat)
    coach.stop()
    traces = found(coach, strings)
    assert len(traces) > 20, "the search finds what is there"
    assert str(SOMEBODY) in traces
    coach.start()
    await chat.say("/delete")
    await chat.tap("Yes, erase everything")
    assert chat.last.text.startswith("Erased: ")
    assert found(coach, strings) == set(), "while the bot runs"
    coach.stop()
    assert found(coach, strings) == set()
    coach.start()


async def test_silence_leaves_no_word_either(coach: Coach) -> None:
    chat = coach.chat(SOMEBODY)
    await live(chat)
    keeps = replace(shelf(), retention=timedelta(days=60))
    for _ in range(2):
        coach.moved += timedelta(days=61)
        await coach.desk.run(partial(retain, now=coach.now(), shelf=keeps))
        await coach.deliver()
    await coach.desk.settle()
    assert found(coach, strings_of(chat)) == set()


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
