"""What Trellis remembers of a person, a line of meaning for each column."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, text
from sqlmodel import Field, SQLModel

from storage.columns import Json, Utc, Words

NEVER_AGAIN = {"sqlite_autoincrement": True}
"""A number once given is never given again: an old button must not mean somebody new."""


def _moment(**about: Any) -> Any:
    return Field(default=None, sa_type=Utc, **about)


def _words(default: str = "") -> Any:
    return Field(default=default, sa_type=Words)


def _json(default: Any) -> Any:
    return Field(default_factory=default, sa_type=Json)


def _key() -> Any:
    number = BigInteger().with_variant(Integer, "sqlite")
    return Field(default=None, sa_column=Column(number, primary_key=True, autoincrement=True))


def _owner(index: bool = True) -> Any:
    whose = ForeignKey("person.id", ondelete="CASCADE")
    return Field(sa_column=Column(BigInteger, whose, index=index, nullable=False))


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
    id: int = _key()
    telegram_id: int = Field(sa_type=BigInteger, unique=True)  # Telegram's number of the person
    chat_id: int = Field(sa_type=BigInteger)  # where to write; the private chat
    bot_id: int | None = Field(default=None, sa_type=BigInteger)  # the bot they talk with
    language: str = "en"  # of every word shown
    pack: str | None = None  # the work they do
    zone: str | None = None  # IANA name of their time zone
    version: int = 0  # counts turns; catches an overtaken one
    created_at: datetime = _moment()  # first hello
    seen_at: datetime = _moment()  # last sign of life
    unreachable_at: datetime | None = _moment()  # Telegram refused a message since then
    expects_conversation: int | None = Field(default=None, sa_type=BigInteger)  # waits for text
    expects_question: str | None = None  # which question of it
    expects_since: datetime | None = _moment()  # since when
    keyboard: int | None = Field(default=None, sa_type=BigInteger)  # outbox row with live buttons
    album: str | None = None  # the album last heard of, one event in many messages
    location_keyboard: bool = False  # the button that sends a location is on the screen
    missed_at: datetime | None = _moment()  # a nudge came too late to send; to be mentioned
    suits_asked_at: datetime | None = _moment()  # asked whether another time would suit better
    weekly_question: bool | None = None  # one reflection question with each nudge; None: not asked
    roadmap: str = _words()  # where they want to be in years, a stage a line
    plan_dates: Any = _json(dict)  # yearly reviews of the plan: occasion to MM-DD
    name: str = _words()  # as it is to stand on the plan
    role: str = _words()  # likewise
    workplace: str = _words()  # likewise
    theme: str = "light"  # of pictures: light, dark
    guest: bool = False  # came to be somebody's partner, and for nothing else so far
    quiet_hours: str = "21:00-07:00"  # local times between which nothing comes unasked; or none
    keep_files: bool = False  # whether files that they send are kept in the data folder


class Conversation(SQLModel, table=True):
    """One run of a dialog with a person; its answers are the only state."""

    __table_args__ = NEVER_AGAIN
    id: int = _key()
    person_id: int = _owner()
    dialog: str  # which dialog
    about: int | None = Field(default=None, sa_type=BigInteger)  # the record it is about
    given: Any = _json(dict)  # what it was opened with
    focus: str | None = None  # the question the person went back to
    opened_at: datetime = _moment()  # when it began
    closed_at: datetime | None = _moment()  # when it had its result
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
    person_id: int = _owner()
    value: Any = _json(lambda: None)  # what it means
    text: str = _words()  # the words as typed
    skipped: bool = False  # passed over on purpose
    open: bool = False  # check boxes still being set
    parts: Any = _json(list)  # [message id, text] of each message it was typed in
    said_at: datetime = _moment()  # when it was last changed


class Goal(SQLModel, table=True):
    """What a person wants to be true, and by when."""

    __table_args__ = NEVER_AGAIN
    id: int = _key()
    person_id: int = _owner()
    category: str | None = None  # of the pack
    title: str = _words()  # short, for buttons
    sentence: str = _words()  # the whole goal
    reason: str = _words()  # why it matters, in their words
    measure: str = _words()  # how it will be seen
    support: str = _words()  # what makes it realistic
    due: date | None = None  # by when
    levels: Any = _json(list)  # five GAS level texts, -2 to +2; empty until set
    level: int | None = None  # where it stands on them
    status: str = "active"  # active, resting, met, retired, deleted
    created_at: datetime = _moment()
    closed_at: datetime | None = _moment()


class Step(SQLModel, table=True):
    """One step toward a goal."""

    __table_args__ = NEVER_AGAIN
    id: int = _key()
    person_id: int = _owner()
    goal_id: int = Field(
        sa_column=Column(BigInteger, ForeignKey("goal.id", ondelete="CASCADE"), index=True)
    )
    title: str = _words()  # what to do
    suggestion: str | None = None  # the pack's step it came from
    position: int = 0  # order within the goal
    due: date | None = None  # optional date
    done_at: datetime | None = _moment()  # when it was done
    deleted_at: datetime | None = _moment()  # when it was taken off the list


class Log(SQLModel, table=True):
    """Something a person did for a goal, as they told it."""

    __table_args__ = NEVER_AGAIN
    id: int = _key()
    person_id: int = _owner()
    goal_id: int | None = Field(default=None, sa_type=BigInteger)  # which goal, if known
    day: date  # the local day it was done
    outcome: str = "logged"  # logged, blocked, skipped
    minutes: int | None = None  # time spent
    note: str = _words()  # their words
    steps: Any = _json(list)  # ids of the steps that it completed
    message_id: int | None = None  # the message it was told in
    status: str = "kept"  # kept, asked (waits for one tap), undone
    created_at: datetime = _moment()


class LearnedWord(SQLModel, table=True):
    """A word that a person has for a goal or step, taught by setting a misread log right."""

    __tablename__ = "learned_word"
    __table_args__ = NEVER_AGAIN
    id: int = _key()
    person_id: int = _owner()
    goal_id: int = Field(sa_type=BigInteger)
    step_id: int | None = Field(default=None, sa_type=BigInteger)  # which step of it, if one
    word: str = _words()  # its stem
    count: int = 1  # how often it was taught


class Evidence(SQLModel, table=True):
    """A photo, document or voice note kept with a log or goal."""

    __table_args__ = NEVER_AGAIN
    id: int = _key()
    person_id: int = _owner()
    goal_id: int | None = Field(default=None, sa_type=BigInteger)
    log_id: int | None = Field(default=None, sa_type=BigInteger)
    kind: str = "photo"  # photo, document, voice ...
    file_id: str | None = None  # Telegram's handle, good for this bot
    file_unique_id: str | None = None  # Telegram's name of the content
    file_name: str = _words()
    caption: str = _words()
    seconds: int | None = None  # length of a recording
    message_id: int | None = None
    album: str | None = None  # the album it came in
    label: str | None = None  # which kind of evidence it is: mentoring, peer_review ...
    file_size: int | None = Field(default=None, sa_type=BigInteger)  # in bytes
    stored: str | None = None  # the file's name in the data folder, where it is to be exported
    created_at: datetime = _moment()


class WeeklySession(SQLModel, table=True):
    """The time a person sets aside each week."""

    __tablename__ = "weekly_session"
    __table_args__ = NEVER_AGAIN
    id: int = _key()
    person_id: int = _owner()
    days: str  # SU,TU ...
    time: str  # local HH:MM
    minutes: int = 30  # how long
    interval: int = 1  # every so many weeks
    anchor: date  # a day of a week that counts, for every other week
    if_then: str = _words()  # the person's own sentence
    status: str = "active"  # active, ended
    sequence: int = 0  # changes so far, for calendar files
    calendar: bool = False  # the person took the calendar file: it is kept up to date
    created_at: datetime = _moment()


class Pause(SQLModel, table=True):
    """A break from sessions, nudges and reviews."""

    __table_args__ = NEVER_AGAIN
    id: int = _key()
    person_id: int = _owner()
    starts_on: date  # its first local day
    back_on: date | None = None  # the first local day after it; None: until they say so
    created_at: datetime = _moment()
    greeted: bool = False  # the word of welcome after it was said


class Review(SQLModel, table=True):
    """A look back at a month, or at one of the plan's dates."""

    __table_args__ = NEVER_AGAIN
    id: int = _key()
    person_id: int = _owner()
    occasion: str = "monthly"  # monthly, autumn, midyear, spring
    day: date  # the local day it was offered or asked for
    since: date  # the first local day it looks at
    status: str = "offered"  # offered, done, skipped
    levels: Any = _json(dict)  # goal id to GAS level, -2 to +2, as told in it
    went_well: str = _words()  # what went well, for the plan document
    next_time: str = _words()  # what comes next, for the plan document
    created_at: datetime = _moment()
    closed_at: datetime | None = _moment()


