"""What every deadline of a person is booked by: its planned time, and the breaks around it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from bot.coach.scene import Scene
from storage.breaks import pauses_since
from storage.deadlines import add_deadline, get_deadline
from storage.tables import Pause

RECENT = timedelta(days=60)
"""A break that ended longer ago changes nothing that is still to come."""


def pauses_of(scene: Scene) -> list[Pause]:
    """The breaks that matter now: those that go on, are to come, or ended within the last weeks."""
    return pauses_since(scene.connection, scene.person.id, scene.today - RECENT)


def book(
    scene: Scene, session_id: int, kind: str, planned: str, moment: datetime, **about: Any
) -> int:
    """Book a deadline of this person; its id."""
    values = {"person_id": scene.person.id, "session_id": session_id, "kind": kind}
    return add_deadline(scene.connection, **values, planned=planned, due_at=moment, **about)


def day_of(scene: Scene, deadline_id: int | None) -> date:
    """The local day on which a timer ended; today for one that runs, or for none."""
    timer = get_deadline(scene.connection, deadline_id or 0, scene.person.id)
    ended = scene.now if timer is None else min(timer.due_at, scene.now)
    return ended.astimezone(scene.zone).date()
