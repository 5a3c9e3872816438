"""The weekly session in local time: each planned time is one moment, and comes once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.dialogs.book_session import DAYS
from storage.tables import Pause, WeeklySession


def moment_of(local: datetime, zone: ZoneInfo) -> datetime:
    """The UTC moment of a local time.

    A time in the spring gap moves on to the first valid minute; one in the autumn fold is the
    first of the two.
    """
    moment = local.replace(tzinfo=zone).astimezone(UTC)
    exists = moment.astimezone(zone).replace(tzinfo=None) == local
    return moment if exists else _end_of_gap(local, zone)


def _end_of_gap(local: datetime, zone: ZoneInfo) -> datetime:
    # In a gap, fold 0 gives the offset before it and fold 1 the one after: the change lies between.
    before, after = (local.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    low, high = min(before, after), max(before, after)
    start = low.astimezone(zone).utcoffset()
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) / 2
        if middle.astimezone(zone).utcoffset() == start:
            low = middle
        else:
            high = middle
    return high.replace(microsecond=0)


def planned_times(session: WeeklySession, start: date) -> Iterator[datetime]:
    """The local times of a session from a day on, in order, without end."""
    at = time.fromisoformat(session.time)
    days = {DAYS.index(day) for day in session.days.split(",")}
    first_week = session.anchor - timedelta(days=session.anchor.weekday())
    day = start
    while True:
        weeks = (day - first_week).days // 7
        if day.weekday() in days and weeks % session.interval == 0:
            yield datetime.combine(day, at)
        day += timedelta(days=1)


def next_planned(
    session: WeeklySession, zone: ZoneInfo, after: datetime, pauses: Sequence[Pause] = ()
) -> tuple[str, datetime] | None:
    """The first planned time after a moment: its local form, and its moment in UTC.

    Days in a pause are passed over; None while a pause has no end.
    """
    for local in planned_times(session, (after.astimezone(zone) - timedelta(days=1)).date()):
        if is_endless(pauses, local.date()):
            return None
        moment = moment_of(local, zone)
        if moment > after and not is_paused(pauses, local.date()):
            return as_planned(local), moment
    raise AssertionError("a weekly session has a next time")


def last_planned(
    session: WeeklySession, zone: ZoneInfo, since: str, until: datetime, pauses: Sequence[Pause]
) -> tuple[str, datetime]:
    """The newest planned time that is past at `until`, from the planned time `since` on."""
    newest = datetime.fromisoformat(since)
    for local in planned_times(session, newest.date()):
        if moment_of(local, zone) > until:
            break
        if local > newest and not is_paused(pauses, local.date()):
            newest = local
    return as_planned(newest), moment_of(newest, zone)


def as_planned(local: datetime) -> str:
    """A planned local time as it is stored: YYYY-MM-DDTHH:MM."""
    return local.isoformat(timespec="minutes")


def is_paused(pauses: Sequence[Pause], day: date) -> bool:
    """Whether a local day lies in one of the pauses."""
    return any(
        each.starts_on <= day and (each.back_on is None or day < each.back_on) for each in pauses
    )


def is_endless(pauses: Sequence[Pause], day: date) -> bool:
    """Whether a local day lies in a pause without an end."""
    return any(each.starts_on <= day and each.back_on is None for each in pauses)
