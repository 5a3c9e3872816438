"""What is to be sent, and what Telegram has already."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Column, ForeignKey, Index, text
from sqlmodel import Field, SQLModel

from storage.tables.fields import NEVER_AGAIN, as_json, key, moment, owner


class Outbox(SQLModel, table=True):
    """One thing to send. Sent rows lose their words."""

    id: int = key()
    person_id: int | None = Field(
        default=None,
        sa_column=Column(BigInteger, ForeignKey("person.id", ondelete="CASCADE"), index=True),
    )
    chat_id: int = Field(sa_type=BigInteger)
    kind: str  # send, edit, strip, react, document, photo, action, fetch, menu
    payload: Any = as_json(dict)  # the message; emptied once sent
    target: int | None = None  # Telegram's id of the message it is about
    about: int | None = Field(
        default=None, sa_type=BigInteger
    )  # outbox row whose buttons it takes off
    urgency: int = 0  # 0 a reply, 1 a nudge, 2 a notice of the operator's
    conversation_id: int | None = Field(default=None, sa_type=BigInteger)  # whose question it asks
    question: str | None = None  # which question it asks
    record: str | None = None  # what else it shows ("log 12")
    deadline_id: int | None = Field(default=None, sa_type=BigInteger)  # the nudge it carries
    created_at: datetime = moment()
    state: str = "waiting"  # waiting, held (until quiet hours are over), sent, given_up
    lease: str | None = None  # the worker that is sending it
    lease_until: datetime | None = moment()
    not_before: datetime | None = moment()  # it is to wait until then
    attempts: int = 0
    attempted_at: datetime | None = moment()  # last try
    message_id: int | None = None  # Telegram's id once sent
    sent_at: datetime | None = moment()
    farewell: bool = False  # erased as soon as it is sent
    digest: str = ""  # tells whether what it shows would change
    __table_args__ = (
        Index(
            "outbox_waiting",
            "chat_id",
            "urgency",
            "id",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
        Index(
            "outbox_in_order",
            "urgency",
            "id",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
        Index(
            "outbox_held",
            "not_before",
            sqlite_where=text("state = 'held'"),
            postgresql_where=text("state = 'held'"),
        ),
        Index("outbox_message", "chat_id", "message_id"),
        Index("outbox_target", "chat_id", "target"),
        NEVER_AGAIN,
    )


class SentFile(SQLModel, table=True):
    """A picture or paper that Telegram has already, so that it needn't be uploaded again."""

    __tablename__ = "sent_file"
    __table_args__ = (
        Index("one_sent_file", "person_id", "bot_id", "digest", unique=True),
        NEVER_AGAIN,
    )
    id: int = key()
    person_id: int = owner(index=False)
    bot_id: int = Field(sa_type=BigInteger)  # whose handle it is
    digest: str  # of the content
    file_id: str  # Telegram's handle
    sent_at: datetime = moment()
