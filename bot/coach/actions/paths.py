"""The ways on: hello, reflection, a new goal, a log; later, enough, and on again."""

from __future__ import annotations

from bot.coach import reflecting
from bot.coach.actions.kind import Act
from bot.coach.plan import gone, resume_rows
from bot.coach.scene import Scene, stop_expecting
from bot.coach.steps_shown import choose_shown, show_why
from bot.coach.talking import begin, resume
from storage.conversations import change_conversation, get_conversation, latest_conversation


def welcome(scene: Scene, record: int = 0, argument: str = "") -> None:
    """The first hello, or the same question again."""
    scene.note(scene.say("welcome"))
    _begin_or_go_on(scene, "welcome")


def _begin_or_go_on(scene: Scene, dialog: str) -> None:
    latest = latest_conversation(scene.connection, scene.person.id, dialog)
    if latest is not None and latest.closed_at is None:
        resume(scene, latest.id)
    else:
        begin(scene, dialog)


def reflect(scene: Scene, record: int = 0, argument: str = "") -> None:
    """Begin the reflection, or go on where it stopped; after the quick set, with all the rest."""
    if scene.pack is None:
        welcome(scene)
        return
    latest = latest_conversation(scene.connection, scene.person.id, "reflect")
    if latest is not None and latest.closed_at is not None:
        widen(scene, latest.id)
    else:
        _begin_or_go_on(scene, "reflect")


def widen(scene: Scene, conversation_id: int) -> None:
    """All the questions, over the answers that are there."""
    change_conversation(scene.connection, conversation_id, given={"whole": True}, closed_at=None)
    resume(scene, conversation_id)


def change_work(scene: Scene, record: int = 0, argument: str = "") -> None:
    """Choose the pack anew; goals, answers and logs stay."""
    begin(scene, "welcome")


def new_goal(scene: Scene, record: int = 0, argument: str = "") -> None:
    """Begin a goal, or go on with the one begun."""
    if scene.pack is None:
        welcome(scene)
        return
    _begin_or_go_on(scene, "set_goal")


def log_now(scene: Scene, record: int = 0, argument: str = "") -> None:
    """Log with one hand."""
    begin(scene, "log_progress")


def later(scene: Scene, conversation_id: int, argument: str = "") -> None:
    """Leave it for now: everything said stays, and nothing waits for an answer."""
    stop_expecting(scene)
    conversation = get_conversation(scene.connection, conversation_id, scene.person.id)
    dialog = conversation.dialog if conversation else ""
    rows = resume_rows(scene, conversation_id) if dialog else []
    scene.show(scene.say("left-for-later"), rows)


def go_on(scene: Scene, conversation_id: int, argument: str = "") -> None:
    """Go on where a conversation stopped."""
    if get_conversation(scene.connection, conversation_id, scene.person.id) is None:
        gone(scene)
    else:
        resume(scene, conversation_id)


def enough(scene: Scene, conversation_id: int, argument: str = "") -> None:
    """No more questions now: show the themes."""
    stop_expecting(scene)
    if reflecting.show_themes(scene) is not None:
        new_goal(scene)


def re_answer(scene: Scene, conversation_id: int, question: str) -> None:
    """See a question again, to change its answer."""
    if get_conversation(scene.connection, conversation_id, scene.person.id) is None:
        gone(scene)
    else:
        resume(scene, conversation_id, question)


ACTIONS: dict[str, Act] = {
    "welcome": welcome,
    "work": change_work,
    "reflect": reflect,
    "newgoal": new_goal,
    "log": log_now,
    "later": later,
    "goon": go_on,
    "enough": enough,
    "why": show_why,
    "choose": choose_shown,
    "locate": lambda scene, _, __: scene.ask_for_location(),
    "answers": lambda scene, page, _: reflecting.show_answers(scene, page),
    "answer": reflecting.show_answer,
    "reanswer": re_answer,
}
