"""Shows what a person kept to show: what kind of evidence it is, for which goal, and its file."""

from __future__ import annotations

from bot.coach.dressing import shorten
from bot.coach.keyboards import in_rows
from bot.coach.plan import TITLE, gone, one
from bot.coach.planning import active, my_goal
from bot.coach.scene import Scene
from bot.conversation.buttons import act
from bot.conversation.messages import Button, Row
from bot.papers.facts import EVIDENCE_KINDS
from storage.files import drop_evidence, evidence_of, get_evidence
from storage.rows import change
from storage.tables import Evidence

PAGE = 8
LARGEST = 10_000_000
"""Bytes of a file that is kept for the export."""

SHOWABLE = frozenset({"photo", "document"})


def show_evidence(scene: Scene, page: int = 0) -> None:
    """All that was kept, newest first, a button each."""
    kept = evidence_of(scene.connection, scene.person.id)
    here = kept[page * PAGE : (page + 1) * PAGE]
    if not here:
        scene.show(scene.say("evidence-none"), [one(scene, "see-plan", act("plan"))])
        return
    first = page * PAGE + 1
    lines = [scene.say("evidence-list", count=len(kept))]
    lines += [_line(scene, number, each) for number, each in enumerate(here, first)]
    picks = [Button(str(number), act("piece", each.id)) for number, each in enumerate(here, first)]
    rows = [*in_rows(picks), *_pages(scene, page, len(kept))]
    rows.append(one(scene, "to-export", act("export")))
    scene.show("\n\n".join(lines), rows)


def _line(scene: Scene, number: int, each: Evidence) -> str:
    about = _about(scene, each)
    return scene.say("evidence-line", number=number, **about)


def _about(scene: Scene, each: Evidence) -> dict[str, str]:
    goal = my_goal(scene, each.goal_id) if each.goal_id else None
    day = each.created_at.astimezone(scene.zone).date()
    return {
        "day": scene.voice.short_day(day, today=scene.today),
        "kind": scene.voice.label(f"evidence_kind-{each.label}") if each.label else "",
        "file": scene.voice.label(f"evidence_file-{each.kind}"),
        "text": shorten(each.caption or each.file_name, 80),
        "goal": shorten(goal.title, TITLE) if goal else "",
    }


def _pages(scene: Scene, page: int, count: int) -> list[Row]:
    around = []
    if page > 0:
        around.append(Button(scene.voice.label("page-before"), act("evidence", page - 1)))
    if (page + 1) * PAGE < count:
        around.append(Button(scene.voice.label("page-after"), act("evidence", page + 1)))
    return [tuple(around)] if around else []


def show_piece(scene: Scene, evidence_id: int) -> None:
    """One piece: its kind by one tap, its goal, its file, and the way to be rid of it."""
    each = get_evidence(scene.connection, evidence_id, scene.person.id)
    if each is None:
        gone(scene)
        return
    lines = [scene.say("evidence-piece", **_about(scene, each))]
    if each.stored:
        lines.append(scene.say("evidence-stored"))
    scene.show("\n\n".join(lines), _piece_rows(scene, each))


def _piece_rows(scene: Scene, each: Evidence) -> list[Row]:
    rows: list[Row] = label_rows(scene, each) if each.label is None else []
    line = "evidence-change-line" if each.caption else "evidence-add-line"
    buttons = [Button(scene.voice.label(line), act("edit", each.id, "piece_caption"))]
    if each.label is not None:
        buttons.append(Button(scene.voice.label("evidence-relabel"), act("label", each.id)))
    if active(scene):
        buttons.append(Button(scene.voice.label("evidence-goal"), act("piecegoals", each.id)))
    if each.file_id and each.kind in SHOWABLE:
        buttons.append(Button(scene.voice.label("evidence-show"), act("showpiece", each.id)))
    if each.file_id and not each.stored:
        buttons.append(Button(scene.voice.label("evidence-store"), act("storepiece", each.id)))
    buttons.append(Button(scene.voice.label("evidence-drop"), act("droppiece", each.id)))
    return [*rows, *in_rows(buttons), one(scene, "all-evidence", act("evidence"))]


