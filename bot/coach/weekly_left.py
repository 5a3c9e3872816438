"""Which reflection questions are left, for one a week; and the thanks for an answer."""

from __future__ import annotations

from bot.coach.plan import one
from bot.coach.scene import Scene
from bot.coach.silence import is_too_old
from bot.conversation.buttons import act
from bot.library.packs import Question
from storage.conversations import answers_of, latest_conversation
from storage.deadlines import recent
from storage.goals import session_of
from storage.tables import Conversation

SOME = 3
"""So many of the newest nudges hold the one that is out, whatever is booked already."""


def next_question(scene: Scene) -> Question | None:
    """The question of the week, where they were agreed to and there are any left."""
    return first_left(scene) if scene.get("weekly_question") else None


def first_left(scene: Scene) -> Question | None:
    """The first question of the pack that the quick set left out and nobody asked since."""
    reflected = reflected_quickly(scene)
    if reflected is None or scene.pack is None:
        return None
    heard = {answer.name for answer in answers_of(scene.connection, reflected.id)}
    left = [each for each in scene.pack.questions if not heard & {each.id, each.was}]
    return left[0] if left else None


def reflected_quickly(scene: Scene) -> Conversation | None:
    """The reflection, once its quick set is through."""
    latest = latest_conversation(scene.connection, scene.person.id, "reflect")
    if latest is None or latest.given.get("whole"):
        return None
    return latest if latest.closed_at is not None or latest.given.get("weekly") else None


def thank_for_answer(scene: Scene) -> None:
    """The answer is kept; a nudge that waits is one tap away again."""
    session = session_of(scene.connection, scene.person.id)
    nudges = recent(scene.connection, scene.person.id, session.id, most=SOME) if session else []
    waits = [each for each in nudges if each.status == "out"]
    rows = [
        one(scene, key, act(verb, nudge.id))
        for nudge in waits
        if not is_too_old(nudge.due_at, scene.now)
        for key, verb in (("nudge-start", "start"), ("nudge-done", "did"))
    ]
    scene.show(scene.say("weekly-kept"), rows or [one(scene, "see-answers", act("answers"))])
