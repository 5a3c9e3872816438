"""The statements over time zones: which are in use, and what their clocks were known to do."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, delete, or_, select

from storage.rows import many, table
from storage.tables import Deadline, Person, ZoneRules

_person, _rules, _deadline = table(Person), table(ZoneRules), table(Deadline)
_IN_USE = select(_person.c.zone).where(_person.c.zone.is_not(None)).distinct()
_WAITING = (
    select(_deadline)
    .join(_person, _person.c.id == _deadline.c.person_id)
    .where(
        _person.c.zone == bindparam("zone"),
        _deadline.c.status == "waiting",
        or_(_deadline.c.kind == "nudge", _deadline.c.kind == "review"),
        _deadline.c.snoozed.is_(False),
        _deadline.c.id > bindparam("after"),
    )
    .order_by(_deadline.c.id)
    .limit(bindparam("most"))
)


def zones_in_use(connection: Connection) -> list[str]:
    """The time zones that people live in."""
    return sorted(connection.execute(_IN_USE).scalars())


def known_rules(connection: Connection) -> dict[str, str]:
    """Each zone that was looked at before, with the digest of its rules then."""
    return {row.zone: row.digest for row in connection.execute(select(_rules))}


def keep_rules(connection: Connection, zone: str, digest: str) -> None:
    """Remember a zone's rules in the place of those before."""
    connection.execute(delete(_rules).where(_rules.c.zone == zone))
    connection.execute(_rules.insert(), {"zone": zone, "digest": digest})


def planned_in(connection: Connection, zone: str, after: int, most: int) -> list[Deadline]:
    """What waits for its planned local time in a zone, by id from `after` on, so many at most."""
    return many(connection, Deadline, _WAITING, zone=zone, after=after, most=most)
