"""The progress picture, and the same facts in words."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from bot.library.voice import Html, Voice
from bot.papers.facts import GoalProgress, ProgressFacts, Week
from bot.papers.letters import clipped

TITLE, ROW_TITLE, CAPTION = 80, 64, 60
MOST_GOALS = 5
NEAR = timedelta(days=330)
TEMPLATE = "progress"


def progress_data(facts: ProgressFacts, voice: Voice, theme: str) -> dict[str, Any]:
    """What the template of the picture needs; `theme` is light or dark."""
    this_week = facts.weeks[-1]
    key = "picture-this-week-planned" if facts.planned else "picture-this-week"
    return {
        "theme": theme,
        "language": voice.language,
        "words": _words(voice),
        "heading": voice.label("picture-heading", day=voice.short_day(facts.today)),
        "title": _title(facts, voice),
        "planned": facts.planned or 0,
        "this_week": _number(this_week.minutes),
        "this_week_text": voice.label(key, planned=facts.planned or 0),
        "weeks": _weeks(facts.weeks, voice),
        "consistency": "" if facts.consistency is None else f"{percent(facts.consistency)}%",
        "goals": [_goal(goal, facts, voice) for goal in facts.goals[:MOST_GOALS]],
        "empty": is_empty(facts),
    }


def _words(voice: Voice) -> dict[str, str]:
    return {
        "skipped": voice.label("picture-skipped"),
        "paused": voice.label("picture-paused"),
        "planned": voice.label("picture-planned"),
        "steps": voice.label("picture-steps"),
        "level": voice.label("picture-level"),
        "consistency": voice.label("picture-consistency"),
        "empty": voice.label("picture-empty"),
        "empty_how": voice.label("picture-empty-how"),
    }


def _title(facts: ProgressFacts, voice: Voice) -> str:
    if len(facts.goals) == 1:
        return clipped(facts.goals[0].title, TITLE)
    return voice.label("picture-title-all" if facts.goals else "picture-title-none")


def _weeks(weeks: tuple[Week, ...], voice: Voice) -> list[dict[str, Any]]:
    """Each week with its month's name where a month begins, unless there is no room for it."""
    shown: list[dict[str, Any]] = []
    last = None
    for at, week in enumerate(weeks):
        new = week.starts.month != last and at < len(weeks) - 1
        last = week.starts.month
        month = voice.month(week.starts) if new else ""
        shown.append({"minutes": week.minutes, "kind": week.kind, "month": month})
    if shown[0]["month"] and shown[1]["month"]:
        shown[0]["month"] = ""
    return shown


def _goal(goal: GoalProgress, facts: ProgressFacts, voice: Voice) -> dict[str, Any]:
    left = None if goal.due is None else (goal.due - facts.today).days
    return {
        "title": clipped(goal.title, ROW_TITLE),
        "steps": goal.steps,
        "steps_done": goal.steps_done,
        "steps_text": voice.label("steps-of-all", count=goal.steps_done, all=goal.steps),
        "days": "" if left is None else _number(abs(left)),
        **_date(goal, left, facts, voice),
        "level": goal.level,
        "level_text": "" if goal.level is None else signed(goal.level),
    }


def _date(
    goal: GoalProgress, left: int | None, facts: ProgressFacts, voice: Voice
) -> dict[str, str]:
    if goal.due is None or left is None:
        return {"unit": "", "day": "", "line": ""}
    day = voice.short_day(goal.due, today=facts.today)
    when = "past" if left < 0 else "to"
    return {
        "unit": voice.label("picture-unit", left=abs(left)),
        "day": voice.label(f"picture-{when}", day=day),
        "line": voice.label(f"picture-{when}", day=_near(goal.due, facts, voice)),
    }


def _near(day: date, facts: ProgressFacts, voice: Voice) -> str:
    """A day, with its year only where it could be taken for another."""
    near = abs(day - facts.today) < NEAR
    return voice.short_day(day, today=day if near else facts.today)


def progress_caption(facts: ProgressFacts, voice: Voice) -> Html:
    """The picture's facts in words, for who can't see it."""
    title = _title(facts, voice)
    lines: list[str] = [voice.say("caption-title", title=title)]
    if is_empty(facts):
        lines.append(voice.say("caption-empty"))
    else:
        lines.append(" ".join(_weeks_in_words(facts, voice)))
    lines += [_goal_in_words(goal, facts, voice) for goal in facts.goals[:MOST_GOALS]]
    return Html("\n".join(line for line in lines if line))


def _weeks_in_words(facts: ProgressFacts, voice: Voice) -> list[str]:
    worked = [week for week in facts.weeks if week.minutes]
    now = facts.weeks[-1].minutes
    parts = [voice.say("caption-week", minutes=now, planned=facts.planned or 0)]
    whole = sum(week.minutes for week in worked)
    parts.append(voice.say("caption-weeks", minutes=whole, count=len(worked)))
    for kind, key in (("skipped", "caption-skipped"), ("paused", "caption-paused")):
        count = sum(week.kind == kind for week in facts.weeks)
        if count:
            parts.append(voice.say(key, count=count))
    if facts.consistency is not None:
        parts.append(voice.say("caption-consistency", percent=percent(facts.consistency)))
    return list(map(str, parts))


def _goal_in_words(goal: GoalProgress, facts: ProgressFacts, voice: Voice) -> str:
    title = clipped(goal.title, CAPTION) if len(facts.goals) > 1 else ""
    parts = []
    if goal.steps or title:
        about = {"title": title, "count": goal.steps_done, "all": goal.steps}
        parts.append(voice.say("caption-steps", **about))
    if goal.due is not None:
        left, day = (goal.due - facts.today).days, voice.long_date(goal.due)
        past = left < 0
        parts.append(
            voice.say("caption-past", day=day)
            if past
            else voice.say("caption-due", left=left, day=day)
        )
    if goal.level is not None:
        text = clipped(goal.level_text, CAPTION)
        parts.append(voice.say("caption-level", level=signed(goal.level), text=text))
    return " ".join(parts)


def is_empty(facts: ProgressFacts) -> bool:
    """Whether there is nothing to show of the weeks yet."""
    return all(not week.minutes and week.kind in {"quiet", "before"} for week in facts.weeks)


def percent(share: float) -> int:
    """A share from 0 to 1 in whole percents."""
    return round(max(0.0, min(share, 1.0)) * 100)


def signed(level: int) -> str:
    """A level with its sign, as it is printed."""
    return "0" if level == 0 else f"{'+' if level > 0 else '−'}{abs(level)}"


def _number(amount: int) -> str:
    return f"{amount:,}"
