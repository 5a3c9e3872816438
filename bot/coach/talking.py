"""Leads a conversation on: a move is applied, the next question is put, a result is made real."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from bot.coach.incomes_shown import money_words
from bot.coach.knowing import know
from bot.coach.plan import show_plan
from bot.coach.results import keep_result
from bot.coach.scene import Scene, stop_expecting
from bot.coach.showing import show_question
from bot.conversation.answers import Answer
from bot.conversation.ask import Ask
from bot.conversation.turn import Dialog, Looked, Move, Standing, Turn, Turned, look, take_turn
from bot.dialogs.amend import amend
from bot.dialogs.book_session import book_session
from bot.dialogs.choose_steps import choose_steps
from bot.dialogs.known import Known
from bot.dialogs.log_progress import log_progress
from bot.dialogs.rate_skills import rate_skills
from bot.dialogs.reflect import reflect
from bot.dialogs.review import review
from bot.dialogs.set_goal import set_goal
from bot.dialogs.set_levels import set_levels
from bot.dialogs.set_plan_dates import set_plan_dates
from bot.dialogs.set_quiet_hours import set_quiet_hours
from bot.dialogs.set_roadmap import set_roadmap
from bot.dialogs.set_zone import set_zone
from bot.dialogs.take_break import take_break
from bot.dialogs.welcome import welcome
from storage.conversations import (
    answers_of,
    change_conversation,
    drop_answer,
    get_conversation,
    open_conversation,
    put_answer,
)
from storage.tables import Conversation, StoredAnswer

DIALOGS: dict[str, Callable[[Ask, Known], Any]] = {
    "welcome": welcome,
    "reflect": reflect,
    "set_goal": set_goal,
    "choose_steps": choose_steps,
    "book_session": book_session,
    "set_levels": set_levels,
    "set_zone": set_zone,
    "log_progress": log_progress,
    "rate_skills": rate_skills,
    "amend": amend,
    "take_break": take_break,
    "review": review,
    "set_plan_dates": set_plan_dates,
    "set_roadmap": set_roadmap,
    "set_quiet_hours": set_quiet_hours,
}
REOPENED = frozenset({"reflect"})
"""Conversations whose answers may change at any time, with their result shown again."""


def begin(scene: Scene, dialog: str, *, about: int | None = None, **given: Any) -> None:
    """Open a conversation and put its first question."""
    person_id = scene.person.id
    more = {"about": about, "given": given}
    new = open_conversation(scene.connection, person_id, dialog, scene.now, **more)
    resume(scene, new)


def resume(scene: Scene, conversation_id: int, question: str | None = None) -> None:
    """Put the question at which a conversation stands, or the one named."""
    move_on(scene, conversation_id, Turned(question))


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation as it stands before a move, with its dialog."""

    conversation: Conversation
    before: Standing
    dialog: Dialog

    def look(self, name: str) -> Looked:
        """A look at one of its questions."""
        return look(self.conversation.dialog, self.dialog, self.before, name)

    def moved(self, move: Move, looked: Looked | None = None) -> Turn:
        """What comes of a move, for which that question was looked at."""
        return take_turn(self.conversation.dialog, self.dialog, self.before, move, looked)


def talk_of(scene: Scene, conversation_id: int) -> Talk | None:
    """That conversation of this person; None when there is no such one."""
    conversation = get_conversation(scene.connection, conversation_id, scene.person.id)
    if conversation is None or conversation.dialog not in DIALOGS:
        return None
    stored = answers_of(scene.connection, conversation.id)
    before = Standing({row.name: _from_row(row) for row in stored}, conversation.focus)
    return Talk(conversation, before, _dialog(scene, conversation))


def move_on(scene: Scene, conversation_id: int, move: Move) -> Turn | None:
    """Apply a move to a conversation of this person; None when there is no such one."""
    talk = talk_of(scene, conversation_id)
    return None if talk is None else lead_on(scene, talk, move)


