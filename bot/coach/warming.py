"""Loads what the readers weigh with after the start, beside the first replies."""

from __future__ import annotations

import logging
import time
from datetime import UTC, datetime

from bot.coach.scene import Shelf
from bot.coach.themes import words_of
from bot.understanding.models import models
from bot.understanding.places import read_place
from bot.understanding.progress import GoalContext, StepContext, read_progress
from bot.understanding.schedule import read_schedule
from bot.understanding.themes import read_themes

log = logging.getLogger(__name__)

_THEN = datetime(2026, 3, 11, 20, 15, tzinfo=UTC)
_STEPS = (StepContext("1", "Update my resume"), StepContext("2", "Leer dos artículos"))
_GOALS = (GoalContext("1", "Become lead OT", "leadership", _STEPS), GoalContext("2", "Rest", ""))


def warm_up(shelf: Shelf) -> float:
    """Load the weights, and then read a text of each kind; how many seconds that took.

    Until the weights are there, the readers go by their lighter path.
    """
    began = time.monotonic()
    models.put_off()
    for name in models.load():
        log.warning("the learned table %s.tsv can't be read: see python -m bot check", name)
    for packs in shelf.library.packs.values():
        for pack in packs.values():
            for question in pack.questions[:1]:
                read_themes("more time for my work", question.points_to, words_of(pack))
    read_progress("half an hour on my resume yesterday", _THEN, _GOALS)
    read_schedule("sundays at 7pm for 45 minutes", _THEN)
    read_place("springfield", shelf.places)
    return time.monotonic() - began
