"""Makes a review real: levels, what becomes of each goal, new steps, and two lines to keep."""

from __future__ import annotations

from bot.coach.celebrating import celebrate
from bot.coach.plan import one
from bot.coach.planning import add_suggested, keep_ratings, my_goal
from bot.coach.review_figures import review_line
from bot.coach.review_plan import plan_review
from bot.coach.scene import Scene
from bot.coach.sessions import next_line
from bot.conversation.buttons import act
from bot.dialogs.review import Looked, Reviewed
from storage.breaks import change_review, get_review
from storage.rows import change
from storage.tables import Goal

STATUS = {"rest": "resting", "retire": "retired"}


def keep_review(scene: Scene, review_id: int, result: Reviewed) -> None:
    """Store what was said, do what was decided, and say what comes next."""
    if get_review(scene.connection, review_id, scene.person.id) is None:
        scene.note(scene.say("gone-record"))
    else:
        _store(scene, review_id, result)
    for goal_id, looked in result.goals.items():
        _keep_goal(scene, goal_id, looked)
    if result.skills:
        keep_ratings(scene, result.skills)
    if result.roadmap is not None:
        scene.set(roadmap=result.roadmap)
    plan_review(scene)
    _show_end(scene)
    met = [goal_id for goal_id, looked in result.goals.items() if looked.verdict == "met"]
    for goal_id in met:
        celebrate(scene, goal_id)


def _store(scene: Scene, review_id: int, result: Reviewed) -> None:
    levels = {
        str(goal_id): looked.level
        for goal_id, looked in result.goals.items()
        if looked.level is not None
    }
    words = {"went_well": result.went_well, "next_time": result.next_time}
    about = {"status": "done", "day": scene.today, "closed_at": scene.now}
    change_review(scene.connection, review_id, levels=levels, **words, **about)


def _keep_goal(scene: Scene, goal_id: int, looked: Looked) -> None:
    goal = my_goal(scene, goal_id)
    if goal is None:
        return
    values: dict[str, object] = {}
    if looked.level is not None:
        values["level"] = looked.level
    if looked.sentence:
        values["sentence"] = looked.sentence
    if looked.verdict in STATUS:
        closed = scene.now if looked.verdict == "retire" else None
        values |= {"status": STATUS[looked.verdict], "closed_at": closed}
    if values:
        change(scene.connection, Goal, goal_id, **values)
    add_suggested(scene, goal, looked.steps)


def _show_end(scene: Scene) -> None:
    rows = [one(scene, "see-plan", act("plan"))]
    pack = scene.pack
    if pack is not None and pack.plan_dates is not None and not scene.get("plan_dates"):
        rows.insert(0, one(scene, "set-plan-dates", act("plandates")))
    if not scene.get("roadmap"):
        rows.insert(0, one(scene, "set-roadmap", act("roadmap")))
    lines = [scene.say("review-kept"), next_line(scene), review_line(scene)]
    scene.show("\n\n".join(line for line in lines if line), rows)
