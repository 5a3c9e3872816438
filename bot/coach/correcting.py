"""A corrected message corrects the answer, the log or the caption that it made."""

from __future__ import annotations

from bot.coach import logs
from bot.coach.amending import keep_change
from bot.coach.goal_shown import offer_change
from bot.coach.media import SEEN, edited_media
from bot.coach.scene import Scene
from bot.coach.spoken import correct_line
from bot.coach.talking import apply_quietly
from bot.conversation.events import Edited, Said
from bot.conversation.turn import Typed
from bot.dialogs.amend import Amended
from storage.conversations import answers_said_by, get_conversation
from storage.tables import StoredAnswer


def hear_edit(scene: Scene, event: Edited) -> None:
    """A corrected message corrects the answer or the log that it made."""
    said = Said(event.text, event.message_id, event.edited_at)
    log = logs.edited_log(scene, event.message_id)
    if log is not None:
        correct_line(scene, log, event.text)
        logs.reread_log(scene, log, said)
    elif not edited_media(scene, event) and not _edit_answer(scene, said):
        scene.react(event.message_id, SEEN)


def _edit_answer(scene: Scene, said: Said) -> bool:
    for row in answers_said_by(scene.connection, scene.person.id):
        texts = {int(number): text for number, text in row.parts}
        if said.message_id in texts:
            if texts[said.message_id] != said.text:
                _correct(scene, said, row)
            return True
    return False


def _correct(scene: Scene, said: Said, row: StoredAnswer) -> None:
    conversation = get_conversation(scene.connection, row.conversation_id, scene.person.id)
    move = Typed(said.text, said.message_id, row.name, more=True)
    turn = apply_quietly(scene, row.conversation_id, move, scene.get("expects_question"))
    unclear = turn is not None and turn.note is not None
    scene.react(said.message_id, "🤔" if unclear else logs.ACK)
    if conversation is None or unclear:
        return
    if conversation.record is not None:
        offer_change(scene, conversation.record)
    elif turn is not None and isinstance(turn.result, Amended):
        keep_change(scene, conversation.about or 0, turn.result.field, turn.result.value)
