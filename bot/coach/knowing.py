"""Gathers what a dialog may know beforehand from a person's records."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from bot.coach.breaks import usual_breaks
from bot.coach.dressing import dress
from bot.coach.scene import Scene
from bot.coach.themes import quotes_of
from bot.conversation.answers import Unclear
from bot.dialogs.known import Known, KnownGoal
from bot.understanding.amounts import read_minutes, read_money, read_percent
from bot.understanding.dates import read_date, read_days_back
from bot.understanding.places import Places, read_place
from bot.understanding.quiet_hours import read_quiet_hours
from bot.understanding.schedule import read_schedule
from bot.understanding.spans import read_span
from storage.goals import goals_of, steps_of
from storage.tables import Conversation, Goal, Step

DAY = 24 * 60
DIGITS = 4
NEEDS_QUOTES = frozenset({"set_goal"})
NEEDS_GOALS = frozenset({"set_goal", "choose_steps", "log_progress", "set_levels", "review"})


def know(scene: Scene, conversation: Conversation) -> Known:
    """What this conversation's dialog may know."""
    goals = active_goals(scene) if conversation.dialog in NEEDS_GOALS else ()
    about = next((goal for goal in goals if goal.id == conversation.about), None)
    quotes = quotes_of(scene) if conversation.dialog in NEEDS_QUOTES else {}
    return Known(
        packs=tuple(sorted(scene.packs.values(), key=lambda pack: pack.prefix)),
        pack=scene.pack,
        today=scene.today,
        zone=scene.get("zone"),
        reads=_Beside(scene),
        wording=partial(_wording, scene),
        goals=tuple(goals),
        quotes=quotes,
        given=conversation.given,
        about=about,
        breaks=usual_breaks(scene) if conversation.dialog == "take_break" else (),
        roadmap=scene.get("roadmap"),
        plan_dates=scene.get("plan_dates") or {},
    )


def _wording(scene: Scene, key: str, **values: Any) -> str:
    return scene.voice.label(key, **dress(scene, values))


def active_goals(scene: Scene) -> list[KnownGoal]:
    """The active goals with their open steps."""
    goals = [
        goal for goal in goals_of(scene.connection, scene.person.id) if goal.status == "active"
    ]
    steps = steps_of(scene.connection, scene.person.id) if goals else []
    return [_known(goal, steps) for goal in goals]


def _known(goal: Goal, steps: list[Step]) -> KnownGoal:
    mine = [step for step in steps if step.goal_id == goal.id]
    return KnownGoal(
        goal.id,
        goal.title,
        goal.category,
        goal.sentence,
        goal.due,
        steps={step.id: step.title for step in mine if not step.done_at},
        levels=tuple(goal.levels),
        level=goal.level,
        taken=frozenset(step.suggestion for step in mine if step.suggestion),
    )


@dataclass(frozen=True, slots=True)
class _Beside:
    """Readings for one scene: made beside the desk, and handed in."""

    scene: Scene

    def day(self, text: str) -> str:
        today = self.scene.today
        return str(self._made("day", text, lambda: read_date(text, today).isoformat()))

    def past_day(self, text: str) -> str:
        today = self.scene.today
        return str(self._made("past_day", text, lambda: _past(text, today)))

    def days(self, text: str) -> list[str | None]:
        today = self.scene.today
        return list(self._made("days", text, lambda: _days(text, today)))

    def percent(self, text: str) -> Any:
        return self._made("percent", text, lambda: read_percent(text))

    def money(self, text: str) -> Any:
        return self._made("money", text, lambda: read_money(text))

    def schedule(self, text: str) -> dict[str, Any]:
        now = self.scene.local_now
        return dict(self._made("schedule", text, lambda: _schedule(text, now)))

    def clock(self, text: str) -> str:
        now = self.scene.local_now
        return str(self._made("clock", text, lambda: _clock(text, now)))

    def minutes(self, text: str) -> int:
        return int(self._made("minutes", text, lambda: _minutes(text)))

    def place(self, text: str) -> dict[str, Any]:
        places = self.scene.shelf.places
        return dict(self._made("place", text, lambda: _place(text, places)))

    def quiet_hours(self, text: str) -> Any:
        return self._made("quiet_hours", text, lambda: read_quiet_hours(text))

    def _made(self, kind: str, text: str, make: Callable[[], Any]) -> Any:
        hour = self.scene.local_now.isoformat(timespec="hours")
        return self.scene.readings.get((kind, text, hour), make)


def _days(text: str, today: date) -> list[str | None]:
    first, last = read_span(text, today)
    return [first.isoformat() if first else None, last.isoformat()]


def _past(text: str, today: date) -> str:
    back = read_days_back(text, today)
    if back is None:
        raise Unclear("not-a-date")
    return (today + timedelta(days=back)).isoformat()


def _schedule(text: str, now: datetime) -> dict[str, Any]:
    read = read_schedule(text, now)
    if not (read.days or read.times):
        raise Unclear("no-schedule")
    interval = read.interval or 1
    return {
        "days": list(read.days),
        "times": list(read.times),
        "minutes": read.minutes,
        "interval": interval,
    }


def _clock(text: str, now: datetime) -> str:
    times = read_schedule(text, now).times
    if len(times) != 1:
        raise Unclear("two-clocks" if times else "no-clock")
    return times[0]


def _minutes(text: str) -> int:
    bare = text.strip()
    minutes = int(bare) if bare.isdecimal() and len(bare) <= DIGITS else read_minutes(text)
    if minutes is None or not 0 < minutes <= DAY:
        raise Unclear("no-minutes")
    return minutes


def _place(text: str, places: Places) -> dict[str, Any]:
    found = read_place(text, places)
    if found.kind == "unknown":
        raise Unclear("no-place")
    candidates = [{"label": label, "zone": zone} for label, zone in found.candidates]
    if found.zone is None and not candidates:
        raise Unclear("which-place")
    return {"zone": found.zone, "candidates": candidates}
