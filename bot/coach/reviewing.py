"""Offers a review when it is due, and opens it, later, or not at all."""

from __future__ import annotations

from datetime import date, timedelta

from bot.coach.plan import gone, one
from bot.coach.planning import active
from bot.coach.review_days import occasion_of
from bot.coach.review_figures import figures, review_line, review_words
from bot.coach.review_plan import plan_review
from bot.coach.scene import Scene
from bot.coach.silence import IGNORED, ignored, is_too_old
from bot.coach.talking import begin, resume
from bot.conversation.buttons import act
from storage.breaks import add_review, change_review, get_review, latest_review
from storage.conversations import latest_conversation
from storage.deadlines import change_deadline, running_timer
from storage.goals import session_of
from storage.tables import Deadline, Review

DAY = timedelta(days=1)
WEEK = 7 * DAY


def offer_review(scene: Scene, deadline: Deadline) -> None:
    """The month, or the plan's date, has come: figures, and the question whether to look back."""
    if not active(scene) or _is_unwanted(scene, deadline):
        change_deadline(scene.connection, deadline.id, status="dropped")
        plan_review(scene)
        return
    if _is_in_a_session(scene):
        change_deadline(scene.connection, deadline.id, status="waiting", due_at=scene.now + DAY)
        return
    review = _put_off(scene) or _new_review(scene, date.fromisoformat(deadline.planned[:10]))
    change_review(scene.connection, review.id, status="offered")
    plan_review(scene)
    rows = [
        one(scene, "review-begin", act("review", review.id)),
        one(scene, "review-later", act("laterreview", review.id)),
        one(scene, "review-skip", act("skipreview", review.id)),
    ]
    scene.send(scene.say("review-due", **review_words(scene, review)), rows)


def _is_unwanted(scene: Scene, deadline: Deadline) -> bool:
    """Whether nobody would read it: blocked, days late, or silent for weeks."""
    session = session_of(scene.connection, scene.person.id)
    silent = ignored(scene, session.id) if session else []
    away = scene.person.unreachable_at is not None or len(silent) == IGNORED
    return away or is_too_old(deadline.due_at, scene.now)


def _is_in_a_session(scene: Scene) -> bool:
    """Whether a nudge or a timer waits: its buttons must not be taken away."""
    session = session_of(scene.connection, scene.person.id)
    silent = ignored(scene, session.id) if session else []
    fresh = bool(silent) and scene.now - silent[0].due_at < DAY / 2
    return fresh or running_timer(scene.connection, scene.person.id) is not None


def _put_off(scene: Scene) -> Review | None:
    latest = latest_review(scene.connection, scene.person.id)
    return latest if latest is not None and latest.status == "later" else None


def _new_review(scene: Scene, day: date) -> Review:
    """A review of all that was since the one before."""
    before = latest_review(scene.connection, scene.person.id)
    begun = min((goal.created_at for goal in active(scene)), default=scene.person.created_at)
    about = {
        "person_id": scene.person.id,
        "occasion": occasion_of(day, scene.get("plan_dates") or {}),
        "day": day,
        "since": before.day if before else begun.astimezone(scene.zone).date(),
    }
    number = add_review(scene.connection, **about, created_at=scene.now)
    review = get_review(scene.connection, number, scene.person.id)
    if review is None:
        raise LookupError("the review just added is gone")
    return review


def hold_review(scene: Scene, review_id: int) -> None:
    """Look back now (0: whatever the date); one that was begun goes on where it stopped."""
    if not active(scene):
        rows = [one(scene, "set-a-goal", act("newgoal")), one(scene, "see-plan", act("plan"))]
        scene.show(scene.say("review-no-goal"), rows)
        return
    review = get_review(scene.connection, review_id, scene.person.id) or _asked_for(scene)
    begun = latest_conversation(scene.connection, scene.person.id, "review")
    if begun is not None and begun.about == review.id:
        resume(scene, begun.id)
    else:
        change_review(scene.connection, review.id, status="offered")
        begin(scene, "review", about=review.id, figures=figures(scene, review))


def _asked_for(scene: Scene) -> Review:
    """The review that waits, or else a new one."""
    latest = latest_review(scene.connection, scene.person.id)
    if latest is not None and latest.status in {"offered", "later"}:
        return latest
    review = _new_review(scene, scene.today)
    plan_review(scene)
    return review


def put_off_review(scene: Scene, review_id: int) -> None:
    """In a week, at the same time of day."""
    if not _is_open(scene, review_id):
        gone(scene)
        return
    day = scene.today + WEEK
    change_review(scene.connection, review_id, status="later", day=day)
    plan_review(scene)
    _show_next(scene, "review-put-off")


def skip_review(scene: Scene, review_id: int) -> None:
    """Not this time; the next one comes anyway."""
    if not _is_open(scene, review_id):
        gone(scene)
        return
    change_review(scene.connection, review_id, status="skipped", closed_at=scene.now)
    plan_review(scene)
    _show_next(scene, "review-skipped")


def _is_open(scene: Scene, review_id: int) -> bool:
    review = get_review(scene.connection, review_id, scene.person.id)
    return review is not None and review.status != "done"


def _show_next(scene: Scene, key: str) -> None:
    scene.show(scene.say(key, next=review_line(scene)), [one(scene, "see-plan", act("plan"))])
