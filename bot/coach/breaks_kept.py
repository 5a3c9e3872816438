"""Begins and ends a break: nothing is sent while it lasts, and nothing piles up."""

from __future__ import annotations

from bot.coach.booking import plan_anew
from bot.coach.breaks import present_break, show_break
from bot.coach.papers import update_calendar
from bot.coach.plan import one
from bot.coach.scene import Scene
from bot.coach.sessions import next_line
from bot.conversation.buttons import act
from bot.dialogs.take_break import BreakTaken
from storage.breaks import add_pause, end_pauses
from storage.deadlines import drop_snoozed
from storage.goals import session_of


def keep_break(scene: Scene, result: BreakTaken) -> None:
    """A break in the place of one that was on or to come; says when it is over."""
    end_pauses(scene.connection, scene.person.id, scene.today)
    days = {"starts_on": result.starts_on, "back_on": result.back_on}
    add_pause(scene.connection, person_id=scene.person.id, created_at=scene.now, **days)
    session = session_of(scene.connection, scene.person.id)
    if session is not None and result.starts_on <= scene.today:
        drop_snoozed(scene.connection, scene.person.id, session.id)
    plan_anew(scene)
    pause = present_break(scene)
    if pause is not None:
        show_break(scene, pause)
    update_calendar(scene)


def end_break(scene: Scene) -> None:
    """Back before its end, or from a break without one: one kind line and the next time."""
    pause = present_break(scene)
    if pause is not None:
        end_pauses(scene.connection, scene.person.id, scene.today)
        plan_anew(scene)
        began = pause.starts_on <= scene.today
        scene.note(scene.say("break-over" if began else "break-cancelled"))
    rows = [one(scene, "see-session", act("session")), one(scene, "see-plan", act("plan"))]
    scene.show(next_line(scene), rows)
    if pause is not None:
        update_calendar(scene)
