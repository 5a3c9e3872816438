"""What a picture or a paper tells, gathered beforehand: plain facts, without any words of ours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

WeekKind = Literal["logged", "quiet", "skipped", "paused", "before"]
"""What a week was: worked in, without a log, skipped or paused on purpose, or before the start."""


@dataclass(frozen=True, slots=True)
class Week:
    """One week by its first day, and the minutes that were logged in it."""

    starts: date
    minutes: int = 0
    kind: WeekKind = "quiet"


@dataclass(frozen=True, slots=True)
class GoalProgress:
    """Where one goal stands; `level` is -2 to +2, None until it was rated."""

    title: str
    steps_done: int = 0
    steps: int = 0
    due: date | None = None
    level: int | None = None
    level_text: str = ""


@dataclass(frozen=True, slots=True)
class ProgressFacts:
    """Twelve weeks, the last of them this one, and where one goal or all of them stand.

    `planned` is in minutes a week; `consistency` is the share of weeks kept, 0 to 1.
    """

    today: date
    weeks: tuple[Week, ...]
    goals: tuple[GoalProgress, ...]
    planned: int | None = None
    consistency: float | None = None


@dataclass(frozen=True, slots=True)
class StepDone:
    """A step that was done, and when."""

    title: str
    day: date


@dataclass(frozen=True, slots=True)
class KeepsakeFacts:
    """The story of a goal that was met, with nothing but what the person chose to show."""

    title: str
    began: date
    met: date
    minutes: int = 0
    sessions: int = 0
    steps: tuple[StepDone, ...] = ()
    words: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class PlanStep:
    """A step toward a goal; `done` is the day it was done."""

    title: str
    due: date | None = None
    done: date | None = None


@dataclass(frozen=True, slots=True)
class PlanGoal:
    """One goal of the plan, in the parts that a district asks for.

    `levels` are five texts from -2 to +2, or none. `weight` counts in the T score.
    """

    title: str
    sentence: str = ""
    reason: str = ""
    measure: str = ""
    support: str = ""
    due: date | None = None
    status: str = "active"
    levels: tuple[str, ...] = ()
    level: int | None = None
    weight: float = 1.0
    steps: tuple[PlanStep, ...] = ()
    minutes: int = 0


EVIDENCE_KINDS = (
    "mentoring",
    "peer_review",
    "education",
    "iep_data",
    "committee",
    "feedback",
    "materials",
    "other",
)
"""What the states' rubrics for therapists list as evidence, and all else."""


@dataclass(frozen=True, slots=True)
class EvidenceItem:
    """One thing kept to show: its kind (mentoring, peer_review ...), what it is, and when."""

    day: date
    kind: str
    text: str
    goal: str = ""


@dataclass(frozen=True, slots=True)
class LogLine:
    """One log: day, minutes, goal and the person's note."""

    day: date
    minutes: int | None = None
    goal: str = ""
    note: str = ""
    outcome: str = "logged"
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """One reflection question and what was said to it."""

    question: str
    text: str


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """All that goes into the plan document; what is empty is left out or left to be filled in."""

    today: date
    name: str = ""
    role: str = ""
    workplace: str = ""
    vision: str = ""
    goals: tuple[PlanGoal, ...] = ()
    evidence: tuple[EvidenceItem, ...] | None = None
    hours: tuple[tuple[str, int], ...] | None = None
    logs: tuple[LogLine, ...] | None = None
    answers: tuple[Answer, ...] | None = None
    midyear: str = ""
    end_of_year: str = ""
    reviews: bool = True
    signatures: bool = True
