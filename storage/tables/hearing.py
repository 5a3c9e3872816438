"""What came in, and what waits to be heard."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, Column, Index
from sqlmodel import Field, SQLModel

from storage.tables.fields import NEVER_AGAIN, key, moment, words


class Heard(SQLModel, table=True):
    """An update that has had its effect; it names no person."""

    bot_id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    update_id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    heard_at: datetime = moment()
    __table_args__ = (Index("heard_by_age", "heard_at"),)


class HeldUpdate(SQLModel, table=True):
    """An update that is confirmed to Telegram and not heard yet; it goes when it is heard."""

    __tablename__ = "held_update"
    id: int = key()  # in the order in which they came
    bot_id: int = Field(sa_type=BigInteger)
    update_id: int = Field(sa_type=BigInteger)
    chat_id: int = Field(sa_type=BigInteger)
    arrival: str = words()  # what came, as JSON
    __table_args__ = (
        Index("one_held_update", "bot_id", "update_id", unique=True),
        Index("held_by_chat", "bot_id", "chat_id", "id"),
        NEVER_AGAIN,
    )


class Group(SQLModel, table=True):
    """A group that was told once that Trellis only coaches in private."""

    __tablename__ = "group_chat"
    chat_id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    told_at: datetime = moment()
