"""Turns values into local words: days, times, dates, zones, and texts cut to their place."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import Any
from zoneinfo import ZoneInfo

from bot.coach.scene import Scene
from bot.library.voice import Html, Voice

FIXED = "Etc/GMT"


def dress(scene: Scene, values: Mapping[str, Any]) -> dict[str, Any]:
    """Values as a phrase needs them: days, times, dates and zones become local words."""
    return {name: _dressed(scene, name, value) for name, value in values.items()}


def _dressed(scene: Scene, name: str, value: Any) -> Any:
    match name:
        case "day" if value:
            return scene.voice.weekday(str(value))
        case "time" if value:
            return scene.voice.clock(time.fromisoformat(str(value)))
        case _ if name.endswith("_time") and value:
            return scene.voice.clock(time.fromisoformat(str(value)))
        case "date" if value:
            return scene.voice.day(date.fromisoformat(str(value)), today=scene.today)
        case "zone" if value:
            return _zone(scene, str(value))
        case _ if name.endswith("short_date") and value:
            return scene.voice.short_day(date.fromisoformat(str(value)), today=scene.today)
        case _ if name.endswith("_date") and value:
            return scene.voice.long_date(date.fromisoformat(str(value)))
        case "draft" if not isinstance(value, Html):
            return str(value)
    return value


def _zone(scene: Scene, name: str) -> str:
    local = scene.now.astimezone(ZoneInfo(name))
    weekday = scene.voice.day(local.date(), today=local.date())
    place = zone_place(scene.voice, name)
    return scene.voice.label(
        "zone-moment", day=weekday, clock=scene.voice.clock(local.time()), place=place
    )


def zone_place(voice: Voice, name: str) -> str:
    """A zone by the place it is named for: "Chicago"; a fixed offset as people write it."""
    if name.startswith(FIXED):
        # In these names the sign is turned around: Etc/GMT-2 is two hours ahead of UTC.
        sign = name[len(FIXED) :].translate(str.maketrans("+-", "-+"))
        return f"UTC{sign}"
    return voice.city(name) or name.rsplit("/", maxsplit=1)[-1].replace("_", " ")


def shorten(text: str, most: int) -> str:
    """The text, cut at a word where it is longer than `most` characters."""
    flat = " ".join(text.split()) if len(text) > most else text
    return flat if len(flat) <= most else flat[: most - 1].rsplit(" ", 1)[0] + "…"
