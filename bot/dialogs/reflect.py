"""Asks the pack's reflection questions one at a time: the quick set, or all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.conversation.answers import Option
from bot.conversation.ask import Ask
from bot.dialogs.known import Known
from bot.library.packs import Question


@dataclass(frozen=True, slots=True)
class Reflected:
    """All questions of the chosen set were asked."""

    whole: bool


def reflect(ask: Ask, known: Known) -> Reflected:
    """Through the questions; what was answered in the quick set is not asked again."""
    if known.pack is None:
        return Reflected(whole=False)
    if known.pack.role_card is not None:
        card = known.pack.role_card
        lines = "\n".join(f"• {line}" for line in card.lines)
        values = {"title": card.title, "lines": lines}
        ask.choice("role_card", [Option("ready")], values=values, ways=("later",))
    whole, weekly = bool(known.given.get("whole")), known.given.get("weekly", ())
    chosen = [each for each in known.pack.questions if whole or each.quick]
    for place, question in enumerate(chosen, 1):
        _ask(ask, known, question, {"number": place, "of": len(chosen)})
    for question in known.pack.questions:
        if question.id in weekly and question not in chosen:
            number = {"number": question.number, "of": len(known.pack.questions)}
            _ask(ask, known, question, number)
    return Reflected(whole)


def _ask(ask: Ask, known: Known, question: Question, place: dict[str, int]) -> None:
    about: dict[str, Any] = {
        "prompt": question.ask,
        "hint": question.hint,
        "words": "reflect-question",
        "values": place,
        "ways": ("later", "enough"),
        "was": question.was,
    }
    match question.kind:
        case "percent":
            ask.reading(question.id, known.reads.percent, optional=True, **about)
        case "money":
            ask.reading(question.id, known.reads.money, optional=True, **about)
        case _:
            ask.maybe(question.id, **about)
