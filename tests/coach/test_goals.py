"""Goals and steps can be changed, moved, rested and deleted from the plan at any time."""

import pytest

from tests.chat import Chat
from tests.coach.people import with_session


@pytest.mark.parametrize(
    ("button", "words", "shown"),
    [
        ("Rename", "Lead OT", "<b>Lead OT</b>"),
        ("Wording", "I am lead OT by June", "I am lead OT by June"),
        ("Measure", "the staff page says so", "the staff page says so"),
        ("Reason", "students need it", "students need it"),
        ("Date", "June 2029", "June 30, 2029"),
    ],
)
async def test_everything_of_a_goal_can_be_changed(
    chat: Chat, button: str, words: str, shown: str
) -> None:
    await with_session(chat)
    await chat.say("/plan")
    await chat.tap_data(chat.last.id, "goal/1")
    await chat.tap(button)
    await chat.say(words)
    assert shown in chat.last.text


async def test_a_step_can_be_ticked_renamed_moved_dated_and_deleted(chat: Chat) -> None:
    await with_session(chat)
    await chat.say("/plan")
    await chat.tap_data(chat.last.id, "step/2")
    await chat.tap("Move up")
    text = chat.last.text
    assert text.index("Update my resume") < text.index("Email Sam")
    await chat.tap("Update my resume")
    await chat.tap("Rename")
    await chat.say("Rewrite my resume")
    await chat.tap("Date")
    await chat.say("31 june")
    assert "no such day" in chat.last.text
    await chat.say("september 20")
    assert "by Sep 20" in chat.last.text
    await chat.tap("Delete")
    assert "Taken off: Rewrite my resume" in chat.last.text


async def test_a_fourth_goal_asks_which_one_rests(chat: Chat) -> None:
    await with_session(chat)
    for name in ("second", "third"):
        await another_goal(chat, name)
    await chat.say("/plan")
    await chat.tap("Set a goal")
    assert "Which one rests" in chat.last.text
    await chat.tap("second")
    await another_goal(chat, "fourth", begun=True)
    await chat.say("/plan")
    assert "second wish</b> (resting)" in chat.last.text


async def another_goal(chat: Chat, name: str, *, begun: bool = False) -> None:
    """One more goal, by the shortest way."""
    if not begun:
        await chat.say("/plan")
        await chat.tap("Set a goal")
    for act, words in (
        ("tap", "Something of my own"),
        ("say", f"{name} wish"),
        ("tap", "Skip"),
        ("say", "two people have seen it done"),
        ("tap", "Skip"),
        ("tap", "Skip"),
        ("tap", "In 1 year"),
        ("tap", "Keep it"),
        ("say", f"Begin the {name}"),
        ("tap", "Done"),
        ("tap", "Skip"),
    ):
        await getattr(chat, act)(words)


async def test_a_date_in_the_past_is_asked_again(chat: Chat) -> None:
    await with_session(chat)
    await chat.say("/plan")
    await chat.tap_data(chat.last.id, "goal/1")
    await chat.tap("Date")
    await chat.say("june 2020")
    assert "has passed" in chat.last.text


async def test_a_step_is_finished_and_opened_again_on_its_own_page(chat: Chat) -> None:
    await with_session(chat)
    await chat.tap_data(chat.last.id, "step/1")
    await chat.tap("It is done")
    assert "Done: Email Sam about shadowing" in chat.last.text
    await chat.tap_data(chat.last.id, "step/1")
    await chat.tap("Not done yet")
    assert "Open again: Email Sam about shadowing" in chat.last.text
