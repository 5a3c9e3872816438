"""The nudge comes at its time, once, says when it is late, and is never a pile."""

from datetime import timedelta

import pytest

from bot.coach.sweeping import sweep
from tests.chat import Chat, Coach, shelf
from tests.coach.people import with_goal, with_session

SUNDAY = timedelta(days=4, hours=5)
IN_TIME = timedelta(days=4, hours=3, minutes=55)


def nudges(chat: Chat) -> list[str]:
    """All nudges that came."""
    return [line for line in chat.heard if "[Skip this week]" in line]


async def test_it_comes_at_the_local_time_and_rings(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    await coach.let_pass(timedelta(days=4, hours=3, minutes=30))
    assert nudges(chat) == []
    await coach.let_pass(timedelta(hours=1))
    assert len(nudges(chat)) == 1
    assert nudges(chat)[0].startswith("bot, rings")


async def test_it_is_quiet_when_the_work_is_done_already(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    await coach.let_pass(timedelta(days=2))
    await chat.say("did 45 min on the leadership one")
    await coach.let_pass(timedelta(days=3))
    assert nudges(chat) == []


async def test_a_late_one_says_so(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    coach.moved += SUNDAY + timedelta(hours=12)
    await coach.sweep()
    assert "I'm late" in nudges(chat)[0]


async def held_back(coach: Coach, chat: Chat, waits: timedelta) -> list[str]:
    """The nudges that came when one was written in time, and could go out only so much later."""
    await with_session(chat)
    coach.moved += IN_TIME
    assert await coach.desk.run(lambda desk: sweep(desk, coach.now(), shelf())) == 1
    coach.moved += waits
    await coach.deliver()
    await coach.sweep()
    return nudges(chat)


@pytest.mark.parametrize(("minutes", "says_so"), [(5, False), (20, True), (780, True)])
async def test_one_that_became_late_on_its_way_says_so(
    coach: Coach, chat: Chat, minutes: int, says_so: bool
) -> None:
    came = await held_back(coach, chat, timedelta(minutes=minutes))
    assert ["I'm late" in each for each in came] == [says_so]


async def test_one_that_grew_a_day_old_on_its_way_is_mentioned_at_the_next_contact(
    coach: Coach, chat: Chat
) -> None:
    assert await held_back(coach, chat, timedelta(hours=25)) == []
    await chat.say("/plan")
    assert "I was away at your last session time" in chat.last.text


async def test_one_that_was_late_and_grew_a_day_old_is_not_sent_either(
    coach: Coach, chat: Chat
) -> None:
    await with_session(chat)
    coach.moved += SUNDAY + timedelta(hours=12)
    assert await coach.desk.run(lambda desk: sweep(desk, coach.now(), shelf())) == 1
    coach.moved += timedelta(hours=20)
    await coach.deliver()
    await coach.sweep()
    assert nudges(chat) == []


async def test_one_older_than_a_day_is_not_sent_but_mentioned_at_the_next_contact(
    coach: Coach, chat: Chat
) -> None:
    await with_session(chat)
    coach.moved += SUNDAY + timedelta(days=2)
    await coach.sweep()
    assert nudges(chat) == []
    await chat.say("/plan")
    assert "I was away at your last session time" in chat.last.text
    assert "Sunday, September 13" in chat.last.text


async def test_several_missed_ones_are_no_pile(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    coach.moved += timedelta(weeks=5) + SUNDAY + timedelta(hours=1)
    await coach.sweep()
    assert len(nudges(chat)) <= 1
    await coach.let_pass(timedelta(days=7))
    assert 1 <= len(nudges(chat)) <= 2


async def test_a_snooze_moves_one_nudge_and_never_the_series(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    await coach.let_pass(SUNDAY)
    await chat.tap("Tomorrow")
    assert "Monday, September 7 at 7:00 PM" in chat.last.text
    await coach.let_pass(timedelta(days=1))
    assert len(nudges(chat)) == 2
    await coach.let_pass(timedelta(days=6))
    assert len(nudges(chat)) == 3


async def test_a_silence_gets_one_soft_line(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    await coach.let_pass(timedelta(days=10))
    soft = [line for line in chat.heard if "[Log what I did]" in line]
    assert len(soft) == 1


async def test_the_timer_survives_a_restart_and_asks_what_got_done(
    coach: Coach, chat: Chat
) -> None:
    await with_session(chat)
    await coach.let_pass(SUNDAY)
    await chat.tap("Start")
    coach.stop()
    coach.start()
    await coach.let_pass(timedelta(minutes=50))
    assert "45 minutes are over" in chat.last.text
    await chat.tap("Email Sam")
    await chat.tap("Done")
    assert "Logged: 45 minutes" in chat.last.text


async def test_stopping_early_counts_what_was_done(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    await coach.let_pass(SUNDAY)
    await chat.tap("Start")
    await coach.let_pass(timedelta(minutes=15))
    await chat.tap("I'm done")
    await chat.tap("Done")
    assert "Logged: 15 minutes" in chat.last.text


async def test_a_move_to_another_zone_keeps_the_local_time(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    await chat.say("/settings")
    await chat.tap("Time zone")
    await chat.say("Lisbon")
    await chat.tap("Yes")
    assert "Sunday, September 6 at 7:00 PM" in chat.last.text
    assert "Lisbon" in chat.last.text


async def days_of_sessions(chat: Chat, days: str) -> None:
    """Somebody with a goal and a session on these days at seven."""
    await with_goal(chat)
    await chat.say(f"{days} at 7pm for 45 minutes")
    await chat.say("Chicago")
    await chat.tap("Yes, that's my time")
    await chat.tap("Skip")


async def test_the_newest_of_several_missed_ones_is_sent_within_its_day(
    coach: Coach, chat: Chat
) -> None:
    """Down from before Friday's time until an hour after Saturday's: Saturday's comes, alone."""
    await days_of_sessions(chat, "every day")
    await coach.let_pass(timedelta(days=1))
    chat.heard.clear()
    coach.moved += timedelta(days=2, hours=5)
    await coach.sweep()
    assert len(nudges(chat)) == 1
    assert "I'm late: this was meant for Saturday, September 5 at 7:00 PM" in nudges(chat)[0]


async def test_two_that_fall_together_come_as_one(coach: Coach, chat: Chat) -> None:
    """Monday's is moved to tomorrow, where Tuesday's own comes at the same time."""
    await days_of_sessions(chat, "mondays and tuesdays")
    await coach.let_pass(timedelta(days=5, hours=5))
    await chat.tap("Tomorrow")
    chat.heard.clear()
    await coach.let_pass(timedelta(days=1))
    assert len(nudges(chat)) == 1


async def test_work_after_midnight_belongs_to_the_session_before(coach: Coach, chat: Chat) -> None:
    await with_goal(chat)
    await chat.say("sundays at 11:30pm for 45 minutes")
    await chat.say("Chicago")
    await chat.tap("Yes, that's my time")
    await chat.tap("Skip")
    await coach.let_pass(timedelta(days=4, hours=8, minutes=30))
    assert len(nudges(chat)) == 1
    await coach.let_pass(timedelta(hours=2))
    await chat.say("did 45 min on the leadership one")
    await coach.let_pass(timedelta(days=7))
    assert len(nudges(chat)) == 2


async def test_no_session_this_week_passes_over_every_day_of_it(coach: Coach, chat: Chat) -> None:
    await days_of_sessions(chat, "mondays, wednesdays and fridays")
    await coach.let_pass(timedelta(days=5, hours=5))
    chat.heard.clear()
    await chat.tap("Skip this week")
    assert "Monday, September 14 at 7:00 PM" in chat.last.text
    await coach.let_pass(timedelta(days=6))
    assert nudges(chat) == []


async def test_not_today_passes_over_one_day(coach: Coach, chat: Chat) -> None:
    await days_of_sessions(chat, "mondays, wednesdays and fridays")
    await coach.let_pass(timedelta(days=5, hours=5))
    await chat.say("not today")
    assert "Wednesday, September 9 at 7:00 PM" in chat.last.text


async def test_five_more_lengthens_the_timer_while_it_runs_and_when_it_is_over(
    coach: Coach, chat: Chat
) -> None:
    await with_session(chat)
    await coach.let_pass(SUNDAY)
    await chat.tap("Start")
    await chat.say("five more")
    assert "50 minutes" in chat.last.text
    await coach.let_pass(timedelta(minutes=52))
    assert "50 minutes are over" in chat.last.text
    await chat.tap("5 more minutes")
    assert "55 minutes" in chat.last.text
    await coach.let_pass(timedelta(minutes=10))
    await chat.say("ten more minutes")
    assert "65 minutes" in chat.last.text
    await coach.let_pass(timedelta(minutes=20))
    await chat.tap("Email Sam")
    await chat.tap("Done")
    assert "Logged: 65 minutes" in chat.last.text


async def test_what_got_done_may_be_typed(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    await coach.let_pass(SUNDAY)
    await chat.tap("Start")
    await coach.let_pass(timedelta(minutes=50))
    wrote = await chat.say("read the state rules, wrote two questions for Sam")
    assert "Logged: 45 minutes" in chat.last.text
    await chat.edit(wrote, "read the state rules, wrote three questions for Sam")
    await chat.say("/plan")
    assert "45 min · read the state rules, wrote three questions" in chat.last.text


async def test_what_a_timer_counted_is_of_its_own_day(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    await coach.let_pass(SUNDAY)
    await chat.tap("Start")
    await coach.let_pass(timedelta(days=2))
    await chat.tap("Done")
    assert "Logged: 45 minutes" in chat.last.text
    assert "Sunday, September 6" in chat.last.text


async def test_a_week_can_be_skipped_days_later(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    await coach.let_pass(SUNDAY)
    number, skip = chat.last.id, dict(chat.last.rows[2])["Skip this week"]
    await coach.let_pass(timedelta(days=4))
    await chat.tap_data(number, skip)
    assert "Skipped, and that's fine" in chat.messages[number].text


async def test_a_log_during_the_timer_is_not_asked_for_again(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    await coach.let_pass(SUNDAY)
    await chat.tap("Start")
    await coach.let_pass(timedelta(minutes=30))
    await chat.say("did 30 min on the leadership one")
    heard = len(chat.heard)
    await coach.let_pass(timedelta(hours=1))
    assert chat.heard[heard:] == []


async def test_an_old_nudge_is_no_longer_moved(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    await coach.let_pass(SUNDAY)
    number, old = chat.last.id, dict(chat.last.rows[1])["Tomorrow"]
    await coach.let_pass(timedelta(days=5))
    await chat.tap_data(number, old)
    assert "That one is past" in chat.messages[number].text
    assert "Sunday, September 13 at 7:00 PM" in chat.messages[number].text


async def test_whoever_never_answers_hears_once_a_month_and_no_more(
    coach: Coach, chat: Chat
) -> None:
    await with_session(chat)
    await coach.let_pass(timedelta(weeks=3, days=5))
    assert "The last three sessions went by quietly" in chat.last.text
    heard = len(chat.heard)
    await coach.let_pass(timedelta(weeks=16))
    assert 3 <= len(nudges(chat)[3:]) <= 4
    assert len(chat.heard[heard:]) == len(nudges(chat)[3:])


async def test_a_sign_of_life_brings_the_weekly_nudge_back(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    await coach.let_pass(timedelta(weeks=5, days=5))
    await chat.say("/plan")
    before = len(nudges(chat))
    await coach.let_pass(timedelta(weeks=2))
    assert len(nudges(chat)) == before + 2


async def test_a_shorter_session_is_one_tap_away(coach: Coach, chat: Chat) -> None:
    await with_session(chat)
    await coach.let_pass(timedelta(weeks=3, days=5))
    await chat.tap("A shorter session")
    await chat.tap("20 min")
    assert "20 minutes" in chat.last.text
    assert "Next session" in chat.last.text
