"""Whoever came to be a partner only: nothing else is asked of them, and their own path is open."""

from __future__ import annotations

from bot.coach import actions
from bot.coach.partner import show_partner
from bot.coach.partner_link import code_in
from bot.coach.partner_side import open_link
from bot.coach.scene import Scene
from bot.conversation.buttons import Action, read_button
from bot.conversation.events import Commanded, Edited, Event, Said, Shared, Tapped

COMMANDS = {"privacy": "privacy", "delete": "askdelete"}
VERBS = frozenset(
    """
    partner partneryes partnerno partnerask partnerend cheer
    ownpath privacy askdelete farewell
    """.split()
)
"""All that a guest's buttons do."""


def hear_guest(scene: Scene, event: Event) -> None:
    """Give a guest's event its answer: a partner's part, or how that stands."""
    code = code_in(event)
    match event:
        case Commanded() if code is not None:
            open_link(scene, code)
        case Commanded(name=name):
            _do(scene, Action(COMMANDS.get(name, "partner")))
        case Tapped(data=data):
            _do(scene, read_button(data))
        case Said() | Shared():
            show_partner(scene)
        case Edited() | _:
            return


def _do(scene: Scene, button: object) -> None:
    match button:
        case Action(verb="language", argument=language):
            if language in scene.shelf.library.voices:
                scene.set(language=language)
            show_partner(scene)
        case Action(verb=verb) if verb in VERBS:
            actions.do(scene, button)
        case _:
            show_partner(scene)
