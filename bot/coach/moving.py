"""Understands a typed wish to move, snooze or skip a nudge, or to book another time."""

from __future__ import annotations

from bot.coach.log_reading import expect_log
from bot.coach.scene import Scene
from bot.coach.snoozing import obey_schedule
from bot.coach.talking import move_on
from bot.coach.timing import lengthen, timer_in_question
from bot.conversation.events import Said
from bot.conversation.turn import Typed
from bot.understanding.schedule import Schedule, read_schedule
from storage.conversations import open_conversation
from storage.goals import session_of


def hear_schedule(scene: Scene, said: Said) -> bool:
    """Obey a text about the session's time; False when it is about something else."""
    if hear_more_time(scene, said):
        return True
    expect_log(scene, said.text)
    read = _read(scene, said)
    if read.kind in {"snooze", "move", "skip"}:
        return obey_schedule(scene, read, said.text)
    if read.kind == "set" and read.days and read.times:
        _offer_booking(scene, said)
        return True
    return False


def hear_more_time(scene: Scene, said: Said) -> bool:
    """More minutes, while a timer runs or its question waits; False when it is something else."""
    timer = timer_in_question(scene)
    if timer is None:
        return False
    read = _read(scene, said)
    if read.kind != "snooze" or not read.in_minutes:
        return False
    lengthen(scene, timer.id, str(read.in_minutes))
    return True


def _read(scene: Scene, said: Said) -> Schedule:
    now = scene.local_now
    key = ("when", said.text, now.isoformat(timespec="hours"))
    found: Schedule = scene.readings.get(key, lambda: read_schedule(said.text, now))
    return found


def _offer_booking(scene: Scene, said: Said) -> None:
    given = {"change": session_of(scene.connection, scene.person.id) is not None}
    who = scene.person.id
    new = open_conversation(scene.connection, who, "book_session", scene.now, given=given)
    move_on(scene, new, Typed(said.text, said.message_id, "when"))
