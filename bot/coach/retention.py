"""Who has been gone for long is asked once whether to keep it all; then it is erased."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from bot.coach.leaving import erase_after_silence, erase_quietly
from bot.coach.quiet import quiet_until
from bot.coach.readings import Readings
from bot.coach.scene import NOTICE, Scene, Shelf
from bot.conversation.buttons import act
from bot.conversation.messages import Button, Row
from storage.people import record_fault, take_person
from storage.retention import ASKED, idle_guests, people_to_ask, people_to_erase
from storage.savepoint import apart

log = logging.getLogger(__name__)
BATCH = 100
PATIENCE = timedelta(days=30)
"""So long the question waits for a sign of life, and a partner's link for a yes or no."""

AS_PERSON = (("retention-keep", "keepall"), ("retention-erase", "askdelete"))
AS_PARTNER = (("partner-yes", "partner"), ("partner-no", "askdelete"))


class Gone(NamedTuple):
    """Somebody not heard of for `away`, and what is to happen then."""

    person_id: int
    away: timedelta
    handle: Callable[[Scene], None]


def retain(connection: Connection, now: datetime, shelf: Shelf) -> int:
    """Ask or erase who has been gone too long, at most a batch; how many were handled.

    Who came by a partner's link and never said yes is forgotten, however long others are kept.
    """
    idle = idle_guests(connection, now - PATIENCE, BATCH)
    gone = [Gone(each, PATIENCE, erase_quietly) for each in idle]
    gone += _too_long(connection, now, shelf.retention) if shelf.retention is not None else []
    return sum(_handle_apart(connection, now, shelf, each) for each in gone)


def _too_long(connection: Connection, now: datetime, away: timedelta) -> list[Gone]:
    since = now - away
    erasing = people_to_erase(connection, since, now, PATIENCE, BATCH)
    asking = people_to_ask(connection, since, BATCH)
    return [Gone(each, away, erase_after_silence) for each in erasing] + [
        Gone(each, away, _ask) for each in asking
    ]


def _handle_apart(connection: Connection, now: datetime, shelf: Shelf, gone: Gone) -> bool:
    try:
        return apart(connection, lambda desk: _handle(desk, now, shelf, gone))
    except OperationalError:
        raise
    except Exception as failure:  # noqa: BLE001 - one person's trouble must not stop the others'
        log.error("a retention stumbled: %s", type(failure).__name__)  # noqa: TRY400
        record_fault(connection, now, "retention", type(failure).__name__, None)
        return False


def _handle(connection: Connection, now: datetime, shelf: Shelf, gone: Gone) -> bool:
    """Handle one person; False when they are in a turn elsewhere, came back, or it is night."""
    person = take_person(connection, gone.person_id)
    if person is None or person.seen_at >= now - gone.away:
        return False
    if person.unreachable_at is None and quiet_until(person, now) is not None:
        return False
    gone.handle(Scene(connection, person, now, shelf, Readings(), urgency=NOTICE))
    return True


def _ask(scene: Scene) -> None:
    since = scene.person.seen_at.astimezone(scene.zone).date()
    until = (scene.local_now + PATIENCE).date()
    words = {"since": scene.voice.long_date(since), "until": scene.voice.long_date(until)}
    guest = scene.get("guest")
    keys = AS_PARTNER if guest else AS_PERSON
    rows: list[Row] = [(Button(scene.voice.label(key), act(verb)),) for key, verb in keys]
    asked = scene.say("retention-ask-partner" if guest else "retention-ask", **words)
    scene.send(asked, rows, record=ASKED)
    scene.close()


def keep_all(scene: Scene) -> None:
    """The tap itself is the sign of life."""
    rows: list[Row] = [(Button(scene.voice.label("see-plan"), act("plan")),)]
    scene.show(scene.say("retention-kept"), rows)
