"""Keeps due times right when a country changes its clocks: planned local times stay."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Engine

from bot.coach.rhythm import moment_of
from storage.deadlines import change_deadline
from storage.zones import keep_rules, known_rules, planned_in, zones_in_use

AHEAD = 3
"""Years that are compared: nothing is due later."""

STEP = timedelta(days=7)
MINUTE = timedelta(minutes=1)
BATCH = 500


def renew_due_times(engine: Engine, now: datetime) -> None:
    """Where zones have new rules since the last start, set anew when what waits is due."""
    with engine.begin() as connection:
        changed = changed_zones(connection, now)
    for zone, digest in changed.items():
        last: int | None = 0
        while last is not None:
            with engine.begin() as connection:
                last = renew_batch(connection, zone, last)
        with engine.begin() as connection:
            keep_rules(connection, zone, digest)


def changed_zones(connection: Connection, now: datetime) -> dict[str, str]:
    """The zones in use whose clocks will do something else than was known, with the new digest."""
    known = known_rules(connection)
    digests = {zone: digest_of(ZoneInfo(zone), now.year) for zone in zones_in_use(connection)}
    return {zone: digest for zone, digest in digests.items() if known.get(zone) != digest}


def digest_of(zone: ZoneInfo, year: int) -> str:
    """What a zone's clocks do from the beginning of a year on: each change's minute and offset."""
    moment, end = datetime(year, 1, 1, tzinfo=UTC), datetime(year + AHEAD, 1, 1, tzinfo=UTC)
    digest, before = hashlib.blake2b(digest_size=8), None
    while moment < end:
        offset = moment.astimezone(zone).utcoffset()
        if offset != before:
            digest.update(f"{_change(zone, moment - STEP, moment)} {offset}\n".encode())
        moment, before = moment + STEP, offset
    return digest.hexdigest()


def _change(zone: ZoneInfo, low: datetime, high: datetime) -> datetime:
    """The minute between two moments from which on the clocks show what they do at the later."""
    offset = high.astimezone(zone).utcoffset()
    while high - low > MINUTE:
        middle = low + (high - low) / 2
        if middle.astimezone(zone).utcoffset() == offset:
            high = middle
        else:
            low = middle
    return high.replace(second=0, microsecond=0)


def renew_batch(connection: Connection, zone: str, after: int) -> int | None:
    """Set anew when a batch of nudges and reviews is due; the last one's id, None at the end."""
    waiting = planned_in(connection, zone, after, BATCH)
    for each in waiting:
        moment = moment_of(datetime.fromisoformat(each.planned), ZoneInfo(zone))
        if moment != each.due_at:
            change_deadline(connection, each.id, due_at=moment)
    return waiting[-1].id if waiting else None
