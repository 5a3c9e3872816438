"""The statements over evidence, and over the pictures and papers that Telegram has already."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, select

from storage.rows import add_once, by_id, many, one, table
from storage.tables import Evidence, SentFile

_evidence, _sent = table(Evidence), table(SentFile)
_EVIDENCE = (
    select(_evidence)
    .where(_evidence.c.person_id == bindparam("person_id"))
    .order_by(_evidence.c.id.desc())
)
_SENT = select(_sent).where(
    _sent.c.person_id == bindparam("person_id"),
    _sent.c.bot_id == bindparam("bot_id"),
    _sent.c.digest == bindparam("digest"),
)


def evidence_of(connection: Connection, person_id: int) -> list[Evidence]:
    """All that a person kept to show, newest first."""
    return many(connection, Evidence, _EVIDENCE, person_id=person_id)


def get_evidence(connection: Connection, evidence_id: int, person_id: int) -> Evidence | None:
    """That piece of evidence, if it is this person's."""
    return by_id(connection, Evidence, evidence_id, person_id)


def drop_evidence(connection: Connection, evidence_id: int) -> None:
    """Forget a piece of evidence."""
    connection.execute(delete(_evidence).where(_evidence.c.id == evidence_id))


@dataclass(frozen=True, slots=True)
class Content:
    """A content by its digest, as one bot sends it to one person."""

    person_id: int
    bot_id: int
    digest: str


def known_file(connection: Connection, of: Content) -> str | None:
    """Telegram's handle of a content that this bot has sent to this person before."""
    found = one(connection, SentFile, _SENT, **asdict(of))
    return None if found is None else found.file_id


def remember_file(connection: Connection, of: Content, file_id: str, now: datetime) -> None:
    """Remember that handle, in the place of one that Telegram forgot."""
    mine = (_sent.c.person_id == of.person_id) & (_sent.c.bot_id == of.bot_id)
    connection.execute(delete(_sent).where(mine, _sent.c.digest == of.digest))
    add_once(connection, SentFile, **asdict(of), file_id=file_id, sent_at=now)


def forget_files(connection: Connection, before: datetime) -> int:
    """Drop handles of what was last sent before that moment; how many."""
    return connection.execute(delete(_sent).where(_sent.c.sent_at < before)).rowcount
