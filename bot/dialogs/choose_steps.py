"""Offers the pack's next steps for a goal as check boxes, and takes steps of one's own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.conversation.answers import Option
from bot.conversation.ask import Ask
from bot.dialogs.known import Known


@dataclass(frozen=True, slots=True)
class StepsChosen:
    """Steps are chosen, the next one first; a suggestion by its id, an own step by its text."""

    steps: tuple[str, ...]
    due: date | None


def choose_steps(ask: Ask, known: Known) -> StepsChosen:
    """Which steps, which of them first, and by when."""
    about = known.category(known.about.category) if known.about else None
    offered = [Option(step.id, label=step.title) for step in about.steps] if about else []
    ways = ("why", "later") if offered else ("later",)
    words = "choose_steps-steps" if offered else "choose_steps-own"
    chosen = ask.many("steps", offered, words=words, ways=ways)
    first = chosen[0]
    if len(chosen) > 1:
        first = chosen[int(ask.choice("first", _numbered(chosen, offered), ways=("later",)))]
    title = next((each.label for each in offered if each.name == first), first)
    due = ask.date("first_due", known.reads.day, optional=True, values={"step": title})
    rest = tuple(step for step in chosen if step != first)
    return StepsChosen((first, *rest), due)


def _numbered(chosen: tuple[str, ...], offered: list[Option]) -> list[Option]:
    titles = {option.name: option.label for option in offered}
    return [Option(str(place), label=titles.get(step, step)) for place, step in enumerate(chosen)]
