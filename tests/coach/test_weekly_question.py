"""Who took the quick set and agreed gets one question with each nudge, and never more."""

from __future__ import annotations

from datetime import timedelta

from tests.chat import Chat, Coach
from tests.coach.people import TO_A_SESSION, walk

QUICK = (
    ("say", "/start"),
    ("tap", "OT or OTA in a school"),
    ("tap", "Five minutes"),
    *(("tap", "Skip"),) * 5,
    ("say", "I want to lead people"),
    ("say", "/plan"),
    ("tap", "Set a goal"),
    ("tap", "Leadership"),
    ("say", "become lead OT of my district"),
    ("tap", "Skip"),
    ("say", "my supervisor lists me as lead OT"),
    ("tap", "Skip"),
    ("tap", "Skip"),
    ("tap", "End of this school year"),
    ("tap", "Keep it"),
    ("say", "Email Sam about shadowing"),
    ("tap", "Done"),
    ("tap", "Skip"),
)
SUNDAY = timedelta(days=4, hours=5)


async def test_it_is_offered_once_and_waits_with_the_nudge(coach: Coach, chat: Chat) -> None:
    await walk(chat, QUICK, TO_A_SESSION)
    await chat.tap("One question a week, please")
    await coach.let_pass(SUNDAY)
    nudge = chat.last
    await chat.tap("A question for this week")
    assert "3 of 20" in chat.last.text
    assert "minutes" in nudge.text
    await chat.say("when a kid writes their name")
    assert "Kept, thank you" in chat.last.text
    await chat.tap("Done already")
    await chat.tap("30 min")
    await chat.tap("Done")
    await coach.let_pass(timedelta(weeks=1))
    await chat.tap("A question for this week")
    assert "4 of 20" in chat.last.text
    await chat.say("/answers")
    assert "when a kid writes their name" in chat.last.text


async def test_no_question_comes_to_who_did_not_agree(coach: Coach, chat: Chat) -> None:
    await walk(chat, QUICK, TO_A_SESSION)
    await coach.let_pass(SUNDAY)
    assert "A question for this week" not in chat.buttons()


async def test_it_can_be_stopped(coach: Coach, chat: Chat) -> None:
    await walk(chat, QUICK, TO_A_SESSION)
    await chat.tap("One question a week, please")
    await chat.say("/settings")
    await chat.tap("Don't ask weekly")
    await coach.let_pass(SUNDAY)
    assert "A question for this week" not in chat.buttons()
