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


async def to_steps(chat: Chat) -> None:
    """Open the steps that the last log may have finished."""
    await chat.tap("Change")
    await chat.tap("Steps")


async def plan(chat: Chat) -> str:
    """What /plan shows."""
    await chat.say("/plan")
    return chat.last.text


async def test_a_step_that_a_log_finished_is_ticked_by_hand_and_undone_with_the_log(
    chat: Chat,
) -> None:
    await with_session(chat)
    await chat.say("45 min with the purple binder")
    await to_steps(chat)
    await chat.tap("☐ Update my resume")
    await chat.tap("Done")
    assert "☑ Update my resume" in chat.last.text
    assert "☑ Update my resume" in await plan(chat)
    undo = next((n, d) for n, _, d in reversed(chat.ever) if d.startswith("undo/"))
    await chat.tap_data(*undo)
    assert "☐ Update my resume" in await plan(chat)


async def test_a_step_that_a_log_did_not_finish_is_opened_again(chat: Chat) -> None:
    await with_session(chat)
    await chat.say("30 min, finished updating my resume")
    await to_steps(chat)
    await chat.tap("☑ Update my resume")
    assert "☐ Update my resume" in chat.last.rows[1][0][0]
    assert "☐ Update my resume" in await plan(chat)


async def test_the_boxes_of_a_logs_steps_may_be_tapped_twice(chat: Chat) -> None:
    await with_session(chat)
    await chat.say("45 min with the purple binder")
    await to_steps(chat)
    check = next((n, d) for n, _, d in reversed(chat.ever) if d.startswith("stepin/"))
    await chat.tap_data(*check)
    await chat.tap_data(*check)
    await chat.tap("Done")
    assert chat.last.text.count("☑") == 1


async def test_the_words_of_a_log_whose_step_was_checked_finish_that_step_from_then_on(
    chat: Chat,
) -> None:
    await with_two_goals(chat)
    await chat.say("went through the purple binder, 20 min")
    await chat.tap("feel sure with feeding")
    await to_steps(chat)
    await chat.tap("☐ Read two articles")
    await to_steps_undone(chat)
    number = await chat.say("went through the purple binder, 25 min")
    assert chat.reactions[number] == "👌"
    assert "☑ Read two articles" in chat.last.text


async def to_steps_undone(chat: Chat) -> None:
    """The step is opened again by hand, on the plan: what was learned stays."""
    untick = next(d for _, _, d in reversed(chat.ever) if d.startswith("stepin/"))
    step = int(untick.rsplit("/", 1)[1])
    await chat.tap_data(None, f"untick/{step:x}/plan")


async def test_a_log_moved_to_another_goal_opens_what_it_ticked_of_the_first(chat: Chat) -> None:
    await with_two_goals(chat)
    await chat.say("updated my resume today")
    assert "☑ Update my resume" in chat.last.text
    await chat.tap("Change")
    await chat.tap("Goal")
    await chat.tap("feel sure with feeding")
    assert "☑" not in chat.last.text
    assert "☐ Update my resume" in await plan(chat)


async def test_a_forged_step_of_a_log_reaches_nothing(chat: Chat) -> None:
    await with_session(chat)
    await chat.say("45 min with the purple binder")
    await to_steps(chat)
    log = next(d for _, _, d in reversed(chat.ever) if d.startswith("logsteps/")).split("/")[1]
    for step in ("99", "²", "9" * 40, "-1", ""):
        await chat.tap_data(None, f"stepin/{log}/{step}")
    assert "☑" not in await plan(chat)
