"""The statements over updates that are kept, and confirmed to Telegram, before they are heard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, select

from storage.prepared import count
from storage.rows import add_all_once, one, table
from storage.tables import HeldUpdate

_held = table(HeldUpdate)
_OURS = _held.c.bot_id == bindparam("of_bot")
_CHATS = select(_held.c.chat_id).group_by(_held.c.chat_id).order_by(func.min(_held.c.id))
_FIRST = (
    select(_held)
    .where(_OURS & (_held.c.chat_id == bindparam("of_chat")))
    .order_by(_held.c.id)
    .limit(1)
)
_DROP = delete(_held).where(_OURS & (_held.c.update_id == bindparam("number")))


def put_held(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Keep updates in this order (bot_id, update_id, chat_id, arrival); what is there, stays."""
    add_all_once(connection, HeldUpdate, rows)


def held_chats(connection: Connection) -> list[int]:
    """The chats of which updates are held, those first that have waited longest."""
    return list(connection.execute(_CHATS).scalars())


def first_held(connection: Connection, bot_id: int, chat_id: int) -> HeldUpdate | None:
    """Of the updates that are held of a chat, the one that came first."""
    return one(connection, HeldUpdate, _FIRST, of_bot=bot_id, of_chat=chat_id)


def drop_held(connection: Connection, bot_id: int, update_id: int) -> None:
    """Hold that update no longer, if it was held."""
    count(connection, _DROP, {"of_bot": bot_id, "number": update_id})


def drop_held_of_others(connection: Connection, bot_id: int) -> None:
    """Hold nothing that came to another bot: from a new one, its senders can't be answered."""
    connection.execute(delete(_held).where(_held.c.bot_id != bot_id))
