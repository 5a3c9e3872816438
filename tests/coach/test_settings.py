"""Every setting is shown with its value, changes by one tap, and is kept to."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.coach.settings_shown import CHOICES
from bot.conversation.events import Tapped
from storage.people import find_person
from storage.tables import Person
from tests.chat import Chat, Coach
from tests.coach.people import with_goal, with_session


async def person(coach: Coach) -> Person:
    found = await coach.desk.run(lambda desk: find_person(desk, 1))
    assert found is not None
    return found


async def settings(chat: Chat) -> str:
    await chat.say("/settings")
    return chat.last.text


async def test_each_setting_stands_there_with_its_value(chat: Chat) -> None:
    await with_session(chat)
    shown = await settings(chat)
    assert [line.partition(":")[0] for line in shown.splitlines()[2:13]] == [
        "Language", "Work", "Time zone", "Session", "Break", "Quiet hours", "Pictures",
        "Files you send", "Partner", "Dates of the plan", "Roadmap",
    ]  # fmt: skip
    assert "Session: Sunday, 7:00 PM, 45 min\n" in shown
    assert "Quiet hours: 9:00 PM to 7:00 AM\n" in shown
    assert "a session you booked at such a time" in shown


async def test_who_has_set_nothing_yet_reads_that(chat: Chat) -> None:
    await chat.say("/start")
    shown = await settings(chat)
    for line in ("Work: not chosen yet", "Time zone: not known yet", "Session: none booked"):
        assert line in shown


async def test_no_row_of_buttons_is_wider_than_a_phone(chat: Chat) -> None:
    await with_session(chat)
    for language in ("English", "Español"):
        await settings(chat)
        await chat.tap(language)
        assert all(len(row) <= 2 for row in chat.last.rows)
        assert max(len(label) for row in chat.last.rows for label, _ in row) <= 18


@pytest.mark.parametrize(
    ("label", "line", "back"),
    [
        ("Dark pictures", "Pictures: dark", "Light pictures"),
        ("Keep my files", "Files you send: I keep a copy for your export", "Keep no files"),
    ],
)
async def test_a_switch_changes_in_place_and_back(
    chat: Chat, label: str, line: str, back: str
) -> None:
    await with_goal(chat)
    before = await settings(chat)
    screen = chat.last
    await chat.tap(label)
    assert line in screen.text
    await chat.tap(back)
    assert (screen.text, chat.last.id) == (before, screen.id)


@pytest.mark.parametrize("choice", [*CHOICES, "nonsense"])
async def test_a_switch_tapped_twice_is_tapped_once(coach: Coach, chat: Chat, choice: str) -> None:
    await with_goal(chat)
    await settings(chat)
    await coach.bring(chat, Tapped(f"setting/0/{choice}", chat.last.id))
    once = await person(coach)
    await coach.bring(chat, Tapped(f"setting/0/{choice}", chat.last.id))
    again = await person(coach)
    assert (once.theme, once.keep_files) == (again.theme, again.keep_files)


@pytest.mark.parametrize(
    ("said", "hours"),
    [("=10:00 PM to 6:00 AM", "22:00-06:00"), ("=At any time is fine", ""),
     ("8:30pm to 7", "20:30-07:00"), ("none", "")],
)  # fmt: skip
async def test_quiet_hours_are_chosen_or_typed(
    coach: Coach, chat: Chat, said: str, hours: str
) -> None:
    await with_goal(chat)
    await settings(chat)
    await chat.tap("Quiet hours")
    if said == "none":
        await chat.say("whenever")
        assert "could not read two times" in chat.last.text
        coach.moved += timedelta(minutes=1)
        await chat.tap("At any time is fine")
    else:
        await (chat.tap(said[1:]) if said.startswith("=") else chat.say(said))
    assert (await person(coach)).quiet_hours == hours
    assert ("Quiet hours: none" in chat.last.text) == (hours == "")


async def sent_photo(coach: Coach, chat: Chat, name: str, **about: object) -> None:
    coach.files[name] = b"photo"
    await chat.share("photo", file_id=name, file_unique_id=name.lower(), **about)


def kept_files(coach: Coach) -> list[Path]:
    return [each for each in coach.data.rglob("*") if each.is_file()]


async def test_a_file_is_kept_only_where_that_is_set(coach: Coach, chat: Chat) -> None:
    await with_goal(chat)
    await sent_photo(coach, chat, "A")
    assert kept_files(coach) == []
    await settings(chat)
    await chat.tap("Keep my files")
    before = len(chat.messages)
    await sent_photo(coach, chat, "B", album="x")
    await sent_photo(coach, chat, "C", album="x")
    assert [each.read_bytes() for each in kept_files(coach)] == [b"photo", b"photo"]
    assert len(chat.messages) == before + 1  # one thanks for the album, and no more words


async def test_a_file_that_is_too_large_to_keep_is_told(coach: Coach, chat: Chat) -> None:
    await with_goal(chat)
    await settings(chat)
    await chat.tap("Keep my files")
    await sent_photo(coach, chat, "A", file_size=11_000_000)
    assert "over 10 MB" in chat.last.text
    assert kept_files(coach) == []


async def test_a_file_that_cannot_be_brought_is_told(coach: Coach, chat: Chat) -> None:
    await with_goal(chat)
    await settings(chat)
    await chat.tap("Keep my files")
    await chat.share("photo", file_id="gone", file_unique_id="gone")
    assert "couldn't fetch your file" in chat.last.text


async def test_the_menu_of_commands_follows_the_language(chat: Chat) -> None:
    await with_goal(chat)
    assert chat.menu == {}
    await settings(chat)
    await chat.tap("Español")
    assert chat.menu["settings"] == "Idioma, zona horaria, sesión, tu trabajo"
    await chat.tap("English")
    assert chat.menu["settings"] == "Language, time zone, session, your work"


async def test_the_menu_of_a_chat_goes_with_all_else(chat: Chat) -> None:
    await with_goal(chat)
    await settings(chat)
    await chat.tap("Español")
    await chat.say("/delete")
    await chat.tap("Sí, borrar todo")
    assert chat.menu == {}
