"""What happened, in figures and in the person's own words: for the plan, reviews and pictures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from bot.coach.consistency import Happened, Week, consistency, weeks
from bot.coach.scene import Scene
from storage.breaks import pauses_since
from storage.deadlines import nudges_since
from storage.goals import logs_since, steps_of
from storage.tables import Log

LOOK_BACK = 52
"""So many weeks at most are weighed: what was before says little of today."""


@dataclass(frozen=True, slots=True)
class Period:
    """What was done from one local day on: sessions told, minutes, steps done, own words."""

    sessions: int
    minutes: int
    steps: int
    quotes: tuple[str, ...]


def period_of(scene: Scene, since: date) -> Period:
    """What was done from that local day on, over all goals."""
    logs = [log for log in _logs(scene, since) if log.outcome == "logged"]
    done = [
        step
        for step in steps_of(scene.connection, scene.person.id)
        if step.done_at and step.done_at.astimezone(scene.zone).date() >= since
    ]
    notes = tuple(log.note for log in logs if log.note.strip())
    return Period(len(logs), sum(log.minutes or 0 for log in logs), len(done), notes)


def weeks_of(scene: Scene, many: int = LOOK_BACK) -> list[Week]:
    """The person's last weeks, each marked; this week last."""
    since = scene.today - timedelta(weeks=many)
    logs = [(log.day, log.minutes or 0) for log in _logs(scene, since) if log.outcome == "logged"]
    nudges = nudges_since(scene.connection, scene.person.id, since.isoformat())
    planned = [(date.fromisoformat(each.planned[:10]), each.status) for each in nudges]
    pauses = pauses_since(scene.connection, scene.person.id, since)
    spans = [(each.starts_on, each.back_on) for each in pauses]
    return weeks(Happened(logs, planned, spans), scene.today, many)


def consistency_of(scene: Scene) -> float | None:
    """How steadily the person worked on goals, 0 to 1; None while it is too early to say."""
    return consistency([week.mark for week in weeks_of(scene)])


def _logs(scene: Scene, since: date) -> list[Log]:
    return logs_since(scene.connection, scene.person.id, since)
