"""Says hello, and asks which work a person does and how they want to begin."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.answers import Option
from bot.conversation.ask import Ask
from bot.dialogs.known import Known


@dataclass(frozen=True, slots=True)
class Welcomed:
    """A person has chosen their pack and one of the ways to begin: quick, full, goal."""

    pack: str
    path: str


def welcome(ask: Ask, known: Known) -> Welcomed:
    """From the first hello to the first thing a person wants to do."""
    pack = ask.choice("work", [Option(pack.id, label=pack.button) for pack in known.packs])
    return Welcomed(pack, ask.choice("path", ["quick", "full", "goal"]))
