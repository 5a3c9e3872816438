"""Shows a question: its words, its hint, what was said before, and its buttons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bot.coach.dressing import dress, shorten
from bot.coach.keyboards import in_rows
from bot.coach.scene import Scene
from bot.conversation.answers import Answer, Option, Question, own_name
from bot.conversation.buttons import OFF, ON, act, assign
from bot.conversation.messages import Button, Row
from bot.conversation.moves import Move, Picked, Took

WHOLE = 40
"""A phone cuts a label that is longer; such options stand in the text, with short buttons."""

QUOTED = 300
LABEL = 90


def show_question(scene: Scene, conversation_id: int, question: Question) -> None:
    """Put a question to the person, and expect its answer."""
    scene.set(
        expects_conversation=conversation_id,
        expects_question=question.name,
        expects_since=scene.now,
    )
    rows = [*_options(scene, conversation_id, question), *_ways(scene, conversation_id, question)]
    about: dict[str, Any] = {"conversation_id": conversation_id, "question": question.name}
    scene.show(_text(scene, question), rows, **about)


def _text(scene: Scene, question: Question) -> str:
    values = dress(scene, question.values)
    lines = []
    if scene.voice.has(f"{question.words}.head"):
        lines.append(scene.say(f"{question.words}.head", **values))
    lines.append(_prompt(scene, question, values))
    if question.previous is not None and question.kind == "text":
        lines.append(_previous(scene, question.previous))
    lines += _long_options(scene, question)
    lines += checked_line(scene, [text for _, text, on in _all_boxes(scene, question) if on])
    lines += _hint(scene, question, values)
    return "\n\n".join(lines)


def _prompt(scene: Scene, question: Question, values: Mapping[str, Any]) -> str:
    if question.prompt is not None:
        return scene.voice.say_ours("prompt", text=question.prompt)
    return scene.say(question.words, **values)


def _previous(scene: Scene, answer: Answer) -> str:
    if answer.skipped:
        return scene.say("skipped-before")
    return scene.say("said-before", text=shorten(answer.text or str(answer.value), QUOTED))


def _hint(scene: Scene, question: Question, values: Mapping[str, Any]) -> Iterable[str]:
    if question.hint is not None:
        yield scene.voice.say_ours("hint", text=question.hint)
    elif scene.voice.has(f"{question.words}.hint"):
        yield scene.say("hint", text=scene.voice.label(f"{question.words}.hint", **values))


def label_of(scene: Scene, question: Question, option: Option) -> str:
    """What an option's button says."""
    if option.label is not None:
        return shorten(option.label, LABEL)
    values = dress(scene, question.values) | dress(scene, option.values)
    return scene.voice.label(option.words or f"{question.words}.{option.name}", **values)


def _options(scene: Scene, conversation_id: int, question: Question) -> list[Row]:
    if question.kind == "many":
        return _boxes(scene, conversation_id, question)
    labels = [label_of(scene, question, option) for option in question.options]
    if are_long(labels):
        labels = _short_labels(scene, len(labels))
    buttons = [
        Button(label, assign(conversation_id, question.name, option.name))
        for label, option in zip(labels, question.options, strict=True)
    ]
    return in_rows(buttons)


def are_long(labels: list[str]) -> bool:
    """Whether a phone would cut one of the labels."""
    return any(len(label) > WHOLE for label in labels)


def _short_labels(scene: Scene, count: int) -> list[str]:
    if count == 1:
        return [scene.voice.label("use-this")]
    return [str(number) for number in range(1, count + 1)]


def _long_options(scene: Scene, question: Question) -> Iterable[str]:
    """Options too long for a button, as lines of the text."""
    labels = [label_of(scene, question, option) for option in question.options]
    if question.kind == "many" or not are_long(labels):
        return
    if len(labels) == 1:
        yield scene.say("option-suggested", text=labels[0])
    else:
        lines = [
            scene.say("option-numbered", number=number, text=text)
            for number, text in enumerate(labels, 1)
        ]
        yield "\n".join(lines)


def _all_boxes(scene: Scene, question: Question) -> list[tuple[str, str, bool]]:
    """Name, words and state of each check box; none for a question of another kind."""
    if question.kind != "many":
        return []
    checked = question.previous.boxes() if question.previous else []
    offered = [
        (option.name, label_of(scene, question, option), option.name in checked)
        for option in question.options
    ]
    own = [each for each in checked if question.option(each) is None]
    return offered + [(own_name(each), shorten(each, LABEL), True) for each in own]


def checked_line(scene: Scene, names: list[str]) -> list[str]:
    """What is checked, in words as well: a sign on a button says little to who only hears it."""
    return [scene.say("checked", names="; ".join(names))] if names else []


def _boxes(scene: Scene, conversation_id: int, question: Question) -> list[Row]:
    rows: list[Row] = []
    for name, text, on in (boxes := _all_boxes(scene, question)):
        key, sign = ("box-on", OFF) if on else ("box-off", ON)
        label = scene.voice.label(key, text=text)
        rows.append((Button(label, assign(conversation_id, question.name, sign + name)),))
    if question.optional or any(on for _, _, on in boxes):
        label = scene.voice.label("way-done")
        rows.append((Button(label, assign(conversation_id, question.name, "-done")),))
    return rows


def _ways(scene: Scene, conversation_id: int, question: Question) -> list[Row]:
    settled = question.previous is not None and question.accepts(question.previous)
    names = ["keep"] if settled and question.kind != "many" else []
    names += ["skip"] if question.optional and question.kind == "text" and not settled else []
    names += [] if question.first else ["back"]
    buttons = [
        Button(scene.voice.label(f"way-{name}"), assign(conversation_id, question.name, f"-{name}"))
        for name in names
    ]
    more = [*(["locate"] if question.location else []), *question.ways]
    extra = [Button(scene.voice.label(f"way-{name}"), act(name, conversation_id)) for name in more]
    return in_rows([*buttons, *extra])


def as_tap(scene: Scene, question: Question, text: str) -> Move | None:
    """The tap that a typed text stands for: a button's words typed are as good as a tap."""
    wish = text.strip().casefold()
    for name in ("done", "skip", "back"):
        if wish == scene.voice.label(f"way-{name}").casefold() and _is_offered(question, name):
            return Took(question.name, name)
    if question.kind == "many":
        return None
    labels = [label_of(scene, question, option) for option in question.options]
    numbers = _short_labels(scene, len(labels)) if are_long(labels) else []
    for shown in (labels, numbers):
        for label, option in zip(shown, question.options, strict=False):
            if label.casefold() == wish:
                return Picked(question.name, option.name)
    return None


def _is_offered(question: Question, way: str) -> bool:
    match way:
        case "done":
            return question.kind == "many"
        case "skip":
            return question.optional and question.kind == "text"
    return not question.first
