"""What a review begins with: the time it looks at, in figures and in the person's own words."""

from __future__ import annotations

from bot.coach.dressing import shorten
from bot.coach.history import consistency_of, period_of
from bot.coach.review_plan import next_review
from bot.coach.scene import Scene
from storage.tables import Review

QUOTES = 3
QUOTE = 120
WORTH_SAYING = 0.6
"""A lower share is shown to who asks for their weeks, and is no opening for a look back."""


def review_words(scene: Scene, review: Review) -> dict[str, str | int]:
    """Occasion, since when, and figures, as a phrase needs them."""
    period = period_of(scene, review.since)
    return {
        "occasion": review.occasion,
        "since": scene.voice.day(review.since, today=scene.today),
        "sessions": period.sessions,
        "minutes": period.minutes,
        "steps": period.steps,
    }


def figures(scene: Scene, review: Review) -> dict[str, str | int]:
    """The figures with consistency, and the last own words, a line each."""
    period = period_of(scene, review.since)
    share = consistency_of(scene)
    told = share is not None and share >= WORTH_SAYING
    quotes = [shorten(quote, QUOTE) for quote in period.quotes[-QUOTES:]]
    return review_words(scene, review) | {
        "consistency": round((share or 0) * 100) if told else "",
        "quotes": "\n".join(scene.voice.label("review-quote", quote=quote) for quote in quotes),
    }


def review_line(scene: Scene) -> str:
    """When the next review is."""
    day = next_review(scene)
    return "" if day is None else scene.say("review-next", day=scene.voice.long_date(day))
