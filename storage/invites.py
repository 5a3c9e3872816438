"""The statements over invites: who has a code may come in, as often and as long as it says."""

from __future__ import annotations

import hashlib
from datetime import datetime

from sqlalchemy import Connection, delete, or_, select, update

from storage.rows import add, many, table
from storage.tables import Invite

_invite = table(Invite)
_ALL = select(_invite).order_by(_invite.c.id)


def add_invite(
    connection: Connection, code: str, uses: int, now: datetime, ends_at: datetime | None
) -> int:
    """Keep an invite for so many people, until then; its number. The code itself is not kept."""
    about = {"uses": uses, "made_at": now, "ends_at": ends_at}
    return add(connection, Invite, digest=digest_of(code), **about)


def use_invite(connection: Connection, code: str, now: datetime) -> bool:
    """Let one person in; False for a code that is unknown, used up or over."""
    open_still = or_(_invite.c.ends_at.is_(None), _invite.c.ends_at > now)
    its = (_invite.c.digest == digest_of(code)) & (_invite.c.used < _invite.c.uses)
    used = update(_invite).where(its, open_still).values(used=_invite.c.used + 1)
    return connection.execute(used).rowcount == 1


def all_invites(connection: Connection) -> list[Invite]:
    """Every invite, oldest first."""
    return many(connection, Invite, _ALL)


def end_invite(connection: Connection, number: int) -> bool:
    """Take an invite back; False when there is none of that number."""
    return connection.execute(delete(_invite).where(_invite.c.id == number)).rowcount == 1


def digest_of(code: str) -> str:
    """What is kept of a code: enough to know it again, not enough to use it."""
    return hashlib.sha256(code.encode("utf-8", "replace")).hexdigest()
