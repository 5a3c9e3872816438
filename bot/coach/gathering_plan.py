"""Gathers from a person's records what the plan document and the log tell."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from bot.coach.gathering import EVER, done_logs
from bot.coach.scene import Scene
from bot.coach.themes import reflection_answers
from bot.papers.facts import (
    Answer,
    EvidenceItem,
    LogLine,
    PlanFacts,
    PlanGoal,
    PlanStep,
)
from storage.breaks import reviews_of
from storage.files import evidence_of
from storage.goals import goals_of, logs_since, steps_of
from storage.tables import Goal, Log, Step

ON_PAPER = ("active", "resting", "met")


def plan_facts(scene: Scene, parts: frozenset[str]) -> PlanFacts:
    """What the plan document tells; `parts` names what goes in beside the goals."""
    goals = [
        goal
        for goal in goals_of(scene.connection, scene.person.id)
        if goal.status in ON_PAPER and (goal.status != "met" or _is_recent(scene, goal))
    ]
    steps, logs = steps_of(scene.connection, scene.person.id), done_logs(scene)
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
