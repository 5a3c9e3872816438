"""Keeps a change of one thing: a title, a date, minutes, a note, the line of a recording."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.coach.evidence import show_piece
from bot.coach.exporting import show_export
from bot.coach.goal_shown import show_goal, show_step
from bot.coach.log_shown import show_log
from bot.coach.scene import Scene
from storage.rows import by_id, change
from storage.tables import Evidence, Goal, Log, Step

AMENDED: Mapping[str, tuple[type[Goal | Step | Log | Evidence], str]] = {
    "goal_title": (Goal, "title"),
    "goal_sentence": (Goal, "sentence"),
    "goal_measure": (Goal, "measure"),
    "goal_reason": (Goal, "reason"),
    "goal_due": (Goal, "due"),
    "step_title": (Step, "title"),
    "step_due": (Step, "due"),
    "log_minutes": (Log, "minutes"),
    "log_note": (Log, "note"),
    "log_day": (Log, "day"),
    "piece_caption": (Evidence, "caption"),
    "piece_spoken": (Evidence, "caption"),
}
SHOWS: Mapping[str, Callable[[Scene, int], None]] = {
    "goal": show_goal,
    "step": show_step,
    "log": show_log,
    "piece": show_piece,
}


MINE: Mapping[str, str] = {"my_name": "name", "my_role": "role", "my_workplace": "workplace"}
"""What stands on the plan of the person: columns of their own row."""


def keep_change(scene: Scene, record: int, field: str, value: Any) -> None:
    """Set the field of the record, and show the record as it is now."""
    if field in MINE:
        scene.set(**{MINE[field]: str(value).strip()})
        show_export(scene, record)
        return
    table, column = AMENDED[field]
    if by_id(scene.connection, table, record, scene.person.id) is not None:
        change(scene.connection, table, record, **{column: value})
        scene.note(scene.say("changed"))
    SHOWS[field.split("_", maxsplit=1)[0]](scene, record)


def present_value(scene: Scene, record: int, field: str) -> str | None:
    """What stands there now, in words; None when the record is gone."""
    if field in MINE:
        return str(scene.get(MINE[field]))
    table, column = AMENDED[field]
    row = by_id(scene.connection, table, record, scene.person.id)
    if row is None:
        return None
    value = getattr(row, column)
    if value is None or isinstance(value, str):
        return value or ""
    return str(value) if isinstance(value, int) else scene.voice.day(value, today=scene.today)
