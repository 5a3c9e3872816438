"""Who sends very much at once is heard completely and in order, between everybody else."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import event, func, select, update

from bot.coach import hearing
from bot.coach import held as held_module
from bot.coach.held import MOST, Held
from bot.coach.scene import Scene
from bot.conversation.events import Arrival, Commanded, Said, Tapped
from storage.held import held_chats
from storage.rows import table
from storage.tables import Fault, HeldUpdate, Log
from storage.troubles import NotKeptError
from tests.chat import BOT_ID, Chat, Coach
from tests.turns.test_lines import answered, arrivals, logs

FLOOD = 40


async def ready(chat: Chat) -> Chat:
    """From the first hello to where a text is a log."""
    await chat.say("/start")
    await chat.tap("OT or OTA in a school")
    await chat.tap("Five minutes")
    await chat.say("/plan")
    return chat


def first_lines(count: int) -> list[str]:
    """What the coach says to so many of `logs`."""
    return [f"bot: Logged: {5 + each} minutes" for each in range(count)]


async def count(coach: Coach, of: type) -> int:
    rows = select(func.count()).select_from(table(of))
    return int(await coach.desk.run(lambda desk: desk.execute(rows).scalar_one()))


async def start_anew(coach: Coach) -> None:
    """As after a kill: what was in memory is gone, what is held is looked up."""
    coach.stop()
    coach.start()
    coach.turns.held.note(await coach.desk.run(held_chats))


async def hear_held(coach: Coach) -> None:
    await coach.turns.held.hear_all()
    await coach.deliver()


async def test_a_flood_is_kept_at_once_and_heard_afterwards_each_once(
    coach: Coach, chat: Chat
) -> None:
    flood = arrivals(coach, await ready(chat), logs(coach, FLOOD))
    await coach.turns.held.hear_batch(flood, [])
    assert await count(coach, HeldUpdate) == FLOOD
    assert await count(coach, Log) == 0
    await hear_held(coach)
    assert answered(chat) == first_lines(FLOOD)
    assert await count(coach, HeldUpdate) == 0


async def test_an_ordinary_batch_is_heard_at_once(coach: Coach, chat: Chat) -> None:
    some = arrivals(coach, await ready(chat), logs(coach, MOST))
    await coach.turns.held.hear_batch(some, [])
    assert await count(coach, Log) == MOST


async def test_where_nothing_is_held_nothing_more_is_asked(coach: Coach, chat: Chat) -> None:
    await ready(chat)
    asked: list[str] = []
    event.listen(coach.desk._engine, "before_cursor_execute", lambda *about: asked.append(about[2]))
    await coach.turns.held.hear_batch(arrivals(coach, chat, logs(coach, 2)), [])
    assert asked
    assert not [statement for statement in asked if "held_update" in statement]


async def test_what_comes_after_a_flood_waits_behind_it(coach: Coach, chat: Chat) -> None:
    flood = arrivals(coach, await ready(chat), logs(coach, FLOOD))
    await coach.turns.held.hear_batch(flood[:-2], [])
    await coach.turns.held.hear_batch(flood[-2:], [])
    await hear_held(coach)
    assert answered(chat) == first_lines(FLOOD)


async def test_others_in_the_same_batch_do_not_wait(coach: Coach, chat: Chat) -> None:
    other = await ready(coach.chat(2))
    flood = arrivals(coach, await ready(chat), logs(coach, FLOOD))
    theirs = arrivals(coach, other, logs(coach, 1))
    await coach.turns.held.hear_batch([*flood, *theirs], [])
    await coach.deliver()
    assert answered(other) == first_lines(1)
    assert answered(chat) == []


async def test_a_flood_that_was_cut_short_goes_on_in_order(coach: Coach, chat: Chat) -> None:
    """Killed before the batch was confirmed: it comes again, and what it held is there."""
    flood = arrivals(coach, await ready(chat), logs(coach, FLOOD))
    await coach.turns.held.hear_batch(flood, [])
    for _ in range(7):
        await coach.turns.held._hear_one()
    await start_anew(coach)
    await coach.turns.held.hear_batch(flood, [])
    await hear_held(coach)
    assert answered(chat) == first_lines(FLOOD)
    assert await count(coach, Log) == FLOOD
    assert await count(coach, HeldUpdate) == 0


async def test_one_that_raises_among_them_is_undone_alone(
    coach: Coach, chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = hearing.hear_text

    def stumble(scene: Scene, said: Said) -> None:
        whole(scene, said)
        if "12 min" in said.text:
            raise LookupError

    flood = arrivals(coach, await ready(chat), logs(coach, FLOOD))
    monkeypatch.setattr(hearing, "hear_text", stumble)
    await coach.turns.held.hear_batch(flood, [])
    await hear_held(coach)
    assert answered(chat) == [each for each in first_lines(FLOOD) if "12" not in each]
    assert sum("went wrong" in each for each in chat.heard) == 1
    assert await count(coach, Fault) == 1
    assert await count(coach, HeldUpdate) == 0


async def test_one_that_can_not_be_read_any_more_is_recorded_and_passed_over(
    coach: Coach, chat: Chat
) -> None:
    flood = arrivals(coach, await ready(chat), logs(coach, FLOOD))
    await coach.turns.held.hear_batch(flood, [])
    rows = table(HeldUpdate)
    spoil = update(rows).where(rows.c.update_id == flood[3].update_id).values(arrival="{}")
    await coach.desk.run(lambda desk: desk.execute(spoil))
    await hear_held(coach)
    assert len(answered(chat)) == FLOOD - 1
    assert await count(coach, Fault) == 1
    assert await count(coach, HeldUpdate) == 0


async def test_an_erasure_inside_a_flood_has_its_place_in_it(coach: Coach, chat: Chat) -> None:
    """What came before is erased with the rest; what came after is from somebody new."""
    await ready(chat)
    await chat.say("/delete")
    tap = next(
        Tapped(data, number)
        for number, label, data in reversed(chat.ever)
        if label.startswith("Yes, erase")
    )
    before = [
        Said(f"did {5 + each} min of Zanzibar", coach.number(), coach.now())
        for each in range(FLOOD)
    ]
    after = [Commanded("start", "", coach.number(), coach.now()), *logs(coach, 1)]
    await coach.turns.held.hear_batch(arrivals(coach, chat, [*before, tap, *after]), [])
    await hear_held(coach)
    assert answered(chat) == []
    told = [each.split(":", 2)[1].strip() for each in chat.heard]
    assert told.count("Erased") == 1
    assert "Which work" in chat.heard[-2] or "Which work" in chat.heard[-1]
    assert await count(coach, Log) == 0
    assert await count(coach, HeldUpdate) == 0
    await coach.desk.settle()
    file = Path(coach.url.removeprefix("sqlite:///"))
    assert b"Zanzibar" not in b"".join(
        each.read_bytes() for each in file.parent.glob(f"{file.name}*")
    )


class Ear:
    """Hears what is given to it, and notes whose it was; fails the first `failures` times."""

    def __init__(self, coach: Coach) -> None:
        self.heard: list[int] = []
        self.failures = 0
        self.begun = asyncio.Event()
        self.told: asyncio.Queue[int] = asyncio.Queue()
        self.held = Held(coach.desk, BOT_ID, self.hear)

    async def hear(self, some: Sequence[Arrival], unreadable: Sequence[int]) -> None:
        if self.failures:
            self.failures -= 1
            raise NotKeptError("the disk is full")
        self.begun.set()
        await asyncio.sleep(0)
        for arrival in some:
            self.heard.append(arrival.chat_id)
            await self.held.desk.run(partial(self.held.let_go, update_id=arrival.update_id))
            await self.told.put(arrival.chat_id)


@pytest.fixture
def ear(coach: Coach) -> Ear:
    return Ear(coach)


async def test_two_floods_are_heard_in_turns(coach: Coach, ear: Ear) -> None:
    first = arrivals(coach, coach.chat(1), logs(coach, MOST + 2))
    second = arrivals(coach, coach.chat(2), logs(coach, MOST + 1))
    await ear.held.hear_batch([*first, *second], [])
    await ear.held.hear_all()
    assert ear.heard == [1, 2] * (MOST + 1) + [1]


async def test_a_batch_waits_for_one_held_update_at_most(coach: Coach, ear: Ear) -> None:
    await ear.held.hear_batch(arrivals(coach, coach.chat(1), logs(coach, FLOOD)), [])
    ear.begun.clear()
    hearing_held = asyncio.create_task(ear.held.hear_all())
    await ear.begun.wait()
    for other in (2, 3):
        await ear.held.hear_batch(arrivals(coach, coach.chat(other), logs(coach, 1)), [])
    await hearing_held
    assert ear.heard[:4] == [1, 2, 1, 3]
    assert ear.heard[4:] == [1] * (FLOOD - 2)


async def test_a_database_in_trouble_is_waited_for(
    coach: Coach, ear: Ear, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(held_module, "AGAIN", 0.0)
    await ear.held.hear_batch(arrivals(coach, coach.chat(1), logs(coach, MOST + 1)), [])
    ear.failures = 3
    await ear.held.hear_all()
    assert ear.heard == [1] * (MOST + 1)


async def test_what_is_held_while_nothing_was_is_heard_as_well(coach: Coach, ear: Ear) -> None:
    listening = asyncio.create_task(ear.held.hear_on())
    await asyncio.sleep(0)
    await ear.held.hear_batch(arrivals(coach, coach.chat(1), logs(coach, MOST + 1)), [])
    async with asyncio.timeout(20):
        heard = [await ear.told.get() for _ in range(MOST + 1)]
    assert heard == [1] * (MOST + 1)
    listening.cancel()
    await asyncio.gather(listening, return_exceptions=True)
