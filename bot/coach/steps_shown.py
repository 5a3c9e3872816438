"""Shows why and how of the suggested steps, one at a time, while steps are being chosen."""

from __future__ import annotations

from bot.coach.plan import gone
from bot.coach.planning import my_goal
from bot.coach.scene import Scene
from bot.coach.talking import move_on, resume
from bot.conversation.buttons import act
from bot.conversation.messages import Button, Row
from bot.conversation.turn import Ticked
from bot.library.packs import SuggestedStep
from storage.conversations import get_conversation


def show_why(scene: Scene, conversation_id: int, argument: str = "") -> None:
    """One suggested step with its reason, its beginning and what counts as done."""
    steps = _offered(scene, conversation_id)
    if not steps:
        gone(scene)
        return
    place = int(argument) % len(steps) if argument.isdigit() else 0
    step = steps[place]
    lines = [
        scene.say("why-head", number=place + 1, of=len(steps), title=step.title),
        scene.say("step-why", text=step.why),
        scene.say("step-begin", text=step.begin),
    ]
    lines += [scene.say("step-session", text=step.session)] if step.session else []
    lines.append(scene.say("step-done-when", text=step.done))
    scene.show("\n\n".join(lines), _rows(scene, conversation_id, place, step))


def _rows(scene: Scene, conversation_id: int, place: int, step: SuggestedStep) -> list[Row]:
    around = (("page-before", place - 1), ("page-after", place + 1))
    steps = len(_offered(scene, conversation_id))
    turns = tuple(
        Button(scene.voice.label(key), act("why", conversation_id, str(each % steps)))
        for key, each in around
    )
    choose = Button(scene.voice.label("choose-step"), act("choose", conversation_id, step.id))
    back = Button(scene.voice.label("back-to-steps"), act("goon", conversation_id))
    return [turns, (choose,), (back,)]


def choose_shown(scene: Scene, conversation_id: int, step_id: str) -> None:
    """Check the step that is shown, and go back to the list."""
    if not _offered(scene, conversation_id):
        gone(scene)
    elif step_id in {step.id for step in _offered(scene, conversation_id)}:
        move_on(scene, conversation_id, Ticked("steps", step_id, on=True))
    else:
        resume(scene, conversation_id)


def _offered(scene: Scene, conversation_id: int) -> tuple[SuggestedStep, ...]:
    conversation = get_conversation(scene.connection, conversation_id, scene.person.id)
    goal = my_goal(scene, conversation.about or 0) if conversation else None
    category = scene.pack.categories.get(goal.category or "") if scene.pack and goal else None
    return category.steps if category else ()
