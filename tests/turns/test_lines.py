"""What one person sends in a row has the same effect together as one by one."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.coach import hearing
from bot.coach.scene import Scene
from bot.conversation.events import Arrival, Event, Said, Tapped
from tests.chat import Chat, Coach
from tests.coach.people import TO_A_GOAL, TO_A_SESSION, walk
from tests.test_random_user import TEXTS

MANY = 40


def arrivals(coach: Coach, chat: Chat, events: Sequence[Event]) -> list[Arrival]:
    """The events as updates that come one after the other."""
    first = coach.updates + 1
    coach.updates += len(events)
    return [
        Arrival(number, chat.user, chat.user, "en", event)
        for number, event in enumerate(events, first)
    ]


def logs(coach: Coach, count: int) -> list[Event]:
    """Logs, each unlike the others."""
    return [Said(f"did {5 + each} min", coach.number(), coach.now()) for each in range(count)]


def answered(chat: Chat) -> list[str]:
    """The first lines of what the coach wrote about logs."""
    lines = [each.splitlines()[0].rstrip(".") for each in chat.heard]
    return [line for line in lines if line.startswith("bot: Logged")]


async def test_a_flood_is_answered_in_order_each_once(coach: Coach, chat: Chat) -> None:
    await chat.say("/start")
    await chat.tap("OT or OTA in a school")
    await chat.tap("Five minutes")
    await chat.say("/plan")
    flood = arrivals(coach, chat, logs(coach, MANY))
    await coach.turns.hear(flood, [])
    await coach.turns.hear(flood, [])
    await coach.deliver()
    assert answered(chat) == [f"bot: Logged: {5 + each} minutes" for each in range(MANY)]


async def test_one_that_raises_among_them_is_undone_alone(
    coach: Coach, chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = hearing.hear_text

    def stumble(scene: Scene, said: Said) -> None:
        whole(scene, said)
        if "12 min" in said.text:
            raise LookupError

    await chat.say("/start")
    await chat.tap("OT or OTA in a school")
    await chat.tap("Five minutes")
    await chat.say("/plan")
    monkeypatch.setattr(hearing, "hear_text", stumble)
    await coach.turns.hear(arrivals(coach, chat, logs(coach, 12)), [])
    await coach.deliver()
    there = [each for each in range(5, 17) if each != 12]
    assert answered(chat) == [f"bot: Logged: {each} minutes" for each in there]
    assert sum("went wrong" in each for each in chat.heard) == 1


async def lived(folder: Path, seed: int, *, together: bool) -> list[str]:
    """All that a person of that seed sees, whose texts and taps come before any reply does."""
    dice = random.Random(seed)
    coach = Coach(f"sqlite:///{folder / f'{together}.sqlite3'}")
    chat = await walk(coach.chat(), TO_A_GOAL, TO_A_SESSION)
    for _ in range(3):
        burst = arrivals(coach, chat, [act(coach, chat, dice) for _ in range(12)])
        for some in [burst] if together else [[each] for each in burst]:
            await coach.turns.hear(some, [])
        await coach.deliver()
    coach.stop()
    return chat.heard


def act(coach: Coach, chat: Chat, dice: random.Random) -> Event:
    """A text, or a tap on any button there ever was."""
    if dice.random() < 0.3:
        message_id, _, data = dice.choice(chat.ever)
        return Tapped(data, message_id)
    text = dice.choice([each for each in TEXTS if each.strip() and not each.startswith("/")])
    return Said(text, coach.number(), coach.now())


@pytest.mark.parametrize("seed", range(6))
async def test_a_burst_ends_as_if_each_had_come_alone(tmp_path: Path, seed: int) -> None:
    together = await lived(tmp_path, seed, together=True)
    assert together == await lived(tmp_path, seed, together=False)
