"""What becomes of somebody's messages and files when Trellis goes on as another bot."""

from __future__ import annotations

from bot.coach.menus import show_menu
from bot.coach.scene import Scene
from storage.messages import forget_messages


def meet(scene: Scene, bot_id: int) -> None:
    """Note which bot this person talks with; from another one, only the records come along."""
    before = scene.person.bot_id
    if before == bot_id:
        return
    scene.set(bot_id=bot_id)
    if before is None:
        return
    files = forget_messages(scene.connection, scene.person)
    show_menu(scene)
    scene.set(keyboard=None, location_keyboard=False, album=None)
    if files:
        scene.note(scene.say("new-bot-files", count=files))
