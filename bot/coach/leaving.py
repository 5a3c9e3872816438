"""Erases a person: every row, the farewell too once it is sent."""

from __future__ import annotations

from typing import Any

from bot.coach.scene import Scene
from bot.conversation.messages import Message
from storage.outbox import get_outbox, put_outbox
from storage.people import count_rows, erase_person


def erase(scene: Scene) -> None:
    """Erase all that is known of the person who taps, and say what it was."""
    counts = count_rows(scene.connection, scene.person.id)
    erased = {"answers": counts["answer"], "goals": counts["goal"], "logs": counts["log"]}
    message = Message(scene.say("farewell", **erased))
    kind = "send" if scene.tapped is None else "edit"
    _take_off_keyboard(scene)
    about: dict[str, Any] = {"chat_id": scene.person.chat_id, "created_at": scene.now}
    about["farewell"] = True
    whose = scene.person.id
    erase_person(scene.connection, whose)
    put_outbox(scene.connection, kind="fetch", payload={"then": "tidy", "whose": whose}, **about)
    payload = message.to_json()
    put_outbox(scene.connection, kind=kind, payload=payload, target=scene.tapped, **about)
    scene.gone = scene.answered = True


def _take_off_keyboard(scene: Scene) -> None:
    shown = get_outbox(scene.connection, scene.get("keyboard") or 0)
    number = shown.message_id if shown else None
    if number is not None and number != scene.tapped:
        about = {"chat_id": scene.person.chat_id, "kind": "strip", "target": number}
        put_outbox(scene.connection, **about, created_at=scene.now, farewell=True)
