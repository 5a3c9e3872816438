"""What the buttons do that are not answers: each acts on a record of the person who taps."""

from __future__ import annotations

from collections.abc import Mapping

from bot.coach.actions import goals, logs, papers, partners, paths, reviews, sessions
from bot.coach.actions.kind import Act
from bot.coach.commands import ask_delete, show_help, show_settings, speak
from bot.coach.leaving import erase
from bot.coach.privacy import show_privacy
from bot.coach.private import keep_details, tell_how_to_edit
from bot.coach.retention import keep_all
from bot.coach.scene import Scene
from bot.conversation.buttons import Action

ACTIONS: Mapping[str, Act] = {
    **paths.ACTIONS,
    **goals.ACTIONS,
    **sessions.ACTIONS,
    **reviews.ACTIONS,
    **logs.ACTIONS,
    **papers.ACTIONS,
    **partners.ACTIONS,
    "settings": lambda scene, _, __: show_settings(scene),
    "language": lambda scene, _, language: speak(scene, language),
    "help": lambda scene, _, __: show_help(scene),
    "privacy": lambda scene, _, __: show_privacy(scene),
    "askdelete": lambda scene, _, __: ask_delete(scene),
    "detailsedit": lambda scene, _, __: tell_how_to_edit(scene),
    "detailskeep": lambda scene, _, __: keep_details(scene),
    "keepall": lambda scene, _, __: keep_all(scene),
    "farewell": lambda scene, _, __: erase(scene),
}


def do(scene: Scene, action: Action) -> bool:
    """Do what a button says; False for what no button of ours says."""
    found = ACTIONS.get(action.verb)
    if found is not None:
        found(scene, action.record, action.argument)
    return found is not None
