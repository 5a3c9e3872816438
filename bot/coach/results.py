"""What the result of a dialog means for a person's records, and what comes next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.coach.amending import keep_change
from bot.coach.booking import keep_session, keep_zone
from bot.coach.breaks_kept import keep_break
from bot.coach.deadlines import day_of
from bot.coach.goal_shown import show_goal
from bot.coach.logs import log_by_taps
from bot.coach.opening import Opening
from bot.coach.plan import show_plan
from bot.coach.planning import keep_goal, keep_levels, keep_ratings, keep_steps
from bot.coach.reflecting import show_themes
from bot.coach.review_figures import review_line
from bot.coach.review_kept import keep_review
from bot.coach.review_plan import plan_review
from bot.coach.scene import Scene
from bot.coach.settings_shown import show_settings
from bot.coach.spoken import SPOKEN, keep_line
from bot.coach.weekly_left import thank_for_answer
from bot.conversation.events import Said
from bot.dialogs.amend import Amended
from bot.dialogs.book_session import SessionBooked
from bot.dialogs.choose_steps import StepsChosen
from bot.dialogs.log_progress import ProgressLogged
from bot.dialogs.rate_skills import SkillsRated
from bot.dialogs.reflect import Reflected
from bot.dialogs.review import Reviewed
from bot.dialogs.set_goal import GoalSet
from bot.dialogs.set_levels import LevelsSet
from bot.dialogs.set_plan_dates import PlanDatesSet
from bot.dialogs.set_quiet_hours import QuietHoursSet
from bot.dialogs.set_roadmap import RoadmapSet
from bot.dialogs.set_zone import ZoneSet
from bot.dialogs.take_break import BreakTaken
from bot.dialogs.welcome import Welcomed
from storage.conversations import answers_of
from storage.tables import Conversation

Keeper = Callable[[Scene, Conversation, Any], Opening | None]


def keep_result(scene: Scene, conversation: Conversation, result: Any) -> Opening | None:
    """Make a result real; gives the conversation that follows, or shows what is true now."""
    return KEEPERS[type(result)](scene, conversation, result)


def _welcomed(scene: Scene, _: Conversation, result: Welcomed) -> Opening:
    scene.set(pack=result.pack)
    if result.path == "goal":
        return Opening("set_goal")
    return Opening("reflect", given={"whole": result.path == "full"})


def _reflected(scene: Scene, told: Conversation, _result: Reflected) -> Opening | None:
    if told.given.get("weekly"):
        thank_for_answer(scene)
        return None
    return show_themes(scene)


def _goal_set(scene: Scene, _: Conversation, result: GoalSet) -> Opening:
    goal_id = keep_goal(scene, result)
    plan_review(scene)
    return Opening("choose_steps", about=goal_id)


def _steps_chosen(scene: Scene, told: Conversation, result: StepsChosen) -> Opening | None:
    goal_id = told.about or 0
    if keep_steps(scene, goal_id, result):
        return Opening("book_session")
    show_goal(scene, goal_id)
    return None


def _session_booked(scene: Scene, _: Conversation, result: SessionBooked) -> None:
    keep_session(scene, result)


def _levels_set(scene: Scene, told: Conversation, result: LevelsSet) -> None:
    keep_levels(scene, told.about or 0, result.texts)
    show_goal(scene, told.about or 0)


def _zone_set(scene: Scene, _: Conversation, result: ZoneSet) -> None:
    keep_zone(scene, result.zone)


def _logged(scene: Scene, told: Conversation, result: ProgressLogged) -> None:
    parts = [part for row in answers_of(scene.connection, told.id) for part in row.parts]
    message_id = parts[0][0] if result.note and parts else None
    log_by_taps(scene, result, day_of(scene, told.given.get("timer")), message_id)


def _rated(scene: Scene, _: Conversation, result: SkillsRated) -> None:
    keep_ratings(scene, result.levels)
    show_plan(scene)


def _amended(scene: Scene, told: Conversation, result: Amended) -> None:
    if result.field != SPOKEN:
        keep_change(scene, told.about or 0, result.field, result.value)
        return
    parts = [part for row in answers_of(scene.connection, told.id) for part in row.parts]
    keep_line(scene, told.about or 0, Said(result.value, int(parts[-1][0]), scene.now))


def _break_taken(scene: Scene, _: Conversation, result: BreakTaken) -> None:
    keep_break(scene, result)


def _plan_dates_set(scene: Scene, _: Conversation, result: PlanDatesSet) -> None:
    scene.set(plan_dates=result.dates)
    plan_review(scene)
    scene.show(scene.say("plan-dates-kept", count=len(result.dates), next=review_line(scene)))


def _roadmap_set(scene: Scene, _: Conversation, result: RoadmapSet) -> None:
    scene.set(roadmap=result.text)
    scene.note(scene.say("roadmap-kept"))
    show_plan(scene)


def _quiet_hours_set(scene: Scene, _: Conversation, result: QuietHoursSet) -> None:
    scene.set(quiet_hours=result.hours)
    show_settings(scene)


def _reviewed(scene: Scene, told: Conversation, result: Reviewed) -> None:
    keep_review(scene, told.about or 0, result)


KEEPERS: Mapping[type[Any], Keeper] = {
    Welcomed: _welcomed,
    Reflected: _reflected,
    GoalSet: _goal_set,
    StepsChosen: _steps_chosen,
    SessionBooked: _session_booked,
    LevelsSet: _levels_set,
    ZoneSet: _zone_set,
    ProgressLogged: _logged,
    SkillsRated: _rated,
    Amended: _amended,
    BreakTaken: _break_taken,
    PlanDatesSet: _plan_dates_set,
    RoadmapSet: _roadmap_set,
    QuietHoursSet: _quiet_hours_set,
    Reviewed: _reviewed,
}
