"""What is told is kept once, shown briefly, and can always be taken back."""

from tests.chat import Chat
from tests.coach.people import with_session


async def plan(chat: Chat) -> str:
    """What /plan shows."""
    await chat.say("/plan")
    return chat.last.text


async def test_a_log_is_a_reaction_and_a_short_line(chat: Chat) -> None:
    await with_session(chat)
    number = await chat.say("did 45 min on the leadership one, emailed Sam")
    assert chat.reactions[number] == "👌"
    assert chat.last.text.startswith("Logged: 45 minutes")
    assert chat.buttons() == ["Undo", "Change"]
    assert "1 log, 45 min" in await plan(chat)


async def test_undo_takes_all_of_it_back_and_put_it_back_keeps_it(chat: Chat) -> None:
    await with_session(chat)
    await chat.say("30 min, finished updating my resume")
    assert "☑ Update my resume" in chat.last.text
    await chat.tap("Undo")
    assert "☐ Update my resume" in await plan(chat)
    await chat.tap_data(*next((n, d) for n, _, d in reversed(chat.ever) if d.startswith("redo/")))
    assert "☑ Update my resume" in await plan(chat)


async def test_editing_the_message_reads_the_log_anew(chat: Chat) -> None:
    await with_session(chat)
    number = await chat.say("45 min on my resume")
    await chat.edit(number, "60 min on my resume")
    assert "60 min" in await plan(chat)
    assert "1 log, 60 min" in chat.last.text


async def test_each_part_of_a_log_can_be_changed(chat: Chat) -> None:
    await with_session(chat)
    await chat.say("45 min on my resume")
    await chat.tap("Change")
    await chat.tap("Minutes")
    await chat.say("50")
    assert "50 minutes" in chat.last.text
    await chat.tap("Change")
    await chat.tap("Day")
    await chat.say("yesterday")
    assert "Tuesday, September 1" in chat.last.text
    await chat.tap("Change")
    await chat.tap("Words")
    await chat.say("resume, second page")
    assert "resume, second page" in await plan(chat)


async def test_with_two_goals_an_unclear_log_asks_by_one_tap(chat: Chat) -> None:
    await with_session(chat)
    await chat.say("/plan")
    await chat.tap("Set a goal")
    for act, words in (
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
    ):
        await getattr(chat, act)(words)
    await chat.say("25 min")
    assert "Which goal" in chat.last.text
    await chat.tap("feel sure with feeding")
    assert "feel sure with feeding" in chat.last.text
    assert "1 log, 25 min" in await plan(chat)


async def test_a_plan_for_the_future_is_no_log(chat: Chat) -> None:
    await with_session(chat)
    await chat.say("will do an hour tomorrow")
    assert "Nothing logged" in await plan(chat)


async def test_no_time_this_week_is_taken_kindly(chat: Chat) -> None:
    await with_session(chat)
    await chat.say("no time this week, crazy busy")
    assert "Nothing logged" in await plan(chat)
    assert not any("sorry" in line.casefold() for line in chat.heard)


async def test_a_photo_is_kept_and_an_album_is_one_event(chat: Chat) -> None:
    await with_session(chat)
    await chat.share("photo", file_id="a", album="x")
    heard = len(chat.messages)
    await chat.share("photo", file_id="b", album="x")
    assert len(chat.messages) == heard
    assert "Kept as evidence" in chat.last.text
