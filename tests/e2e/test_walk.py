"""The whole way over HTTP: from the first hello to a log in the plan, through stops and kills."""

from pathlib import Path

import pytest

from tests.e2e.running import Running, running

WALK = (
    ("say", "/start"),
    ("tap", "OT or OTA in a school"),
    ("tap", "Five minutes"),
    ("say", "lead the OT team one day"),
    ("say", "I want to lead people"),
    ("say", "feeding, I never got trained in it"),
    ("say", "no, always behind"),
    ("say", "about 60%"),
    ("say", "sensory stuff in classrooms"),
    ("tap", "Leadership"),
    ("say", "become lead OT of my district"),
    ("say", "apply for the post"),
    ("say", "my supervisor lists me as lead on the staff page"),
    ("tap", "Skip"),
    ("tap", "Skip"),
    ("tap", "End of this school year"),
    ("tap", "Keep it"),
    ("say", "Email Sam about shadowing"),
    ("tap", "Done"),
    ("tap", "Skip"),
    ("say", "every day at 7pm for 45 minutes"),
    ("say", "Chicago"),
    ("tap", "Yes, that's my time"),
    ("say", "If it is 7 and the dishes are done, then I open my folder"),
)


async def walk(bot: Running, phone, restarts) -> None:
    """Take every step, and do what `restarts` says between them."""
    for number, (act, words) in enumerate(WALK):
        getattr(phone, act)(words)
        await phone.until(lambda: bool(phone.answers))
        await phone.settled()
        await restarts(bot, number)


async def nudge_and_log(bot: Running, phone) -> None:
    """Let a day pass until the nudge came, log, and see the log in the plan."""
    bot.clock.move(24 * 3600)
    await phone.sees("Next step: Email Sam")
    phone.say("did 45 min on the leadership one, emailed Sam")
    await phone.sees("Logged: 45 minutes")
    phone.say("/plan")
    await phone.sees("1 log, 45 min")


async def test_a_person_walks_from_hello_to_the_first_log(tmp_path: Path) -> None:
    """Every call is valid, every tap answered, the log of the bot is clean."""

    async def nothing(bot: Running, number: int) -> None:
        return None

    async with running(tmp_path) as (bot, phone):
        await walk(bot, phone, nothing)
        await phone.sees("Next session")
        await nudge_and_log(bot, phone)
        assert await bot.stop() == 0
        refused = [
            call for call in bot.stand_in.calls if not call.ok and call.method != "getUpdates"
        ]
        assert refused == []
        assert bot.errors() == []


@pytest.mark.parametrize("how", ["stop", "kill"])
async def test_every_step_survives_a_restart(tmp_path: Path, how: str) -> None:
    """Whatever way the bot ends, it goes on where it stood."""

    async def again(bot: Running, number: int) -> None:
        if number % 8 == (3 if how == "stop" else 6):
            await getattr(bot, how)()
            await bot.start()

    async with running(tmp_path) as (bot, phone):
        await walk(bot, phone, again)
        await phone.sees("Next session")
        await nudge_and_log(bot, phone)
