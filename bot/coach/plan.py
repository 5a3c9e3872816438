"""Shows the plan: goals above their steps, each of them open to change, and what was logged."""

from __future__ import annotations

from datetime import timedelta

from bot.coach.dressing import shorten
from bot.coach.keyboards import in_rows
from bot.coach.planning import active, next_step, steps_for
from bot.coach.scene import Scene
from bot.coach.sessions import next_line
from bot.conversation.buttons import act
from bot.conversation.messages import Button, Row
from bot.dialogs.set_goal import MOST_ACTIVE
from storage.conversations import open_conversations
from storage.goals import goals_of, logs_since, ratings_of
from storage.tables import Goal, Log, Step

TITLE = 44
RECENT = timedelta(days=28)
REOPENED = ("reflect", "set_goal", "choose_steps", "book_session", "review")
SHOWN = {"active": 0, "resting": 1, "met": 2, "retired": 3}


def show_plan(scene: Scene) -> None:
    """All goals with their steps, what was done lately, and the next session."""
    goals = sorted(goals_of(scene.connection, scene.person.id), key=lambda goal: SHOWN[goal.status])
    if not goals:
        rows = [
            *_open_rows(scene),
            one(scene, "set-a-goal", act("newgoal")),
            one(scene, "start-reflection", act("reflect")),
        ]
        scene.show(scene.say("plan-empty"), rows)
        return
    logs = logs_since(scene.connection, scene.person.id, scene.today - RECENT)
    lines = [scene.say("plan-title"), *_roadmap(scene)]
    lines += [
        _goal_block(scene, goal) for goal in goals if goal.status in {"active", "resting", "met"}
    ]
    lines += _skills(scene)
    lines += _recent(scene, logs)
    lines.append(next_line(scene))
    scene.show("\n\n".join(lines), _plan_rows(scene, goals))


def _roadmap(scene: Scene) -> list[str]:
    text = scene.get("roadmap")
    return [scene.say("plan-roadmap", text=text)] if text else []


def _goal_block(scene: Scene, goal: Goal) -> str:
    state = scene.say(f"goal-{goal.status}", title=goal.title)
    lines = [state]
    if goal.due is not None and goal.status == "active":
        lines.append(scene.say("plan-due", day=scene.voice.long_date(goal.due)))
    if goal.status == "active":
        lines += [step_line(scene, step) for step in steps_for(scene, goal.id)[:8]]
    return "\n".join(lines)


def step_line(scene: Scene, step: Step) -> str:
    """One step with its box and its date."""
    key = "step-done" if step.done_at else "step-open"
    line = scene.say(key, title=step.title)
    if step.due and not step.done_at:
        line += scene.say("step-by", day=scene.voice.short_day(step.due, today=scene.today))
    return line


def _skills(scene: Scene) -> list[str]:
    latest = {row.skill: row.level for row in ratings_of(scene.connection, scene.person.id)}
    if not latest or scene.pack is None:
        return []
    names = {name: category.name for name, category in scene.pack.categories.items()}
    parts = [f"{names.get(skill, skill)} {level}" for skill, level in latest.items()]
    return [scene.say("plan-skills", skills=", ".join(parts))]


def _recent(scene: Scene, logs: list[Log]) -> list[str]:
    done = [log for log in logs if log.outcome == "logged"]
    if not done:
        return [scene.say("plan-no-logs")]
    minutes = sum(log.minutes or 0 for log in done)
    lines = [scene.say("plan-logs", count=len(done), minutes=minutes)]
    lines += [log_line(scene, log) for log in done[-3:]]
    return ["\n".join(lines)]


def log_line(scene: Scene, log: Log) -> str:
    """One log on one line: day, minutes, words."""
    day = scene.voice.short_day(log.day, today=scene.today)
    note = shorten(log.note, 80)
    if log.minutes is None:
        return scene.say("log-line", day=day, note=note)
    return scene.say("log-line-minutes", day=day, minutes=log.minutes, note=note)


def _open_rows(scene: Scene) -> list[Row]:
    """The way back into what was begun and not ended, the newest of each kind."""
    begun = {
        each.dialog: each for each in open_conversations(scene.connection, scene.person.id)[::-1]
    }
    return [
        one(scene, f"open-{dialog}", act("goon", begun[dialog].id))
        for dialog in REOPENED
        if dialog in begun
    ]


def _plan_rows(scene: Scene, goals: list[Goal]) -> list[Row]:
    rows: list[Row] = _open_rows(scene)
    for goal in goals:
        if goal.status == "active":
            following = next_step(scene, goal.id)
            if following is not None:
                label = scene.voice.label("tick", title=shorten(following.title, TITLE))
                rows.append((Button(label, act("tick", following.id, "plan")),))
    for goal in goals:
        label = scene.voice.label("open-goal", title=shorten(goal.title, TITLE))
        rows.append((Button(label, act("goal", goal.id)),))
    rows += in_rows(
        [
            Button(scene.voice.label("log-now"), act("log")),
            Button(scene.voice.label("see-logs"), act("logs")),
            Button(scene.voice.label("see-session"), act("session")),
            Button(scene.voice.label("see-progress"), act("progress")),
            Button(scene.voice.label("to-export"), act("take")),
        ]
    )
    if scene.pack is not None and scene.pack.skills:
        rows.append(one(scene, "rate-skills", act("rate")))
    return [*rows, one(scene, "set-a-goal", act("newgoal"))]


def gone(scene: Scene) -> None:
    """What was asked about is no longer there."""
    scene.show(scene.say("gone-record"), [one(scene, "see-plan", act("plan"))])


def one(scene: Scene, key: str, data: str, **values: str) -> Row:
    """A row with one button."""
    return (Button(scene.voice.label(key, **values), data),)


def is_full(scene: Scene) -> bool:
    """Whether three goals are active already."""
    return len(active(scene)) >= MOST_ACTIVE


def resume_rows(scene: Scene, conversation_id: int) -> list[Row]:
    """The way back to a conversation left for later, and to the plan."""
    return [
        one(scene, "go-on", act("goon", conversation_id)),
        one(scene, "see-plan", act("plan")),
    ]


def offers(scene: Scene) -> list[Row]:
    """What a person may have meant by a text that could not be read."""
    if active(scene):
        keys = (("log-now", "log"), ("see-plan", "plan"), ("help-button", "help"))
    else:
        keys = (("set-a-goal", "newgoal"), ("start-reflection", "reflect"), ("help-button", "help"))
    return [one(scene, key, act(verb)) for key, verb in keys]


def answer_question(scene: Scene) -> str:
    """To a question: what is next, which is what most questions are about."""
    steps = [next_step(scene, goal.id) for goal in active(scene)]
    lines = [
        scene.say("question-next-step", title=step.title) for step in steps if step is not None
    ]
    return "\n\n".join([scene.say("question-heard"), *lines, next_line(scene)])
