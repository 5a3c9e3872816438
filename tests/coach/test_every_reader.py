"""Every screen can be used by who hears it read aloud: its buttons have words of their own."""

from __future__ import annotations

import pytest

from bot.coach.actions import ACTIONS
from bot.coach.commands import COMMANDS
from tests.chat import Chat
from tests.coach.people import with_goal, with_session
from tests.keyboards import unclear_labels
from tests.voice.phrases import LANGUAGES

LEAVING = {"farewell"}


async def living(chat: Chat) -> Chat:
    """Somebody who has one of everything: goals, steps, logs, evidence, a session."""
    await with_session(chat)
    await chat.say("did 45 min on the leadership one")
    await chat.share("photo", file_id="p", caption="my templates")
    await chat.share("voice", file_id="v", seconds=7)
    return chat


@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_screen_has_a_button_without_words(chat: Chat, language: str) -> None:
    await living(chat)
    await chat.tap_data(chat.last.id, f"language/0/{language}")
    for verb in sorted(ACTIONS.keys() - LEAVING):
        for record in ("1", "2"):
            await chat.tap_data(chat.last.id, f"{verb}/{record}")
    for command in COMMANDS:
        await chat.say(f"/{command}")
    assert {label for line in chat.heard for label in unclear_labels(line)} == set()


async def test_what_is_checked_is_said_in_words(chat: Chat) -> None:
    await with_goal(chat)
    asked = next(line for line in chat.heard if "[☑ Email Sam about shadowing]" in line)
    assert "Checked: Email Sam about shadowing; Update my resume" in asked


async def test_what_goes_into_the_plan_is_said_in_words(chat: Chat) -> None:
    await with_goal(chat)
    await chat.say("/export")
    assert "Checked: Evidence list; Hours by month; Mid-year" in chat.last.text
    await chat.tap("Hours by month")
    assert "Checked: Evidence list; Mid-year" in chat.last.text
