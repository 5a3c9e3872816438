"""What becomes of photos, documents, voice notes, locations and all else that is not text."""

from __future__ import annotations

from bot.coach.private import mention_details
from bot.coach.scene import Scene
from bot.coach.talking import move_on
from bot.conversation.buttons import act
from bot.conversation.events import Edited, Shared
from bot.conversation.messages import Button
from bot.conversation.turn import Typed
from bot.understanding.places import zone_at
from storage.goals import evidence_of_message, last_log
from storage.messages import lost_file
from storage.rows import add, change
from storage.tables import Evidence

KEPT = frozenset({"photo", "document", "voice", "video", "audio", "video_note", "animation"})
SEEN = "👀"


def hear_media(scene: Scene, shared: Shared) -> None:
    """Use it where it can be used, else say kindly what does work."""
    if shared.album is not None and shared.album == scene.get("album"):
        _keep(scene, shared)
        scene.react(shared.message_id, SEEN)
        return
    scene.set(album=shared.album)
    if shared.kind in {"location", "venue"} and shared.latitude is not None:
        _hear_location(scene, shared)
    elif shared.kind in KEPT:
        if _keep(scene, shared):
            _thank(scene, shared)
        else:
            scene.send(scene.say("file-back"))
    else:
        scene.send(scene.say("kind-word", kind=shared.kind))


def _keep(scene: Scene, shared: Shared) -> bool:
    """Keep it as evidence; False where it only came back, after an earlier bot had it."""
    if shared.kind not in KEPT:
        return True
    lost = lost_file(scene.connection, scene.person.id, shared.file_unique_id or "")
    if lost is not None:
        found = {"file_id": shared.file_id, "message_id": shared.message_id}
        change(scene.connection, Evidence, lost.id, **found)
        return False
    log = last_log(scene.connection, scene.person.id)
    today = log is not None and log.day == scene.today
    add(
        scene.connection,
        Evidence,
        person_id=scene.person.id,
        log_id=log.id if log and today else None,
        goal_id=log.goal_id if log and today else None,
        kind=shared.kind,
        file_id=shared.file_id,
        file_unique_id=shared.file_unique_id,
        file_name=shared.file_name or "",
        caption=shared.caption,
        seconds=shared.seconds,
        message_id=shared.message_id,
        album=shared.album,
        created_at=scene.now,
    )
    return True


def _thank(scene: Scene, shared: Shared) -> None:
    if shared.kind in {"voice", "video_note", "audio"}:
        scene.send(scene.say("voice-kept", seconds=shared.seconds or 0))
        return
    mention_details(scene, shared.caption)
    rows = [(Button(scene.voice.label("log-now"), act("log")),)]
    scene.send(scene.say("file-kept", kind=shared.kind), rows)


def _hear_location(scene: Scene, shared: Shared) -> None:
    zone = zone_at(shared.latitude or 0.0, shared.longitude or 0.0)
    conversation, question = scene.get("expects_conversation"), scene.get("expects_question")
    if conversation is None or question != "place" or zone is None:
        rows = [(Button(scene.voice.label("change-zone"), act("zone")),)]
        scene.send(scene.say("location-heard"), rows)
        return
    scene.put_location_keyboard_away("location-thanks")
    move_on(scene, conversation, Typed(zone, shared.message_id, "place"))


def edited_media(scene: Scene, event: Edited) -> bool:
    """A caption was corrected; False when the message held no evidence."""
    kept = evidence_of_message(scene.connection, scene.person.id, event.message_id)
    for evidence in kept:
        if evidence.caption != event.text:
            change(scene.connection, Evidence, evidence.id, caption=event.text)
            scene.react(event.message_id, SEEN)
    return bool(kept)
