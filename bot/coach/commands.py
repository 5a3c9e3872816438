"""What the typed commands do, and the screens of help and of erasing."""

from __future__ import annotations

from bot.coach.keyboards import in_rows
from bot.coach.scene import Scene
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


def ask_delete(scene: Scene) -> None:
    """The one confirmation before everything is erased."""
    rows = [_row(scene, "delete-yes", "farewell"), _row(scene, "delete-no", "plan")]
    counts = count_rows(scene.connection, scene.person.id)
    about = {"answers": counts["answer"], "goals": counts["goal"], "logs": counts["log"]}
    scene.show(scene.say("delete-ask", **about), rows)


def _row(scene: Scene, key: str, verb: str) -> Row:
    return (Button(scene.voice.label(key), act(verb)),)
