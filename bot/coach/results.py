"""What the result of a dialog means for a person's records, and what comes next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.coach.amending import keep_change
from bot.coach.goal_shown import show_goal
from bot.coach.logs import log_by_taps
from bot.coach.opening import Opening
from bot.coach.plan import show_plan
from bot.coach.planning import keep_goal, keep_levels, keep_ratings, keep_steps
from bot.coach.reflecting import show_themes
from bot.coach.rhythm import keep_session, keep_zone
from bot.coach.scene import Scene
from bot.dialogs.amend import Amended
from bot.dialogs.book_session import SessionBooked
from bot.dialogs.choose_steps import StepsChosen
from bot.dialogs.log_progress import ProgressLogged
from bot.dialogs.rate_skills import SkillsRated
from bot.dialogs.reflect import Reflected
from bot.dialogs.set_goal import GoalSet
from bot.dialogs.set_levels import LevelsSet
from bot.dialogs.set_zone import ZoneSet
from bot.dialogs.welcome import Welcomed
from storage.tables import Conversation

Keeper = Callable[[Scene, int, Any], Opening | None]


def keep_result(scene: Scene, conversation: Conversation, result: Any) -> Opening | None:
    """Make a result real; gives the conversation that follows, or shows what is true now."""
    return KEEPERS[type(result)](scene, conversation.about or 0, result)


def _welcomed(scene: Scene, _about: int, result: Welcomed) -> Opening:
    scene.set(pack=result.pack)
    if result.path == "goal":
        return Opening("set_goal")
    return Opening("reflect", given={"whole": result.path == "full"})


def _reflected(scene: Scene, _about: int, _result: Reflected) -> Opening | None:
    return show_themes(scene)


def _goal_set(scene: Scene, _about: int, result: GoalSet) -> Opening:
    return Opening("choose_steps", about=keep_goal(scene, result))


def _steps_chosen(scene: Scene, goal_id: int, result: StepsChosen) -> Opening | None:
    if keep_steps(scene, goal_id, result):
        return Opening("book_session")
    show_goal(scene, goal_id)
    return None


def _session_booked(scene: Scene, _about: int, result: SessionBooked) -> None:
    keep_session(scene, result)


def _levels_set(scene: Scene, goal_id: int, result: LevelsSet) -> None:
    keep_levels(scene, goal_id, result.texts)
    show_goal(scene, goal_id)


def _zone_set(scene: Scene, _about: int, result: ZoneSet) -> None:
    keep_zone(scene, result.zone)


def _logged(scene: Scene, _about: int, result: ProgressLogged) -> None:
    log_by_taps(scene, result.goal, result.minutes, result.steps)


def _rated(scene: Scene, _about: int, result: SkillsRated) -> None:
    keep_ratings(scene, result.levels)
    show_plan(scene)


def _amended(scene: Scene, record: int, result: Amended) -> None:
    keep_change(scene, record, result.field, result.value)


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
}
