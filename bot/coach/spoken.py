"""Keeps the typed line that stands with a recording, since the coach can't hear it."""

from __future__ import annotations

from bot.coach import logs
from bot.coach.evidence import show_piece
from bot.coach.log_reading import read_log
from bot.coach.plan import gone
from bot.coach.scene import Scene
from bot.conversation.events import Said
from storage.files import evidence_of, get_evidence
from storage.goals import logs_of_message
from storage.rows import change
from storage.tables import Evidence, Log

RECORDINGS = frozenset({"voice", "video_note", "audio"})
SPOKEN = "piece_spoken"
"""The field of the line that is asked for as soon as a recording has come."""


def keep_line(scene: Scene, evidence_id: int, said: Said) -> None:
    """The line is kept with the recording; where it surely tells of work, it is logged too."""
    if get_evidence(scene.connection, evidence_id, scene.person.id) is None:
        gone(scene)
        return
    change(scene.connection, Evidence, evidence_id, caption=said.text)
    scene.note(scene.say("line-kept"))
    read = read_log(scene, said.text)
    if read.outcome == "not_progress" or not (read.sure or read.minutes):
        show_piece(scene, evidence_id)
        return
    logs.log_said(scene, said, read)
    told = logs_of_message(scene.connection, scene.person.id, said.message_id)
    about = {"log_id": told[-1].id, "goal_id": told[-1].goal_id} if told else {}
    change(scene.connection, Evidence, evidence_id, **about)


def correct_line(scene: Scene, log: Log, text: str) -> None:
    """The message behind a log was edited: where its words stand with a recording, those too."""
    for each in evidence_of(scene.connection, scene.person.id):
        if each.log_id == log.id and each.caption == log.note:
            change(scene.connection, Evidence, each.id, caption=text)
