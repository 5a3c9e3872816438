"""Offers the pack's next steps for a goal as check boxes, and takes steps of one's own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.conversation.answers import Option, own_name
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
    titles = {each.name: each.label or "" for each in offered}
    first = _first(ask, chosen, titles)
    title = titles.get(first, first)
    values = {"step": title}
    ways = ("later",)
    due = ask.date("first_due", known.reads.day, optional=True, values=values, ways=ways)
    rest = tuple(step for step in chosen if step != first)
    return StepsChosen((first, *rest), due)


def _first(ask: Ask, chosen: tuple[str, ...], titles: dict[str, str]) -> str:
    if len(chosen) == 1:
        return chosen[0]
    names = {step if step in titles else own_name(step): step for step in chosen}
    options = [Option(name, label=titles.get(step, step)) for name, step in names.items()]
    return names[ask.choice("first", options, ways=("later",))]
