"""The weekly session, its breaks, and what is due when."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import BigInteger, Index, text
from sqlmodel import Field, SQLModel

from storage.tables.fields import NEVER_AGAIN, key, moment, owner, words


class WeeklySession(SQLModel, table=True):
    """The time a person sets aside each week."""

    __tablename__ = "weekly_session"
    __table_args__ = NEVER_AGAIN
    id: int = key()
    person_id: int = owner()
    days: str  # SU,TU ...
    time: str  # local HH:MM
    minutes: int = 30  # how long
    interval: int = 1  # every so many weeks
    anchor: date  # a day of a week that counts, for every other week
    if_then: str = words()  # the person's own sentence
    status: str = "active"  # active, ended
    sequence: int = 0  # changes so far, for calendar files
    calendar: bool = False  # the person took the calendar file: it is kept up to date
    created_at: datetime = moment()


class Pause(SQLModel, table=True):
    """A break from sessions, nudges and reviews."""

    __table_args__ = NEVER_AGAIN
    id: int = key()
    person_id: int = owner()
    starts_on: date  # its first local day
    back_on: date | None = None  # the first local day after it; None: until they say so
    created_at: datetime = moment()
    greeted: bool = False  # the word of welcome after it was said


class Deadline(SQLModel, table=True):
    """Something that falls due: a nudge, a soft follow-up, the end of a timer, a review."""

    id: int = key()
    person_id: int = owner(index=False)
    session_id: int = Field(sa_type=BigInteger)  # the weekly session; 0: none; -n: partnership n
    kind: str  # nudge, sample, follow_up, timer, review, partner_session, partner_goal
    planned: str  # local date and time it was planned for, YYYY-MM-DDTHH:MM
    due_at: datetime = moment()  # when it is due now
    status: str = "waiting"  # waiting, out, acted, skipped, dropped, held (nobody answers)
    snoozed: bool = False  # moved by hand, once
    minutes: int = 0  # length of a timer
    goal_id: int | None = Field(default=None, sa_type=BigInteger)  # the goal it named
    __table_args__ = (
        Index("one_deadline", "person_id", "session_id", "kind", "planned", unique=True),
        Index(
            "deadlines_due",
            "due_at",
            sqlite_where=text("status = 'waiting'"),
            postgresql_where=text("status = 'waiting'"),
        ),
        NEVER_AGAIN,
    )
