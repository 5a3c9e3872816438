"""Quiet hours: the local times between which nothing comes that was not asked for."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from bot.coach.rhythm import moment_of
from storage.people import get_person
from storage.quiet import hold_outbox
from storage.tables import Deadline, Outbox, Person

ON_TIME = timedelta(minutes=15)
"""A nudge no later than that comes at the very time for which it was booked."""

DAY = timedelta(days=1)


def quiet_until(person: Person, now: datetime) -> datetime | None:
    """When the person's quiet hours end that are on now; None outside them."""
    return end_of_quiet(person.quiet_hours, person.zone, now)


def end_of_quiet(hours: str, place: str | None, now: datetime) -> datetime | None:
    """When these quiet hours end that are on now in a time zone; None where it isn't known."""
    if not hours or place is None:
        return None
    zone = ZoneInfo(place)
    local = now.astimezone(zone)
    if not _is_within(hours, local.time()):
        return None
    at = _times(hours)[1]
    ends = datetime.combine(local.date() + DAY * (at <= local.time()), at)
    moment = moment_of(ends, zone)
    # While clocks are set back an hour comes twice, and its second time may be on.
    return moment if moment > now else ends.replace(tzinfo=zone, fold=1).astimezone(UTC)


def _is_within(hours: str, at: time) -> bool:
    starts, ends = _times(hours)
    return starts <= at < ends if starts < ends else at >= starts or at < ends


def _times(hours: str) -> tuple[time, time]:
    starts, ends = (time.fromisoformat(each) for each in hours.split("-"))
    return starts, ends


def waits_until(person: Person, deadline: Deadline, now: datetime) -> datetime | None:
    """When a deadline that is due in quiet hours may be handled; None: now.

    A nudge that comes on time was booked for that time, and a timer was started: they may.
    """
    if deadline.kind in {"timer", "sample"}:
        return None
    if deadline.kind == "nudge" and now - deadline.due_at <= ON_TIME:
        return None
    return quiet_until(person, now)


def hold_back(connection: Connection, row: Outbox, now: datetime) -> bool:
    """Hold what nobody asked for until quiet hours are over; whether they are on."""
    person = get_person(connection, row.person_id or 0)
    until = None if person is None else quiet_until(person, now)
    if until is not None:
        hold_outbox(connection, row, until)
    return until is not None
