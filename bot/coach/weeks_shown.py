"""Shows the last weeks one by one, and how steadiness is counted, to whoever asks."""

from __future__ import annotations

from bot.coach.consistency import Week
from bot.coach.history import consistency_of, weeks_of
from bot.coach.plan import one
from bot.coach.scene import Scene
from bot.conversation.buttons import act

SHOWN = 12


def show_weeks(scene: Scene) -> None:
    """Twelve weeks, newest first, and one line on how they are weighed."""
    lines = [_line(scene, week) for week in weeks_of(scene, SHOWN)[::-1]]
    share = consistency_of(scene)
    percent = "" if share is None else str(round(share * 100))
    text = [scene.say("weeks-title", percent=percent), "\n".join(lines), scene.say("weeks-how")]
    rows = [one(scene, "see-logs", act("logs")), one(scene, "see-plan", act("plan"))]
    scene.show("\n\n".join(text), rows)


def _line(scene: Scene, week: Week) -> str:
    day = scene.voice.short_day(week.monday, today=scene.today)
    return scene.say("week-line", day=day, mark=week.mark, minutes=week.minutes)
