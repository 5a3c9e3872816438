"""Which question hears a text, and how an answer is corrected."""

from datetime import timedelta

from bot.conversation.events import Said
from tests.chat import Chat, Coach
from tests.coach.people import reflecting, with_goal, with_session


async def answers(chat: Chat) -> str:
    """What /answers shows."""
    await chat.say("/answers")
    return chat.last.text


async def test_a_text_answers_the_question_that_waits(chat: Chat) -> None:
    await reflecting(chat)
    await chat.say("still treating kids")
    assert "2 of 20" in chat.last.text
    assert "still treating kids" in await answers(chat)


async def test_a_burst_typed_before_the_next_question_came_belongs_to_the_first(
    coach: Coach, chat: Chat
) -> None:
    await reflecting(chat)
    first, second = coach.number(), coach.number()
    await coach.hear_only(chat, Said("still treating kids", first, coach.now()))
    await coach.hear_only(chat, Said("and teaching a class", second, coach.now()))
    await coach.deliver()
    assert "2 of 20" in chat.last.text
    assert chat.reactions[second] == "✍"
    await chat.say("/answers")
    await chat.tap("1")
    assert "still treating kids\nand teaching a class" in chat.last.text


async def test_a_late_part_of_a_burst_is_known_by_its_number(coach: Coach, chat: Chat) -> None:
    await reflecting(chat)
    first, late = coach.number(), coach.number()
    await coach.bring(chat, Said("still treating kids", first, coach.now()))
    await coach.bring(chat, Said("and teaching a class", late, coach.now()))
    assert chat.reactions[late] == "✍"
    assert "and teaching a class" in await answers(chat)


async def test_a_reply_to_an_old_question_changes_its_answer(chat: Chat) -> None:
    await reflecting(chat)
    await chat.say("still treating kids")
    old = next(seen.id for seen in chat.messages.values() if "1 of 20" in seen.text)
    await chat.say("stay clinical")
    await chat.say("director of special ed", reply_to=old)
    text = await answers(chat)
    assert "director of special ed" in text
    assert "still treating kids" not in text
    assert "stay clinical" in text


async def test_editing_a_message_corrects_the_answer_it_made(chat: Chat) -> None:
    await reflecting(chat)
    number = await chat.say("still treting kids")
    await chat.edit(number, "still treating kids")
    assert chat.reactions[number] == "👌"
    text = await answers(chat)
    assert "still treating kids" in text
    assert "treting" not in text


async def test_an_edit_that_changes_nothing_does_nothing(chat: Chat) -> None:
    await reflecting(chat)
    number = await chat.say("still treating kids")
    before = list(chat.heard)
    await chat.edit(number, "still treating kids")
    assert chat.heard == before


async def test_an_edit_of_an_answer_behind_a_goal_leaves_the_goal_and_says_so(chat: Chat) -> None:
    await with_goal(chat)
    wish = next(number for number, text in chat.mine.items() if text.startswith("become lead"))
    await chat.edit(wish, "become lead OT of my county")
    assert "The goal stays as it is" in chat.last.text
    await chat.tap("Open the goal")
    assert "become lead OT of my district" in chat.last.text


async def test_after_twelve_hours_no_question_hears_a_text(coach: Coach, chat: Chat) -> None:
    await reflecting(chat)
    await coach.let_pass(timedelta(hours=13))
    await chat.say("hello there")
    assert "2 of 20" not in chat.last.text
    assert "No answers yet" in await answers(chat)


async def test_a_command_lifts_the_question(chat: Chat) -> None:
    await reflecting(chat)
    await chat.say("/help")
    await chat.say("hello there")
    assert "2 of 20" not in chat.last.text


async def test_later_lifts_the_question_and_go_on_comes_back_to_it(chat: Chat) -> None:
    await reflecting(chat)
    await chat.say("still treating kids")
    await chat.tap("Later")
    await chat.say("hello there")
    assert "3 of 20" not in chat.last.text
    await chat.say("/reflect")
    assert "2 of 20" in chat.last.text


async def test_a_sure_log_while_a_question_waits_is_settled_by_one_tap(chat: Chat) -> None:
    await with_session(chat)
    await chat.say("/reflect")
    await chat.say("did 45 min on my resume")
    assert {"It's my answer", "Log it"} <= set(chat.buttons())
    await chat.tap("It's my answer")
    assert "2 of 6" in chat.last.text or "2 of 20" in chat.last.text
    assert "did 45 min on my resume" in await answers(chat)


async def test_a_label_typed_is_as_good_as_a_tap(chat: Chat) -> None:
    await chat.say("/start")
    await chat.say("i'm an ot or ota in a school")
    assert "How would you like to begin" in chat.last.text


async def test_four_thousand_characters_come_back_exactly(chat: Chat) -> None:
    await reflecting(chat)
    text = ("<b>&amp; \u200fمرحبا 👩‍🏫 {x} " * 400)[:4096]
    await chat.say(text)
    await chat.say("/answers")
    await chat.tap("1")
    parts = [seen.text for seen in chat.messages.values() if seen.text.startswith("<b>Skip ahead")]
    start = list(chat.messages.values()).index(
        next(seen for seen in chat.messages.values() if seen.text == parts[-1])
    )
    shown = "".join(seen.text for seen in list(chat.messages.values())[start:])
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert escaped.replace(" ", "") in shown.replace(" ", "").replace("\n", "")


async def test_a_text_dated_before_the_question_belongs_to_the_one_before(
    coach: Coach, chat: Chat
) -> None:
    await reflecting(chat)
    await chat.say("still treating kids")
    late = coach.number()
    before = coach.now() - timedelta(minutes=1)
    await coach.bring(chat, Said("and teaching a class", late, before))
    assert chat.reactions[late] == "✍"


async def test_a_way_out_typed_is_as_good_as_a_tap(chat: Chat) -> None:
    await reflecting(chat)
    await chat.say("skip")
    assert "2 of 20" in chat.last.text
    await chat.say("Back")
    assert "1 of 20" in chat.last.text


async def test_the_number_of_a_long_option_typed_is_as_good_as_a_tap(chat: Chat) -> None:
    await chat.say("/start")
    for words in ("OT or OTA in a school", "I already have a goal", "Leadership"):
        await chat.tap(words)
    await chat.say("lead the team")
    await chat.tap("Skip")
    await chat.say("2")
    await chat.tap("Skip")
    await chat.tap("Skip")
    await chat.tap("In 1 year")
    assert "a new job title, in writing" in chat.last.text


async def test_an_edit_of_a_message_that_made_nothing_gets_a_reaction(chat: Chat) -> None:
    await reflecting(chat)
    number = await chat.say("/help")
    await chat.edit(number, "/plan")
    assert chat.reactions[number] == "👀"
