"""What can be done about looking back and ahead: reviews, the roadmap, one question a week."""

from __future__ import annotations

from bot.coach import reviewing
from bot.coach.actions.kind import Act
from bot.coach.dressing import shorten
from bot.coach.scene import Scene
from bot.coach.talking import begin
from bot.coach.themes import reflection_answers
from bot.coach.weekly_question import ask_weekly, switch_weekly
from bot.coach.weeks_shown import show_weeks

DRAFT = 300
"""Characters of an answer that fit a roadmap's draft."""


def roadmap(scene: Scene, record: int = 0, argument: str = "") -> None:
    """Where to be in some years; the first answer of the reflection is a draft."""
    questions = scene.pack.questions if scene.pack else ()
    said = reflection_answers(scene)
    draft = said.get(questions[0].id, "") if questions else ""
    begin(scene, "set_roadmap", draft=shorten(draft, DRAFT))


ACTIONS: dict[str, Act] = {
    "review": lambda scene, number, _: reviewing.hold_review(scene, number),
    "laterreview": lambda scene, number, _: reviewing.put_off_review(scene, number),
    "skipreview": lambda scene, number, _: reviewing.skip_review(scene, number),
    "plandates": lambda scene, _, __: begin(scene, "set_plan_dates"),
    "roadmap": roadmap,
    "question": lambda scene, _, __: ask_weekly(scene),
    "weekly": lambda scene, _, wish: switch_weekly(scene, on=wish == "on"),
    "steadiness": lambda scene, _, __: show_weeks(scene),
}
