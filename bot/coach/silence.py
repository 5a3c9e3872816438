"""When to keep quiet: work was done, nobody answers, or the time has passed."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

from bot.coach.deadlines import pauses_of
from bot.coach.rhythm import is_paused
from bot.coach.scene import Scene
from storage.deadlines import recent, unanswered_nudges
from storage.goals import done_since, logged_since
from storage.tables import Deadline, WeeklySession

TOO_OLD = timedelta(days=1)
IGNORED = 3
"""So many nudges in a row without a sign: ask once whether another time suits better."""

MONTH = timedelta(days=27, hours=12)
"""Who doesn't answer gets a nudge at most so often: every fourth week of a weekly session."""

STILL_THAT_ONE = timedelta(hours=6)
"""What is logged so soon after a session's time was done in it, even after midnight."""

CLOSE = timedelta(hours=3)
"""Two nudges so close to each other come as one."""

Ended = Literal["acted", "dropped", "held"]


def reason_for_silence(scene: Scene, deadline: Deadline, session: WeeklySession) -> Ended | None:
    """How a nudge ends that is not sent; None when it is to be sent."""
    if scene.person.unreachable_at is not None or is_paused(pauses_of(scene), scene.today):
        return "dropped"
    if is_done(scene, deadline, session):
        return "acted"
    if _another_just_went(scene, deadline):
        return "dropped"
    return "held" if _nobody_answers(scene, deadline) else None


def is_done(scene: Scene, deadline: Deadline, session: WeeklySession) -> bool:
    """Whether goal work was done since the session before; what was done in that one was its own.

    That is what was done on its day, or logged within hours of it.
    """
    mine = (scene.person.id, session.id)
    nudges = recent(scene.connection, *mine)
    earlier = [each for each in nudges if each.planned < deadline.planned]
    if not earlier:
        return logged_since(scene.connection, scene.person.id, session.created_at)
    before = max(earlier, key=lambda each: each.due_at)
    day = before.due_at.astimezone(scene.zone).date()
    return done_since(scene.connection, scene.person.id, day, before.due_at + STILL_THAT_ONE)


def _another_just_went(scene: Scene, deadline: Deadline) -> bool:
    nudges = recent(scene.connection, scene.person.id, deadline.session_id)
    others = [each for each in nudges if each.status == "out" and each.id != deadline.id]
    return any(timedelta() <= scene.now - each.due_at < CLOSE for each in others)


def ignored(scene: Scene, session_id: int, *, but: int = 0) -> list[Deadline]:
    """The nudges since the person's last sign of life, newest first, three at most.

    `but` is the id of one that doesn't count, since it is only just going out.
    """
    about = (scene.person.id, session_id, scene.person.seen_at, IGNORED + 1)
    found = unanswered_nudges(scene.connection, *about)
    return [each for each in found if each.id != but][:IGNORED]


def _nobody_answers(scene: Scene, deadline: Deadline) -> bool:
    """Whether to wait: three nudges found no answer, and the last is not a month old."""
    gone = ignored(scene, deadline.session_id, but=deadline.id)
    return len(gone) == IGNORED and scene.now - gone[0].due_at < MONTH


def is_too_old(moment: datetime, now: datetime) -> bool:
    """Whether something due at `moment` is more than a day late."""
    return now - moment > TOO_OLD