def lead_on(scene: Scene, talk: Talk, move: Move, looked: Looked | None = None) -> Turn:
    """Apply a move, and put what follows."""
    if _is_settled(talk.conversation):
        return _show_settled(scene)
    turn = talk.moved(move, looked)
    _store(scene, talk, turn)
    _tell(scene, turn)
    if turn.asks is not None:
        show_question(scene, talk.conversation.id, turn.asks)
    else:
        _finish(scene, talk.conversation, turn)
    return turn


def _is_settled(conversation: Conversation) -> bool:
    return conversation.closed_at is not None and conversation.dialog not in REOPENED


def _show_settled(scene: Scene) -> Turn:
    scene.note(scene.say("closed-already"))
    show_plan(scene)
    return Turn(Standing({}))


def _dialog(scene: Scene, conversation: Conversation) -> Dialog:
    return partial(_run, DIALOGS[conversation.dialog], know(scene, conversation))


def _run(dialog: Callable[[Ask, Known], Any], known: Known, ask: Ask) -> Any:
    return dialog(ask, known)


def _from_row(row: StoredAnswer) -> Answer:
    return Answer(row.value, row.text, row.skipped, row.open, tuple(map(tuple, row.parts)))


def _store(scene: Scene, talk: Talk, turn: Turn) -> None:
    conversation, before, after = talk.conversation, talk.before, turn.standing
    for name, answer in after.answers.items():
        if before.answers.get(name) != answer:
            _put(scene, conversation, name, answer)
    for name in before.answers.keys() - after.answers.keys():
        drop_answer(scene.connection, conversation.id, name)
    if after.focus != before.focus:
        change_conversation(scene.connection, conversation.id, focus=after.focus)


def _put(scene: Scene, conversation: Conversation, name: str, answer: Answer) -> None:
    values = {
        "value": answer.value,
        "text": answer.text,
        "skipped": answer.skipped,
        "open": answer.open,
        "parts": [list(part) for part in answer.parts],
        "said_at": scene.now,
    }
    put_answer(scene.connection, conversation.id, name, scene.person.id, **values)


def _tell(scene: Scene, turn: Turn) -> None:
    if turn.note is not None:
        scene.note(scene.say(f"note-{turn.note}", **dict(turn.values or {})))
    answer = turn.standing.answers.get(turn.heard or "")
    if turn.note is None and answer is not None and isinstance(answer.value, dict):
        repeated = _repeated(scene, answer.value)
        if repeated:
            scene.note(repeated)


def _repeated(scene: Scene, value: dict[str, Any]) -> str | None:
    match value:
        case {"percent": float() | int() as share}:
            return scene.say("heard-percent", percent=round(share))
        case {"money": [*parts]} if parts:
            return scene.say("heard-money", money=money_words(scene.voice, parts))
    return None


def _finish(scene: Scene, conversation: Conversation, turn: Turn) -> None:
    stop_expecting(scene)
    change_conversation(scene.connection, conversation.id, closed_at=scene.now, focus=None)
    following = keep_result(scene, conversation, turn.result)
    if following is not None and following.about is not None:
        change_conversation(scene.connection, conversation.id, record=following.about)
    if following is not None:
        begin(scene, following.dialog, about=following.about, **following.given)


def apply_quietly(scene: Scene, conversation_id: int, move: Move, shown: str | None) -> Turn | None:
    """Apply a move; the next question is put only where it isn't the one shown already."""
    talk = talk_of(scene, conversation_id)
    if talk is None:
        return None
    focus, turn = talk.before.focus, talk.moved(move)
    if turn.note is not None:
        return turn
    kept = Turn(Standing(turn.standing.answers, focus), turn.asks, turn.result)
    _store(scene, talk, kept)
    waits = scene.get("expects_conversation") == conversation_id
    changed = turn.asks is not None and (turn.asks.name != shown or turn.asks.kind == "many")
    if waits and turn.asks is not None and changed and focus is None:
        show_question(scene, conversation_id, turn.asks)
    return turn
