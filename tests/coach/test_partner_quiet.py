"""What goes between partners keeps to the quiet hours of whoever gets it."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.chat import Chat, Coach
from tests.coach.pairs import DONE, HOUR, LOG, SOON, become_partner, pair, told
from tests.coach.people import walk, with_session

EVENING = datetime(2026, 9, 3, 23, 0, tzinfo=UTC)
"""Six in the evening in Chicago."""

CHEER = "Your partner saw"


async def with_hours(chat: Chat, hours: str) -> None:
    """Choose quiet hours."""
    await chat.say("/settings")
    await walk(chat, (("tap", "Quiet hours"), ("say", hours)))


def cheers(owner: Chat) -> int:
    """How many cheers came."""
    return sum(CHEER in each for each in owner.heard)


async def test_a_partner_hears_after_the_quiet_hours_of_their_own(coach: Coach) -> None:
    owner, partner = await with_session(coach.chat(1)), await with_session(coach.chat(2))
    await become_partner(owner, partner)
    await with_hours(partner, "5pm to 8pm")
    await coach.let_pass(EVENING - coach.now())
    await owner.say(LOG)
    await coach.let_pass(HOUR)
    assert told(partner, DONE) == 0
    await coach.let_pass(HOUR + SOON)
    assert told(partner, DONE) == 1


async def test_a_cheer_waits_for_the_end_of_the_owners_quiet_hours(coach: Coach) -> None:
    owner, partner = await pair(coach)
    await with_hours(owner, "5pm to 8pm")
    await coach.let_pass(EVENING - coach.now() - 3 * HOUR)
    await owner.say(LOG)
    await coach.let_pass(3 * HOUR)
    await partner.tap("Well done")
    assert cheers(owner) == 0
    await owner.say("/plan")
    assert "Your plan" in owner.last.text
    await coach.let_pass(2 * HOUR + SOON)
    assert cheers(owner) == 1