def label_rows(scene: Scene, each: Evidence) -> list[Row]:
    """The kinds of evidence that rubrics list, one tap each."""
    return in_rows(
        [
            Button(scene.voice.label(f"evidence_kind-{kind}"), act("label", each.id, kind))
            for kind in EVIDENCE_KINDS
        ]
    )


def set_label(scene: Scene, evidence_id: int, kind: str) -> None:
    """It is of that kind; without a kind, ask which."""
    each = get_evidence(scene.connection, evidence_id, scene.person.id)
    if each is None:
        gone(scene)
    elif kind in EVIDENCE_KINDS:
        change(scene.connection, Evidence, evidence_id, label=kind)
        show_piece(scene, evidence_id)
    else:
        scene.show(scene.say("evidence-which-kind"), label_rows(scene, each))


def ask_goal(scene: Scene, evidence_id: int) -> None:
    """Which goal it belongs to."""
    goals = active(scene)
    rows: list[Row] = [
        (Button(shorten(goal.title, TITLE), act("piecegoal", evidence_id, str(goal.id))),)
        for goal in goals
    ]
    rows.append(one(scene, "file-none", act("piecegoal", evidence_id, "0")))
    scene.show(scene.say("evidence-which-goal"), rows)


def set_goal_of(scene: Scene, evidence_id: int, goal: str) -> None:
    """It belongs to that goal, or to none."""
    number = int(goal) if goal.isdecimal() else 0
    mine = my_goal(scene, number) if number else None
    if get_evidence(scene.connection, evidence_id, scene.person.id) is not None:
        change(scene.connection, Evidence, evidence_id, goal_id=mine.id if mine else None)
    show_piece(scene, evidence_id)


def show_file(scene: Scene, evidence_id: int) -> None:
    """Send the photo or the document itself once more."""
    each = get_evidence(scene.connection, evidence_id, scene.person.id)
    if each is None or not each.file_id or each.kind not in SHOWABLE:
        gone(scene)
        return
    scene.attach(each.kind, {"file_id": each.file_id, "name": each.file_name})


def store_file(scene: Scene, evidence_id: int) -> None:
    """Keep the file itself for the export, if it is not too large."""
    each = get_evidence(scene.connection, evidence_id, scene.person.id)
    if each is None or not each.file_id:
        gone(scene)
    elif is_too_large(each):
        scene.note(scene.say("evidence-too-large", most=LARGEST // 1_000_000))
        show_piece(scene, evidence_id)
    else:
        scene.attach("fetch", {"file_id": each.file_id, "then": "store", "record": evidence_id})


def keep_copy(scene: Scene, each: Evidence) -> None:
    """Keep the file as well, without a word, where that is how the person wants it."""
    if scene.get("keep_files") and each.file_id and not is_too_large(each):
        about = {"file_id": each.file_id, "then": "store", "record": each.id}
        scene.attach("fetch", about | {"told": False})


def is_too_large(each: Evidence) -> bool:
    """Whether the file is larger than those that are kept."""
    return (each.file_size or 0) > LARGEST


def stored(scene: Scene, evidence_id: int, name: str, *, told: bool = True) -> None:
    """The file lies in the data folder under that name."""
    if get_evidence(scene.connection, evidence_id, scene.person.id) is not None:
        change(scene.connection, Evidence, evidence_id, stored=name)
        if told:
            show_piece(scene, evidence_id)


def not_stored(scene: Scene, evidence_id: int) -> None:
    """The file could not be brought; it is still with Telegram, and one tap tries again."""
    rows = [one(scene, "see-evidence", act("piece", evidence_id))]
    scene.send(scene.say("evidence-not-stored"), rows)


def drop(scene: Scene, evidence_id: int) -> None:
    """Forget it, its file too."""
    each = get_evidence(scene.connection, evidence_id, scene.person.id)
    if each is not None:
        drop_evidence(scene.connection, evidence_id)
        if each.stored:
            scene.attach("fetch", {"then": "tidy"})
        scene.note(scene.say("evidence-dropped"))
    show_evidence(scene)
