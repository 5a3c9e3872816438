"""The operator's pages: well, ready, and figures without anybody in them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.metrics import Metrics
from bot.status import PATIENCE, Status
from storage.figures import Figures

NOW = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
FIGURES = Figures({0: 3, 1: 40}, NOW - 2 * MINUTE, 5, NOW - 20 * MINUTE, {"KeyError": 2})


class Worker:
    """A worker whose database may be in trouble, and whose time a test moves."""

    def __init__(self) -> None:
        self.seconds = 100.0
        self.trouble: Exception | None = None
        self.metrics = Metrics(lambda: self.seconds)
        self.status = Status(self.is_well, self.ask, lambda: NOW, self.metrics)

    async def is_well(self) -> None:
        if self.trouble:
            raise self.trouble

    async def ask(self) -> Figures:
        await self.is_well()
        return FIGURES


class Browser:
    """Looks at the pages."""

    def __init__(self, http: aiohttp.ClientSession, worker: Worker) -> None:
        self.http, self.worker = http, worker

    async def see(self, path: str) -> tuple[int, str]:
        async with self.http.get(path) as answer:
            return answer.status, await answer.text()

    async def figure(self, name: str, **labels: str) -> float | None:
        _, page = await self.see("/metrics")
        samples = [one for each in text_string_to_metric_families(page) for one in each.samples]
        found = [one.value for one in samples if one.name == name and one.labels == labels]
        return found[0] if found else None


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    worker = Worker()
    async with AsyncExitStack() as stack:
        port = await stack.enter_async_context(worker.status.open("127.0.0.1", 0))
        http = aiohttp.ClientSession(f"http://127.0.0.1:{port}")
        yield Browser(await stack.enter_async_context(http), worker)


async def test_a_worker_whose_database_answers_is_well(browser: Browser) -> None:
    assert await browser.see("/healthz") == (200, "ok\n")


async def test_a_worker_without_its_database_is_not_well_and_says_no_word(
    browser: Browser,
) -> None:
    browser.worker.trouble = LookupError("words of a person")
    assert await browser.see("/healthz") == (503, "LookupError\n")


async def test_a_worker_is_ready_once_all_its_parts_went_round(browser: Browser) -> None:
    for part in PATIENCE:
        assert (await browser.see("/readyz"))[0] == 503
        browser.worker.metrics.beat(part)
    page = "database: ok\nupdates: ok\ndelivery: ok\nticks: ok\n"
    assert await browser.see("/readyz") == (200, page)


async def test_a_part_that_falls_silent_is_named(browser: Browser) -> None:
    for part in PATIENCE:
        browser.worker.metrics.beat(part)
    browser.worker.seconds += PATIENCE["ticks"] + 1
    browser.worker.metrics.beat("delivery")
    status, page = await browser.see("/readyz")
    assert status == 503
    assert page == "database: ok\nupdates: ok\ndelivery: ok\nticks: silent\n"


async def test_a_worker_without_its_database_is_not_ready(browser: Browser) -> None:
    for part in PATIENCE:
        browser.worker.metrics.beat(part)
    browser.worker.trouble = RuntimeError()
    status, page = await browser.see("/readyz")
    assert (status, page.splitlines()[0]) == (503, "database: silent")


async def test_a_database_that_hangs_counts_as_silent(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.status.WITHIN", 0.01)
    object.__setattr__(browser.worker.status, "is_well", asyncio.Event().wait)
    assert await browser.see("/healthz") == (503, "TimeoutError\n")


async def test_turns_are_counted_by_kind_and_timed(browser: Browser) -> None:
    browser.worker.metrics.turn("said", browser.worker.seconds - 0.03)
    assert await browser.figure("trellis_turns_total", kind="said") == 1
    assert await browser.figure("trellis_turn_seconds_count") == 1
    assert await browser.figure("trellis_turn_seconds_bucket", le="0.02") == 0
    assert await browser.figure("trellis_turn_seconds_bucket", le="0.05") == 1


async def test_replies_and_nudges_are_timed_apart(browser: Browser) -> None:
    browser.worker.metrics.sent(0, 0.3, None)
    browser.worker.metrics.sent(1, 4.0, 1000.0)
    name = "trellis_delay_seconds_sum"
    assert await browser.figure(name, urgency="reply") == 0.3
    assert await browser.figure(name, urgency="nudge") == 4.0
    late = "trellis_nudge_lateness_seconds_bucket"
    assert await browser.figure(late, le="900.0") == 0
    assert await browser.figure(late, le="3600.0") == 1


async def test_the_outbox_and_what_is_due_are_figures_of_the_database(browser: Browser) -> None:
    waiting = "trellis_outbox_waiting"
    assert await browser.figure(waiting, urgency="reply") == 3
    assert await browser.figure(waiting, urgency="nudge") == 40
    assert await browser.figure(waiting, urgency="notice") == 0
    assert await browser.figure("trellis_outbox_oldest_seconds") == 120
    assert await browser.figure("trellis_deadlines_due") == 5
    assert await browser.figure("trellis_deadlines_late_seconds") == 1200
    assert await browser.figure("trellis_faults_total", kind="KeyError") == 2


async def test_without_its_database_the_page_still_says_what_the_process_knows(
    browser: Browser,
) -> None:
    browser.worker.trouble = RuntimeError("words of a person")
    browser.worker.metrics.turn("tapped", browser.worker.seconds)
    assert await browser.figure("trellis_database_up") == 0
    assert await browser.figure("trellis_outbox_waiting", urgency="reply") is None
    assert await browser.figure("trellis_turns_total", kind="tapped") == 1
    assert "words" not in (await browser.see("/metrics"))[1]


async def test_each_worker_counts_for_itself(browser: Browser) -> None:
    Worker().metrics.turn("said", 0)
    assert await browser.figure("trellis_turns_total", kind="said") is None


@pytest.mark.parametrize("path", ["/", "/telegram", "/metrics/"])
async def test_there_is_nothing_else(browser: Browser, path: str) -> None:
    assert (await browser.see(path))[0] == 404
