"""Drafts the five levels of goal attainment, from where a person starts to far beyond."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.answers import Option
from bot.conversation.ask import Ask
from bot.dialogs.known import Known

LEVELS = ("start", "closer", "there", "further", "beyond")
"""Goal Attainment Scaling: -2 to +2, the expected outcome in the middle."""


@dataclass(frozen=True, slots=True)
class LevelsSet:
    """Five texts, from -2 to +2."""

    texts: tuple[str, ...]


def set_levels(ask: Ask, known: Known) -> LevelsSet:
    """All five drafts at once; then, if wanted, one at a time."""
    goal = known.about.title if known.about else ""
    drafts = [known.wording(f"set_levels-draft_{level}", goal=goal) for level in LEVELS]
    values = dict(zip(LEVELS, drafts, strict=True)) | {"goal": drafts[2]}
    if ask.choice("levels", ["keep", "edit"], values=values, ways=("later",)) == "keep":
        return LevelsSet(tuple(drafts))
    texts = [
        ask.text(level, options=[Option("keep", label=draft, says=draft)])
        for level, draft in zip(LEVELS, drafts, strict=True)
    ]
    return LevelsSet(tuple(texts))
