"""A gentle line when a text seems to tell who a student or patient is; nothing is blocked."""

from __future__ import annotations

from bot.coach.log_shown import show_log
from bot.coach.scene import Scene
from bot.coach.talking import resume
from bot.conversation.buttons import act
from bot.conversation.messages import Button
from bot.understanding.private_details import PrivateDetail, find_private_details
from storage.conversations import get_conversation
from storage.outbox import shown_in

SHORT = 500
"""Characters that are looked through at once; a longer text is read beside the desk."""


def mention_details(scene: Scene, text: str) -> None:
    """Let the next message say what the text seems to hold, with two ways to go on."""
    found = _find(scene, text)
    if found:
        scene.note(scene.say("details-seen", kind=found[0].kind))
        keys = ("edit", "keep")
        scene.below = tuple(
            Button(scene.voice.label(f"details-{key}"), act(f"details{key}")) for key in keys
        )


def _find(scene: Scene, text: str) -> tuple[PrivateDetail, ...]:
    if len(text) <= SHORT:
        return find_private_details(text)
    found: tuple[PrivateDetail, ...] = scene.readings.get(
        ("details", text), lambda: find_private_details(text)
    )
    return found


def tell_how_to_edit(scene: Scene) -> None:
    """Edit it: Telegram's own edit corrects what came of the message."""
    _show_again(scene, scene.say("details-how"))


def keep_details(scene: Scene) -> None:
    """Keep it: the line and its buttons go."""
    _show_again(scene, scene.say("details-kept"))


def _show_again(scene: Scene, line: str) -> None:
    """The same message without the two buttons, under this line."""
    shown = shown_in(scene.connection, scene.person.chat_id, scene.tapped or 0)
    conversation = None
    if shown is not None and shown.conversation_id is not None:
        whose = scene.person.id
        conversation = get_conversation(scene.connection, shown.conversation_id, whose)
    if conversation is not None and conversation.closed_at is None:
        scene.note(line)
        resume(scene, conversation.id)
    elif shown is not None and (shown.record or "").startswith("log "):
        scene.note(line)
        show_log(scene, int(str(shown.record).split()[1]))
    else:
        scene.send(line)
