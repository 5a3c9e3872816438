"""Shows what the reflection points to, and the answers themselves, to read and to change."""

from __future__ import annotations

from bot.coach.dressing import shorten
from bot.coach.opening import Opening
from bot.coach.scene import Scene
from bot.coach.themes import find_themes, reflection_answers
from bot.conversation.buttons import act
from bot.conversation.messages import Button, Row
from storage.conversations import latest_conversation

MOST = 3
INSTEAD = (("set-a-goal", "newgoal"), ("more-questions", "reflect"))
QUOTE = 160
PAGE = 8


def show_themes(scene: Scene) -> Opening | None:
    """Two or three categories with the person's own words; the choice of one opens a goal."""
    found = find_themes(scene)
    if found is None or not found.top or scene.pack is None:
        rows = [_button(scene, key, verb) for key, verb in INSTEAD]
        scene.show(scene.say("themes-none"), rows)
        return None
    lines = [scene.say("themes-found")]
    for name in found.top[:MOST]:
        quotes = [shorten(quote, QUOTE) for quote in found.evidence.get(name, ())[:2]]
        block = [scene.say("theme", name=scene.pack.categories[name].name)]
        block += [scene.say("theme-quote", quote=quote) for quote in quotes]
        lines.append("\n".join(block))
    scene.note("\n\n".join(lines))
    return Opening("set_goal")


def show_answers(scene: Scene, page: int = 0) -> None:
    """The answers so far, one button each."""
    said = reflection_answers(scene)
    latest = latest_conversation(scene.connection, scene.person.id, "reflect")
    if scene.pack is None or latest is None or not said:
        scene.show(scene.say("answers-none"), [_button(scene, "start-reflection", "reflect")])
        return
    asked = [question for question in scene.pack.questions if question.id in said]
    here = asked[page * PAGE : (page + 1) * PAGE]
    lines = [scene.say("answers-list", count=len(asked))]
    for question in here:
        answer = shorten(said[question.id], QUOTE)
        lines.append(
            scene.say("answer-line", number=question.number, ask=question.ask, answer=answer)
        )
    picks = tuple(
        Button(str(question.number), act("answer", latest.id, question.id)) for question in here
    )
    rows: list[Row] = [picks[:4], picks[4:]] if len(picks) > PAGE // 2 else [picks]
    rows += _pages(scene, page, len(asked))
    rows.append(_button(scene, "more-questions", "reflect"))
    scene.show("\n\n".join(lines), rows)


def _pages(scene: Scene, page: int, count: int) -> list[Row]:
    around = []
    if page > 0:
        around.append(Button(scene.voice.label("page-before"), act("answers", page - 1)))
    if (page + 1) * PAGE < count:
        around.append(Button(scene.voice.label("page-after"), act("answers", page + 1)))
    return [tuple(around)] if around else []


def show_answer(scene: Scene, conversation_id: int, name: str) -> None:
    """One answer whole, exactly as typed, with the way to change it."""
    said = reflection_answers(scene)
    questions = {each.id: each for each in scene.pack.questions} if scene.pack else {}
    if name not in said or name not in questions:
        show_answers(scene)
        return
    rows = [
        (Button(scene.voice.label("change-answer"), act("reanswer", conversation_id, name)),),
        (Button(scene.voice.label("all-answers"), act("answers")),),
    ]
    scene.show(scene.say("answer-whole", ask=questions[name].ask, answer=said[name]), rows)


def _button(scene: Scene, key: str, verb: str) -> Row:
    return (Button(scene.voice.label(key), act(verb)),)
