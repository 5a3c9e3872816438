"""Asks where a person wants to be in some years, a stage a line: the roadmap above the plan."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.answers import Option
from bot.conversation.ask import Ask
from bot.dialogs.known import Known


@dataclass(frozen=True, slots=True)
class RoadmapSet:
    """The way ahead in the person's own words, a stage a line."""

    text: str


def set_roadmap(ask: Ask, known: Known) -> RoadmapSet:
    """One text; what stands there already, or was answered before, is one tap away."""
    draft = known.roadmap or str(known.given.get("draft", ""))
    options = [Option("draft", label=draft, says=draft)] if draft else []
    return RoadmapSet(ask.text("roadmap", options=options, ways=("later",)))
