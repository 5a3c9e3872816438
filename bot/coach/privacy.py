"""What is kept of a person, in plain words, as the tables have it."""

from __future__ import annotations

from bot.coach.retention import PATIENCE
from bot.coach.scene import Scene
from bot.conversation.buttons import act
from bot.conversation.messages import Button, Row
from bot.library.voice import Html
from storage.people import OWNED
from storage.rows import table
from storage.tables import Person

KINDS = {
    "person": "you",
    "conversation": "answers",
    "answer": "answers",
    "goal": "goals",
    "step": "goals",
    "log": "logs",
    "learned_word": "words",
    "evidence": "files",
    "sent_file": "files",
    "weekly_session": "session",
    "deadline": "session",
    "pause": "session",
    "review": "reviews",
    "rating": "skills",
    "partnership": "partner",
    "outbox": "messages",
}
"""What a person would call that which a table holds; a test finds tables that lack a word."""


def kinds_kept() -> list[str]:
    """Every kind of thing that is kept of a person, each once, in the order of `KINDS`."""
    kept = {table(Person).name, *(table(each).name for each in OWNED)}
    return list(dict.fromkeys(KINDS[name] for name in KINDS if name in kept))


def show_privacy(scene: Scene) -> None:
    """What is kept, and how to have it erased."""
    lines = [scene.say("privacy-kept", what=scene.say(f"kept-{kind}")) for kind in kinds_kept()]
    text = scene.say("privacy", kept=Html("\n".join(lines)))
    if scene.shelf.retention is not None:
        days = {"days": scene.shelf.retention.days, "more": PATIENCE.days}
        text = Html(f"{text}\n\n{scene.say('privacy-retention', **days)}")
    scene.show(
        text, [_row(scene, "see-answers", "answers"), _row(scene, "delete-all", "askdelete")]
    )


def _row(scene: Scene, key: str, verb: str) -> Row:
    return (Button(scene.voice.label(key), act(verb)),)
