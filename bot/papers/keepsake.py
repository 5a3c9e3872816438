"""The keepsake of a goal that was met: its story on one card, and the same in words."""

from __future__ import annotations

from typing import Any

from bot.library.voice import Html, Voice
from bot.papers.facts import KeepsakeFacts
from bot.papers.letters import clipped

TEMPLATE = "keepsake"
TITLE, WORDS, STEP, NAME = 110, 160, 54, 60
MOST_STEPS = 4
HOUR = 60


def keepsake_data(facts: KeepsakeFacts, voice: Voice, theme: str) -> dict[str, Any]:
    """What the template of the card needs; `theme` is light or dark."""
    steps = sorted(facts.steps, key=lambda step: step.day)[-MOST_STEPS:]
    more = len(facts.steps) - len(steps)
    return {
        "theme": theme,
        "language": voice.language,
        "words": {
            "met": voice.label("keepsake-met"),
            "first_words": voice.label("keepsake-first-words"),
        },
        "title": clipped(facts.title, TITLE),
        "name": clipped(facts.name, NAME),
        "span": _span(facts, voice),
        "facts": _figures(facts, voice),
        "quote": clipped(facts.words, WORDS),
        "steps": [
            {"title": clipped(step.title, STEP), "day": voice.long_date(step.day)} for step in steps
        ],
        "more": voice.label("keepsake-more", count=more) if more else "",
    }


def _span(facts: KeepsakeFacts, voice: Voice) -> str:
    began, met = voice.short_day(facts.began), voice.short_day(facts.met)
    return voice.label("keepsake-span", began=began, met=met)


def _figures(facts: KeepsakeFacts, voice: Voice) -> list[dict[str, str]]:
    weeks = max(1, ((facts.met - facts.began).days + 6) // 7)
    figures = [(weeks, voice.label("keepsake-weeks", count=weeks))]
    if facts.minutes >= HOUR:
        hours = round(facts.minutes / HOUR)
        figures.append((hours, voice.label("keepsake-hours", count=hours)))
    elif facts.minutes:
        figures.append((facts.minutes, voice.label("keepsake-minutes", count=facts.minutes)))
    if facts.steps:
        count = len(facts.steps)
        figures.append((count, voice.label("keepsake-steps", count=count)))
    return [{"number": f"{number:,}", "text": text} for number, text in figures]


def keepsake_caption(facts: KeepsakeFacts, voice: Voice) -> Html:
    """The card's facts in words, for who can't see it."""
    title = clipped(facts.title, TITLE)
    lines = [voice.say("keepsake-caption", title=title)]
    figures = [f"{each['number']} {each['text']}" for each in _figures(facts, voice)]
    about = {"span": _span(facts, voice), "figures": voice.listing(figures)}
    lines.append(voice.say("keepsake-caption-facts", **about))
    if facts.words:
        lines.append(voice.say("keepsake-caption-words", text=clipped(facts.words, WORDS)))
    return Html("\n".join(lines))