class Deadline(SQLModel, table=True):
    """Something that falls due: a nudge, a soft follow-up, the end of a timer, a review."""

    id: int = _key()
    person_id: int = _owner(index=False)
    session_id: int = Field(sa_type=BigInteger)  # the weekly session; 0: none; -n: partnership n
    kind: str  # nudge, sample, follow_up, timer, review, partner_session, partner_goal
    planned: str  # local date and time it was planned for, YYYY-MM-DDTHH:MM
    due_at: datetime = _moment()  # when it is due now
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


class Rating(SQLModel, table=True):
    """How sure a person feels of a key skill, 1 to 5, at one time."""

    __table_args__ = NEVER_AGAIN
    id: int = _key()
    person_id: int = _owner()
    skill: str
    level: int
    rated_at: datetime = _moment()


class Partnership(SQLModel, table=True):
    """Whom a person lets know that a session is done or a goal met; or the link for that."""

    __table_args__ = NEVER_AGAIN
    id: int = _key()
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
    made_at: datetime = _moment()  # the link
    accepted_at: datetime | None = _moment()  # by the partner
    told: int = 0  # how many things the partner was told
    cheered: int = 0  # the last of them that they answered


class Outbox(SQLModel, table=True):
    """One thing to send. Sent rows lose their words."""

    id: int = _key()
    person_id: int | None = Field(
        default=None,
        sa_column=Column(BigInteger, ForeignKey("person.id", ondelete="CASCADE"), index=True),
    )
    chat_id: int = Field(sa_type=BigInteger)
    kind: str  # send, edit, strip, react, document, photo, action, fetch, menu
    payload: Any = _json(dict)  # the message; emptied once sent
    target: int | None = None  # Telegram's id of the message it is about
    about: int | None = Field(
        default=None, sa_type=BigInteger
    )  # outbox row whose buttons it takes off
    urgency: int = 0  # 0 a reply, 1 a nudge, 2 a notice of the operator's
    conversation_id: int | None = Field(default=None, sa_type=BigInteger)  # whose question it asks
    question: str | None = None  # which question it asks
    record: str | None = None  # what else it shows ("log 12")
    deadline_id: int | None = Field(default=None, sa_type=BigInteger)  # the nudge it carries
    created_at: datetime = _moment()
    state: str = "waiting"  # waiting, held (until quiet hours are over), sent, given_up
    lease: str | None = None  # the worker that is sending it
    lease_until: datetime | None = _moment()
    not_before: datetime | None = _moment()  # it is to wait until then
    attempts: int = 0
    attempted_at: datetime | None = _moment()  # last try
    message_id: int | None = None  # Telegram's id once sent
    sent_at: datetime | None = _moment()
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
    id: int = _key()
    person_id: int = _owner(index=False)
    bot_id: int = Field(sa_type=BigInteger)  # whose handle it is
    digest: str  # of the content
    file_id: str  # Telegram's handle
    sent_at: datetime = _moment()


