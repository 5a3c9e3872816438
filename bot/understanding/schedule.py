"""Reads when someone wants their session: weekly times, snoozes, moves and skips."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from bot.conversation.answers import Unclear
from bot.understanding.calendar_words import DAYS, Part
from bot.understanding.relative_days import days_until
from bot.understanding.schedule_words import Seen, look
from bot.understanding.wishes import EVERY, MOVE, MOVES_HABIT, QUESTION, SKIP, SNOOZE, TOLD

Kind = Literal["set", "snooze", "move", "skip", "none"]

_VERY_SHORT = 10  # a bare length up to these minutes puts off; a longer one is a session's length
_MOST_STRANGE, _STRANGE_BESIDE = 2, 7
_BUTTON = re.compile(
    r"((?:mo|tu|we|th|fr|sa|su)(?:[, ]+(?:mo|tu|we|th|fr|sa|su))*),? ([01]\d|2[0-3]):([0-5]\d)"
)


@dataclass(frozen=True, slots=True)
class Schedule:
    """A wish for a time.

    `days` of MO..SU, `times` as "HH:MM" (two when morning or evening is open), `minutes` of a
    session, `interval` 1 (weekly) or 2 (every other week), `in_minutes` from now, one `date`,
    and the `part` of the day when no clock time was named.
    """

    kind: Kind
    days: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    minutes: int | None = None
    interval: int = 1
    in_minutes: int | None = None
    date: date | None = None
    part: Part | None = None


def read_schedule(text: str, now: datetime) -> Schedule:
    """What `text` asks for, told at the local time `now`. Never raises; "none" when nothing."""
    pressed = _BUTTON.fullmatch(text.strip().lower())
    if pressed:
        days = pressed[1].upper().replace(",", " ").split()
        return Schedule("set", tuple(days), (f"{pressed[2]}:{pressed[3]}",))
    try:
        seen = look(text, now.date())
    except (Unclear, OverflowError):
        return Schedule("none")
    match _kind(seen):
        case "set":
            return _set(seen)
        case "snooze":
            return _snoozed(seen, now.date())
        case "move":
            return _moved("move", seen, now.date())
        case kind:
            return Schedule(kind)


def _kind(seen: Seen) -> Kind:
    ready = seen.ready
    if not ready:
        return "none"
    if QUESTION.search(ready):
        return "none"
    if seen.left and SKIP.search(ready) and seen.holds_time:
        return "move" if seen.days or (seen.times and seen.future) else "snooze"
    if SKIP.search(ready) and not _tells_when(seen):
        return "skip" if seen.strange <= _MOST_STRANGE * 2 else "none"
    lasting = bool(MOVES_HABIT.search(ready)) and not EVERY.search(ready) and seen.interval == 1
    if seen.habit and seen.holds_time and not lasting:
        return _if_plain(seen, "set")
    if MOVE.search(ready):
        return _moves(seen)
    if SNOOZE.search(ready):
        return "snooze" if seen.strange <= _MOST_STRANGE * 2 else "none"
    return "none" if TOLD.search(ready) else _without_verb(seen)


def _tells_when(seen: Seen) -> bool:
    asks = MOVE.search(seen.ready) or SNOOZE.search(seen.ready)
    if seen.future:
        return True
    return bool(asks and (seen.days or seen.times or seen.part or seen.minutes))


def _if_plain(seen: Seen, kind: Kind) -> Kind:
    clear = bool(seen.days and (seen.times or seen.part or seen.minutes))
    return kind if seen.strange <= (_STRANGE_BESIDE if clear else _MOST_STRANGE) else "none"


def _moves(seen: Seen) -> Kind:
    if seen.minutes and not (seen.days or seen.times or seen.date):
        return "snooze" if seen.soon else _if_plain(seen, "set")
    if seen.holds_time:
        return "move" if seen.strange <= _MOST_STRANGE + 1 else "none"
    return "move" if seen.strange == 0 else "none"


def _without_verb(seen: Seen) -> Kind:
    bare = seen.minutes and not (seen.days or seen.times or seen.date or seen.part)
    if bare and (seen.soon or (seen.minutes or 0) <= _VERY_SHORT):
        return _if_plain(seen, "snooze")
    if seen.date and not seen.days:
        return _if_plain(seen, "snooze")
    return _if_plain(seen, "set") if seen.holds_time or seen.often else "none"


def _set(seen: Seen) -> Schedule:
    return Schedule("set", seen.days, seen.times, seen.minutes, seen.interval, part=seen.part)


def _snoozed(seen: Seen, today: date) -> Schedule:
    if seen.minutes and not (seen.days or seen.times or seen.future):
        return Schedule("snooze", in_minutes=seen.minutes)
    return _moved("snooze", seen, today)


def _moved(kind: Literal["snooze", "move"], seen: Seen, today: date) -> Schedule:
    day = seen.date
    if day is None and seen.days:
        day = today + timedelta(days=min(days_until(DAYS.index(d), today) for d in seen.days))
    return Schedule(kind, times=seen.times, date=day, part=seen.part)
