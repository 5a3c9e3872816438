"""The statements over partners: a link for one person, taken once, and ended by either side."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, or_, select, update

from storage.invites import digest_of
from storage.prepared import count
from storage.rows import add, change, many, one, table
from storage.tables import Partnership

_pair = table(Partnership)
_OF = select(_pair).where(_pair.c.person_id == bindparam("person_id"))
_WITH = select(_pair).where(_pair.c.partner_id == bindparam("partner_id")).order_by(_pair.c.id)
_EITHER = or_(
    _pair.c.person_id == bindparam("person_id"), _pair.c.partner_id == bindparam("person_id")
)
_MINE = select(_pair).where(_pair.c.id == bindparam("row_id"), _EITHER)
_ALL = select(_pair).where(_EITHER).order_by(_pair.c.id)
_BY_CODE = select(_pair).where(_pair.c.digest == bindparam("digest"))
_ACCEPT = update(_pair).where(
    _pair.c.digest == bindparam("of_digest"),
    _pair.c.partner_id.is_(None),
    _pair.c.person_id != bindparam("taker"),
)
_CHEER = update(_pair).where(
    _pair.c.id == bindparam("row_id"),
    _pair.c.told == bindparam("number"),
    _pair.c.cheered < bindparam("number"),
)
_END = delete(_pair).where(_pair.c.id == bindparam("row_id"))
_TAKE_BACK = delete(_pair).where(
    _pair.c.person_id == bindparam("person_id"), _pair.c.partner_id.is_(None)
)


def offer_partnership(connection: Connection, person_id: int, code: str, now: datetime) -> bool:
    """Keep a link for one partner, in the place of one not yet taken; the code is not kept.

    False when the person has a partner.
    """
    take_back_link(connection, person_id)
    if partnership_of(connection, person_id) is not None:
        return False
    add(connection, Partnership, person_id=person_id, digest=digest_of(code), made_at=now)
    return True


def take_back_link(connection: Connection, person_id: int) -> None:
    """A link that nobody has taken leads nowhere from now on."""
    count(connection, _TAKE_BACK, {"person_id": person_id})


def partnership_of(connection: Connection, person_id: int) -> Partnership | None:
    """The partner that a person has, or the link that waits to be taken."""
    return one(connection, Partnership, _OF, person_id=person_id)


def partnerships_with(connection: Connection, partner_id: int) -> list[Partnership]:
    """All whose partner that person is, the oldest first."""
    return many(connection, Partnership, _WITH, partner_id=partner_id)


def partnerships(connection: Connection, person_id: int) -> list[Partnership]:
    """All in which that person is on either side."""
    return many(connection, Partnership, _ALL, person_id=person_id)


def get_partnership(connection: Connection, row_id: int, person_id: int) -> Partnership | None:
    """That partnership, if this person is one of the two."""
    return one(connection, Partnership, _MINE, row_id=row_id, person_id=person_id)


def find_partnership(connection: Connection, code: str) -> Partnership | None:
    """What a link leads to."""
    return one(connection, Partnership, _BY_CODE, digest=digest_of(code))


def is_open(connection: Connection, code: str) -> bool:
    """Whether a link still waits for somebody."""
    found = find_partnership(connection, code)
    return found is not None and found.partner_id is None


def accept_partnership(connection: Connection, code: str, partner_id: int, now: datetime) -> bool:
    """Become the partner; False for a link that is unknown, taken, or one's own."""
    key = {"of_digest": digest_of(code), "taker": partner_id}
    values = {"partner_id": partner_id, "accepted_at": now}
    return count(connection, _ACCEPT, key | values, tuple(values)) == 1


def count_told(connection: Connection, pair: Partnership) -> int:
    """One more thing is told; its number."""
    change(connection, Partnership, pair.id, told=pair.told + 1)
    return pair.told + 1


def count_cheer(connection: Connection, row_id: int, told: int) -> bool:
    """The one answer to what was told last; False when it had one, or is not the last."""
    about = {"row_id": row_id, "number": told, "cheered": told}
    return count(connection, _CHEER, about, ("cheered",)) == 1


def end_partnership(connection: Connection, row_id: int) -> bool:
    """Nothing of it stays; False when it was over."""
    return count(connection, _END, {"row_id": row_id}) == 1
