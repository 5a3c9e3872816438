"""Reads cases from lines, understands each, and writes what was understood, a line for a line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import partial
from typing import Any

from bot.library.packs import Pack
from bot.understanding.places import Places, read_place
from bot.understanding.progress import GoalContext, Progress, StepContext, read_progress
from bot.understanding.schedule import read_schedule
from bot.understanding.scoring import summarize
from bot.understanding.themes import CategoryWords, find_top, read_themes

Case = Mapping[str, Any]
Result = dict[str, Any]
SKILLS = ("themes", "progress", "schedule", "place")


class NotACase(ValueError):
    """A line that can't be understood as a case; its text says why."""


def run(  # noqa: PLR0913  # the tables it reads with are handed in by name
    skill: str,
    lines: Iterable[str],
    write: Callable[[str], None],
    *,
    packs: Mapping[str, Pack],
    places: Places,
    contexts: Mapping[str, Any],
    summary: bool,
) -> None:
    """Write one JSON result for each line (and, with `summary`, the scores against gold).

    `skill` is one of SKILLS; KeyError for any other. A bad line gives {"id", "error"}.
    """
    ways: dict[str, Callable[[Case], Result]] = {
        "themes": partial(_themes, packs),
        "progress": partial(_progress, contexts),
        "schedule": _schedule,
        "place": partial(_place, places),
    }
    read = ways[skill]
    pairs: list[tuple[Case, Result]] = []
    for line in lines:
        if line.strip():
            case, result = _answer(read, line)
            write(json.dumps(result))
            pairs.append((case, result))
    if summary:
        write(json.dumps(summarize(skill, pairs)))


def _answer(read: Callable[[Case], Result], line: str) -> tuple[Case, Result]:
    case: Case = {}
    try:
        case = _case(line)
        return case, {"id": case.get("id"), **read(case)}
    except (NotACase, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        return {}, {"id": case.get("id"), "error": _why(error)}


def _case(line: str) -> Case:
    try:
        case = json.loads(line)
    except json.JSONDecodeError:
        raise NotACase("not JSON") from None
    if not isinstance(case, dict):
        raise NotACase("not an object")
    return case


def _why(error: Exception) -> str:
    return f"{error.args[0]} is missing or unknown" if isinstance(error, KeyError) else str(error)


def _text(case: Case, name: str = "text") -> str:
    if not isinstance(case[name], str):
        raise NotACase(f"{name} is not a text")
    return str(case[name])


def _now(case: Case) -> datetime:
    return datetime.fromisoformat(_text(case, "now"))


def _themes(packs: Mapping[str, Pack], case: Case) -> Result:
    pack = _pack(packs, case)
    words = _words(pack)
    priors = {key: it.points_to for it in pack.questions for key in (it.code, it.id)}
    if "answers" in case:
        if not isinstance(case["answers"], list):
            raise NotACase("answers is not a list")
        answers = [(_text(each), priors[each["q"]]) for each in case["answers"]]
        found = find_top(answers, words)
        return {"top": list(found.top), "evidence": {k: list(v) for k, v in found.evidence.items()}}
    read = read_themes(_text(case), priors[case["q"]], words)
    return {"labels": list(read.labels), "evidence": read.evidence, "confidence": read.confidence}


def _pack(packs: Mapping[str, Pack], case: Case) -> Pack:
    for pack in packs.values():
        if pack.audience == case["audience"]:
            return pack
    raise NotACase(f"no pack for the audience {case['audience']!r}")


def _words(pack: Pack) -> list[CategoryWords]:
    return [
        CategoryWords(it.id, it.name, it.phrases, it.against, it.keywords)
        for it in pack.categories.values()
    ]


def _progress(contexts: Mapping[str, Any], case: Case) -> Result:
    named = case["context"]
    context = named if isinstance(named, dict) else contexts[named]
    goals = [goal_context(goal) for goal in context["goals"]]
    read = read_progress(_text(case), _now(case), goals, case.get("recent", context.get("recent")))
    return {
        "outcome": read.outcome,
        "minutes": read.minutes,
        "goal": _one_or_more(read),
        "steps": list(read.steps),
        "date_offset": read.date_offset,
        "sure": read.sure,
    }


def _one_or_more(read: Progress) -> str | list[str] | None:
    if len(read.goals) > 1:
        return list(read.goals)
    return read.goals[0] if read.goals else None


def goal_context(raw: Mapping[str, Any]) -> GoalContext:
    """A goal as a case's context tells it."""
    steps = tuple(
        StepContext(it["id"], it["title"], bool(it.get("done"))) for it in raw.get("steps", ())
    )
    words = tuple(raw.get("words", ()))
    return GoalContext(raw["id"], raw["title"], raw.get("category") or "", steps, words)


def _schedule(case: Case) -> Result:
    read = read_schedule(_text(case), _now(case))
    return {
        "kind": read.kind,
        "days": list(read.days),
        "time": list(read.times) or None,
        "minutes": read.minutes,
        "interval": read.interval,
        "in_minutes": read.in_minutes,
        "date": read.date.isoformat() if read.date else None,
        "part": read.part,
    }


def _place(places: Places, case: Case) -> Result:
    read = read_place(_text(case), places)
    return {"zone": read.zone or read.kind}
