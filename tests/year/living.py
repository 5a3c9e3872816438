"""A year of one person's life with the coach: time jumps to what is due, or to what they do."""

from __future__ import annotations

import heapq
import re
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from storage.rows import table
from storage.tables import Deadline
from tests.chat import Chat, Coach

END = datetime(2027, 9, 1, tzinfo=UTC)
NUDGE, TIMER = "[Skip this week]", re.compile(r"minutes (are|were) over")
STAMP = re.compile(r"</?tg-time[^>]*>")

Act = Callable[["Life"], Awaitable[None]]


@dataclass(order=True)
class Plan:
    """Something a person will do, and when."""

    at: datetime
    number: int
    act: Act = field(compare=False)


@dataclass
class Life:
    """One person, what they plan to do, and what was written between them and the coach.

    `reacts` is called with each message that came unasked; `unasked` counts them by ISO week,
    nudges and timers apart. `nudges` are the local times at which a nudge came.
    """

    coach: Coach
    zone: ZoneInfo
    reacts: Callable[[Life, str], None]
    plans: list[Plan] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    unasked: Counter[str] = field(default_factory=Counter)
    nudges: list[datetime] = field(default_factory=list)
    numbers: int = 0
    written: str = ""

    @property
    def chat(self) -> Chat:
        """The chat with the coach."""
        return self.coach.chat()

    @property
    def local(self) -> datetime:
        """What the person's own clock shows."""
        return self.coach.now().astimezone(self.zone)

    def later(self, act: Act, **after: float) -> None:
        """Do something so long from now."""
        self.at(self.coach.now() + timedelta(**after), act)

    def on(self, day: str, act: Act) -> None:
        """Do something on a local day and time: "2026-10-05 12:30"."""
        self.at(datetime.fromisoformat(day).replace(tzinfo=self.zone), act)

    def at(self, moment: datetime, act: Act) -> None:
        """Do something at a moment."""
        self.numbers += 1
        heapq.heappush(self.plans, Plan(moment.astimezone(UTC), self.numbers, act))

    async def say(self, text: str) -> None:
        """Type something."""
        await self._do(f"you: {text}", self.chat.say(text))

    async def tap(self, label: str) -> None:
        """Tap the newest button with that label."""
        await self._do(f"you tap: {label}", self.chat.tap(label))

    async def tap_old(self, label: str) -> None:
        """Tap a button that was shown once, whatever became of its message."""
        found = [each for each in self.chat.ever if label in each[1]]
        number, _, data = found[-1]
        await self._do(f"you tap (an old one): {label}", self.chat.tap_data(number, data))

    async def _do(self, said: str, act: Awaitable[object]) -> None:
        heard = len(self.chat.heard)
        self._stamp()
        self.lines.append(said)
        await act
        self.lines += self.chat.heard[heard:]
        assert len(self.chat.heard) > heard, f"silence after {said}"
        assert self.chat.keyboards() <= 1, f"two keyboards after {said}"

    async def live(self, until: datetime = END) -> None:
        """Let the time pass, from one thing to the next."""
        while True:
            moments = [await self._due(), self.plans[0].at if self.plans else END]
            following = min(moment for moment in moments if moment is not None)
            if following >= until:
                return
            self._jump_to(following)
            if self.plans and self.plans[0].at <= self.coach.now():
                await heapq.heappop(self.plans).act(self)
            await self._sweep()

    async def _due(self) -> datetime | None:
        due = table(Deadline).c.due_at
        first = select(func.min(due)).where(table(Deadline).c.status == "waiting")
        return await self.coach.desk.run(lambda desk: desk.execute(first).scalar())

    def _jump_to(self, moment: datetime) -> None:
        late = moment - self.coach.now()
        self.coach.moved += max(late, timedelta())

    async def _sweep(self) -> None:
        heard = len(self.chat.heard)
        await self.coach.sweep()
        for line in self.chat.heard[heard:]:
            self._stamp()
            self.lines.append(line)
            self._count(line)
            self.reacts(self, line)
        assert self.chat.keyboards() <= 1, "two keyboards after a sweep"

    def _count(self, line: str) -> None:
        if NUDGE in line:
            self.nudges.append(self.local)
        elif not TIMER.search(line) and line.startswith("bot"):
            year, week, _ = self.local.isocalendar()
            self.unasked[f"{year}-W{week:02}"] += 1

    def _stamp(self) -> None:
        """A line with the person's date and time, where it is another one than before."""
        now = f"{self.local:%a %b} {self.local.day}, {self.local.year}, {self.local:%H:%M}"
        if now != self.written:
            self.lines += ["", f"-- {now} ({self.zone.key}) --"]
            self.written = now

    def transcript(self, about: str) -> str:
        """All that was written, to be read."""
        whole = "\n".join([f"# {about}", *self.lines])
        return STAMP.sub("", whole).replace("]\n  [", "] [") + "\n"
