"""Takes a person's data over from a file that a Trellis wrote elsewhere."""

from __future__ import annotations

from bot.coach.booking import plan_anew
from bot.coach.plan import gone, one, show_plan
from bot.coach.scene import Scene, stop_expecting
from bot.conversation.buttons import act
from bot.conversation.messages import Row
from bot.papers.data_file import LARGEST, DataFile, DataFileError, read_data
from storage.files import evidence_of, get_evidence
from storage.own_data import put_back
from storage.people import count_rows
from storage.rows import change
from storage.tables import Evidence

KEPT = (
    *("language", "pack", "zone", "name", "role", "workplace", "theme"),
    *("weekly_question", "roadmap", "plan_dates", "quiet_hours", "keep_files"),
)


def ask_for_file(scene: Scene) -> None:
    """Say which file to send."""
    scene.show(scene.say("import-how"), [one(scene, "to-export", act("export"))])


def is_data_file(name: str | None) -> bool:
    """Whether a document's name is that of a data file."""
    return (name or "").lower().endswith(".json")


def look_into(scene: Scene, evidence: Evidence) -> None:
    """A file came that may hold somebody's data: fetch it and see."""
    _fetch(scene, evidence, "look")


def take_over(scene: Scene, evidence_id: int) -> None:
    """Put the file's data in the place of what is here; the person has said so."""
    evidence = get_evidence(scene.connection, evidence_id, scene.person.id)
    if evidence is None or not evidence.file_id:
        gone(scene)
    else:
        _fetch(scene, evidence, "import")


def _fetch(scene: Scene, evidence: Evidence, then: str) -> None:
    if (evidence.file_size or 0) > LARGEST:
        scene.send(scene.say("import-too-large", most=LARGEST // 1_000_000))
        return
    about = {"file_id": evidence.file_id, "then": then, "record": evidence.id}
    scene.attach("fetch", about)


def fetched(scene: Scene, evidence_id: int, content: bytes | None, *, agreed: bool) -> None:
    """The file is here: take it over where nothing would be lost, else ask."""
    evidence = get_evidence(scene.connection, evidence_id, scene.person.id)
    if evidence is None:
        return
    if content is None:
        scene.send(scene.say("import-not-fetched"), [_again(scene, evidence_id)])
        return
    try:
        file = read_data(content)
    except DataFileError as error:
        scene.send(scene.say(f"import-{error.reason}", where=error.where))
        return
    if agreed or not any(_here(scene)):
        _put_in_place(scene, file)
    else:
        _ask(scene, evidence_id, file)


def _again(scene: Scene, evidence_id: int) -> Row:
    return one(scene, "import-again", act("takeover", evidence_id))


def _here(scene: Scene) -> tuple[int, int, int]:
    """How many goals, logs and answers are here."""
    counts = count_rows(scene.connection, scene.person.id)
    return counts["goal"], counts["log"], counts["answer"]


def _there(file: DataFile) -> tuple[int, int, int]:
    records = file.records
    return len(records.goal), len(records.log), len(records.answer)


def _in_words(scene: Scene, counts: tuple[int, int, int]) -> str:
    goals, logs, answers = counts
    return scene.voice.listing(
        [
            scene.voice.label("count-goals", count=goals),
            scene.voice.label("count-logs", count=logs),
            scene.voice.label("count-answers", count=answers),
        ]
    )


def _ask(scene: Scene, evidence_id: int, file: DataFile) -> None:
    there, here = _in_words(scene, _there(file)), _in_words(scene, _here(scene))
    rows = [
        one(scene, "import-replace", act("takeover", evidence_id)),
        one(scene, "import-leave", act("plan")),
    ]
    day = scene.voice.long_date(file.written_at.astimezone(scene.zone).date())
    scene.send(scene.say("import-ask", day=day, there=there, here=here), rows)


def _find_files(scene: Scene, before: list[Evidence]) -> None:
    """Evidence whose file this bot has seen here before gets its handle back."""
    known = {each.file_unique_id: each for each in before if each.file_unique_id}
    for each in evidence_of(scene.connection, scene.person.id):
        same = known.get(each.file_unique_id or "")
        if same is not None:
            values = {"file_id": same.file_id, "stored": same.stored}
            change(scene.connection, Evidence, each.id, **values)


def _put_in_place(scene: Scene, file: DataFile) -> None:
    person = file.person.model_dump()
    known = {name: person[name] for name in KEPT if person.get(name)}
    known["language"] = scene.shelf.library.language(person["language"])
    if known.get("pack") not in scene.packs:
        known.pop("pack", None)
    before = evidence_of(scene.connection, scene.person.id)
    put_back(scene.connection, scene.person.id, file.records.model_dump())
    _find_files(scene, before)
    stop_expecting(scene)
    scene.set(**known)
    plan_anew(scene)
    scene.note(scene.say("imported", there=_in_words(scene, _there(file))))
    show_plan(scene)
