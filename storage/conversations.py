"""The statements over conversations and their answers."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select

from storage.prepared import count
from storage.rows import add, by_id, change, many, one, put, table
from storage.tables import Conversation, StoredAnswer

_conversation = table(Conversation)
_answer = table(StoredAnswer)
_ANSWERS = select(_answer).where(_answer.c.conversation_id == bindparam("conversation_id"))
_LATEST = (
    select(_conversation)
    .where(
        _conversation.c.person_id == bindparam("person_id"),
        _conversation.c.dialog == bindparam("dialog"),
    )
    .order_by(_conversation.c.id.desc())
    .limit(1)
)
_OPEN = (
    select(_conversation)
    .where(_conversation.c.person_id == bindparam("person_id"), _conversation.c.closed_at.is_(None))
    .order_by(_conversation.c.id.desc())
)
_DROP = delete(_answer).where(
    _answer.c.conversation_id == bindparam("conversation_id"), _answer.c.name == bindparam("name")
)
_SAID = select(_answer).where(_answer.c.person_id == bindparam("person_id"))


def open_conversation(
    connection: Connection, person_id: int, dialog: str, now: datetime, **about: Any
) -> int:
    """Begin a conversation, `about` a record, with what is `given`; its id."""
    values = {"person_id": person_id, "dialog": dialog, "opened_at": now}
    return add(connection, Conversation, **values, **about)


def get_conversation(
    connection: Connection, conversation_id: int, person_id: int
) -> Conversation | None:
    """That conversation, if it is this person's."""
    return by_id(connection, Conversation, conversation_id, person_id)


def latest_conversation(connection: Connection, person_id: int, dialog: str) -> Conversation | None:
    """The newest conversation of a dialog, open or closed."""
    return one(connection, Conversation, _LATEST, person_id=person_id, dialog=dialog)


def open_conversations(connection: Connection, person_id: int) -> list[Conversation]:
    """What was begun and not ended, newest first."""
    return many(connection, Conversation, _OPEN, person_id=person_id)


def change_conversation(connection: Connection, conversation_id: int, **values: Any) -> None:
    """Set columns of a conversation."""
    change(connection, Conversation, conversation_id, **values)


def answers_of(connection: Connection, conversation_id: int) -> list[StoredAnswer]:
    """All answers of a conversation."""
    return many(connection, StoredAnswer, _ANSWERS, conversation_id=conversation_id)


def answers_said_by(connection: Connection, person_id: int) -> list[StoredAnswer]:
    """All answers of a person, to find the one that a message made."""
    return many(connection, StoredAnswer, _SAID, person_id=person_id)


def put_answer(
    connection: Connection, conversation_id: int, name: str, person_id: int, **values: Any
) -> None:
    """Store an answer in the place of the one before."""
    key = {"conversation_id": conversation_id, "name": name, "person_id": person_id}
    put(connection, StoredAnswer, **key, **values)


def drop_answer(connection: Connection, conversation_id: int, name: str) -> None:
    """Forget one answer."""
    count(connection, _DROP, {"conversation_id": conversation_id, "name": name})
