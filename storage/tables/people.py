"""Whoever talks with the coach, and who walks beside them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Column, ForeignKey, Index, text
from sqlmodel import Field, SQLModel

from storage.tables.fields import NEVER_AGAIN, as_json, key, moment, words


class Person(SQLModel, table=True):
    """Somebody who talks with the coach."""

    __table_args__ = (
        Index(
            "person_guest",
            "seen_at",
            sqlite_where=text("guest = 1"),
            postgresql_where=text("guest"),
        ),
        NEVER_AGAIN,
    )
    id: int = key()
    telegram_id: int = Field(sa_type=BigInteger, unique=True)  # Telegram's number of the person
    chat_id: int = Field(sa_type=BigInteger)  # where to write; the private chat
    bot_id: int | None = Field(default=None, sa_type=BigInteger)  # the bot they talk with
    language: str = "en"  # of every word shown
    pack: str | None = None  # the work they do
    zone: str | None = None  # IANA name of their time zone
    version: int = 0  # counts turns; catches an overtaken one
    created_at: datetime = moment()  # first hello
    seen_at: datetime = moment()  # last sign of life
    unreachable_at: datetime | None = moment()  # Telegram refused a message since then
    expects_conversation: int | None = Field(default=None, sa_type=BigInteger)  # waits for text
    expects_question: str | None = None  # which question of it
    expects_since: datetime | None = moment()  # since when
    keyboard: int | None = Field(default=None, sa_type=BigInteger)  # outbox row with live buttons
    album: str | None = None  # the album last heard of, one event in many messages
    location_keyboard: bool = False  # the button that sends a location is on the screen
    missed_at: datetime | None = moment()  # a nudge came too late to send; to be mentioned
    suits_asked_at: datetime | None = moment()  # asked whether another time would suit better
    weekly_question: bool | None = None  # one reflection question with each nudge; None: not asked
    roadmap: str = words()  # where they want to be in years, a stage a line
    plan_dates: Any = as_json(dict)  # yearly reviews of the plan: occasion to MM-DD
    name: str = words()  # as it is to stand on the plan
    role: str = words()  # likewise
    workplace: str = words()  # likewise
    theme: str = "light"  # of pictures: light, dark
    guest: bool = False  # came to be somebody's partner, and for nothing else so far
    quiet_hours: str = "21:00-07:00"  # local times between which nothing comes unasked; or none
    keep_files: bool = False  # whether files that they send are kept in the data folder


class Partnership(SQLModel, table=True):
    """Whom a person lets know that a session is done or a goal met; or the link for that."""

    __table_args__ = NEVER_AGAIN
    id: int = key()
    person_id: int = Field(
        sa_column=Column(
            BigInteger,
            ForeignKey("person.id", ondelete="CASCADE"),
            unique=True,
            index=True,
            nullable=False,
        )
    )
    partner_id: int | None = Field(
        default=None,
        sa_column=Column(BigInteger, ForeignKey("person.id", ondelete="CASCADE"), index=True),
    )  # None: the link waits to be taken
    digest: str = Field(unique=True)  # to know the link again
    made_at: datetime = moment()  # the link
    accepted_at: datetime | None = moment()  # by the partner
    told: int = 0  # how many things the partner was told
    cheered: int = 0  # the last of them that they answered
