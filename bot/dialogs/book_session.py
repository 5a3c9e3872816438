"""Books the half hour or hour a week: which day, what time, how long, where, and if-then."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from bot.conversation.answers import Option, Unclear
from bot.conversation.ask import Ask
from bot.dialogs.known import Known
from bot.dialogs.log_progress import minute_options

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
HOURS = ("07:00", "12:00", "15:30", "19:00", "20:00")
LENGTHS = ("30", "45", "60")
MOST_TIMES = 4


@dataclass(frozen=True, slots=True)
class SessionBooked:
    """A weekly session: days as MO..SU, local HH:MM, minutes, every so many weeks."""

    days: tuple[str, ...]
    time: str
    minutes: int
    interval: int
    zone: str
    if_then: str


def book_session(ask: Ask, known: Known) -> SessionBooked:
    """From "when can you" to a time that will be kept."""
    when = ask.reading("when", known.reads.schedule, options=_suggestions(), ways=("later",))
    days = tuple(when["days"]) or (ask.choice("day", _days(), ways=("later",)),)
    time = _time(ask, known, when["times"])
    minutes = when["minutes"] or _length(ask, known)
    zone = find_zone(ask, known)
    if_then = _if_then(ask, known, days, time)
    return SessionBooked(days, time, minutes, when["interval"], zone, if_then)


def find_zone(ask: Ask, known: Known) -> str:
    """The person's time zone, by city or location, shown with its local time to confirm."""
    if known.zone and not known.given.get("new_zone"):
        return known.zone
    place = ask.reading(
        "place", known.reads.place, words="zone-place", location=True, ways=("later",)
    )
    zone = place["zone"]
    if zone is None:
        labels = {each["zone"]: each["label"] for each in place["candidates"]}
        options = [Option(_key(name), label=label) for name, label in labels.items()]
        one = partial(_one_place, known)
        chosen = ask.reading(
            "which_place", one, options=options, words="zone-which", ways=("later",)
        )
        named = (name for name in labels if _key(name) == chosen)
        zone = chosen["zone"] if isinstance(chosen, dict) else next(named)
    # Named after the zone, so that another place asks again whether its time is right.
    right = [Option(_key(zone), words="zone-right.yes")]
    ask.choice("zone_right", right, words="zone-right", values={"zone": zone}, ways=("later",))
    return str(zone)


def _one_place(known: Known, text: str) -> Any:
    """A place typed anew, more exactly, while several were offered."""
    place = known.reads.place(text)
    if place["zone"] is None:
        raise Unclear("which-place")
    return place


def _key(zone: str) -> str:
    return "".join(char if char.isalnum() else "_" for char in zone)[-24:]


def _days() -> list[Option]:
    return [Option(day, values={"day": day}, words="option-day") for day in DAYS]


def _suggestions() -> list[Option]:
    shapes = {"sun": ("SU", "19:00"), "tue": ("TU", "18:30"), "sat": ("SA", "10:00")}
    return [
        Option(
            name, says=f"{day} {time}", values={"day": day, "time": time}, words="option-day-time"
        )
        for name, (day, time) in shapes.items()
    ]


def _time(ask: Ask, known: Known, times: list[str]) -> str:
    if len(times) == 1:
        return times[0]
    hours = times[:MOST_TIMES] or HOURS
    options = [
        Option(each.replace(":", ""), says=each, values={"time": each}, words="option-time")
        for each in hours
    ]
    words = "book_session-which_time" if times else "book_session-time"
    # Named after what is open: "7 or 19?" is another question than "8 or 20?".
    name = "_".join(["time", *(each.name for each in options)]) if times else "time"
    read, ways = known.reads.clock, ("later",)
    return str(ask.reading(name, read, options=options, words=words, ways=ways))


def _length(ask: Ask, known: Known) -> int:
    options = minute_options(LENGTHS)
    return int(ask.reading("length", known.reads.minutes, options=options, ways=("later",)))


def _if_then(ask: Ask, known: Known, days: tuple[str, ...], time: str) -> str:
    draft = known.wording("book_session-draft", day=days[0], time=time)
    options = [Option("draft", label=draft, says=draft)]
    return ask.maybe("if_then", options=options, ways=("later",)) or ""
