"""A text that may tell who a student is gets a gentle line, and is kept all the same."""

from __future__ import annotations

import pytest

from tests.chat import Chat
from tests.coach.people import reflecting, with_goal

LINE = "It is kept, and safer without"
LOG = "did 45 min on the leadership one, wrote Jayden's IEP"
EMAIL = "did 45 min on the leadership one, emailed Sam"


async def test_a_log_with_a_name_is_kept_and_mentioned(chat: Chat) -> None:
    await with_goal(chat)
    await chat.say("/plan")
    await chat.say(LOG)
    assert "Your message may hold a student's or patient's name." in chat.last.text
    assert "Logged: 45 minutes" in chat.last.text
    assert chat.buttons()[-2:] == ["Edit it", "Keep it"]
    assert chat.keyboards() == 1


async def test_a_colleague_is_not_mentioned(chat: Chat) -> None:
    await with_goal(chat)
    await chat.say("/plan")
    await chat.say(EMAIL)
    assert LINE not in "".join(chat.heard)
    assert "Edit it" not in chat.buttons()


async def test_edit_it_says_how_and_the_edit_corrects_the_log(chat: Chat) -> None:
    await with_goal(chat)
    await chat.say("/plan")
    number = await chat.say(LOG)
    await chat.tap("Edit it")
    assert chat.last.text.startswith("Hold your message, choose Edit")
    assert "Logged: 45 minutes" in chat.last.text
    assert chat.buttons() == ["Undo", "Change"]
    await chat.edit(number, "did 45 min on the leadership one, wrote an IEP")
    await chat.say("/plan")
    assert "Jayden" not in chat.last.text
    assert "wrote an IEP" in chat.last.text


async def test_keep_it_takes_the_line_away(chat: Chat) -> None:
    await with_goal(chat)
    await chat.say("/plan")
    await chat.say(LOG)
    await chat.tap("Keep it")
    assert LINE not in chat.last.text
    assert "stays as it is" in chat.last.text
    assert chat.buttons() == ["Undo", "Change"]


@pytest.mark.parametrize("choice", ["Edit it", "Keep it"])
async def test_an_answer_is_kept_and_the_next_question_goes_on(chat: Chat, choice: str) -> None:
    await reflecting(chat)
    number = await chat.say("help kids like my student Jayden")
    asked = chat.last.text.split("\n\n", 1)[1]
    assert LINE in chat.last.text
    assert "2 of 20" in asked or "<b>" in asked
    buttons = [label for label in chat.buttons() if label not in {"Edit it", "Keep it"}]
    await chat.tap(choice)
    assert chat.last.text.split("\n\n", 1)[1] == asked
    assert chat.buttons() == buttons
    await chat.edit(number, "help kids like the one with a slant board")
    await chat.say("I like the kids most")
    await chat.say("/answers")
    assert "Jayden" not in chat.last.text
    assert "slant board" in chat.last.text
    assert "I like the kids most" in chat.last.text


async def test_a_birth_date_and_an_id_are_named_as_such(chat: Chat) -> None:
    await reflecting(chat)
    await chat.say("the boy, DOB 3/4/2015, taught me a lot")
    assert "somebody's birth date" in chat.last.text
    await chat.say("MRN 00482913 was my hardest case")
    assert "patient's ID" in chat.last.text


async def test_a_caption_is_looked_at_too(chat: Chat) -> None:
    await with_goal(chat)
    await chat.share("photo", caption="Jayden's handwriting", file_id="f", file_unique_id="u")
    assert LINE in chat.last.text
    await chat.tap("Edit it")
    assert "choose Edit" in chat.last.text


async def test_a_long_text_is_looked_through_beside_the_desk(chat: Chat) -> None:
    await reflecting(chat)
    await chat.say("I want to lead. " * 100 + "My student Jayden made me.")
    assert LINE in chat.last.text
