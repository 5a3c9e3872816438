"""The nudge comes at its time, once, says when it is late, and is never a pile."""

from datetime import timedelta

from tests.chat import Chat, Coach
from tests.coach.people import with_session

SUNDAY = timedelta(days=4, hours=5)


def nudges(chat: Chat) -> list[str]:
    """All nudges that came."""
    return [line for line in chat.heard if "It's your 45 minutes" in line]


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
    coach.moved += SUNDAY + timedelta(hours=6)
    await coach.sweep()
    assert "I'm late" in nudges(chat)[0]


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
    soft = [line for line in chat.heard if "nothing is lost" in line]
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
    await chat.tap("Change the time zone")
    await chat.say("Lisbon")
    await chat.tap("Yes")
    assert "Sunday, September 6 at 7:00 PM" in chat.last.text
    assert "Lisbon" in chat.last.text
