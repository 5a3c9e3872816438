"""Who has been gone for long is asked once whether to keep it all; then it is erased."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from bot.coach.leaving import erase_after_silence
from bot.coach.quiet import quiet_until
from bot.coach.readings import Readings
from bot.coach.scene import NOTICE, Scene, Shelf
from bot.conversation.buttons import act
from bot.conversation.messages import Button, Row
from storage.people import record_fault, take_person
from storage.retention import ASKED, people_to_ask, people_to_erase
from storage.savepoint import apart

log = logging.getLogger(__name__)
BATCH = 100
PATIENCE = timedelta(days=30)
"""So long the question waits for a sign of life."""

Handle = Callable[[Scene], None]


def retain(connection: Connection, now: datetime, shelf: Shelf) -> int:
    """Ask or erase who has been gone too long, at most a batch; how many were handled."""
    if shelf.retention is None:
        return 0
    gone = now - shelf.retention
    erasing = people_to_erase(connection, gone, now, PATIENCE, BATCH)
    asking = people_to_ask(connection, gone, BATCH)
    work: list[tuple[int, Handle]] = [(each, erase_after_silence) for each in erasing]
    work += [(each, _ask) for each in asking]
    return sum(_handle_apart(connection, now, shelf, *each) for each in work)


def _handle_apart(
    connection: Connection, now: datetime, shelf: Shelf, person_id: int, handle: Handle
) -> bool:
    try:
        return apart(connection, lambda desk: _handle(desk, now, shelf, person_id, handle))
    except OperationalError:
        raise
    except Exception as failure:  # noqa: BLE001 - one person's trouble must not stop the others'
        log.error("a retention stumbled: %s", type(failure).__name__)  # noqa: TRY400
        record_fault(connection, now, "retention", type(failure).__name__, None)
        return False


def _handle(
    connection: Connection, now: datetime, shelf: Shelf, person_id: int, handle: Handle
) -> bool:
    """Handle one person; False when they are in a turn elsewhere, came back, or it is night."""
    person = take_person(connection, person_id)
    if person is None or shelf.retention is None or person.seen_at >= now - shelf.retention:
        return False
    if person.unreachable_at is None and quiet_until(person, now) is not None:
        return False
    handle(Scene(connection, person, now, shelf, Readings(), urgency=NOTICE))
    return True


def _ask(scene: Scene) -> None:
    since = scene.person.seen_at.astimezone(scene.zone).date()
    until = (scene.local_now + PATIENCE).date()
    words = {"since": scene.voice.long_date(since), "until": scene.voice.long_date(until)}
    keys = (("retention-keep", "keepall"), ("retention-erase", "askdelete"))
    rows: list[Row] = [(Button(scene.voice.label(key), act(verb)),) for key, verb in keys]
    scene.send(scene.say("retention-ask", **words), rows, record=ASKED)
    scene.close()


def keep_all(scene: Scene) -> None:
    """The tap itself is the sign of life."""
    rows: list[Row] = [(Button(scene.voice.label("see-plan"), act("plan")),)]
    scene.show(scene.say("retention-kept"), rows)
