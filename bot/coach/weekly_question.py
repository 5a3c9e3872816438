"""One reflection question with each nudge, for who took the quick set and agreed."""

from __future__ import annotations

from bot.coach.plan import one
from bot.coach.scene import Scene
from bot.coach.talking import resume
from bot.coach.weekly_left import next_question, reflected_quickly
from bot.conversation.buttons import act
from storage.conversations import change_conversation


def ask_weekly(scene: Scene) -> None:
    """The question of the week, below the nudge, which stays as it is."""
    question, reflected = next_question(scene), reflected_quickly(scene)
    if question is None or reflected is None:
        scene.show(scene.say("weekly-none"), [one(scene, "see-plan", act("plan"))])
        return
    asked = [*reflected.given.get("weekly", []), question.id]
    given = {"weekly": list(dict.fromkeys(asked))}
    change_conversation(scene.connection, reflected.id, given=given, closed_at=None)
    scene.tapped = None
    resume(scene, reflected.id, question.id)


def switch_weekly(scene: Scene, *, on: bool) -> None:
    """Agree to one question a week, or stop it."""
    scene.set(weekly_question=on)
    rows = [
        one(scene, "see-session", act("session")),
        one(scene, "see-plan", act("plan")),
    ]
    scene.show(scene.say("weekly-on" if on else "weekly-off"), rows)
