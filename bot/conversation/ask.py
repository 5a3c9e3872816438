"""How a dialog asks: a remembered answer comes back at once, a missing one ends the turn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from bot.conversation.answers import Answer, Kind, Option, Question, stands

Read = TypeVar("Read")
Options = Iterable[Option | str]


class Asked(BaseException):
    """Ends the run of a dialog: `question` waits for its answer.

    A signal rather than an error, so that no `except Exception` eats it.
    """

    def __init__(self, question: Question) -> None:
        super().__init__(question.name)
        self.question = question


@dataclass(slots=True)
class Ask:
    """The person, as a dialog sees them: every method returns an answer or ends the turn.

    `dialog` keys the words; `focus` names a question to stop at although it is answered.
    """

    dialog: str
    answers: Mapping[str, Answer]
    focus: str | None = None
    trail: list[str] = field(default_factory=list)

    def text(self, name: str, *, options: Options = (), **about: Any) -> str:
        """What the person typed; an option of it stands for the text it `says`."""
        return str(self._words(name, options, about).value or "")

    def maybe(self, name: str, *, options: Options = (), **about: Any) -> str | None:
        """What the person typed, or None when they skipped it."""
        answer = self._words(name, options, about | {"optional": True})
        return None if answer.skipped else str(answer.value)

    def choice(self, name: str, options: Options, **about: Any) -> str:
        """The name of one of the options."""
        return str(self._answer(name, "choice", options, about).value)

    def many(self, name: str, options: Options, **about: Any) -> tuple[str, ...]:
        """The names of the options that are checked, in their order; texts typed come last."""
        return tuple(self._answer(name, "many", options, about).boxes())

    def reading(self, name: str, read: Callable[[str], Any], **about: Any) -> Any:
        """What `read` made of the typed text, as JSON; it raises `Unclear` to ask once more.

        An option's name comes back as it is.
        """
        options = about.pop("options", ())
        answer = self._words(name, options, about | {"read": read})
        return None if answer.skipped else answer.value

    def date(self, name: str, read: Callable[[str], str], **about: Any) -> date | None:
        """A day; `read` and the options' `says` give it as an ISO date. None when skipped."""
        value = self.reading(name, read, **about)
        return None if value is None else date.fromisoformat(value)

    def _words(self, name: str, options: Options, about: dict[str, Any]) -> Answer:
        # Most questions of a long dialog have been answered: they need not even be put together.
        answer = self._remembered(name, about.get("was"))
        settled = answer is not None and stands(answer, optional=about.get("optional", False))
        if answer is None or not settled or name == self.focus:
            return self._answer(name, "text", options, about)
        self.trail.append(name)
        return answer

    def _remembered(self, name: str, was: str | None) -> Answer | None:
        return self.answers.get(name) or self.answers.get(was or "")

    def _answer(self, name: str, kind: Kind, options: Options, about: dict[str, Any]) -> Answer:
        made = tuple(Option(each) if isinstance(each, str) else each for each in options)
        words = about.pop("words", f"{self.dialog}-{name}")
        answer = self._remembered(name, about.get("was"))
        question = Question(name, kind, words, made, previous=answer, first=not self.trail, **about)
        self.trail.append(name)
        if answer is not None and name != self.focus and question.accepts(answer):
            return answer
        raise Asked(question)
