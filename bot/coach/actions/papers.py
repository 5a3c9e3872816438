"""What can be done with pictures, papers, evidence and one's own data."""

from __future__ import annotations

from bot.coach import evidence, exporting, importing, pictures
from bot.coach.actions.kind import Act

ACTIONS: dict[str, Act] = {
    "progress": pictures.show_progress,
    "keepsake": pictures.show_keepsake,
    "export": lambda scene, mask, _: exporting.show_export(scene, mask),
    "take": lambda scene, _, __: exporting.show_export(scene),
    "make": exporting.make_file,
    "evidence": lambda scene, page, _: evidence.show_evidence(scene, page),
    "piece": lambda scene, number, _: evidence.show_piece(scene, number),
    "label": evidence.set_label,
    "piecegoals": lambda scene, number, _: evidence.ask_goal(scene, number),
    "piecegoal": evidence.set_goal_of,
    "showpiece": lambda scene, number, _: evidence.show_file(scene, number),
    "storepiece": lambda scene, number, _: evidence.store_file(scene, number),
    "droppiece": lambda scene, number, _: evidence.drop(scene, number),
    "bring": lambda scene, _, __: importing.ask_for_file(scene),
    "takeover": lambda scene, number, _: importing.take_over(scene, number),
}
