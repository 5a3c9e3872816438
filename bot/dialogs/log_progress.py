"""Logs with one hand: which goal, how many minutes, which steps are done."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.answers import Option
from bot.conversation.ask import Ask
from bot.dialogs.known import Known, KnownGoal

LENGTHS = ("15", "30", "45", "60")


@dataclass(frozen=True, slots=True)
class ProgressLogged:
    """Time was spent on a goal; `steps` are the ids of those now done, `note` what was typed."""

    goal: int | None
    minutes: int | None
    steps: tuple[int, ...]
    note: str = ""


def log_progress(ask: Ask, known: Known) -> ProgressLogged:
    """Two or three taps, no typing; after a timer, what got done in it."""
    minutes = _minutes(ask, known)
    goal = known.about or (known.goals[0] if len(known.goals) == 1 else None)
    if goal is None and known.goals:
        options = [Option(str(each.id), label=each.title) for each in known.goals]
        chosen = int(ask.choice("goal", options, ways=("later",)))
        goal = next(each for each in known.goals if each.id == chosen)
    steps, note = _done(ask, goal, timed="timer" in known.given)
    return ProgressLogged(goal.id if goal else None, minutes, steps, note)


def _done(ask: Ask, goal: KnownGoal | None, *, timed: bool) -> tuple[tuple[int, ...], str]:
    ways = ("longer", "later") if timed else ()
    words = "log_progress-got_done" if timed else "log_progress-steps"
    if goal is None or not goal.steps:
        note = ask.maybe("note", words="log_progress-note", ways=ways) if timed else None
        return (), note or ""
    boxes = [Option(str(number), label=title) for number, title in goal.steps.items()]
    checked = ask.many("steps", boxes, optional=True, words=words, ways=ways, typing_ends=True)
    own = [each for each in checked if not (each.isdecimal() and int(each) in goal.steps)]
    return tuple(number for number in goal.steps if str(number) in checked), "\n".join(own)


def _minutes(ask: Ask, known: Known) -> int | None:
    if known.given.get("minutes"):
        return int(known.given["minutes"])
    options = minute_options(LENGTHS)
    said = ask.reading("minutes", known.reads.minutes, options=options, optional=True)
    return None if said is None else int(said)


def minute_options(lengths: tuple[str, ...]) -> list[Option]:
    """A button for each length, in minutes."""
    return [
        Option(f"m{each}", says=each, values={"minutes": int(each)}, words="option-minutes")
        for each in lengths
    ]
