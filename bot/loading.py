"""Takes from the outbox what may go now, and makes parcels of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection

from bot.conversation.messages import Parcel
from bot.pacing import Pace
from storage.allowance import messages_left, something_waits, spend
from storage.database import is_shared
from storage.outbox import Claim, claim_outbox, get_outbox
from storage.tables import Outbox

MESSAGES = frozenset({"send", "edit", "document", "photo"})


@dataclass(frozen=True, slots=True)
class Load:
    """A claimed row and the parcel it makes; None when nothing is to be sent.

    `strips` is Telegram's id of the message whose buttons go once the parcel is out.
    """

    row: Outbox
    parcel: Parcel | None
    strips: int | None = None


@dataclass(slots=True)
class Loading:
    """What one worker may take: its name, its lease, and the pace it keeps to.

    `still_wanted` is asked about nudges. `short` tells that other workers used the rate up.
    """

    still_wanted: Callable[[Connection, int, datetime], bool]
    clock: Callable[[], datetime]
    worker: str
    lease: timedelta
    pace: Pace
    short: bool = False

    def claim(self, desk: Connection, most: int, in_hand: frozenset[int]) -> list[Load]:
        """Lease at most so many rows, replies before nudges; none that is in hand already."""
        now, real = time.monotonic(), datetime.now(UTC)
        most = self._room(desk, most)
        room = self.pace.nudges_now(now, len(in_hand))
        claim = Claim(self.worker, real, real + self.lease, most, room)
        rows = claim_outbox(desk, claim) if most > 0 else []
        if rows and is_shared(desk):
            spend(desk, sum(row.kind in MESSAGES for row in rows))
        return [self._load(desk, row) for row in rows if row.id not in in_hand]

    def _room(self, desk: Connection, most: int) -> int:
        """How many may be claimed; where there are other workers, they and we share the rate."""
        if not is_shared(desk):
            return most
        left = messages_left(desk, self.pace.rate)
        self.short = left == 0 and something_waits(desk)
        return min(most, left)

    def _load(self, desk: Connection, row: Outbox) -> Load:
        shown = None if row.about is None else get_outbox(desk, row.about)
        about = None if shown is None else shown.message_id
        target, strips = (
            (row.target, about) if row.kind in MESSAGES else (row.target or about, None)
        )
        unwanted = row.urgency > 0 and not self.still_wanted(desk, row.id, self.clock())
        if unwanted or (row.kind in {"strip", "react"} and target is None):
            return Load(row, None)
        return Load(row, Parcel(row.chat_id, row.kind, row.payload, target), strips)
