"""Ends a partnership: the other side is told, and whoever came for it alone is forgotten."""

from __future__ import annotations

from typing import Any

from bot.coach.scene import NUDGE, Scene
from bot.conversation.messages import Message
from storage.deadlines import drop_all_waiting
from storage.outbox import put_outbox
from storage.partners import end_partnership, partnerships, partnerships_with
from storage.people import erase_person, get_person
from storage.tables import Partnership, Person


def part(scene: Scene, pair: Partnership) -> None:
    """End it from the side of who is in the scene."""
    if pair.partner_id is not None:
        drop_all_waiting(scene.connection, pair.partner_id, -pair.id)
    if not end_partnership(scene.connection, pair.id) or pair.partner_id is None:
        return
    if scene.person.id == pair.partner_id:
        tell_other(scene, pair.person_id, "partner-left")
    else:
        _let_go(scene, pair.partner_id)


def part_from_all(scene: Scene) -> None:
    """Whoever is erased is nobody's partner and has none."""
    for pair in partnerships(scene.connection, scene.person.id):
        part(scene, pair)


def _let_go(scene: Scene, partner_id: int) -> None:
    partner = get_person(scene.connection, partner_id)
    if partner is None:
        return
    if not partner.guest or partnerships_with(scene.connection, partner_id):
        tell_other(scene, partner_id, "partner-over")
        return
    erase_person(scene.connection, partner_id)
    _put(scene, partner, "partner-over-forgotten", {}, person_id=None, farewell=True)


def tell_other(scene: Scene, person_id: int, key: str, **values: str) -> None:
    """A quiet line for the other side, in their language; none for who can't be reached.

    `values` are keys of phrases of their voice.
    """
    other = get_person(scene.connection, person_id)
    if other is not None:
        _put(scene, other, key, values, person_id=person_id)


def _put(scene: Scene, to: Person, key: str, values: dict[str, str], **about: Any) -> None:
    if to.unreachable_at is not None:
        return
    voice = scene.shelf.library.voice(to.language)
    text = voice.say(key, **{name: voice.label(each) for name, each in values.items()})
    about |= {"chat_id": to.chat_id, "kind": "send", "urgency": NUDGE, "created_at": scene.now}
    put_outbox(scene.connection, payload=Message(text).to_json(), **about)
