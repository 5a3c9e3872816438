"""Which question hears a typed text, and what becomes of a text in a burst."""

from __future__ import annotations

import re
from datetime import timedelta

from bot.coach import logs
from bot.coach.log_reading import read_log
from bot.coach.log_shown import my_log
from bot.coach.moving import hear_more_time
from bot.coach.plan import gone
from bot.coach.planning import active
from bot.coach.private import mention_details
from bot.coach.scene import Scene, stop_expecting
from bot.coach.showing import as_tap
from bot.coach.talking import apply_quietly, lead_on, move_on, talk_of
from bot.conversation.events import Said
from bot.conversation.turn import Typed
from storage.conversations import answers_of, get_conversation
from storage.outbox import get_outbox, shown_in
from storage.rows import change
from storage.tables import Log, Outbox, StoredAnswer

PATIENCE = timedelta(hours=12)
"""So long a question waits for a typed text."""

OWN_NUMBERS = frozenset({"amend", "book_session", "set_quiet_hours"})
"""Dialogs that ask for minutes and times themselves: no text for them is mistaken for a log."""

TIME_SPENT = re.compile(r"\d|hour|half|min|hora|media|\b(?:more|más|mas)\b", re.IGNORECASE)
"""Only a text that may tell a length, or asks for more of it, is looked at twice."""

BARE = 3
"""A length alone has so many words at most; more than that is a log told in words."""


def answer_with(scene: Scene, said: Said) -> bool:
    """Let the question hear it that the text replies to, or that waits; False without one."""
    target = _replied_question(scene, said) or expected_question(scene)
    if target is None:
        return False
    conversation_id, question = target
    before = _question_before(scene, said, conversation_id)
    if before is not None:
        _append(scene, said, conversation_id, before)
    elif said.reply_to is None and _is_logged_instead(scene, said, conversation_id):
        return True
    else:
        return _answer(scene, said, conversation_id, question)
    return True


def _replied_question(scene: Scene, said: Said) -> tuple[int, str] | None:
    if said.reply_to is None:
        return None
    row = shown_in(scene.connection, scene.person.chat_id, said.reply_to)
    if row is None or row.conversation_id is None or row.question is None:
        return None
    return row.conversation_id, row.question


def expected_question(scene: Scene) -> tuple[int, str] | None:
    """The conversation and question that wait for a typed text, if they still do."""
    conversation, question = scene.get("expects_conversation"), scene.get("expects_question")
    since = scene.get("expects_since")
    if conversation is None or question is None or since is None:
        return None
    return (conversation, question) if scene.now - since <= PATIENCE else None


def _answer(scene: Scene, said: Said, conversation_id: int, question: str) -> bool:
    talk = talk_of(scene, conversation_id)
    if talk is None:
        return False
    looked = talk.look(question)
    tapped = as_tap(scene, looked.question, said.text) if looked.question else None
    if tapped is None:
        mention_details(scene, said.text)
    lead_on(scene, talk, tapped or Typed(said.text, said.message_id, question), looked)
    return True


def _question_before(scene: Scene, said: Said, conversation_id: int) -> StoredAnswer | None:
    """The answer that a text in a burst still belongs to: it was typed before the question came."""
    shown = get_outbox(scene.connection, scene.get("keyboard") or 0)
    if shown is None or shown.conversation_id != conversation_id or said.reply_to is not None:
        return None
    if not _came_before(said, shown):
        return None
    answers = [row for row in answers_of(scene.connection, conversation_id) if row.parts]
    return max(answers, key=lambda row: row.parts[-1][0], default=None)


def _came_before(said: Said, shown: Outbox) -> bool:
    """Whether a text was sent before the question was: by Telegram's numbers, then by its dates."""
    if shown.kind != "send":
        return False
    if shown.message_id is None:
        return shown.attempts == 0
    if shown.attempts > 1:
        # Its first sending may have arrived, too, and been read before the second.
        return said.sent_at < shown.created_at.replace(microsecond=0)
    sent_at = shown.sent_at.replace(microsecond=0) if shown.sent_at else said.sent_at
    return said.message_id < shown.message_id or said.sent_at < sent_at


def _append(scene: Scene, said: Said, conversation_id: int, before: StoredAnswer) -> None:
    focus = scene.get("expects_question")
    scene.react(said.message_id, logs.HEARD)
    move = Typed(said.text, said.message_id, before.name, more=True)
    apply_quietly(scene, conversation_id, move, focus)


def _is_logged_instead(scene: Scene, said: Said, conversation_id: int) -> bool:
    if not TIME_SPENT.search(said.text) or not active(scene):
        return False
    conversation = get_conversation(scene.connection, conversation_id, scene.person.id)
    if conversation is None or conversation.dialog in OWN_NUMBERS:
        return False
    if "timer" in conversation.given:
        return hear_more_time(scene, said)
    read = read_log(scene, said.text)
    if not read.sure or read.outcome != "logged" or not read.minutes:
        return False
    if conversation.dialog != "log_progress":
        logs.settle_log(scene, said, read)
    elif len(said.text.split()) > BARE:
        stop_expecting(scene)
        logs.log_said(scene, said, read)
    else:
        return False
    return True


def take_as_answer(scene: Scene, log_id: int) -> None:
    """The text that looked like a log answers the question that waits."""
    log = my_log(scene, log_id)
    target = expected_question(scene)
    if log is None or log.status != "asked" or target is None:
        gone(scene)
        return
    change(scene.connection, Log, log_id, status="undone")
    move = Typed(log.note, log.message_id or 0, target[1])
    move_on(scene, target[0], move)
