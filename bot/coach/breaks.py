"""Breaks: which one is on, which usual ones come soon, and what is said about them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from bot.coach.deadlines import pauses_of
from bot.coach.plan import one
from bot.coach.scene import Scene
from bot.coach.sessions import next_line
from bot.coach.yearly import last_yearly, next_yearly
from bot.conversation.buttons import act
from bot.dialogs.known import KnownBreak
from bot.library.packs import Holiday
from storage.tables import Pause

SOON = timedelta(days=45)
"""A holiday is offered so long before it begins."""


def present_break(scene: Scene) -> Pause | None:
    """The break that is on today, or else the next one to come."""
    left = [each for each in pauses_of(scene) if each.back_on is None or each.back_on > scene.today]
    return left[0] if left else None


def usual_breaks(scene: Scene) -> tuple[KnownBreak, ...]:
    """The pack's holidays that are on or come soon, the nearest first."""
    pack = scene.pack
    if pack is None:
        return ()
    found = [_coming(scene.today, each, pack.holiday_names) for each in pack.holidays]
    near = [each for each in found if each.starts_on <= scene.today + SOON]
    return tuple(sorted(near, key=lambda each: each.starts_on))


def _coming(today: date, holiday: Holiday, names: Mapping[str, str]) -> KnownBreak:
    back_on = next_yearly(today, holiday.back)
    return KnownBreak(holiday.id, names[holiday.id], last_yearly(back_on, holiday.starts), back_on)


def break_line(scene: Scene, pause: Pause) -> str:
    """Since when and until when, in words."""
    words = {
        "starts": "" if pause.starts_on <= scene.today else _day(scene, pause.starts_on),
        "back": _day(scene, pause.back_on) if pause.back_on else "",
    }
    return scene.say("break-on", **words)


def _day(scene: Scene, day: date) -> str:
    return scene.voice.day(day, today=scene.today)


def show_break(scene: Scene, pause: Pause) -> None:
    """The break, with the ways to end and to change it."""
    began = pause.starts_on <= scene.today
    rows = [
        one(scene, "break-end" if began else "break-cancel", act("endpause")),
        one(scene, "break-change", act("changepause")),
        one(scene, "see-plan", act("plan")),
    ]
    scene.show("\n\n".join([break_line(scene, pause), next_line(scene)]), rows)
