"""What the house needs: invites, the shared rate, rules of time zones, faults. It names nobody."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, Column, Integer
from sqlmodel import Field, SQLModel

from storage.tables.fields import NEVER_AGAIN, key, moment


class Invite(SQLModel, table=True):
    """A code that lets people in; it names none of them, and is not kept itself."""

    __table_args__ = NEVER_AGAIN
    id: int = key()
    digest: str = Field(unique=True)  # to know the code again
    uses: int  # how many may come in by it
    used: int = 0  # how many did
    made_at: datetime = moment()
    ends_at: datetime | None = moment()  # from then on it lets nobody in


class Allowance(SQLModel, table=True):
    """How many messages all workers together may send now: one row, numbered 1."""

    number: int = Field(
        sa_column=Column(Integer, primary_key=True, autoincrement=False)
    )  # always 1
    level: float = 0.0  # messages left
    at: datetime = moment()  # counted up to then, by the database's own clock


class ZoneRules(SQLModel, table=True):
    """What the clocks of a time zone were last known to do; when it changes, due times do."""

    __tablename__ = "zone_rules"
    zone: str = Field(primary_key=True)  # IANA name
    digest: str  # of its changes of clocks in the time ahead


class Fault(SQLModel, table=True):
    """Something that went wrong, without any person's words."""

    __table_args__ = NEVER_AGAIN
    id: int = key()
    at: datetime = moment()
    place: str  # file and line
    kind: str  # the exception's class
    update_id: int | None = Field(default=None, sa_type=BigInteger)
