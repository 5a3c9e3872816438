"""What dialogs may know in these tests: the real packs, the real voice, the real readers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from bot.conversation.answers import Unclear
from bot.dialogs.known import Known, KnownGoal
from bot.library.packs import Pack, load_packs
from bot.library.voice import Voice, load_voice
from bot.understanding.amounts import read_minutes, read_money, read_percent
from bot.understanding.dates import read_date, read_days_back
from bot.understanding.places import Places, parse_places, read_place
from bot.understanding.quiet_hours import read_quiet_hours
from bot.understanding.schedule import read_schedule
from bot.understanding.spans import read_span

CONTENT = Path(__file__).parents[2] / "content"
TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 18, tzinfo=UTC)

GOALS = (
    KnownGoal(3, "Lead the OT team", "leadership", steps={11: "Email Sam", 12: "Read the paths"}),
    KnownGoal(5, "Write my own goal", None, steps={21: "Open the folder"}),
    KnownGoal(8, "A quiet year", "balance"),
)


@cache
def packs() -> Mapping[str, Pack]:
    """The real packs."""
    return load_packs(CONTENT / "packs", "en")


@cache
def voice() -> Voice:
    """The real English voice."""
    return load_voice(CONTENT / "voice", "en")


@cache
def places() -> Places:
    """The real table of places."""
    return parse_places((CONTENT / "places" / "places.tsv").read_text("utf-8"))


def wording(key: str, **values: Any) -> str:
    """A phrase as plain text, with days and dates in words."""
    return voice().label(key, **{name: dressed(name, value) for name, value in values.items()})


def dressed(name: str, value: Any) -> Any:
    """Days and dates as the coach shows them."""
    match name:
        case "day" if value:
            return voice().weekday(str(value))
        case _ if name.endswith("short_date") and value:
            return voice().short_day(date.fromisoformat(str(value)), today=TODAY)
        case _ if name.endswith("_date") and value:
            return voice().long_date(date.fromisoformat(str(value)))
    return value


def _past_day(text: str) -> str:
    back = read_days_back(text, TODAY)
    if back is None:
        raise Unclear("not-a-date")
    return (TODAY + timedelta(days=back)).isoformat()


def _schedule(text: str) -> dict[str, Any]:
    read = read_schedule(text, NOW)
    if not (read.days or read.times):
        raise Unclear("no-schedule")
    return {
        "days": list(read.days),
        "times": list(read.times),
        "minutes": read.minutes,
        "interval": read.interval,
    }


def _clock(text: str) -> str:
    times = read_schedule(text, NOW).times
    if len(times) != 1:
        raise Unclear("two-clocks" if times else "no-clock")
    return times[0]


def _minutes(text: str) -> int:
    minutes = int(text) if text.isdecimal() and len(text) < 5 else read_minutes(text)
    if minutes is None or not 0 < minutes <= 24 * 60:
        raise Unclear("no-minutes")
    return minutes


def _place(text: str) -> dict[str, Any]:
    found = read_place(text, places())
    if found.kind == "unknown":
        raise Unclear("no-place")
    candidates = [{"label": label, "zone": zone} for label, zone in found.candidates]
    return {"zone": found.zone, "candidates": candidates}


def _days(text: str) -> list[str | None]:
    first, last = read_span(text, TODAY)
    return [first.isoformat() if first else None, last.isoformat()]


READS = SimpleNamespace(
    day=lambda text: read_date(text, TODAY).isoformat(),
    percent=read_percent,
    money=read_money,
    schedule=_schedule,
    clock=_clock,
    minutes=_minutes,
    place=_place,
    past_day=_past_day,
    days=_days,
    quiet_hours=read_quiet_hours,
)


def known(pack: str | None = "school_ot", **about: Any) -> Known:
    """What is known beforehand; by default a school OT with a zone and nothing else."""
    usual: dict[str, Any] = {
        "packs": tuple(packs().values()),
        "pack": packs()[pack] if pack else None,
        "today": TODAY,
        "zone": "America/Chicago",
        "reads": READS,
        "wording": wording,
    }
    return Known(**(usual | about))
