"""A random user over HTTP: every call of the bot is valid, every tap answered, no act unheard."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from bot.coach.commands import COMMANDS
from bot.preview.phone import Phone
from bot.preview.wire import Call
from tests.e2e.running import running
from tests.test_random_user import FORGED, TEXTS


def act(phone: Phone, dice: random.Random, own: list[int]) -> str:
    """Do one thing at random; what it was."""
    roll = dice.random()
    shown = phone.ever_shown
    if roll < 0.5 and shown:
        message_id, label, data = dice.choice(shown[-40:] if roll < 0.4 else shown)
        phone.tap_data(message_id, data)
        return f"tap {label}"
    if roll < 0.75 or not shown:
        text = dice.choice([text for text in TEXTS if text.strip()])
        own.append(phone.say(text))
        return f"say {text[:30]!r}"
    if roll < 0.85:
        phone.say(f"/{dice.choice([*COMMANDS, 'nonsense'])}")
        return "a command"
    if roll < 0.93:
        return _send(phone, dice)
    if roll < 0.96 and own:
        phone.edit(dice.choice(own), f"{dice.choice(('corrected', '45 min', '2027'))} {roll}")
        return "edit"
    phone.tap_data(shown[-1][0], dice.choice([data for data in FORGED if data]))
    return "forged"


def _send(phone: Phone, dice: random.Random) -> str:
    name = dice.choice(["photo", "voice", "sticker", "contact", "poll", "document"])
    getattr(phone, f"send_{name}")()
    return name


async def _hears(phone: Phone) -> bool:
    try:
        await phone.until(lambda: bool(phone.answers), 3)
    except TimeoutError:
        return False
    return True


ERASE = "tap Yes, erase everything"


def _wrong(call: Call, forgotten: int) -> tuple[str, str] | None:
    """What was wrong with a call.

    Of messages up to `forgotten` the bot has erased what they show, so that it can't tell whether
    an edit changes anything.
    """
    needless = call.method.startswith("editMessage") and "not modified" in call.description
    if needless and call.values["message_id"] <= forgotten:
        return None
    return (call.method, call.description)


async def _go(folder: Path, seed: int, actions: int) -> None:
    dice = random.Random(seed)
    async with running(folder) as (bot, phone):
        own: list[int] = []
        unheard, forgotten = [], 0
        for _ in range(actions):
            did = act(phone, dice, own)
            if not await _hears(phone):
                unheard.append(did)
            if did == ERASE:
                forgotten = phone.last.id
        await phone.settled()
        assert unheard == []
        assert [told for call in bot.stand_in.refused if (told := _wrong(call, forgotten))] == []
        assert bot.stand_in.unanswered == []
        assert await bot.stop() == 0
        assert bot.errors() == []


async def test_two_hundred_acts_are_all_answered(tmp_path: Path) -> None:
    """Every act gets a changed text, a message or a reaction."""
    await _go(tmp_path, 11, 200)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(3))
async def test_two_thousand_acts_are_all_answered(tmp_path: Path, seed: int) -> None:
    """The same, for long."""
    await _go(tmp_path, seed, 2000)
