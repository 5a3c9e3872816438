"""Conversations, with every answer by the name of its question."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Column, ForeignKey
from sqlmodel import Field, SQLModel

from storage.tables.fields import NEVER_AGAIN, as_json, key, moment, owner, words


class Conversation(SQLModel, table=True):
    """One run of a dialog with a person; its answers are the only state."""

    __table_args__ = NEVER_AGAIN
    id: int = key()
    person_id: int = owner()
    dialog: str  # which dialog
    about: int | None = Field(default=None, sa_type=BigInteger)  # the record it is about
    given: Any = as_json(dict)  # what it was opened with
    focus: str | None = None  # the question the person went back to
    opened_at: datetime = moment()  # when it began
    closed_at: datetime | None = moment()  # when it had its result
    record: int | None = Field(default=None, sa_type=BigInteger)  # the record its result made


class StoredAnswer(SQLModel, table=True):
    """What a person said to one question of a conversation."""

    __tablename__ = "answer"
    conversation_id: int = Field(
        sa_column=Column(
            BigInteger, ForeignKey("conversation.id", ondelete="CASCADE"), primary_key=True
        )
    )
    name: str = Field(primary_key=True)  # the question's name
    person_id: int = owner()
    value: Any = as_json(lambda: None)  # what it means
    text: str = words()  # the words as typed
    skipped: bool = False  # passed over on purpose
    open: bool = False  # check boxes still being set
    parts: Any = as_json(list)  # [message id, text] of each message it was typed in
    said_at: datetime = moment()  # when it was last changed
