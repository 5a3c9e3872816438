"""Somebody who taps, types and sends anything at all still gets an answer each time."""

import logging
import random
from datetime import timedelta

import pytest

from bot.coach.commands import COMMANDS
from tests.chat import Chat, Coach
from tests.voice.labels import says_nothing

TEXTS = (
    "lead the team one day",
    "about 70%",
    "140%",
    "31 june",
    "end of May",
    "sundays at 7pm",
    "Chicago",
    "springfield",
    "not today",
    "move it to thursday",
    "skip this week",
    "45 min on the leadership one",
    "1h",
    "no time this week",
    "thanks!",
    "what's my next step",
    "👩‍🏫🎉",
    "\u200fمرحبا\u200f",
    "<b>bold & <script>",
    "a" * 4096,
    "null \x00 \u0000 None",
    "{ $goal }",
    "c.d.e",
    "yes",
    "Keep it",
)
FORGED = ("1.wish.x", "goal/ffff", "tick/1", "???", "", "é" * 32, "0.0.0", "undo/1")
KINDS = ("photo", "document", "voice", "sticker", "location", "contact", "poll", "video", "dice")


async def act(chat: Chat, dice: random.Random) -> str:
    """Do one thing at random; what it was."""
    roll = dice.random()
    if roll < 0.5 and chat.ever:
        message_id, label, data = dice.choice(chat.ever[-60:] if roll < 0.4 else chat.ever)
        await chat.tap_data(message_id, data)
        return f"tap {label} ({data})"
    if roll < 0.8 or not chat.messages:
        text = dice.choice(TEXTS)
        replied = dice.choice(list(chat.messages)) if chat.messages and roll > 0.75 else None
        await chat.say(text, replied)
        return f"say {text[:40]!r}"
    if roll < 0.88:
        command = dice.choice([*COMMANDS, "nonsense"])
        await chat.say(f"/{command}")
        return f"/{command}"
    if roll < 0.93:
        kind = dice.choice(KINDS)
        about = {"latitude": 41.9, "longitude": -87.6} if kind == "location" else {}
        await chat.share(kind, file_id="f", **about)
        return kind
    if roll < 0.96:
        data = dice.choice(
            ["1.wish.x", "goal/ffff", "tick/1", "???", "", "é" * 32, "0.0.0", "undo/1"]
        )
        await chat.tap_data(dice.choice(list(chat.messages)), data)
        return f"forged {data}"
    await chat.coach.let_pass(timedelta(hours=dice.choice([1, 13, 30, 100])))
    return "time"


@pytest.mark.parametrize("seed", range(4))
async def test_every_action_gets_an_answer(
    coach: Coach, seed: int, caplog: pytest.LogCaptureFixture
) -> None:
    """A changed text, a message or a reaction for each action, and nothing wrong in the log."""
    caplog.set_level(logging.WARNING)
    dice = random.Random(seed)
    chat = coach.chat()
    silent = []
    for _ in range(500):
        before = len(chat.heard)
        did = await act(chat, dice)
        answers = [line for line in chat.heard[before:] if line != "not modified"]
        if not answers and did != "time":
            silent.append(did)
        assert chat.keyboards() <= 1, (did, chat.heard[before:])
    assert silent == []
    ours = {label for _, label, _ in chat.ever if label.strip("☑☐ ") not in TEXTS}
    assert {label for label in ours if says_nothing(label)} == set()
    assert [record.getMessage() for record in caplog.records] == []
