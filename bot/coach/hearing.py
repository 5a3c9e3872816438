"""Decides what a person's message means: an answer, a log, a wish to move the session, or other."""

from __future__ import annotations

from datetime import timedelta

from bot.coach import actions, logs, plan
from bot.coach.answering import answer_with
from bot.coach.commands import COMMANDS
from bot.coach.correcting import hear_edit
from bot.coach.door import invite_in
from bot.coach.guests import hear_guest
from bot.coach.log_reading import read_log
from bot.coach.media import hear_line, hear_media
from bot.coach.moving import hear_schedule
from bot.coach.partner_link import code_in
from bot.coach.partner_side import open_link
from bot.coach.private import mention_details
from bot.coach.scene import Scene, stop_expecting
from bot.coach.sessions import next_line
from bot.coach.talking import move_on
from bot.conversation.buttons import OFF, ON, WAY, Action, Assignment, read_button
from bot.conversation.events import Commanded, Edited, Event, Reacted, Said, Shared, Tapped
from bot.conversation.turn import Move, Picked, Ticked, Took, Turned
from bot.understanding.judging import is_intention
from storage.conversations import get_conversation

WITHOUT_WORK = frozenset({"help", "privacy", "delete", "settings", "partner"})
"""The commands that do the same before the work is chosen."""

DOUBLE_TAP = timedelta(seconds=1.5)


def hear(scene: Scene, event: Event) -> None:
    """Give every event its answer."""
    if scene.get("guest"):
        if invite_in(event) is None:
            hear_guest(scene, event)
            return
        scene.set(guest=False)
    _mention_missed(scene, event)
    code = code_in(event)
    match event:
        case Commanded() if code is not None:
            open_link(scene, code)
        case Said():
            scene.put_location_keyboard_away("location-typed")
            hear_text(scene, event)
        case Commanded(name=name):
            hear_command(scene, name)
        case Tapped(data=data):
            hear_tap(scene, data)
        case Edited():
            hear_edit(scene, event)
        case Shared():
            hear_media(scene, event)
        case _:
            return
    if not scene.answered and not isinstance(event, Edited):
        scene.show(scene.say("did-not-understand"))


def _mention_missed(scene: Scene, event: Event) -> None:
    if scene.get("missed_at") is not None and not isinstance(event, Edited | Reacted):
        scene.note(scene.say("missed-nudge", next=next_line(scene)))
        scene.set(missed_at=None)


def hear_command(scene: Scene, name: str) -> None:
    """A command lifts whatever waited for a text."""
    stop_expecting(scene)
    if name not in COMMANDS:
        scene.note(scene.say("unknown-command"))
        actions.do(scene, Action("help"))
        return
    if scene.pack is None and name not in WITHOUT_WORK:
        actions.do(scene, Action("welcome"))
        return
    verb = "plan" if name == "start" else COMMANDS[name][0]
    actions.do(scene, Action(verb))


def hear_tap(scene: Scene, data: str) -> None:
    """A button: an answer to a question, or an action on a record."""
    match read_button(data):
        case Assignment() as assignment:
            turn = move_on(scene, assignment.conversation, _move(scene, assignment))
            if turn is None:
                plan.gone(scene)
        case Action() as action:
            if not actions.do(scene, action):
                plan.gone(scene)
        case None:
            plan.gone(scene)


def _move(scene: Scene, button: Assignment) -> Move:
    sign, rest = button.option[0], button.option[1:]
    if sign in {ON, OFF} and rest:
        return Ticked(button.question, rest, on=sign == ON)
    if sign == WAY and rest:
        return Took(button.question, rest)
    if _is_double_tap(scene, button):
        return Turned(button.question)
    return Picked(button.question, button.option)


def _is_double_tap(scene: Scene, button: Assignment) -> bool:
    """Whether the question came up again only a moment ago: a second tap must not answer it."""
    since, expected = scene.get("expects_since"), scene.get("expects_question")
    here = scene.get("expects_conversation") == button.conversation and expected == button.question
    conversation = get_conversation(scene.connection, button.conversation, scene.person.id)
    came_back = conversation is not None and conversation.focus == button.question
    return here and came_back and since is not None and scene.now - since < DOUBLE_TAP


def hear_text(scene: Scene, said: Said) -> None:
    """To the message it replies to; to the expected question; else a log, a schedule, a word."""
    if said.forwarded:
        scene.send(scene.say("forwarded"))
    elif not (hear_line(scene, said) or answer_with(scene, said)):
        _hear_free_text(scene, said)


def _hear_free_text(scene: Scene, said: Said) -> None:
    if scene.pack is None:
        actions.do(scene, Action("welcome"))
        return
    if hear_schedule(scene, said):
        return
    read = read_log(scene, said.text)
    if read.outcome != "not_progress":
        mention_details(scene, said.text)
        logs.log_said(scene, said, read)
    elif is_small_talk(said.text, scene.voice.label("list-small-talk")):
        scene.react(said.message_id, logs.ACK)
    elif is_about_steadiness(said.text, scene.voice.label("list-steadiness")):
        actions.do(scene, Action("steadiness"))
    elif "?" in said.text:
        scene.show(plan.answer_question(scene), plan.offers(scene))
    elif is_intention(said.text):
        scene.show(scene.say("intention-heard"), plan.offers(scene))
    else:
        scene.show(scene.say("not-understood"), plan.offers(scene))


def is_about_steadiness(text: str, known: str) -> bool:
    """Whether a text asks how the weeks are counted."""
    bare = text.casefold()
    return any(each.strip() in bare for each in known.split(","))


def is_small_talk(text: str, known: str) -> bool:
    """Whether a text is nothing but thanks or a yes: a reaction is answer enough."""
    bare = text.casefold().strip(" .!?,;:)(")
    return bare in {each.strip() for each in known.split(",")}
