"""Gathers from a person's records what pictures and papers tell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from bot.coach.consistency import Week as Marked
from bot.coach.consistency import monday_of
from bot.coach.history import consistency_of, weeks_of
from bot.coach.planning import active, my_goal
from bot.coach.scene import Scene
from bot.papers.facts import (
    GoalProgress,
    KeepsakeFacts,
    ProgressFacts,
    StepDone,
    Week,
    WeekKind,
)
from storage.goals import logs_since, session_of, steps_of
from storage.tables import Goal, Log, Step

WEEKS = 12
KINDS: Mapping[str, WeekKind] = {"skipped": "skipped", "paused": "paused"}
EVER = date(2000, 1, 1)


def progress_facts(scene: Scene, goal_id: int | None) -> ProgressFacts:
    """Twelve weeks of one goal, or of all active ones together."""
    goals = [goal for goal in active(scene) if goal_id in {None, goal.id}]
    chosen = my_goal(scene, goal_id) if goal_id is not None and not goals else None
    goals = goals or ([chosen] if chosen is not None else [])
    steps = steps_of(scene.connection, scene.person.id)
    return ProgressFacts(
        today=scene.today,
        weeks=tuple(_weeks(scene, goal_id)),
        goals=tuple(_progress(goal, steps) for goal in goals),
        planned=planned_minutes(scene),
        consistency=consistency_of(scene),
    )


def planned_minutes(scene: Scene) -> int | None:
    """How many minutes a week the booked session makes; None without one."""
    session = session_of(scene.connection, scene.person.id)
    if session is None:
        return None
    return round(session.minutes * len(session.days.split(",")) / session.interval)


def _weeks(scene: Scene, goal_id: int | None) -> Iterable[Week]:
    """The weeks as they are marked; of one goal, with its minutes alone."""
    begun = monday_of(scene.person.created_at.astimezone(scene.zone).date())
    logs = done_logs(scene)
    for week in weeks_of(scene, WEEKS):
        mine = [log for log in logs if monday_of(log.day) == week.monday]
        minutes = sum(log.minutes or 0 for log in mine if goal_id in {None, log.goal_id})
        yield Week(week.monday, minutes, _kind(week, minutes, begun))


def _kind(week: Marked, minutes: int, begun: date) -> WeekKind:
    if minutes:
        return "logged"
    if week.monday < begun:
        return "before"
    return KINDS.get(week.mark, "quiet")


def _progress(goal: Goal, steps: list[Step]) -> GoalProgress:
    mine = [step for step in steps if step.goal_id == goal.id]
    level = goal.level if goal.levels else None
    return GoalProgress(
        title=goal.title,
        steps_done=sum(step.done_at is not None for step in mine),
        steps=len(mine),
        due=goal.due,
        level=level,
        level_text="" if level is None else goal.levels[level + 2],
    )


def keepsake_facts(scene: Scene, goal: Goal, shown: frozenset[str]) -> KeepsakeFacts:
    """The story of a goal; of words, steps and name only what is in `shown`."""
    logs = [log for log in done_logs(scene) if log.goal_id == goal.id]
    steps = [step for step in steps_of(scene.connection, scene.person.id) if step.done_at]
    done = [
        StepDone(step.title, step.done_at.astimezone(scene.zone).date())
        for step in steps
        if step.goal_id == goal.id and step.done_at is not None
    ]
    met = goal.closed_at or scene.now
    return KeepsakeFacts(
        title=goal.title,
        began=goal.created_at.astimezone(scene.zone).date(),
        met=met.astimezone(scene.zone).date(),
        minutes=sum(log.minutes or 0 for log in logs),
        sessions=len(logs),
        steps=tuple(done) if "steps" in shown else (),
        words=goal.reason if "words" in shown else "",
        name=scene.get("name") if "name" in shown else "",
    )


def done_logs(scene: Scene) -> list[Log]:
    """Every log of goal work, oldest first."""
    logs = logs_since(scene.connection, scene.person.id, EVER)
    return [log for log in logs if log.outcome == "logged"]
