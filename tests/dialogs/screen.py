"""Shows a question as a person would see it, without a database or a chat."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from typing import Any, cast

from bot.coach.scene import Scene
from bot.coach.showing import show_question
from bot.conversation.answers import Question
from bot.conversation.messages import Button, Row
from bot.library.voice import Voice
from tests.dialogs.cases import Case
from tests.dialogs.explorer import questions_asked
from tests.dialogs.world import NOW, TODAY, voice

CONVERSATION = 2**40
"""As long as a number of a conversation gets: its buttons are as long as they will ever be."""


@dataclass
class Screen:
    """As much of a scene as showing a question needs."""

    voice: Voice = field(default_factory=voice)
    today: date = TODAY
    now: datetime = NOW
    text: str = ""
    rows: Sequence[Row] = ()

    def set(self, **columns: Any) -> None:
        """What the person's row would remember is of no interest here."""

    def say(self, key: str, **values: Any) -> str:
        """A phrase of the voice, escaped."""
        return self.voice.say(key, **values)

    def show(self, text: str, rows: Sequence[Row] = (), **about: Any) -> None:
        """What would be sent."""
        self.text, self.rows = text, rows

    def buttons(self) -> list[Button]:
        """All buttons below the text."""
        return [button for row in self.rows for button in row if isinstance(button, Button)]


@dataclass(frozen=True, slots=True)
class Shown:
    """A question, and what a person sees of it."""

    case: Case
    question: Question
    text: str
    buttons: Sequence[Button]

    def __str__(self) -> str:
        return f"{self.case.title}: {self.question.name}"


def show(case: Case, question: Question) -> Shown:
    """The question on the screen."""
    screen = Screen()
    show_question(cast("Scene", screen), CONVERSATION, question)
    return Shown(case, question, screen.text, screen.buttons())


@cache
def everything_shown() -> tuple[Shown, ...]:
    """Every question of all dialogs, as a person sees it."""
    return tuple(show(case, question) for case, question in questions_asked())
