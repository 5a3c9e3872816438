"""Five made-up people: a beginner, a busy one, one with three goals, a technician, an odd one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from bot.papers.calendar import CalendarSession
from bot.papers.data_file import data_of
from bot.papers.facts import (
    Answer,
    EvidenceItem,
    GoalProgress,
    KeepsakeFacts,
    LogLine,
    PlanFacts,
    PlanGoal,
    PlanStep,
    ProgressFacts,
    StepDone,
    Week,
    WeekKind,
)

TODAY = date(2026, 11, 25)
NOW = datetime.combine(TODAY, time(18), UTC)
MONDAY = TODAY - timedelta(days=TODAY.weekday())
LEVELS = (
    "I watch the meetings and say little",
    "I lead one part of a meeting",
    "I run one team meeting a month alone",
    "I run two, and colleagues bring topics",
    "I run them all, and hand one over to a new colleague",
)
ODD = (
    '#eval("1") $x^2$ *b* _i_ <l> @r \\ // שלום مرحبا 李明 안녕 नमस्ते 👩🏽‍🏫 ☑ \x00\x07 \U000e0041 ꦲ'
)


@dataclass(frozen=True, slots=True)
class Made:
    """One made-up person: what each picture and paper would tell of them."""

    name: str
    progress: ProgressFacts
    keepsake: KeepsakeFacts
    plan: PlanFacts
    logs: tuple[LogLine, ...]
    session: CalendarSession

    @property
    def data(self) -> dict[str, Any]:
        """Their records, as far as the plan tells of them."""
        goals = [
            {"id": number, "title": each.title, "due": each.due, "level": each.level}
            | {"levels": list(each.levels), "status": each.status, "created_at": NOW}
            for number, each in enumerate(self.plan.goals, 1)
        ]
        logs = [
            {"id": number, "day": each.day, "minutes": each.minutes, "note": each.note}
            | {"outcome": each.outcome, "created_at": NOW}
            for number, each in enumerate(self.logs, 1)
        ]
        person = {"language": "en", "zone": self.session.zone, "created_at": NOW}
        return data_of(person, {"goal": goals, "log": logs}, NOW)


def weeks(*kinds: int | WeekKind) -> tuple[Week, ...]:
    """The last twelve weeks, by their minutes or by what else they were."""
    return tuple(
        Week(
            MONDAY - timedelta(weeks=len(kinds) - 1 - at),
            kind if isinstance(kind, int) else 0,
            ("logged" if kind else "quiet") if isinstance(kind, int) else kind,
        )
        for at, kind in enumerate(kinds)
    )


def logs(count: int, goal: str, note: str) -> tuple[LogLine, ...]:
    """So many logs, three a week."""
    return tuple(
        LogLine(
            TODAY - timedelta(days=(count - at) * 7 // 3),
            (20, 45, 30, None)[at % 4],
            goal if at % 3 else "",
            f"{note} {at + 1}",
            "skipped" if at % 17 == 16 else "logged",
        )
        for at in range(count)
    )


def goal(title: str, **about: Any) -> PlanGoal:
    """A goal as most people fill it in."""
    usual: dict[str, Any] = {
        "sentence": f"By June 2027, I will {title[:1].lower()}{title[1:]}, shown by notes.",
        "reason": "I want a voice in how our team works, and to be whom new therapists ask.",
        "measure": "Four agendas with notes, and one colleague's words",
        "support": "One hour a week; Sam as a mentor",
        "due": date(2027, 6, 11),
        "levels": LEVELS,
        "level": 0,
        "minutes": 1010,
        "steps": (
            PlanStep("Ask my supervisor what a lead OT does here", None, date(2026, 9, 14)),
            PlanStep("Shadow Sam at two IEP meetings", date(2026, 12, 4)),
            PlanStep("Bring my resume up to date"),
            PlanStep("Apply for the lead OT post", date(2028, 3, 1)),
        ),
    }
    return PlanGoal(title, **(usual | about))


def session(number: int, zone: str, note: str, **about: Any) -> CalendarSession:
    """A weekly session on Sundays."""
    usual: dict[str, Any] = {"days": ("SU",), "minutes": 45, "interval": 1, "sequence": 0}
    first, title = "2026-11-29T19:00", "Trellis: my half hour"
    uid = f"session-of-{number}@trellis"
    return CalendarSession(uid, first, zone, title=title, note=note, **(usual | about))


EVIDENCE = (
    EvidenceItem(date(2026, 9, 14), "mentoring", "Notes of the talk with Sam", "Lead the OT team"),
    EvidenceItem(date(2026, 11, 3), "materials", "One page for teachers.pdf", "Lead the OT team"),
)
HOURS = (("September 2026", 300), ("October 2026", 435), ("November 2026", 275))


def _beginner() -> Made:
    title = "Leave work at work four days a week"
    first = goal(title, levels=(), level=None, minutes=0, reason="", support="")
    return Made(
        "beginner",
        ProgressFacts(
            TODAY, weeks(*["before"] * 11, 0), (GoalProgress(title, 0, 3, date(2027, 6, 11)),), 30
        ),
        KeepsakeFacts(title, date(2026, 11, 20), TODAY, 30, 1),
        PlanFacts(TODAY, goals=(first,), evidence=()),
        (),
        session(1, "America/Chicago", ""),
    )


def _busy() -> Made:
    title = "Lead the OT team of the district"
    about = GoalProgress(title, 5, 8, date(2027, 6, 11), 0, LEVELS[2])
    each = ("skipped", 35, 75, "paused", "paused", 30, 60, 0, 45)
    done = (
        *("Ask what a lead OT does here", "Bring my resume up to date"),
        *("Shadow Sam at two IEP meetings", "Join the assistive technology committee"),
        *("Run one meeting with a colleague", "Run three meetings alone"),
    )
    return Made(
        "busy",
        ProgressFacts(TODAY, weeks(30, 45, 60, *each), (about,), 60, 0.82),
        KeepsakeFacts(
            title,
            date(2025, 9, 2),
            TODAY,
            3340,
            92,
            tuple(StepDone(step, date(2026, 4 + at, 14)) for at, step in enumerate(done)),
            "I want to be the person whom new therapists ask.",
            "Dana R.",
        ),
        PlanFacts(
            TODAY,
            "Dana Rivera",
            "School occupational therapist",
            "Lincoln Elementary",
            goals=(goal(title),),
            evidence=EVIDENCE,
            hours=HOURS,
        ),
        logs(200, title, "read about sensory processing, and wrote down"),
        session(2, "America/New_York", "If it is Sunday and the kettle is on, I sit down."),
    )


def _three_goals() -> Made:
    titles = (
        "Run the monthly team meeting alone",
        "Learn what works for handwriting in grade 1, and write it down for teachers",
        "Leave work at 4",
    )
    stand = (
        GoalProgress(titles[0], 5, 8, date(2027, 6, 11), 0, LEVELS[2]),
        GoalProgress(titles[1], 0, 3, date(2026, 12, 18), -1),
        GoalProgress(titles[2], 2, 2, None, 2),
    )
    each = (30, 45, 60, 0, 35, 75, "paused", "paused", 30, 60, 90, 70)
    goals = (goal(titles[0]), goal(titles[1], level=-1), goal(titles[2], status="met", level=2))
    return Made(
        "three-goals",
        ProgressFacts(TODAY, weeks(*each), stand, 60, 0.9),
        KeepsakeFacts(titles[2], date(2026, 9, 2), TODAY, 320, 9, (), "Evenings with my kids."),
        PlanFacts(
            TODAY,
            "Ελένη Παπαδοπούλου",
            "School occupational therapist",
            "Roosevelt Middle School",
            vision="A director of special education who still knows what a classroom is like.",
            goals=goals,
            evidence=EVIDENCE,
            hours=HOURS,
            answers=(Answer("What is the ultimate aim of your career?", "To lead."),),
            midyear="The meeting runs. Handwriting has had to wait.",
        ),
        logs(40, titles[0], "agenda"),
        session(3, "America/Los_Angeles", "", days=("TU", "TH"), interval=2, sequence=4),
    )


def _technician() -> Made:
    title = "Begin a COTA program"
    each = ("before", "before", "before", 15, 30, 30, "skipped", 45, 30, 0, 30, 30)
    return Made(
        "technician",
        ProgressFacts(
            TODAY, weeks(*each), (GoalProgress(title, 1, 6, date(2029, 9, 1), -2),), 30, 0.7
        ),
        KeepsakeFacts(title, date(2024, 1, 8), TODAY, 4000, 120, (), "", "Чернова Ольга"),
        PlanFacts(
            TODAY,
            "Чернова Ольга",
            "OT technician",
            goals=(goal(title, due=date(2029, 9, 1), level=-2),),
            evidence=EVIDENCE[:1],
            hours=HOURS[:1],
        ),
        logs(25, title, "talked with my supervising therapist"),
        session(4, "America/Phoenix", "After the bus home."),
    )


def _odd() -> Made:
    title, long = ODD, "a" * 4096
    each = (0, 600, "skipped", "skipped", 1440, 35, "paused", 1, 0, 5, 0, 2000)
    return Made(
        "odd",
        ProgressFacts(
            TODAY,
            weeks(*each),
            (GoalProgress(title, 118, 240, date(2026, 11, 1), -2, long),),
            60,
            1.0,
        ),
        KeepsakeFacts(
            title, date(2020, 1, 1), TODAY, 99999, 999, (StepDone(long, TODAY),) * 9, long, ODD
        ),
        PlanFacts(
            TODAY,
            ODD,
            ODD,
            long,
            goals=(goal(ODD, sentence=f"{ODD}\n{ODD}", reason=long, steps=(PlanStep(ODD),)),),
            evidence=(EvidenceItem(TODAY, "other", ODD, ODD),),
            hours=(),
        ),
        (LogLine(TODAY, 5, "=1+1", "=HYPERLINK(1)\n+2"), LogLine(TODAY, None, ODD, "-2")),
        session(5, "Pacific/Auckland", ODD),
    )


def everybody() -> tuple[Made, ...]:
    """All five."""
    return (_beginner(), _busy(), _three_goals(), _technician(), _odd())
