"""A goal is met: its story in words, a small celebration, and the question what comes next."""

from __future__ import annotations

from bot.coach.dressing import shorten
from bot.coach.partner_telling import goal_met
from bot.coach.pictures import show_keepsake
from bot.coach.plan import one
from bot.coach.planning import active, my_goal, steps_for
from bot.coach.review_plan import plan_review
from bot.coach.scene import Scene
from bot.conversation.buttons import act
from bot.conversation.messages import Button, Row
from storage.goals import goals_of, logs_since
from storage.rows import change
from storage.tables import Goal

TITLE = 40
QUOTE = 200


def celebrate(scene: Scene, goal_id: int) -> None:
    """Mark the goal as met and tell its story; what comes next is one tap away."""
    goal = my_goal(scene, goal_id)
    if goal is None:
        return
    if goal.status != "met":
        change(scene.connection, Goal, goal_id, status="met", closed_at=scene.now)
        plan_review(scene)
        goal_met(scene, goal_id)
    show_keepsake(scene, goal_id, alone=True)
    text = "\n\n".join([scene.say("goal-story", **story(scene, goal)), scene.say("what-next")])
    scene.send(text, _next_rows(scene, goal), effect="celebrate")


def story(scene: Scene, goal: Goal) -> dict[str, object]:
    """What led to it: the first words, since when, the time given, the steps done."""
    begun = goal.created_at.astimezone(scene.zone).date()
    logs = [
        log
        for log in logs_since(scene.connection, scene.person.id, begun)
        if log.goal_id == goal.id and log.outcome == "logged"
    ]
    minutes = sum(log.minutes or 0 for log in logs)
    return {
        "title": goal.title,
        "reason": shorten(goal.reason, QUOTE),
        "since": scene.voice.long_date(begun),
        "sessions": len(logs),
        "hours": minutes // 60,
        "minutes": minutes % 60,
        "steps": sum(step.done_at is not None for step in steps_for(scene, goal.id)),
    }


def _next_rows(scene: Scene, met: Goal) -> list[Row]:
    """The next step of a goal that goes on, else one that rests, a new one, or a rest."""
    rows = [
        _about(scene, "next-toward", "goal", goal) for goal in active(scene) if goal.id != met.id
    ]
    resting = [
        goal for goal in goals_of(scene.connection, scene.person.id) if goal.status == "resting"
    ]
    rows += [_about(scene, "wake-goal", "wakegoal", goal) for goal in resting[:2]]
    rows.append(one(scene, "see-keepsake", act("keepsake", met.id)))
    rows.append(one(scene, "set-a-goal", act("newgoal")))
    rows.append(one(scene, "rest-a-while", act("pause")))
    return [*rows, one(scene, "not-met-yet", act("wakegoal", met.id))]


def _about(scene: Scene, key: str, verb: str, goal: Goal) -> Row:
    label = scene.voice.label(key, title=shorten(goal.title, TITLE))
    return (Button(label, act(verb, goal.id)),)