class Heard(SQLModel, table=True):
    """An update that has had its effect; it names no person."""

    bot_id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    update_id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    heard_at: datetime = _moment()
    __table_args__ = (Index("heard_by_age", "heard_at"),)


class HeldUpdate(SQLModel, table=True):
    """An update that is confirmed to Telegram and not heard yet; it goes when it is heard."""

    __tablename__ = "held_update"
    id: int = _key()  # in the order in which they came
    bot_id: int = Field(sa_type=BigInteger)
    update_id: int = Field(sa_type=BigInteger)
    chat_id: int = Field(sa_type=BigInteger)
    arrival: str = _words()  # what came, as JSON
    __table_args__ = (
        Index("one_held_update", "bot_id", "update_id", unique=True),
        Index("held_by_chat", "bot_id", "chat_id", "id"),
        NEVER_AGAIN,
    )


class Group(SQLModel, table=True):
    """A group that was told once that Trellis only coaches in private."""

    __tablename__ = "group_chat"
    chat_id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    told_at: datetime = _moment()


class Invite(SQLModel, table=True):
    """A code that lets people in; it names none of them, and is not kept itself."""

    __table_args__ = NEVER_AGAIN
    id: int = _key()
    digest: str = Field(unique=True)  # to know the code again
    uses: int  # how many may come in by it
    used: int = 0  # how many did
    made_at: datetime = _moment()
    ends_at: datetime | None = _moment()  # from then on it lets nobody in


class Allowance(SQLModel, table=True):
    """How many messages all workers together may send now: one row, numbered 1."""

    number: int = Field(
        sa_column=Column(Integer, primary_key=True, autoincrement=False)
    )  # always 1
    level: float = 0.0  # messages left
    at: datetime = _moment()  # counted up to then, by the database's own clock


class ZoneRules(SQLModel, table=True):
    """What the clocks of a time zone were last known to do; when it changes, due times do."""

    __tablename__ = "zone_rules"
    zone: str = Field(primary_key=True)  # IANA name
    digest: str  # of its changes of clocks in the time ahead


class Fault(SQLModel, table=True):
    """Something that went wrong, without any person's words."""

    __table_args__ = NEVER_AGAIN
    id: int = _key()
    at: datetime = _moment()
    place: str  # file and line
    kind: str  # the exception's class
    update_id: int | None = Field(default=None, sa_type=BigInteger)
