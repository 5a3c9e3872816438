"""What a person sets right is understood the next time."""

from tests.chat import Chat
from tests.coach.people import with_session

SECOND_GOAL = (
    ("say", "/plan"),
    ("tap", "Set a goal"),
    ("tap", "Clinical knowledge"),
    ("say", "feel sure with feeding"),
    ("tap", "Skip"),
    ("say", "three feeding plans reviewed by Ana"),
    ("tap", "Skip"),
    ("tap", "Skip"),
    ("tap", "In 1 year"),
    ("tap", "Keep it"),
    ("say", "Read two articles"),
    ("tap", "Done"),
    ("tap", "Skip"),
)


async def with_two_goals(chat: Chat) -> None:
    await with_session(chat)
    for act, words in SECOND_GOAL:
        await getattr(chat, act)(words)


async def test_the_words_of_a_log_that_was_filed_by_hand_name_its_goal_from_then_on(
    chat: Chat,
) -> None:
    await with_two_goals(chat)
    await chat.say("45 min on the purple binder")
    assert "Which goal" in chat.last.text
    await chat.tap("feel sure with feeding")
    await chat.say("half an hour with the purple binder")
    assert "Logged: 30 minutes for “feel sure with feeding”" in chat.last.text


async def test_a_message_about_two_goals_is_a_log_for_each(chat: Chat) -> None:
    await with_two_goals(chat)
    number = await chat.say("20 min on my resume and half an hour reading feeding articles")
    assert chat.reactions[number] == "👌"
    assert "20 minutes for “become lead OT" in chat.last.text
    assert "30 minutes for “feel sure with feeding" in chat.last.text


async def test_correcting_a_message_about_two_goals_counts_nothing_twice(chat: Chat) -> None:
    await with_two_goals(chat)
    number = await chat.say("20 min on my resume and half an hour reading feeding articles")
    await chat.edit(number, "25 min on my resume and half an hour reading feeding articles")
    await chat.say("/plan")
    await chat.tap("All logs")
    assert "25 min" in chat.last.text
    assert "30 min" in chat.last.text
    assert "20 min" not in chat.last.text
