"""What a data file holds, record by record, and what each field may be."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, AwareDatetime, BaseModel, Field, JsonValue

from bot.papers.facts import EVIDENCE_KINDS

CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]"

Number = Annotated[int, Field(ge=0, lt=2**53)]
Words = Annotated[str, Field(max_length=20_000)]
Name = Annotated[str, Field(max_length=200)]
Day = Annotated[str, Field(pattern="^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU)){0,6}$")]
YearDay = Annotated[str, Field(pattern="^(0[1-9]|1[0-2])-([0-2][0-9]|3[01])$")]
QuietHours = Annotated[str, Field(pattern=f"^({CLOCK}-{CLOCK})?$")]
Level = Annotated[int, Field(ge=-2, le=2)]
Label = Annotated[str, Field(pattern=f"^({'|'.join(EVIDENCE_KINDS)})$")]


def _is_zone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError("not a time zone")
    return ZoneInfo(name).key


Zone = Annotated[str, AfterValidator(_is_zone)]


class PersonRecord(BaseModel):
    """What is known of the person beside their records."""

    language: Name = "en"
    pack: Name | None = None
    zone: Zone | None = None
    name: Words = ""
    role: Words = ""
    workplace: Words = ""
    theme: Literal["light", "dark"] = "light"
    quiet_hours: QuietHours = "21:00-07:00"
    keep_files: bool = False
    weekly_question: bool | None = None
    roadmap: Words = ""
    plan_dates: dict[Name, YearDay] = {}
    created_at: AwareDatetime


class ConversationRecord(BaseModel):
    """One run of a dialog."""

    id: Number
    dialog: Name
    about: Number | None = None
    given: dict[Name, bool | str | int | None] = {}
    opened_at: AwareDatetime
    closed_at: AwareDatetime | None = None
    record: Number | None = None


class AnswerRecord(BaseModel):
    """What was said to one question of it."""

    conversation_id: Number
    name: Name
    value: JsonValue = None
    text: Words = ""
    skipped: bool = False
    open: bool = False
    said_at: AwareDatetime


class GoalRecord(BaseModel):
    """One goal."""

    id: Number
    category: Name | None = None
    title: Words
    sentence: Words = ""
    reason: Words = ""
    measure: Words = ""
    support: Words = ""
    due: date | None = None
    levels: Annotated[list[Words], Field(max_length=5)] = []
    level: Level | None = None
    status: Literal["active", "resting", "met", "retired", "deleted"] = "active"
    created_at: AwareDatetime
    closed_at: AwareDatetime | None = None


class StepRecord(BaseModel):
    """One step toward a goal."""

    id: Number
    goal_id: Number
    title: Words
    suggestion: Name | None = None
    position: Number = 0
    due: date | None = None
    done_at: AwareDatetime | None = None
    deleted_at: AwareDatetime | None = None


class LogRecord(BaseModel):
    """One log."""

    id: Number
    goal_id: Number | None = None
    day: date
    outcome: Literal["logged", "blocked", "skipped"] = "logged"
    minutes: Annotated[int, Field(ge=0, le=100_000)] | None = None
    note: Words = ""
    steps: list[Number] = []
    status: Literal["kept", "asked", "undone"] = "kept"
    created_at: AwareDatetime


class EvidenceRecord(BaseModel):
    """One thing kept to show."""

    id: Number
    goal_id: Number | None = None
    log_id: Number | None = None
    kind: Name = "photo"
    file_unique_id: Name | None = None
    file_name: Words = ""
    caption: Words = ""
    label: Label | None = None
    file_size: Number | None = None
    seconds: Number | None = None
    created_at: AwareDatetime


class SessionRecord(BaseModel):
    """The time set aside each week; ended ones too."""

    id: Number
    days: Day
    time: Annotated[str, Field(pattern=f"^{CLOCK}$")]
    minutes: Annotated[int, Field(ge=1, le=1440)] = 30
    interval: Annotated[int, Field(ge=1, le=52)] = 1
    anchor: date
    if_then: Words = ""
    status: Literal["active", "ended"] = "active"
    sequence: Number = 0
    created_at: AwareDatetime


class PauseRecord(BaseModel):
    """A break: from its first local day to the first day after it, if there is one yet."""

    id: Number
    starts_on: date
    back_on: date | None = None
    created_at: AwareDatetime
    greeted: bool = False


class ReviewRecord(BaseModel):
    """A look back; `levels` are by the numbers of goals."""

    id: Number
    occasion: Literal["monthly", "autumn", "midyear", "spring"] = "monthly"
    day: date
    since: date
    status: Literal["offered", "done", "skipped"] = "offered"
    levels: dict[Annotated[str, Field(pattern="^[0-9]{1,15}$")], Level] = {}
    went_well: Words = ""
    next_time: Words = ""
    created_at: AwareDatetime
    closed_at: AwareDatetime | None = None


class RatingRecord(BaseModel):
    """How sure the person felt of a key skill, 1 to 5."""

    id: Number
    skill: Name
    level: Annotated[int, Field(ge=1, le=5)]
    rated_at: AwareDatetime


class LearnedWordRecord(BaseModel):
    """A word that the person has for a goal, or for a step of it."""

    id: Number
    goal_id: Number
    step_id: Number | None = None
    word: Words
    count: Annotated[int, Field(ge=1)] = 1


class Records(BaseModel):
    """Every record, by kind, oldest first."""

    conversation: list[ConversationRecord] = []
    answer: list[AnswerRecord] = []
    goal: list[GoalRecord] = []
    step: list[StepRecord] = []
    log: list[LogRecord] = []
    evidence: list[EvidenceRecord] = []
    weekly_session: list[SessionRecord] = []
    pause: list[PauseRecord] = []
    review: list[ReviewRecord] = []
    rating: list[RatingRecord] = []
    learned_word: list[LearnedWordRecord] = []
