"""Finds who has been gone too long: who is to be asked, and whom nobody heard of since."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, exists, or_, select, true

from storage.rows import table
from storage.tables import Outbox, Partnership, Person

ASKED = "retention"
"""What an outbox row shows that asks whether to keep it all."""

_person, _outbox, _pair = table(Person), table(Outbox), table(Partnership)
_ASKING = and_(
    _outbox.c.person_id == _person.c.id,
    _outbox.c.record == ASKED,
    _outbox.c.created_at > _person.c.seen_at,
)


# Named as in the index over guests, so that it is used.
_IDLE = (
    select(_person.c.id)
    .where(_person.c.seen_at < bindparam("before", type_=_person.c.seen_at.type))
    .where(_person.c.guest == true(), ~exists().where(_pair.c.partner_id == _person.c.id))
    .order_by(_person.c.seen_at)
    .limit(bindparam("most"))
)


def people_to_ask(connection: Connection, gone: datetime, most: int) -> list[int]:
    """Who was last seen before `gone`, can be reached, and has not been asked since."""
    asked = exists().where(_ASKING, _outbox.c.state != "given_up")
    reachable = _person.c.unreachable_at.is_(None)
    return _ids(connection, _gone(gone, most).where(reachable, ~asked))


def people_to_erase(
    connection: Connection, gone: datetime, now: datetime, patience: timedelta, most: int
) -> list[int]:
    """Who got the question and let it wait that long; or could not be asked for as long."""
    silent = now - patience
    told = exists().where(_ASKING, _outbox.c.state == "sent", _outbox.c.created_at <= silent)
    unheard = and_(_person.c.unreachable_at <= silent, _person.c.seen_at < gone - patience)
    return _ids(connection, _gone(gone, most).where(or_(told, unheard)))


def idle_guests(connection: Connection, before: datetime, most: int) -> list[int]:
    """Who came to be a partner only, is nobody's, and was last seen before that moment."""
    return _ids(connection, _IDLE.params(before=before, most=most))


def _gone(gone: datetime, most: int) -> Select[Any]:
    away = select(_person.c.id).where(_person.c.seen_at < gone)
    return away.order_by(_person.c.id).limit(most)


def _ids(connection: Connection, statement: Select[Any]) -> list[int]:
    return [int(number) for number in connection.execute(statement).scalars()]
