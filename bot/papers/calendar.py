"""Writes the weekly session as a calendar file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class CalendarSession:
    """A weekly session: `first` is its first local time (ISO), days are MO..SU, minutes long.

    `sequence` counts the changes: a calendar takes a later one in the place of an earlier.
    `cancelled` takes the session off the calendar.
    """

    uid: str
    first: str
    zone: str
    days: tuple[str, ...]
    minutes: int
    interval: int
    title: str
    note: str
    sequence: int
    cancelled: bool = False


def write_calendar(session: CalendarSession, now: datetime) -> bytes:
    """The bytes of an .ics file with the session, its repetition, its zone and an alarm.

    Cancelled, it says so of the same session instead (RFC 5546, 3.2.5).
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Trellis//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if session.cancelled else "PUBLISH")
    calendar.add_component(_event(session, now))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _event(session: CalendarSession, now: datetime) -> Event:
    starts = datetime.fromisoformat(session.first).replace(tzinfo=ZoneInfo(session.zone))
    event = Event()
    event.add("uid", session.uid)
    event.add("dtstamp", now)
    event.add("dtstart", starts)
    event.add("duration", timedelta(minutes=session.minutes))
    event.add("summary", _plain(session.title))
    event.add("sequence", session.sequence)
    rule = {"freq": "weekly", "byday": list(session.days), "interval": session.interval}
    event.add("rrule", rule)
    event.add("status", "CANCELLED" if session.cancelled else "CONFIRMED")
    if session.note:
        event.add("description", _plain(session.note))
    if not session.cancelled:
        event.add_component(_alarm(session))
    return event


def _alarm(session: CalendarSession) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _plain(session.title))
    alarm.add("trigger", timedelta(0))
    return alarm


def _plain(text: str) -> str:
    # A control character makes the file unreadable for some calendar programs.
    return CONTROL.sub("", "\n".join(text.splitlines()))
