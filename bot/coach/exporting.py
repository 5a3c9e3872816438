"""Lets a person take along what they have: the plan as a paper, the log, all data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.coach.gathering_plan import log_lines, plan_facts
from bot.coach.handing import File, hand_over
from bot.coach.keyboards import in_rows
from bot.coach.plan import one
from bot.coach.scene import Scene
from bot.coach.showing import checked_line
from bot.conversation.buttons import act
from bot.conversation.messages import Button, Row
from bot.papers.data_file import data_of
from bot.papers.log_table import log_rows
from bot.papers.making import paper
from bot.papers.plan import write_plan
from storage.files import evidence_of
from storage.goals import goals_of
from storage.own_data import take_out
from storage.tables import Evidence, Person

PARTS = ("evidence", "hours", "reviews", "signatures", "log", "answers")
USUAL = 0b001111
"""What goes in at first: no single logs, and no answers as they were said."""

MINE = ("name", "role", "workplace")


def show_export(scene: Scene, mask: int = USUAL) -> None:
    """Check boxes for what goes into the plan, then the files that can be made of it."""
    if not goals_of(scene.connection, scene.person.id):
        scene.note(scene.say("export-no-goal"))
    about = {name: scene.get(name) for name in MINE}
    rows: list[Row] = [(_box(scene, place, name, mask),) for place, name in enumerate(PARTS)]
    rows += in_rows(
        [Button(scene.voice.label(f"my-{name}"), act("edit", mask, f"my_{name}")) for name in MINE]
    )
    kinds = ["pdf", "docx", "csv", "json"]
    kinds += ["zip"] if stored_evidence(scene) else []
    buttons = [
        Button(scene.voice.label(f"export-{kind}"), act("make", mask, kind)) for kind in kinds
    ]
    rows += in_rows(buttons)
    rows.append(one(scene, "see-evidence", act("evidence")))
    chosen = [_part(scene, name) for place, name in enumerate(PARTS) if mask & 1 << place]
    scene.show("\n\n".join([scene.say("export", **about), *checked_line(scene, chosen)]), rows)


def _box(scene: Scene, place: int, name: str, mask: int) -> Button:
    key = "box-on" if mask & 1 << place else "box-off"
    label = scene.voice.label(key, text=_part(scene, name))
    return Button(label, act("export", mask ^ 1 << place))


def _part(scene: Scene, name: str) -> str:
    return scene.voice.label(f"export_part-{name}")


def make_file(scene: Scene, mask: int, kind: str) -> None:
    """Send one of the files; the check boxes stay where they are."""
    match kind:
        case "pdf" | "docx":
            parts = frozenset(name for place, name in enumerate(PARTS) if mask & 1 << place)
            document = write_plan(plan_facts(scene, parts), scene.voice).to_json()
            _send(scene, kind, f"plan.{kind}", paper(kind, document, scene.now))
        case "csv":
            rows = log_rows(tuple(log_lines(scene)), scene.voice)
            _send(scene, kind, "log.csv", {"as": "csv", "rows": rows})
        case "json":
            _send(scene, kind, "trellis.json", {"as": "json", "data": all_data(scene)})
        case "zip" if files := stored_evidence(scene):
            listed = [_listed(place, each) for place, each in enumerate(files, 1)]
            _send(scene, kind, "evidence.zip", {"as": "zip", "files": listed})
        case _:
            show_export(scene, mask)


def _send(scene: Scene, kind: str, name: str, recipe: Mapping[str, Any]) -> None:
    hand_over(scene, File("document", name, recipe), scene.say(f"exported-{kind}"))


def all_data(scene: Scene) -> dict[str, Any]:
    """All of a person's records as one JSON object."""
    person = {name: scene.get(name) for name in Person.model_fields if name != "id"}
    records = take_out(scene.connection, scene.person.id)
    return data_of(person, records, scene.now)


def stored_evidence(scene: Scene) -> list[Evidence]:
    """What was kept as a file in the data folder, oldest first."""
    kept = evidence_of(scene.connection, scene.person.id)[::-1]
    return [each for each in kept if each.stored]


def _listed(place: int, evidence: Evidence) -> dict[str, str]:
    """Its path in the data folder, and its name in the archive: no two are the same."""
    stored = evidence.stored or ""
    name = evidence.file_name or f"{evidence.kind}{stored[stored.rfind('.') :]}"
    fit = "".join(letter for letter in name if letter.isalnum() or letter in " .-_()")
    return {"path": stored, "name": f"{place:02d} {fit.strip()}"}
