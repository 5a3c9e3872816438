"""Erases a person: every row, the farewell too once it is sent."""

from __future__ import annotations

from bot.coach.scene import Scene
from bot.conversation.messages import Message
from storage.outbox import get_outbox, put_outbox
from storage.people import count_rows, erase_person


def erase(scene: Scene) -> None:
    """Erase all that is known of the person who taps, and say what it was."""
    counts = count_rows(scene.connection, scene.person.id)
    about = {"answers": counts["answer"], "goals": counts["goal"], "logs": counts["log"]}
    _erase(scene, scene.say("farewell", **about))


def erase_after_silence(scene: Scene) -> None:
    """Erase all of somebody who let the question wait; tell them, if they can be reached."""
    _erase(scene, scene.say("retention-erased") if scene.person.unreachable_at is None else None)


def _erase(scene: Scene, farewell: str | None) -> None:
    _take_off_keyboard(scene)
    erase_person(scene.connection, scene.person.id)
    if farewell is not None:
        put_outbox(
            scene.connection,
            chat_id=scene.person.chat_id,
            kind="send" if scene.tapped is None else "edit",
            payload=Message(farewell).to_json(),
            target=scene.tapped,
            urgency=scene.urgency,
            created_at=scene.now,
            farewell=True,
        )
    scene.gone = scene.answered = True


def _take_off_keyboard(scene: Scene) -> None:
    shown = get_outbox(scene.connection, scene.get("keyboard") or 0)
    number = shown.message_id if shown else None
    if number is not None and number != scene.tapped:
        about = {"chat_id": scene.person.chat_id, "kind": "strip", "target": number}
        put_outbox(scene.connection, **about, created_at=scene.now, farewell=True)
