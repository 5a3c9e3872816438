"""What one person sent in a row: a few turns share a transaction, so a flood is soon over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from sqlalchemy import Connection

from bot.coach.readings import Readings, Wanted
from bot.conversation.events import Arrival, Said
from storage.savepoint import apart

TOGETHER = 16
"""So many turns of one person at most share a transaction: others come in between."""

Turn = Callable[[Connection, Arrival, Readings], bool]


class LookedAhead(Exception):
    """The turn was only tried, to see which reading it will want: undo it."""


@dataclass(slots=True)
class Waiting:
    """An arrival whose turn is to come, the readings made for it, and the one it wants next."""

    arrival: Arrival
    readings: Readings = field(default_factory=Readings)
    wanted: Wanted | None = None

    def make(self) -> None:
        """Make the reading that is wanted: to be called beside the desk."""
        if self.wanted is not None:
            self.readings.make(self.wanted)
            self.wanted = None


def make_wanted(line: Sequence[Waiting]) -> None:
    """Make what the line wants, here and now: to be called beside the desk."""
    for waiting in line:
        waiting.make()


def run_line(desk: Connection, line: Sequence[Waiting], turn: Turn) -> tuple[int, bool]:
    """Give the first its effect, and those behind it as long as all goes well.

    How many had it, and whether the last one erased the person. Raises what the first one raises;
    where a later one does, it is to be the first of the next line.
    """
    for done, waiting in enumerate(line):
        this = partial(_turn, waiting, turn)
        try:
            # The desk undoes all of a job that raises: who is alone needs no savepoint as well.
            if apart(desk, this) if len(line) > 1 else this(desk):
                return done + 1, True
        except Exception as failure:
            if isinstance(failure, Wanted):
                waiting.wanted = failure
                _look_ahead(desk, line[done + 1 :], turn)
            if done == 0:
                raise
            return done, False
    return len(line), False


def _turn(waiting: Waiting, turn: Turn, desk: Connection) -> bool:
    return turn(desk, waiting.arrival, waiting.readings)


def _look_ahead(desk: Connection, line: Sequence[Waiting], turn: Turn) -> None:
    """See which readings the others will want, so that all are made at once."""
    for waiting in line:
        if isinstance(waiting.arrival.event, Said):
            _try(desk, waiting, turn)


def _try(desk: Connection, waiting: Waiting, turn: Turn) -> None:
    def tried(rows: Connection) -> None:
        _turn(waiting, turn, rows)
        raise LookedAhead

    try:
        apart(desk, tried)
    except Wanted as wanted:
        waiting.wanted = wanted
    except Exception:  # noqa: BLE001 - when its turn comes, it will raise again
        return
