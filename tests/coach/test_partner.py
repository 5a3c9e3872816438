"""A partner: asked by a link for one person, told of sessions and goals, and free to go."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection

from bot.coach.partner_telling import partner_quiet
from bot.conversation.events import Blocked
from storage.deadlines import recent
from storage.partners import partnership_of
from storage.people import find_person
from tests.chat import Chat, Coach
from tests.coach.pairs import OWNER, PARTNER, become_partner, come, make_link, pair
from tests.coach.people import with_goal

DONE, MET, OVER = "Session done.", "Goal met.", "doesn't work any more"
SOON, HOUR = timedelta(minutes=15), timedelta(hours=1)
LOG = "did 45 min on the leadership one"


def told(partner: Chat, what: str) -> int:
    """How often a partner was told that; what they were shown before doesn't count."""
    return sum(each.startswith(f"bot: <b>{what}</b>") for each in partner.heard)


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
    assert "Partner: none" in owner.buttons()
    word = await make_link(owner)
    await owner.say("/settings")
    assert "Partner: a link is waiting" in owner.buttons()
    await come(coach.chat(PARTNER), word)
    await coach.chat(PARTNER).tap("Yes, let me know")
    await owner.say("/settings")
    assert "Partner: yes" in owner.buttons()


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
    assert partner_quiet(now, "UTC") == (now + wait * HOUR if wait else None)
    assert partner_quiet(now, None) is None


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


async def test_the_partner_ends_it_and_is_forgotten(coach: Coach) -> None:
    owner, partner = await pair(coach)
    await owner.say(LOG)
    await coach.let_pass(SOON)
    await partner.tap("Stop these messages")
    await partner.tap("No, go on")
    await partner.tap("Stop these messages")
    await partner.tap("Yes, stop")
    assert "kept nothing of you" in partner.last.text
    assert "Your partner has stopped" in owner.last.text
    assert await coach.desk.run(lambda desk: find_person(desk, PARTNER)) is None
    await coach.let_pass(timedelta(days=1))
    await owner.say(LOG)
    await coach.let_pass(SOON)
    assert told(partner, DONE) == 1


async def test_the_owner_ends_it_and_the_partner_is_forgotten(coach: Coach) -> None:
    owner, partner = await pair(coach)
    await owner.say(LOG)
    await owner.say("/partner")
    await owner.tap("Stop telling my partner")
    await owner.tap("Yes, stop")
    assert "has ended it" in partner.last.text
    assert await coach.desk.run(lambda desk: find_person(desk, PARTNER)) is None
    await coach.let_pass(SOON)
    assert told(partner, DONE) == 0


async def test_a_partner_with_a_path_of_their_own_keeps_it(coach: Coach) -> None:
    owner, partner = await with_goal(coach.chat(OWNER)), await with_goal(coach.chat(PARTNER))
    await become_partner(owner, partner)
    await partner.say("/partner")
    assert "You have been somebody's partner" in partner.last.text
    await partner.tap("Stop these messages")
    await partner.tap("Yes, stop")
    await partner.say("/plan")
    assert "become lead OT" in partner.last.text


@pytest.mark.parametrize("who", [OWNER, PARTNER])
async def test_delete_by_either_side_ends_it_and_erases_the_row(coach: Coach, who: int) -> None:
    await pair(coach)
    await coach.chat(who).say("/delete")
    await coach.chat(who).tap("Yes, erase everything")

    def rows(desk: Connection) -> object:
        return desk.exec_driver_sql("SELECT count(*) FROM partnership").scalar()

    assert await coach.desk.run(rows) == 0
    other = coach.chat(OWNER + PARTNER - who)
    assert "has ended it" in other.last.text or "has stopped" in other.last.text


async def test_a_link_works_once(coach: Coach) -> None:
    owner, partner, third = await with_goal(coach.chat(OWNER)), coach.chat(PARTNER), coach.chat(3)
    word = await make_link(owner)
    await come(partner, word)
    await come(third, word)
    await partner.tap("Yes, let me know")
    await third.tap("Yes, let me know")
    assert OVER in third.last.text
    await come(coach.chat(4), word)
    assert OVER in coach.chat(4).last.text
    await come(partner, word)
    assert "You have been somebody's partner" in partner.last.text


@pytest.mark.parametrize("how", ["taken back", "replaced"])
async def test_a_link_that_was_revoked_is_dead_even_where_it_is_open(
    coach: Coach, how: str
) -> None:
    owner, partner = await with_goal(coach.chat(OWNER)), coach.chat(PARTNER)
    word = await make_link(owner)
    await come(partner, word)
    if how == "replaced":
        await make_link(owner)
    else:
        await owner.tap("Take the link back")
    await partner.tap("Yes, let me know")
    assert OVER in partner.last.text
    await come(partner, word)
    assert OVER in partner.last.text


@pytest.mark.parametrize("word", ["with-", "with-guessed", "with-" + "A" * 22, "with-é\x00"])
async def test_a_forged_link_is_dead(coach: Coach, word: str) -> None:
    await make_link(await with_goal(coach.chat(OWNER)))
    partner = await come(coach.chat(PARTNER), word)
    assert OVER in partner.last.text


async def test_the_owners_own_link_says_so(coach: Coach) -> None:
    owner = await with_goal(coach.chat(OWNER))
    await come(owner, await make_link(owner))
    assert "your own link" in owner.last.text


async def test_the_link_is_not_in_the_database(coach: Coach) -> None:
    word = await make_link(await with_goal(coach.chat(OWNER)))
    dump = await coach.desk.run(
        lambda desk: "\n".join(desk.connection.dbapi_connection.iterdump())  # type: ignore[union-attr]
    )
    assert word not in dump
    assert word.removeprefix("with-") not in dump


async def test_a_partner_who_blocked_the_bot_is_left_alone(coach: Coach) -> None:
    owner, partner = await pair(coach)
    await coach.bring(partner, Blocked())
    await owner.say(LOG)
    await coach.let_pass(timedelta(days=2))
    assert told(partner, DONE) == 0

    def waits(desk: Connection) -> list[str]:
        person, of = find_person(desk, PARTNER), find_person(desk, OWNER)
        assert person is not None
        assert of is not None
        made = partnership_of(desk, of.id)
        assert made is not None
        return [each.status for each in recent(desk, person.id, -made.id, "partner_session")]

    assert await coach.desk.run(waits) == ["dropped"]


async def test_one_partner_of_two_people_hears_of_both(coach: Coach) -> None:
    owner, partner = await pair(coach)
    other = await with_goal(coach.chat(3))
    await become_partner(other, partner)
    await owner.say(LOG)
    await other.say(LOG)
    await coach.let_pass(SOON)
    assert told(partner, DONE) == 2
    await owner.say("/partner")
    await owner.tap("Stop telling my partner")
    await owner.tap("Yes, stop")
    assert await coach.desk.run(lambda desk: find_person(desk, PARTNER)) is not None
