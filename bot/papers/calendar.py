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
    """A weekly session: `first` is its first local time (ISO), days are MO..SU, minutes long."""

    uid: str
    first: str
    zone: str
    days: tuple[str, ...]
    minutes: int
    interval: int
    title: str
    note: str
    sequence: int


def write_calendar(session: CalendarSession, now: datetime) -> bytes:
    """The bytes of an .ics file with the session, its repetition, its zone and an alarm."""
    calendar = Calendar()
    calendar.add("prodid", "-//Trellis//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
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
    if session.note:
        event.add("description", _plain(session.note))
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _plain(session.title))
    alarm.add("trigger", timedelta(0))
    event.add_component(alarm)
    return event


def _plain(text: str) -> str:
    # A control character makes the file unreadable for some calendar programs.
    return CONTROL.sub("", "\n".join(text.splitlines()))
