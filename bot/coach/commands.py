"""What the typed commands do, and the screens of help, privacy and settings."""

from __future__ import annotations

from bot.coach.dressing import zone_place
from bot.coach.keyboards import in_rows
from bot.coach.partner import partner_row
from bot.coach.scene import Scene
from bot.coach.weekly_left import first_left
from bot.conversation.buttons import act
from bot.conversation.messages import Button, Row
from storage.people import count_rows

COMMANDS: dict[str, tuple[str, str]] = {
    "start": ("welcome", ""),
    "reflect": ("reflect", ""),
    "answers": ("answers", ""),
    "goals": ("plan", ""),
    "plan": ("plan", ""),
    "log": ("log", ""),
    "session": ("session", ""),
    "pause": ("pause", ""),
    "review": ("review", ""),
    "progress": ("progress", ""),
    "evidence": ("evidence", ""),
    "export": ("take", ""),
    "import": ("bring", ""),
    "partner": ("partner", ""),
    "settings": ("settings", ""),
    "help": ("help", ""),
    "privacy": ("privacy", ""),
    "delete": ("askdelete", ""),
}
"""Each command's action: everything reachable by a command is reachable by a button."""

MENU = tuple(COMMANDS)


def show_help(scene: Scene) -> None:
    """What can be done here, each line a button."""
    verbs = {
        "reflect": "reflect",
        "answers": "answers",
        "plan": "plan",
        "log-now": "log",
        "see-session": "session",
        "take-a-break": "pause",
        "review": "review",
        "see-progress": "progress",
        "see-evidence": "evidence",
        "to-export": "take",
        "settings": "settings",
        "privacy": "privacy",
    }
    buttons = [Button(scene.voice.label(f"help-{key}"), act(verb)) for key, verb in verbs.items()]
    scene.show(scene.say("help"), in_rows(buttons))


def show_settings(scene: Scene) -> None:
    """Each setting with its present value, one tap to change."""
    zone = str(scene.get("zone") or "")
    clock = scene.voice.clock(scene.local_now.time())
    work = scene.pack.name if scene.pack else ""
    rows = [
        _languages(scene),
        _row(scene, "change-session", "book"),
        _row(scene, "change-zone", "zone"),
        *_plan_rows(scene),
        partner_row(scene),
        _row(scene, "change-work", "work"),
        _row(scene, "privacy-button", "privacy"),
        _row(scene, "delete-all", "askdelete"),
    ]
    about = {"zone": zone_place(scene.voice, zone), "time": clock, "work": work}
    scene.show(scene.say("settings", language=scene.voice.own_name, **about), rows)


def speak(scene: Scene, language: str) -> None:
    """Speak another language from this moment on."""
    if language in scene.shelf.library.voices:
        scene.set(language=language)
    show_settings(scene)


def _languages(scene: Scene) -> Row:
    voices = scene.shelf.library.voices.values()
    return tuple(Button(each.own_name, act("language", 0, each.language)) for each in voices)


def _plan_rows(scene: Scene) -> list[Row]:
    """The plan's yearly dates, the roadmap, and one question a week while any are left."""
    rows = [_row(scene, "take-a-break", "pause"), _row(scene, "set-roadmap", "roadmap")]
    if scene.pack is not None and scene.pack.plan_dates is not None:
        rows.append(_row(scene, "set-plan-dates", "plandates"))
    if first_left(scene) is not None:
        on = scene.get("weekly_question")
        label = scene.voice.label("weekly-stop" if on else "weekly-offer")
        rows.append((Button(label, act("weekly", 0, "off" if on else "on")),))
    return rows


def ask_delete(scene: Scene) -> None:
    """The one confirmation before everything is erased."""
    rows = [_row(scene, "delete-yes", "farewell"), _row(scene, "delete-no", "plan")]
    counts = count_rows(scene.connection, scene.person.id)
    about = {"answers": counts["answer"], "goals": counts["goal"], "logs": counts["log"]}
    scene.show(scene.say("delete-ask", **about), rows)


def _row(scene: Scene, key: str, verb: str) -> Row:
    return (Button(scene.voice.label(key), act(verb)),)
