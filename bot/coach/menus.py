"""The menu of commands in a person's own chat, in the language that they chose."""

from __future__ import annotations

from bot.coach.scene import Scene
from bot.library.voice import Voice

MENU = tuple(
    """
    start reflect answers goals plan log session pause review progress evidence export import
    partner settings help privacy delete
    """.split()
)
"""Each command that is offered, in the order of the menu."""


def menu_in(voice: Voice) -> list[tuple[str, str]]:
    """Each command with what it does."""
    return [(name, voice.label(f"command-{name}")) for name in MENU]


def show_menu(scene: Scene) -> None:
    """Have Telegram show the menu in the language of this turn, whatever its own is."""
    scene.offer(menu_in(scene.voice))
