"""A partner: shown first what they will get, told of sessions and goals, by day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.coach.quiet import end_of_quiet
from storage.tables import Person
from tests.chat import Chat, Coach
from tests.coach.pairs import (
    DONE,
    HOUR,
    LOG,
    MET,
    OWNER,
    PARTNER,
    SOON,
    come,
    make_link,
    pair,
    told,
)
from tests.coach.people import with_goal


async def meet_goal(owner: Chat) -> None:
    await owner.say("/plan")
    goal = next(d for row in owner.last.rows for _, d in row if d.startswith("goal/"))
    await owner.tap_data(owner.last.id, goal)
    await owner.tap("It is met")


async def test_what_users_ask_for_share_with_a_partner(coach: Coach) -> None:
    """Asked for in other bots: "Share with a partner"; here without a word of what was done."""
    owner, partner = await pair(coach)
    await owner.say(LOG)
    await coach.let_pass(SOON)
    assert told(partner, DONE) == 1
    await partner.tap("Well done.")
    assert "Well done." in owner.last.text
    assert "leadership" not in "".join(partner.heard)


async def test_the_owner_sees_word_for_word_what_the_partner_will_get(coach: Coach) -> None:
    owner, partner = await pair(coach)
    await owner.say(LOG)
    await coach.let_pass(SOON)
    shown = next(each for each in owner.heard if "word for word" in each)
    got = partner.last.text
    assert got.replace("\n", "\n  ") in shown
    assert all(label in shown for label in partner.buttons()[:4])


async def test_the_partner_sees_the_same_before_saying_yes(coach: Coach) -> None:
    owner, partner = await with_goal(coach.chat(OWNER)), coach.chat(PARTNER)
    await come(partner, await make_link(owner))
    assert DONE in partner.last.text
    assert MET in partner.last.text
    assert partner.buttons() == ["Yes, let me know", "No, thank you"]
    assert not any("Your partner said yes" in each for each in owner.heard)


async def test_saying_yes_is_told_to_the_owner_without_a_name(coach: Coach) -> None:
    owner, partner = await pair(coach)
    assert "Your partner said yes" in owner.last.text
    assert not owner.last.rings
    assert "I'll let you know" in partner.messages[min(partner.messages)].text


async def test_the_settings_say_how_it_stands(coach: Coach) -> None:
    owner = await with_goal(coach.chat(OWNER))
    await owner.say("/settings")
    assert "Partner: none" in owner.last.text
    word = await make_link(owner)
    await owner.say("/settings")
    assert "Partner: a link is waiting" in owner.last.text
    await come(coach.chat(PARTNER), word)
    await coach.chat(PARTNER).tap("Yes, let me know")
    await owner.say("/settings")
    assert "Partner: yes" in owner.last.text


async def test_a_session_is_told_once_a_day_and_silently(coach: Coach) -> None:
    owner, partner = await pair(coach)
    for _ in range(3):
        await owner.say(LOG)
        await coach.let_pass(SOON)
    assert told(partner, DONE) == 1
    assert not partner.last.rings
    await coach.let_pass(timedelta(days=1))
    await owner.say(LOG)
    await coach.let_pass(SOON)
    assert told(partner, DONE) == 2


async def test_what_was_undone_at_once_is_not_told_and_may_be_told_later(coach: Coach) -> None:
    owner, partner = await pair(coach)
    await owner.say(LOG)
    await owner.tap("Undo")
    await coach.let_pass(SOON)
    assert told(partner, DONE) == 0
    await owner.say(LOG)
    await coach.let_pass(SOON)
    assert told(partner, DONE) == 1


@pytest.mark.parametrize("text", ["no time this week", "tomorrow I will email Sam", "thanks"])
async def test_what_is_no_work_done_is_not_told(coach: Coach, text: str) -> None:
    owner, partner = await pair(coach)
    await owner.say(text)
    await coach.let_pass(SOON)
    assert told(partner, DONE) == 0


async def test_a_log_by_taps_is_a_session_too(coach: Coach) -> None:
    owner, partner = await pair(coach)
    await owner.say("/log")
    await owner.tap("30 min")
    await owner.tap("Done")
    await coach.let_pass(SOON)
    assert told(partner, DONE) == 1


async def test_a_goal_that_is_met_is_told_and_one_that_is_not_yet_is_not(coach: Coach) -> None:
    owner, partner = await pair(coach)
    await meet_goal(owner)
    await owner.tap("not met yet")
    await coach.let_pass(SOON)
    assert told(partner, MET) == 0
    await meet_goal(owner)
    await coach.let_pass(SOON)
    assert told(partner, MET) == 1


async def test_nothing_comes_at_night_but_in_the_morning(coach: Coach) -> None:
    owner, partner = await pair(coach)
    await coach.let_pass(datetime(2026, 9, 4, 2, 30, tzinfo=UTC) - coach.now())  # 9:30 pm there
    await owner.say(LOG)
    await coach.let_pass(9 * HOUR)
    assert told(partner, DONE) == 0
    await coach.let_pass(HOUR)
    assert told(partner, DONE) == 1


@pytest.mark.parametrize(
    ("hour", "wait"), [(6, 1), (7, 0), (12, 0), (20, 0), (21, 10), (23, 8), (0, 7)]
)
def test_a_partner_sleeps_from_nine_to_seven(hour: int, wait: int) -> None:
    now = datetime(2026, 9, 3, hour, tzinfo=UTC)
    hours = Person.model_fields["quiet_hours"].default
    assert end_of_quiet(hours, "UTC", now) == (now + wait * HOUR if wait else None)
    assert end_of_quiet(hours, None, now) is None


async def test_each_thing_told_has_one_answer(coach: Coach) -> None:
    owner, partner = await pair(coach)
    await owner.say(LOG)
    await coach.let_pass(SOON)
    labels = [d for row in partner.last.rows for _, d in row if d.startswith("cheer/")]
    for data in labels:
        await partner.tap_data(partner.last.id, data)
    assert sum("Your partner saw" in each for each in owner.heard) == 1
    assert "has had its answer" in partner.last.text
    assert "Stop these messages" in partner.buttons()


async def test_a_cheer_comes_in_the_language_of_who_gets_it(coach: Coach) -> None:
    owner, partner = await pair(coach, "es")
    await owner.say(LOG)
    await coach.let_pass(SOON)
    assert "Sesión hecha." in partner.last.text
    await partner.tap("Sigue así")
    assert "Keep going, step by step." in owner.last.text
    assert not owner.last.rings
