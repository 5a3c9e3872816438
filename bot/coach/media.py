"""What becomes of photos, documents, voice notes, locations and all else that is not text."""

from __future__ import annotations

from bot.coach.answering import expected_question
from bot.coach.evidence import LARGEST, is_too_large, keep_copy, label_rows
from bot.coach.importing import is_data_file, look_into
from bot.coach.keyboards import in_rows
from bot.coach.log_shown import my_log
from bot.coach.private import mention_details
from bot.coach.scene import Scene
from bot.coach.spoken import RECORDINGS, SPOKEN, keep_line
from bot.coach.talking import begin, move_on, talk_of
from bot.conversation.answers import Question
from bot.conversation.buttons import act
from bot.conversation.events import Edited, Said, Shared
from bot.conversation.messages import Button
from bot.conversation.turn import Typed
from bot.understanding.places import zone_at
from storage.files import get_evidence
from storage.goals import evidence_of_message, last_log, logs_of_message
from storage.messages import lost_file
from storage.outbox import shown_in
from storage.rows import add, change
from storage.tables import Evidence, Log

KEPT = frozenset({"photo", "document", "voice", "video", "audio", "video_note", "animation"})
SEEN = "👀"


def hear_media(scene: Scene, shared: Shared) -> None:
    """Use it where it can be used, else say kindly what does work."""
    if shared.album is not None and shared.album == scene.get("album"):
        if shared.kind in KEPT and not _found_again(scene, shared):
            number = _keep(scene, shared)
            kept = get_evidence(scene.connection, number, scene.person.id)
            if kept is not None:
                keep_copy(scene, kept)
        scene.react(shared.message_id, SEEN)
        return
    scene.set(album=shared.album)
    if shared.kind in {"location", "venue"} and shared.latitude is not None:
        _hear_location(scene, shared)
    elif shared.kind in KEPT:
        if _found_again(scene, shared):
            scene.send(scene.say("file-back"))
        else:
            _thank(scene, shared, _keep(scene, shared))
    else:
        scene.send(scene.say("kind-word", kind=shared.kind))


def _found_again(scene: Scene, shared: Shared) -> bool:
    """Put it back in its place where an earlier bot had it; whether that was so."""
    lost = lost_file(scene.connection, scene.person.id, shared.file_unique_id or "")
    if lost is None:
        return False
    found = {"file_id": shared.file_id, "message_id": shared.message_id}
    change(scene.connection, Evidence, lost.id, **found)
    return True


def _keep(scene: Scene, shared: Shared) -> int:
    """Keep it with today's log, if there is one; its number."""
    log = _log_meant(scene, shared)
    return add(
        scene.connection,
        Evidence,
        person_id=scene.person.id,
        log_id=log.id if log else None,
        goal_id=log.goal_id if log else None,
        kind=shared.kind,
        file_id=shared.file_id,
        file_unique_id=shared.file_unique_id,
        file_name=shared.file_name or "",
        file_size=shared.file_size,
        caption=shared.caption,
        seconds=shared.seconds,
        message_id=shared.message_id,
        album=shared.album,
        created_at=scene.now,
    )


def _log_meant(scene: Scene, shared: Shared) -> Log | None:
    """The log that it answers to, by its own message or by what was said to it; else today's."""
    if shared.reply_to is not None:
        told = logs_of_message(scene.connection, scene.person.id, shared.reply_to)
        shown = shown_in(scene.connection, scene.person.chat_id, shared.reply_to)
        named = (shown.record or "").removeprefix("log ") if shown else ""
        mine = my_log(scene, int(named)) if named.isdecimal() else None
        if told or mine is not None:
            return told[-1] if told else mine
    last = last_log(scene.connection, scene.person.id)
    return last if last is not None and last.day == scene.today else None


def _thank(scene: Scene, shared: Shared, number: int) -> None:
    kept = get_evidence(scene.connection, number, scene.person.id)
    if kept is None:
        return
    mention_details(scene, shared.caption)
    if shared.kind == "document" and is_data_file(shared.file_name):
        look_into(scene, kept)
        return
    if scene.get("keep_files") and is_too_large(kept):
        scene.note(scene.say("evidence-too-large", most=LARGEST // 1_000_000))
    if shared.kind in RECORDINGS and not kept.caption:
        _ask_for_line(scene, kept)
    else:
        _offer_labels(scene, kept)
    keep_copy(scene, kept)


def _offer_labels(scene: Scene, kept: Evidence) -> None:
    about = [
        Button(scene.voice.label("log-now"), act("log")),
        Button(scene.voice.label("evidence-drop"), act("droppiece", kept.id)),
    ]
    scene.send(scene.say("file-kept"), [*label_rows(scene, kept), *in_rows(about)])


def _ask_for_line(scene: Scene, kept: Evidence) -> None:
    """It is kept, and one line is asked for, unless another question waits: that one stays."""
    waiting = _waiting(scene)
    typed = "yes" if waiting is not None and waiting.kind == "text" else ""
    said = scene.say("voice-kept", seconds=kept.seconds or 0, kind=kept.kind, typed=typed)
    if waiting is not None:
        scene.send(said)
    else:
        scene.note(said)
        begin(scene, "amend", about=kept.id, field=SPOKEN, now="")


def _waiting(scene: Scene) -> Question | None:
    """The question that waits for its answer; none where it asks for the line of a recording."""
    expected = expected_question(scene)
    talk = talk_of(scene, expected[0]) if expected else None
    if expected is None or talk is None or talk.conversation.given.get("field") == SPOKEN:
        return None
    return talk.look(expected[1]).question


def _hear_location(scene: Scene, shared: Shared) -> None:
    zone = zone_at(shared.latitude or 0.0, shared.longitude or 0.0)
    conversation, question = scene.get("expects_conversation"), scene.get("expects_question")
    if conversation is None or question != "place" or zone is None:
        rows = [(Button(scene.voice.label("change-zone"), act("zone")),)]
        scene.send(scene.say("location-heard"), rows)
        return
    scene.put_location_keyboard_away("location-thanks")
    move_on(scene, conversation, Typed(zone, shared.message_id, "place"))


def hear_line(scene: Scene, said: Said) -> bool:
    """A text that replies to a recording is its line; False for any other."""
    if said.reply_to is None:
        return False
    kept = evidence_of_message(scene.connection, scene.person.id, said.reply_to)
    recording = next((each for each in kept if each.kind in RECORDINGS), None)
    if recording is not None:
        mention_details(scene, said.text)
        keep_line(scene, recording.id, said)
    return recording is not None


def edited_media(scene: Scene, event: Edited) -> bool:
    """A caption was corrected; False when the message held no evidence."""
    kept = evidence_of_message(scene.connection, scene.person.id, event.message_id)
    for evidence in kept:
        if evidence.caption != event.text:
            change(scene.connection, Evidence, evidence.id, caption=event.text)
            scene.react(event.message_id, SEEN)
    return bool(kept)
