"""What one process counts and times for whoever runs it: never whose it was, nor a word of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector

QUICK = (0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30)
"""Upper ends of the steps, in seconds, for what a person waits for."""

LATE = (1, 2, 5, 15, 60, 300, 900, 3600, 14400, 86400)
"""The same for nudges: after 900 seconds one says that it is late."""

URGENCIES = ("reply", "nudge", "notice")


def urgency_name(urgency: int) -> str:
    """What an outbox row is, by its urgency."""
    return URGENCIES[min(urgency, len(URGENCIES) - 1)]


@dataclass(slots=True)
class Metrics:
    """Counters and times of this process, in a registry of its own.

    All labels are words of the code (a kind of event, an outcome, a class of error), so none can
    name a person. `monotonic` gives seconds that only grow.
    """

    monotonic: Callable[[], float] = time.monotonic
    registry: CollectorRegistry = field(default_factory=CollectorRegistry)
    turns: Counter = field(init=False)
    turn_seconds: Histogram = field(init=False)
    reruns: Counter = field(init=False)
    sends: Counter = field(init=False)
    delay_seconds: Histogram = field(init=False)
    lateness_seconds: Histogram = field(init=False)
    _turns_of: Callable[..., Counter] = field(init=False)
    _sends_of: Callable[..., Counter] = field(init=False)
    _delays_of: Callable[..., Histogram] = field(init=False)
    _beats: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Begin to count at zero."""
        ProcessCollector(registry=self.registry)
        kinds = "What people did that had its effect, by kind of event."
        self.turns = Counter("trellis_turns", kinds, ["kind"], registry=self.registry)
        long = "From an update's arrival until its effect was kept."
        self.turn_seconds = Histogram(
            "trellis_turn_seconds", long, buckets=QUICK, registry=self.registry
        )
        again = "Turns run once more: for a reading, or because another came first."
        self.reruns = Counter("trellis_turn_reruns", again, ["why"], registry=self.registry)
        ends = "Sendings, by urgency and by what became of them."
        self.sends = Counter("trellis_sends", ends, ["urgency", "outcome"], registry=self.registry)
        wait = "From the outbox until Telegram had it, by urgency."
        self.delay_seconds = Histogram(
            "trellis_delay_seconds", wait, ["urgency"], buckets=QUICK, registry=self.registry
        )
        late = "How long after its time a nudge went out."
        self.lateness_seconds = Histogram(
            "trellis_nudge_lateness_seconds", late, buckets=LATE, registry=self.registry
        )
        # There are few labels, and to find the one of a label costs more than to count.
        self._turns_of = cache(self.turns.labels)
        self._sends_of = cache(self.sends.labels)
        self._delays_of = cache(self.delay_seconds.labels)

    def turn(self, kind: str, began: float) -> None:
        """A turn's effect is kept; `began` is when it arrived, by `monotonic`."""
        self._turns_of(kind).inc()
        self.turn_seconds.observe(self.monotonic() - began)

    def rerun(self, why: str) -> None:
        """A turn is run once more."""
        self.reruns.labels(why).inc()

    def send(self, urgency: int, outcome: str) -> None:
        """A sending ended so."""
        self._sends_of(urgency_name(urgency), outcome).inc()

    def sent(self, urgency: int, delay: float, lateness: float | None) -> None:
        """A message is out, so many seconds after it was written, and after its nudge was due."""
        self.send(urgency, "sent")
        self._delays_of(urgency_name(urgency)).observe(max(delay, 0.0))
        if lateness is not None:
            self.lateness_seconds.observe(max(lateness, 0.0))

    def beat(self, part: str) -> None:
        """A part of the process went round once more."""
        self._beats[part] = self.monotonic()

    def silent_for(self, part: str) -> float:
        """Seconds since a part went round; infinite before the first time."""
        at = self._beats.get(part)
        return float("inf") if at is None else self.monotonic() - at
