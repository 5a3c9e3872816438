"""Understands a typed wish to move, snooze or skip a nudge, or to book another time."""

from __future__ import annotations

from bot.coach.scene import Scene
from bot.coach.snoozing import obey_schedule
from bot.coach.talking import move_on
from bot.conversation.events import Said
from bot.conversation.turn import Typed
from bot.understanding.schedule import Schedule, read_schedule
from storage.conversations import open_conversation
from storage.goals import session_of


def hear_schedule(scene: Scene, said: Said) -> bool:
    """Obey a text about the session's time; False when it is about something else."""
    now = scene.local_now
    key = ("when", said.text, now.isoformat(timespec="hours"))
    read: Schedule = scene.readings.get(key, lambda: read_schedule(said.text, now))
    if read.kind in {"snooze", "move", "skip"}:
        return obey_schedule(scene, read)
    if read.kind == "set" and read.days and read.times:
        _offer_booking(scene, said)
        return True
    return False


def _offer_booking(scene: Scene, said: Said) -> None:
    given = {"change": session_of(scene.connection, scene.person.id) is not None}
    who = scene.person.id
    new = open_conversation(scene.connection, who, "book_session", scene.now, given=given)
    move_on(scene, new, Typed(said.text, said.message_id, "when"))
