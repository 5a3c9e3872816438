"""Gathers from a person's records what pictures and papers tell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from bot.coach.consistency import Week as Marked
from bot.coach.consistency import monday_of
from bot.coach.history import consistency_of, weeks_of
from bot.coach.planning import active, my_goal
from bot.coach.scene import Scene
from bot.coach.themes import reflection_answers
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
from storage.breaks import reviews_of
from storage.files import evidence_of
from storage.goals import goals_of, logs_since, session_of, steps_of
from storage.tables import Goal, Log, Step

WEEKS = 12
KINDS: Mapping[str, WeekKind] = {"skipped": "skipped", "paused": "paused"}
EVER = date(2000, 1, 1)
ON_PAPER = ("active", "resting", "met")


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
    logs = _done(scene)
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
    logs = [log for log in _done(scene) if log.goal_id == goal.id]
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


def _done(scene: Scene) -> list[Log]:
    logs = logs_since(scene.connection, scene.person.id, EVER)
    return [log for log in logs if log.outcome == "logged"]


def plan_facts(scene: Scene, parts: frozenset[str]) -> PlanFacts:
    """What the plan document tells; `parts` names what goes in beside the goals."""
    goals = [
        goal
        for goal in goals_of(scene.connection, scene.person.id)
        if goal.status in ON_PAPER and (goal.status != "met" or _is_recent(scene, goal))
    ]
    steps, logs = steps_of(scene.connection, scene.person.id), _done(scene)
    role = scene.get("role") or (scene.pack.name if scene.pack else "")
    return PlanFacts(
        today=scene.today,
        name=scene.get("name"),
        role=role,
        workplace=scene.get("workplace"),
        vision=scene.get("roadmap"),
        goals=tuple(_plan_goal(scene, goal, steps, logs) for goal in goals),
        evidence=_evidence(scene) if "evidence" in parts else None,
        hours=_hours(scene, logs) if "hours" in parts else None,
        logs=tuple(log_lines(scene)) if "log" in parts else None,
        answers=_answers(scene) if "answers" in parts else None,
        midyear=_reflection(scene, "midyear") if "reviews" in parts else "",
        end_of_year=_reflection(scene, "spring") if "reviews" in parts else "",
        reviews="reviews" in parts,
        signatures="signatures" in parts,
    )


def _reflection(scene: Scene, occasion: str) -> str:
    """What was said in the newest review of that kind, within this year; nothing without one."""
    since = scene.today - timedelta(days=300)
    told = [
        each
        for each in reviews_of(scene.connection, scene.person.id)
        if each.occasion == occasion and each.status == "done" and each.day >= since
    ]
    return "\n".join(filter(None, (told[-1].went_well, told[-1].next_time))) if told else ""


def _is_recent(scene: Scene, goal: Goal) -> bool:
    """Whether a goal was met within this school year, or the one before."""
    return goal.closed_at is None or scene.now - goal.closed_at < timedelta(days=365)


def _plan_goal(scene: Scene, goal: Goal, steps: list[Step], logs: list[Log]) -> PlanGoal:
    return PlanGoal(
        title=goal.title,
        sentence=goal.sentence,
        reason=goal.reason,
        measure=goal.measure,
        support=goal.support,
        due=goal.due,
        status=goal.status,
        levels=tuple(goal.levels),
        level=goal.level if goal.levels else None,
        steps=tuple(_plan_step(scene, step) for step in steps if step.goal_id == goal.id),
        minutes=sum(log.minutes or 0 for log in logs if log.goal_id == goal.id),
    )


def _plan_step(scene: Scene, step: Step) -> PlanStep:
    done = step.done_at.astimezone(scene.zone).date() if step.done_at else None
    return PlanStep(step.title, step.due, done)


def _titles(scene: Scene) -> dict[int | None, str]:
    return {goal.id: goal.title for goal in goals_of(scene.connection, scene.person.id)}


def _evidence(scene: Scene) -> tuple[EvidenceItem, ...]:
    titles = _titles(scene)
    return tuple(
        EvidenceItem(
            day=each.created_at.astimezone(scene.zone).date(),
            kind=each.label or "other",
            text=each.caption or each.file_name or scene.voice.label(f"evidence_file-{each.kind}"),
            goal=titles.get(each.goal_id, ""),
        )
        for each in evidence_of(scene.connection, scene.person.id)[::-1]
    )


def _hours(scene: Scene, logs: list[Log]) -> tuple[tuple[str, int], ...]:
    months: dict[date, int] = {}
    for log in logs:
        month = log.day.replace(day=1)
        months[month] = months.get(month, 0) + (log.minutes or 0)
    spent = sorted((month, minutes) for month, minutes in months.items() if minutes)
    return tuple((scene.voice.month_of_year(month), minutes) for month, minutes in spent)


def log_lines(scene: Scene) -> Iterable[LogLine]:
    """Every log that is kept, oldest first."""
    titles = _titles(scene)
    steps = {step.id: step.title for step in steps_of(scene.connection, scene.person.id)}
    for log in logs_since(scene.connection, scene.person.id, EVER):
        done = tuple(steps[each] for each in log.steps if each in steps)
        goal = titles.get(log.goal_id, "")
        yield LogLine(log.day, log.minutes, goal, log.note, log.outcome, done)


def _answers(scene: Scene) -> tuple[Answer, ...]:
    said = reflection_answers(scene)
    questions = scene.pack.questions if scene.pack else ()
    return tuple(Answer(each.ask, said[each.id]) for each in questions if each.id in said)
