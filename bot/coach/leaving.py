"""Erases a person: every row, the farewell too once it is sent."""

from __future__ import annotations

from typing import Any

from bot.coach.partner_parting import part_from_all
from bot.coach.scene import Scene
from bot.conversation.messages import Message
from storage.outbox import get_outbox, put_outbox
from storage.people import count_rows, erase_person


def erase(scene: Scene) -> None:
    """Erase all that is known of the person who taps, and say what it was."""
    counts = count_rows(scene.connection, scene.person.id)
    erased = {"answers": counts["answer"], "goals": counts["goal"], "logs": counts["log"]}
    erase_with(scene, scene.say("farewell", **erased))


def erase_with(scene: Scene, farewell: str) -> None:
    """Erase all that is known of the person who taps, with these last words."""
    _take_off_keyboard(scene)
    _erase(scene, farewell)


def erase_after_silence(scene: Scene) -> None:
    """Erase all of somebody who let the question wait; tell them, if they can be reached."""
    if scene.person.unreachable_at is None:
        erase_with(scene, scene.say("retention-erased"))
    else:
        _erase(scene, None)


def erase_quietly(scene: Scene) -> None:
    """Erase all of somebody to whom there is nothing to say."""
    _erase(scene, None)


def _erase(scene: Scene, farewell: str | None) -> None:
    about: dict[str, Any] = {"chat_id": scene.person.chat_id, "created_at": scene.now}
    about |= {"farewell": True, "urgency": scene.urgency}
    whose = scene.person.id
    part_from_all(scene)
    erase_person(scene.connection, whose)
    put_outbox(scene.connection, kind="fetch", payload={"then": "tidy", "whose": whose}, **about)
    if farewell is not None:
        payload = Message(farewell).to_json()
        kind = "send" if scene.tapped is None else "edit"
        put_outbox(scene.connection, kind=kind, payload=payload, target=scene.tapped, **about)
        # The menu in the language that was chosen goes as well.
        put_outbox(scene.connection, kind="menu", payload={"commands": []}, **about)
    scene.gone = scene.answered = True


def _take_off_keyboard(scene: Scene) -> None:
    shown = get_outbox(scene.connection, scene.get("keyboard") or 0)
    number = shown.message_id if shown else None
    if number is not None and number != scene.tapped:
        about = {"chat_id": scene.person.chat_id, "kind": "strip", "target": number}
        put_outbox(scene.connection, **about, created_at=scene.now, farewell=True)
