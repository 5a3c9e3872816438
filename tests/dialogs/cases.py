"""Every dialog, in every situation in which it is opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bot.conversation.ask import Ask
from bot.dialogs.amend import Amended, amend
from bot.dialogs.book_session import SessionBooked, book_session
from bot.dialogs.choose_steps import StepsChosen, choose_steps
from bot.dialogs.known import Known, KnownBreak, KnownGoal
from bot.dialogs.log_progress import ProgressLogged, log_progress
from bot.dialogs.rate_skills import SkillsRated, rate_skills
from bot.dialogs.reflect import Reflected, reflect
from bot.dialogs.review import Reviewed, review
from bot.dialogs.set_goal import GoalSet, set_goal
from bot.dialogs.set_levels import LevelsSet, set_levels
from bot.dialogs.set_plan_dates import PlanDatesSet, set_plan_dates
from bot.dialogs.set_quiet_hours import QuietHoursSet, set_quiet_hours
from bot.dialogs.set_roadmap import RoadmapSet, set_roadmap
from bot.dialogs.set_zone import ZoneSet, set_zone
from bot.dialogs.take_break import BreakTaken, take_break
from bot.dialogs.welcome import Welcomed, welcome
from tests.dialogs.world import GOALS, known, packs

FIELDS = (
    "goal_title",
    "goal_sentence",
    "goal_measure",
    "goal_reason",
    "goal_due",
    "step_title",
    "step_due",
    "log_minutes",
    "log_note",
    "log_day",
    "piece_caption",
    "piece_spoken",
    "my_name",
    "my_role",
    "my_workplace",
)


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """A dialog, what it knows, and the type of its result."""

    title: str
    dialog: Callable[[Ask, Known], Any]
    known: Known
    result: type

    @property
    def name(self) -> str:
        """The dialog's name, which keys its words."""
        return self.dialog.__name__

    def run(self, ask: Ask) -> Any:
        """The dialog with what is known."""
        return self.dialog(ask, self.known)


def _case(dialog: Callable[[Ask, Known], Any], result: type, about: str, it: Known) -> Case:
    return Case(f"{dialog.__name__} {about}".strip(), dialog, it, result)


def _reflections() -> list[Case]:
    cases = [_case(reflect, Reflected, "without a pack", known(None))]
    for pack in packs():
        for whole in (False, True):
            it = known(pack, given={"whole": whole})
            cases.append(_case(reflect, Reflected, f"{pack} {'whole' if whole else 'quick'}", it))
        asked = [each.id for each in packs()[pack].questions if not each.quick][:1]
        cases.append(
            _case(reflect, Reflected, f"{pack} weekly", known(pack, given={"weekly": asked}))
        )
    return cases


def _goals() -> list[Case]:
    cases = [_case(set_goal, GoalSet, "without a pack", known(None))]
    for name, pack in packs().items():
        likeliest = tuple(pack.categories)[-1]
        quotes = {likeliest: ("I want <more> & better", "My words")}
        cases.append(_case(set_goal, GoalSet, name, known(name)))
        cases.append(_case(set_goal, GoalSet, f"{name} quoted", known(name, quotes=quotes)))
    cases.append(_case(set_goal, GoalSet, "with three goals", known(goals=GOALS)))
    return cases


def _steps() -> list[Case]:
    cases = [_case(choose_steps, StepsChosen, "about nothing", known())]
    cases.append(_case(choose_steps, StepsChosen, "of ones own", known(about=GOALS[1])))
    for name, pack in packs().items():
        for category in pack.categories:
            it = known(name, about=KnownGoal(3, "A goal", category))
            cases.append(_case(choose_steps, StepsChosen, category, it))
    return cases


def _sessions() -> list[Case]:
    moved = known(given={"new_zone": True})
    return [
        _case(book_session, SessionBooked, "zone known", known()),
        _case(book_session, SessionBooked, "zone unknown", known(zone=None)),
        _case(book_session, SessionBooked, "moved", moved),
        _case(set_zone, ZoneSet, "", known(zone=None)),
        _case(set_zone, ZoneSet, "moved", moved),
    ]


def _logs() -> list[Case]:
    given = known(goals=GOALS[:1], given={"minutes": 30})
    timed = {"given": {"minutes": 30, "timer": 7}}
    return [
        _case(log_progress, ProgressLogged, "no goal", known()),
        _case(log_progress, ProgressLogged, "one goal", known(goals=GOALS[:1])),
        _case(log_progress, ProgressLogged, "three goals", known(goals=GOALS)),
        _case(log_progress, ProgressLogged, "with a length", given),
        _case(log_progress, ProgressLogged, "after a timer", known(goals=GOALS[:1], **timed)),
        _case(log_progress, ProgressLogged, "after a timer, no step", known(**timed)),
        _case(log_progress, ProgressLogged, "about one", known(goals=GOALS, about=GOALS[2])),
    ]


def _weeks() -> list[Case]:
    scaled = replace(GOALS[0], levels=("Here", "Nearer", "There", "Further", "Beyond"), level=-2)
    looked = {"figures": {"since": "October 20", "sessions": 3, "minutes": 95, "steps": 1}}
    looked["figures"] |= {"consistency": 75, "quotes": "“read a paper”", "occasion": "monthly"}
    soon = (KnownBreak("winter", "Winter break", date(2026, 12, 20), date(2027, 1, 4)),)
    cases = [
        _case(take_break, BreakTaken, "", known()),
        _case(take_break, BreakTaken, "before a holiday", known(breaks=soon)),
        _case(set_quiet_hours, QuietHoursSet, "", known()),
        _case(set_roadmap, RoadmapSet, "", known()),
        _case(set_roadmap, RoadmapSet, "with a draft", known(given={"draft": "Lead one day"})),
        _case(review, Reviewed, "of a scaled goal", known(goals=(scaled,), given=looked)),
        _case(review, Reviewed, "of ones own", known(None, goals=GOALS[1:2], given=looked)),
        _case(review, Reviewed, "of two goals", known(goals=(scaled, GOALS[2]), given=looked)),
    ]
    for name in packs():
        it = known(name, goals=GOALS[1:2], given=looked, roadmap="Year 1: lead <one> team")
        cases.append(_case(review, Reviewed, name, it))
        cases.append(_case(set_plan_dates, PlanDatesSet, name, known(name)))
    return cases


def _others() -> list[Case]:
    cases = [
        _case(welcome, Welcomed, "", known(None)),
        _case(set_levels, LevelsSet, "", known(about=GOALS[0])),
        _case(set_levels, LevelsSet, "about nothing", known()),
        _case(rate_skills, SkillsRated, "without a pack", known(None)),
    ]
    cases += [_case(rate_skills, SkillsRated, name, known(name)) for name in packs()]
    given = [{"field": field, "now": "As it is"} for field in FIELDS]
    cases += [_case(amend, Amended, str(it["field"]), known(given=it)) for it in given]
    return cases


CASES = [*_others(), *_reflections(), *_goals(), *_steps(), *_sessions(), *_logs(), *_weeks()]
