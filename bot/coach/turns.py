"""Hears what arrives: one turn, one transaction, one person at a time."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from itertools import groupby
from pathlib import Path

from sqlalchemy import Connection

from bot.coach.door import Door, refusal
from bot.coach.hearing import hear
from bot.coach.held import Held
from bot.coach.lines import TOGETHER, Waiting, make_wanted, run_line
from bot.coach.new_bot import meet
from bot.coach.partner_link import code_in
from bot.coach.readings import Readings, Wanted
from bot.coach.scene import Overtaken, Scene, Shelf
from bot.conversation.events import Arrival, Blocked, Elsewhere, Ignored, Reacted, Tapped
from bot.conversation.messages import Message
from bot.metrics import Metrics
from storage.desk import Desk
from storage.orders import Closing
from storage.outbox import put_outbox
from storage.people import (
    add_person,
    find_person,
    mark_heard,
    mark_unreachable,
    record_fault,
    save_person,
    tell_group_once,
)
from storage.tables import Person
from storage.troubles import NotKeptError

log = logging.getLogger(__name__)
TRIES = 12
"""A turn is run again when it needs a reading or was overtaken, at most so often."""


class RestlessError(RuntimeError):
    """A turn kept asking for readings, or was overtaken again and again."""


@dataclass(slots=True)
class Turns:
    """The coach's ear: `woken` is called when there is something to send.

    `closing` sends it, too, from within the turn's own transaction.
    """

    desk: Desk
    shelf: Shelf
    bot_id: int
    clock: Callable[[], datetime]
    woken: Callable[[], None]
    metrics: Metrics = field(default_factory=Metrics)
    door: Door = field(default_factory=Door)
    closing: Closing | None = None
    pool: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "reading"))
    held: Held = field(init=False)

    def __post_init__(self) -> None:
        """Hold what comes in floods."""
        self.held = Held(self.desk, self.bot_id, self.hear)

    async def hear(self, arrivals: Sequence[Arrival], unreadable: Sequence[int]) -> None:
        """Give every arrival its effect, once; returns when all of it is committed."""
        by_chat: dict[int, list[Arrival]] = {}
        for arrival in arrivals:
            by_chat.setdefault(arrival.chat_id, []).append(arrival)
        lines = [self._hear_in_order(line) for line in by_chat.values()]
        passed = [self._pass_over(update_id) for update_id in unreadable]
        # All come to their end before one failure is told: none may go on beside its second try.
        ends = await asyncio.gather(*lines, *passed, return_exceptions=True)
        for failure in filter(None, ends):
            raise failure

    async def _hear_in_order(self, arrivals: Sequence[Arrival]) -> None:
        line = [Waiting(arrival) for arrival in arrivals]
        while line:
            _, theirs = next(groupby(line[:TOGETHER], key=lambda each: _whose(each.arrival)))
            del line[: await self._hear_some(list(theirs))]

    async def _hear_some(self, line: Sequence[Waiting]) -> int:
        """Give the first of a line its effect, and those behind it that go along; how many."""
        began = self.metrics.monotonic()
        try:
            done, gone = await self._come_to_rest(line)
        except NotKeptError:
            # The database itself can't just now: nothing is confirmed, all of it comes again.
            raise
        except Exception as failure:  # noqa: BLE001 - one turn's failure blocks nobody
            await self._apologize(line[0].arrival, failure)
            return 1
        for waiting in line[:done]:
            self.metrics.turn(type(waiting.arrival.event).__name__.lower(), began)
        if self.closing is None:
            self.woken()
        if gone:
            await self.desk.settle()
        return done

    async def _come_to_rest(self, line: Sequence[Waiting]) -> tuple[int, bool]:
        """Run the first turn until it has all readings and nobody overtook it."""
        for _ in range(TRIES):
            try:
                if any(waiting.wanted for waiting in line):
                    loop = asyncio.get_running_loop()
                    await loop.run_in_executor(self.pool, make_wanted, line)
                turns = partial(run_line, line=line, turn=self._turn)
                whose = _whose(line[0].arrival)
                return await self.desk.run(turns, whose=whose, closing=self.closing)
            except Wanted:
                self.metrics.rerun("reading")
            except Overtaken:
                self.metrics.rerun("overtaken")
        raise RestlessError

    def _turn(self, desk: Connection, arrival: Arrival, readings: Readings) -> bool:
        """Give an arrival its effect, once; whether it erased the person."""
        known, now = find_person(desk, _whose(arrival)), self.clock()
        if not self._mark(desk, arrival.update_id, now):
            return False
        return self._effect(desk, arrival, readings, known, now)

    def _mark(self, desk: Connection, update_id: int, now: datetime) -> bool:
        """Mark an update as heard, held no longer; False when it has had its effect."""
        self.held.let_go(desk, update_id)
        return mark_heard(desk, self.bot_id, update_id, now)

    def _effect(
        self,
        desk: Connection,
        arrival: Arrival,
        readings: Readings,
        known: Person | None,
        now: datetime,
    ) -> bool:
        match arrival.event:
            case Ignored():
                return False
            case Elsewhere(addressed=addressed):
                if addressed and tell_group_once(desk, arrival.chat_id, now):
                    self._send_once(desk, arrival, "only-private", now)
                return False
        whose = _whose(arrival)
        if not self.door.lets_in(desk, known, whose, arrival.event, now):
            self._turn_away(desk, arrival, now)
            return False
        person = known or self._add_person(desk, arrival, now)
        match arrival.event:
            case Blocked():
                mark_unreachable(desk, person.id, now)
            case Reacted():
                save_person(desk, person, seen_at=now, unreachable_at=None)
            case event:
                tapped = event.message_id if isinstance(event, Tapped) else None
                scene = Scene(desk, person, now, self.shelf, readings, tapped)
                scene.set(seen_at=now, unreachable_at=None, chat_id=arrival.chat_id)
                if known is None and code_in(event) is not None:
                    scene.set(guest=True)
                meet(scene, self.bot_id)
                hear(scene, event)
                scene.close()
                return scene.gone
        return False

    def _add_person(self, desk: Connection, arrival: Arrival, now: datetime) -> Person:
        language = self.shelf.library.language(arrival.language)
        return add_person(desk, _whose(arrival), arrival.chat_id, language, now)

    def _turn_away(self, desk: Connection, arrival: Arrival, now: datetime) -> None:
        """One kind line for who may not come in; nothing of them is kept."""
        why = refusal(arrival.event)
        if why is not None:
            self._send_once(desk, arrival, why, now)

    def _send_once(self, desk: Connection, arrival: Arrival, key: str, now: datetime) -> None:
        """Say a phrase that is of no conversation; the row is erased once it is out."""
        known = find_person(desk, _whose(arrival))
        language = known.language if known else self.shelf.library.language(arrival.language)
        voice = self.shelf.library.voice(language)
        about = {"chat_id": arrival.chat_id, "kind": "send", "created_at": now, "farewell": True}
        put_outbox(desk, payload=Message(voice.say(key)).to_json(), **about)

    async def _pass_over(self, update_id: int) -> None:
        def note(desk: Connection) -> None:
            now = self.clock()
            if self._mark(desk, update_id, now):
                record_fault(desk, now, "update", "Unreadable", update_id)

        await self.desk.run(note)

    async def _apologize(self, arrival: Arrival, failure: Exception) -> None:
        place = _place(failure)
        log.error("a turn failed: %s at %s", type(failure).__name__, place)

        def note(desk: Connection) -> None:
            now = self.clock()
            if not self._mark(desk, arrival.update_id, now):
                return
            record_fault(desk, now, place, type(failure).__name__, arrival.update_id)
            self._send_once(desk, arrival, "went-wrong", now)

        await self.desk.run(note)
        self.woken()


def _whose(arrival: Arrival) -> int:
    """The Telegram number of who acted; in a group, of whoever spoke, or of the group."""
    return arrival.user_id or arrival.chat_id


def _place(failure: Exception) -> str:
    """File and line of a failure, without any of its words."""
    frames = traceback.extract_tb(failure.__traceback__)
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "unknown"
