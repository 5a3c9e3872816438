"""What the buttons do that are not answers: each acts on a record of the person who taps."""

from __future__ import annotations

from collections.abc import Mapping

from bot.coach.actions import goals, logs, papers, partners, paths, reviews, sessions
from bot.coach.actions.kind import Act
from bot.coach.commands import ask_delete, show_help
from bot.coach.leaving import erase
from bot.coach.privacy import show_privacy
from bot.coach.private import keep_details, tell_how_to_edit
from bot.coach.retention import keep_all
from bot.coach.scene import Scene
from bot.coach.settings_shown import choose, show_settings, speak
from bot.coach.talking import begin
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
    "setting": lambda scene, _, choice: choose(scene, choice),
    "quiethours": lambda scene, _, __: begin(scene, "set_quiet_hours"),
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
