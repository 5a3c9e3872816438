"""What can be done about a partner, from either side."""

from __future__ import annotations

from bot.coach import partner, partner_side
from bot.coach.actions.kind import Act
from bot.coach.actions.paths import welcome
from bot.coach.plan import show_plan
from bot.coach.scene import Scene


def begin_own_path(scene: Scene, record: int = 0, argument: str = "") -> None:
    """Who came to be a partner begins a path of their own; being a partner goes on."""
    scene.set(guest=False)
    if scene.pack is None:
        welcome(scene)
    else:
        show_plan(scene)


ACTIONS: dict[str, Act] = {
    "partner": lambda scene, _, __: partner.show_partner(scene),
    "partnerlink": lambda scene, _, __: partner.make_link(scene),
    "partnerback": lambda scene, _, __: partner.take_back(scene),
    "partnerask": lambda scene, number, _: partner.ask_end(scene, number),
    "partnerend": lambda scene, number, _: partner_side.end(scene, number),
    "partneryes": lambda scene, _, code: partner_side.accept(scene, code),
    "partnerno": lambda scene, _, code: partner_side.decline(scene, code),
    "cheer": partner_side.cheer,
    "ownpath": begin_own_path,
}
