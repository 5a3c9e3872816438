"""The pages for whoever runs it: is it well, is it ready, and what does it count."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from aiohttp import web
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from prometheus_client.registry import Collector

from bot.metrics import URGENCIES, Metrics, urgency_name
from storage.figures import Figures

T = TypeVar("T")
HEALTH, READY, METRICS = "/healthz", "/readyz", "/metrics"
WITHIN = 2.0
"""Seconds in which the database answers, or else it counts as silent."""

LAST_SECONDS = 0.5
PATIENCE = {"updates": 90.0, "delivery": 30.0, "ticks": 30.0}
"""Seconds for which a part may be silent: one fetching lasts 25, its wait after a trouble 30."""

Well = Callable[[], Awaitable[None]]
Ask = Callable[[], Awaitable[Figures]]


@dataclass(frozen=True, slots=True)
class Status:
    """What this worker says of itself.

    `is_well` raises when the database does not answer; `ask` gives its figures, or raises;
    `clock` is the moment they are judged by; `parts` names what must go round to be ready.
    """

    is_well: Well
    ask: Ask
    clock: Callable[[], datetime]
    metrics: Metrics
    parts: tuple[str, ...] = tuple(PATIENCE)

    def add_health(self, app: web.Application) -> None:
        """Let a web server answer whether this worker is well, and whether it is ready."""
        app.router.add_get(HEALTH, self._on_health)
        app.router.add_get(READY, self._on_ready)

    @asynccontextmanager
    async def open(self, host: str, port: int) -> AsyncIterator[int]:
        """Serve all pages while the context lasts; the port (0 asks for any free one)."""
        app = web.Application()
        self.add_health(app)
        app.router.add_get(METRICS, self._on_metrics)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=LAST_SECONDS)
        await runner.setup()
        try:
            await web.TCPSite(runner, host, port).start()
            yield int(runner.addresses[0][1])
        finally:
            await runner.cleanup()

    async def _on_health(self, _: web.Request) -> web.Response:
        found = await _in_time(self.is_well())
        if isinstance(found, Exception):
            return web.Response(status=503, text=f"{type(found).__name__}\n")
        return web.Response(text="ok\n")

    async def _on_ready(self, _: web.Request) -> web.Response:
        found = await _in_time(self.is_well())
        silent = [part for part in self.parts if self.metrics.silent_for(part) > PATIENCE[part]]
        if isinstance(found, Exception):
            silent.insert(0, "database")
        lines = [f"{part}: {'silent' if part in silent else 'ok'}" for part in self._all()]
        return web.Response(status=503 if silent else 200, text="\n".join(lines) + "\n")

    def _all(self) -> tuple[str, ...]:
        return ("database", *self.parts)

    async def _on_metrics(self, _: web.Request) -> web.Response:
        found = await _in_time(self.ask())
        of_the_database = CollectorRegistry()
        figures = found if isinstance(found, Figures) else None
        of_the_database.register(Kept(figures, self.clock()))
        body = generate_latest(self.metrics.registry) + generate_latest(of_the_database)
        return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE_PLAIN_0_0_4})


async def _in_time(asking: Awaitable[T]) -> T | Exception:
    try:
        async with asyncio.timeout(WITHIN):
            return await asking
    except Exception as failure:  # noqa: BLE001 - whatever it was, the database is silent
        return failure


@dataclass(frozen=True, slots=True, eq=False)
class Kept(Collector):
    """The database's figures as Prometheus reads them; the same at every worker that shares it."""

    figures: Figures | None
    now: datetime

    def collect(self) -> Iterator[Metric]:
        """Each figure with its name and its line of meaning."""
        there = 0.0 if self.figures is None else 1.0
        yield GaugeMetricFamily("trellis_database_up", "Whether the database answers.", there)
        if self.figures is not None:
            yield from self._outbox(self.figures)
            yield from self._due(self.figures)
            yield self._faults(self.figures)

    def _outbox(self, figures: Figures) -> Iterator[Metric]:
        name, meaning = "trellis_outbox_waiting", "Outbox rows that wait, by urgency."
        waiting = GaugeMetricFamily(name, meaning, labels=["urgency"])
        for urgency in range(len(URGENCIES)):
            waiting.add_metric([urgency_name(urgency)], figures.waiting.get(urgency, 0))
        yield waiting
        meaning = "How long the oldest of them has waited."
        age = self._since(figures.oldest)
        yield GaugeMetricFamily("trellis_outbox_oldest_seconds", meaning, age)

    def _due(self, figures: Figures) -> Iterator[Metric]:
        meaning = "Nudges, follow-ups and timers that are due and not yet written."
        yield GaugeMetricFamily("trellis_deadlines_due", meaning, figures.due)
        meaning = "How long the oldest of them has been due."
        age = self._since(figures.longest_due)
        yield GaugeMetricFamily("trellis_deadlines_late_seconds", meaning, age)

    def _since(self, moment: datetime | None) -> float:
        return 0.0 if moment is None else max((self.now - moment).total_seconds(), 0.0)

    def _faults(self, figures: Figures) -> Metric:
        meaning = "All that ever went wrong, at any worker, by class of error."
        faults = CounterMetricFamily("trellis_faults", meaning, labels=["kind"])
        for kind, count in sorted(figures.faults.items()):
            faults.add_metric([kind], count)
        return faults
