"""A voice note is kept as evidence, and one typed line is asked for, since nobody hears it here."""

from __future__ import annotations

import pytest

from storage.rows import table
from storage.tables import Evidence, Log
from tests.chat import Chat
from tests.coach.people import reflecting, walk, with_session

NOTE = {"file_id": "v", "file_unique_id": "v", "seconds": 12}


async def speak(chat: Chat, **about: object) -> int:
    """Send a voice note; its message id."""
    return await chat.share("voice", **NOTE | about)


async def rows(chat: Chat, of: type[Evidence] | type[Log]) -> list:
    """All rows of a table, oldest first."""
    query = table(of).select().order_by(table(of).c.id)
    return await chat.coach.desk.run(lambda desk: list(desk.execute(query)))


async def line_of(chat: Chat) -> str:
    """The line that stands with the one recording."""
    (kept,) = await rows(chat, Evidence)
    return kept.caption


@pytest.mark.parametrize(
    ("kind", "called"),
    [("voice", "your voice note"), ("video_note", "your video note"), ("audio", "your recording")],
)
async def test_a_recording_is_kept_with_its_length_and_one_line_is_asked_for(
    chat: Chat, kind: str, called: str
) -> None:
    await with_session(chat)
    await chat.share(kind, **NOTE)
    assert f"I kept {called} (12 s), but I can't hear it." in chat.last.text
    assert "In one line, what is it about?" in chat.last.text
    assert chat.buttons() == ["Later"]


async def test_the_line_stands_with_it_as_evidence(chat: Chat) -> None:
    await with_session(chat)
    await speak(chat)
    await chat.say("my thoughts on the committee")
    assert "Your line stands with the recording." in chat.last.text
    assert "Voice note</b>, Sep 2: my thoughts on the committee" in chat.last.text
    assert "Peer review" in chat.buttons()
    assert await rows(chat, Log) == []
    await chat.say("/evidence")
    assert "my thoughts on the committee" in chat.last.text


async def test_a_line_that_tells_what_was_done_is_logged_and_the_recording_goes_with_it(
    chat: Chat,
) -> None:
    await with_session(chat)
    await speak(chat)
    await chat.say("did 45 min on the leadership one")
    assert "Logged: 45 minutes" in chat.last.text
    assert "Your line stands with the recording." in chat.last.text
    (log,) = await rows(chat, Log)
    (kept,) = await rows(chat, Evidence)
    assert (kept.log_id, kept.goal_id) == (log.id, log.goal_id)
    assert kept.caption == "did 45 min on the leadership one"


async def test_editing_the_line_corrects_it_and_the_log(chat: Chat) -> None:
    await with_session(chat)
    await speak(chat)
    number = await chat.say("did 45 min on the leadership one")
    await chat.edit(number, "did 60 min on the leadership one")
    assert await line_of(chat) == "did 60 min on the leadership one"
    assert [log.minutes for log in await rows(chat, Log)] == [60]


async def test_editing_a_line_that_is_no_log_corrects_it(chat: Chat) -> None:
    await with_session(chat)
    await speak(chat)
    number = await chat.say("my thoughts on the comittee")
    await chat.edit(number, "my thoughts on the committee")
    assert await line_of(chat) == "my thoughts on the committee"
    assert chat.reactions[number] == "👌"


async def test_a_line_typed_as_a_reply_is_taken_days_later(chat: Chat) -> None:
    await with_session(chat)
    number = await speak(chat)
    await chat.tap("Later")
    await chat.say("what Ana said about my handover", reply_to=number)
    assert await line_of(chat) == "what Ana said about my handover"


async def test_a_voice_note_with_words_of_its_own_needs_no_line(chat: Chat) -> None:
    await with_session(chat)
    await speak(chat, caption="after the committee")
    assert "Kept as evidence" in chat.last.text
    assert await line_of(chat) == "after the committee"


async def test_while_a_question_waits_the_text_is_its_answer(chat: Chat) -> None:
    await reflecting(chat)
    await speak(chat)
    assert "Please type your answer" in chat.last.text
    await chat.say("still treating kids in classrooms")
    assert "2 of 20" in chat.last.text
    assert await line_of(chat) == ""


async def test_the_buttons_of_a_question_that_waits_stay(chat: Chat) -> None:
    await chat.say("/start")
    before = chat.buttons()
    await speak(chat)
    assert chat.last.text == "I kept your voice note (12 s), but I can't hear it."
    assert chat.buttons() == before


async def test_the_line_can_be_added_and_changed_from_the_list(chat: Chat) -> None:
    await reflecting(chat)
    await speak(chat)
    await chat.say("/evidence")
    await walk(chat, (("tap", "1"), ("tap", "Add a line"), ("say", "an answer, spoken")))
    assert "Voice note</b>, Sep 2: an answer, spoken" in chat.last.text
    await walk(chat, (("tap", "Change the line"), ("say", "my first answer")))
    assert "Voice note</b>, Sep 2: my first answer" in chat.last.text


async def test_of_two_voice_notes_the_line_stands_with_the_newer(chat: Chat) -> None:
    await with_session(chat)
    await speak(chat)
    await speak(chat, file_id="w", file_unique_id="w")
    await chat.say("the second thought")
    assert [kept.caption for kept in await rows(chat, Evidence)] == ["", "the second thought"]


async def test_a_line_for_a_recording_that_is_gone_says_so(chat: Chat) -> None:
    await with_session(chat)
    await speak(chat)
    asked = chat.last.id
    await chat.say("/evidence")
    await walk(chat, (("tap", "1"), ("tap", "Remove")))
    await chat.say("too late", reply_to=asked)
    assert "no longer there" in chat.last.text
