"""Goals and steps, and what was done, shown and said for them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, Column, ForeignKey
from sqlmodel import Field, SQLModel

from storage.tables.fields import NEVER_AGAIN, as_json, key, moment, owner, words


class Goal(SQLModel, table=True):
    """What a person wants to be true, and by when."""

    __table_args__ = NEVER_AGAIN
    id: int = key()
    person_id: int = owner()
    category: str | None = None  # of the pack
    title: str = words()  # short, for buttons
    sentence: str = words()  # the whole goal
    reason: str = words()  # why it matters, in their words
    measure: str = words()  # how it will be seen
    support: str = words()  # what makes it realistic
    due: date | None = None  # by when
    levels: Any = as_json(list)  # five GAS level texts, -2 to +2; empty until set
    level: int | None = None  # where it stands on them
    status: str = "active"  # active, resting, met, retired, deleted
    created_at: datetime = moment()
    closed_at: datetime | None = moment()


class Step(SQLModel, table=True):
    """One step toward a goal."""

    __table_args__ = NEVER_AGAIN
    id: int = key()
    person_id: int = owner()
    goal_id: int = Field(
        sa_column=Column(BigInteger, ForeignKey("goal.id", ondelete="CASCADE"), index=True)
    )
    title: str = words()  # what to do
    suggestion: str | None = None  # the pack's step it came from
    position: int = 0  # order within the goal
    due: date | None = None  # optional date
    done_at: datetime | None = moment()  # when it was done
    deleted_at: datetime | None = moment()  # when it was taken off the list


class Log(SQLModel, table=True):
    """Something a person did for a goal, as they told it."""

    __table_args__ = NEVER_AGAIN
    id: int = key()
    person_id: int = owner()
    goal_id: int | None = Field(default=None, sa_type=BigInteger)  # which goal, if known
    day: date  # the local day it was done
    outcome: str = "logged"  # logged, blocked, skipped
    minutes: int | None = None  # time spent
    note: str = words()  # their words
    steps: Any = as_json(list)  # ids of the steps that it completed
    message_id: int | None = None  # the message it was told in
    status: str = "kept"  # kept, asked (waits for one tap), undone
    created_at: datetime = moment()


class LearnedWord(SQLModel, table=True):
    """A word that a person has for a goal or step, taught by setting a misread log right."""

    __tablename__ = "learned_word"
    __table_args__ = NEVER_AGAIN
    id: int = key()
    person_id: int = owner()
    goal_id: int = Field(sa_type=BigInteger)
    step_id: int | None = Field(default=None, sa_type=BigInteger)  # which step of it, if one
    word: str = words()  # its stem
    count: int = 1  # how often it was taught


class Evidence(SQLModel, table=True):
    """A photo, document or voice note kept with a log or goal."""

    __table_args__ = NEVER_AGAIN
    id: int = key()
    person_id: int = owner()
    goal_id: int | None = Field(default=None, sa_type=BigInteger)
    log_id: int | None = Field(default=None, sa_type=BigInteger)
    kind: str = "photo"  # photo, document, voice ...
    file_id: str | None = None  # Telegram's handle, good for this bot
    file_unique_id: str | None = None  # Telegram's name of the content
    file_name: str = words()
    caption: str = words()
    seconds: int | None = None  # length of a recording
    message_id: int | None = None
    album: str | None = None  # the album it came in
    label: str | None = None  # which kind of evidence it is: mentoring, peer_review ...
    file_size: int | None = Field(default=None, sa_type=BigInteger)  # in bytes
    stored: str | None = None  # the file's name in the data folder, where it is to be exported
    created_at: datetime = moment()


class Review(SQLModel, table=True):
    """A look back at a month, or at one of the plan's dates."""

    __table_args__ = NEVER_AGAIN
    id: int = key()
    person_id: int = owner()
    occasion: str = "monthly"  # monthly, autumn, midyear, spring
    day: date  # the local day it was offered or asked for
    since: date  # the first local day it looks at
    status: str = "offered"  # offered, done, skipped
    levels: Any = as_json(dict)  # goal id to GAS level, -2 to +2, as told in it
    went_well: str = words()  # what went well, for the plan document
    next_time: str = words()  # what comes next, for the plan document
    created_at: datetime = moment()
    closed_at: datetime | None = moment()


class Rating(SQLModel, table=True):
    """How sure a person feels of a key skill, 1 to 5, at one time."""

    __table_args__ = NEVER_AGAIN
    id: int = key()
    person_id: int = owner()
    skill: str
    level: int
    rated_at: datetime = moment()
