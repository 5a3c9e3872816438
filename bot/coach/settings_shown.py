"""The screen of settings: each with its present value in the text, and one tap to change it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import time
from typing import NamedTuple

from bot.coach.breaks import present_break
from bot.coach.dressing import zone_place
from bot.coach.menus import show_menu
from bot.coach.partner import present
from bot.coach.scene import Scene
from bot.coach.sessions import session_words
from bot.coach.weekly_left import first_left
from bot.conversation.buttons import act
from bot.conversation.messages import Button, Row
from bot.library.voice import Html
from storage.goals import session_of

CHOICES: dict[str, tuple[str, str | bool]] = {
    "dark": ("theme", "dark"),
    "light": ("theme", "light"),
    "files": ("keep_files", True),
    "nofiles": ("keep_files", False),
    "weekly": ("weekly_question", True),
    "noweekly": ("weekly_question", False),
}
"""What one tap sets at once: a column of the person's row, and its value."""


class Setting(NamedTuple):
    """One setting: the line with its value, and the button that changes it."""

    line: str
    button: Button


def show_settings(scene: Scene) -> None:
    """Every setting there is for this person."""
    found = [setting for each in SETTINGS for setting in each(scene)]
    lines = [scene.say("setting-language", language=scene.voice.own_name)]
    lines += [each.line for each in found]
    text = Html("\n".join([scene.say("settings"), "", *lines]))
    if scene.get("quiet_hours"):
        text = Html(f"{text}\n\n{scene.say('quiet-hours-excepted')}")
    last = [_button(scene, "privacy-button", "privacy"), _button(scene, "delete-all", "askdelete")]
    scene.show(text, [_languages(scene), *_in_pairs([*(each.button for each in found), *last])])


def choose(scene: Scene, choice: str) -> None:
    """Set what one tap sets, and show it."""
    if choice in CHOICES:
        column, value = CHOICES[choice]
        scene.set(**{column: value})
    show_settings(scene)


def speak(scene: Scene, language: str) -> None:
    """Speak another language from this moment on."""
    if language in scene.shelf.library.voices:
        scene.set(language=language)
        show_menu(scene)
    show_settings(scene)


def _languages(scene: Scene) -> Row:
    voices = scene.shelf.library.voices.values()
    return tuple(Button(each.own_name, act("language", 0, each.language)) for each in voices)


def _in_pairs(buttons: Sequence[Button]) -> list[Row]:
    return [tuple(buttons[place : place + 2]) for place in range(0, len(buttons), 2)]


def _button(scene: Scene, key: str, verb: str, argument: str = "") -> Button:
    return Button(scene.voice.label(key), act(verb, 0, argument))


def _work(scene: Scene) -> list[Setting]:
    line = scene.say("setting-work", work=scene.pack.name if scene.pack else "")
    return [Setting(line, _button(scene, "set-work", "work"))]


def _zone(scene: Scene) -> list[Setting]:
    zone = scene.get("zone")
    about = {
        "zone": zone_place(scene.voice, zone) if zone else "",
        "time": scene.voice.clock(scene.local_now.time()),
    }
    return [Setting(scene.say("setting-zone", **about), _button(scene, "set-zone", "zone"))]


def _session(scene: Scene) -> list[Setting]:
    session = session_of(scene.connection, scene.person.id)
    words = session_words(scene, session) if session else {"days": "", "interval": 0}
    line = scene.say("setting-session", **{"time": "", "minutes": 0} | words)
    return [Setting(line, _button(scene, "set-session", "book"))]


def _break(scene: Scene) -> list[Setting]:
    pause = present_break(scene)
    back = pause.back_on if pause else None
    state = "none" if pause is None else "dated" if back else "open"
    day = scene.voice.day(back, today=scene.today) if back else ""
    line = scene.say("setting-break", state=state, back=day)
    return [Setting(line, _button(scene, "set-break", "pause"))]


def _quiet_hours(scene: Scene) -> list[Setting]:
    hours = scene.get("quiet_hours").split("-")
    times = [scene.voice.clock(time.fromisoformat(each)) for each in hours if each] or ["", ""]
    line = scene.say("setting-quiet-hours", starts=times[0], ends=times[1])
    return [Setting(line, _button(scene, "set-quiet-hours", "quiethours"))]


def _pictures(scene: Scene) -> list[Setting]:
    theme = scene.get("theme")
    other = "light" if theme == "dark" else "dark"
    line = scene.say("setting-pictures", theme=theme)
    return [Setting(line, _button(scene, f"set-{other}", "setting", other))]


def _files(scene: Scene) -> list[Setting]:
    return [_switch(scene, "files", on=scene.get("keep_files"))]


def _weekly(scene: Scene) -> list[Setting]:
    """One question a week, while any are left."""
    if first_left(scene) is None:
        return []
    return [_switch(scene, "weekly", on=bool(scene.get("weekly_question")))]


def _switch(scene: Scene, name: str, *, on: bool) -> Setting:
    line = scene.say(f"setting-{name}", on="yes" if on else "no")
    other = f"no{name}" if on else name
    return Setting(line, _button(scene, f"set-{other}", "setting", other))


def _plan_dates(scene: Scene) -> list[Setting]:
    """The yearly dates, where there is such a plan."""
    if scene.pack is None or scene.pack.plan_dates is None:
        return []
    line = scene.say("setting-plan-dates", count=len(scene.get("plan_dates") or {}))
    return [Setting(line, _button(scene, "set-dates", "plandates"))]


def _roadmap(scene: Scene) -> list[Setting]:
    line = scene.say("setting-roadmap", on="yes" if scene.get("roadmap") else "no")
    return [Setting(line, _button(scene, "set-roadmap", "roadmap"))]


def _partner(scene: Scene) -> list[Setting]:
    line = scene.say("partner-setting", now=present(scene))
    return [Setting(line, _button(scene, "set-partner", "partner"))]


SETTINGS: tuple[Callable[[Scene], list[Setting]], ...] = (
    _work,
    _zone,
    _session,
    _break,
    _quiet_hours,
    _pictures,
    _files,
    _weekly,
    _partner,
    _plan_dates,
    _roadmap,
)
"""In the order of the screen; what a person has no use for is left out."""
