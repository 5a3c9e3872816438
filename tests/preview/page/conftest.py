"""A browser with the chat page open, and a bot of a few lines on the other side.

One browser serves the whole folder, so everything here runs on one event loop.
"""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright, expect

from bot.preview import StandIn
from tests.preview.conftest import MovedClock
from tests.preview.page.echo import Echo
from tests.preview.page.hands import bubbles

QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder needs a browser."""
    for item in items:
        if __package__ in item.nodeid.replace("/", "."):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def browser() -> AsyncIterator[Browser]:
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("no chromium on this machine")
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=path, args=QUIET)
        yield chromium
        await chromium.close()


@pytest_asyncio.fixture(loop_scope="session")
async def standin(clock: MovedClock) -> AsyncIterator[StandIn]:
    standin = StandIn(clock=clock, on_advance=clock.advance)
    await standin.start()
    yield standin
    await standin.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def echo(standin: StandIn) -> AsyncIterator[Echo]:
    async with Echo(standin) as bot:
        yield bot


@pytest_asyncio.fixture(loop_scope="session")
async def page(browser: Browser, standin: StandIn, echo: Echo) -> AsyncIterator[Page]:
    """The page before the first message; whatever goes wrong in its scripts fails the test."""
    page = await browser.new_page(locale="en-US", timezone_id="America/New_York")
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda line: troubles.append(line.text) if line.type == "error" else None)
    await page.goto(standin.base_url)
    yield page
    await page.close()
    assert troubles == []


@pytest_asyncio.fixture(loop_scope="session")
async def chat(page: Page) -> Page:
    """The page after Start."""
    await page.get_by_role("button", name="Start").click()
    await expect(bubbles(page)).to_have_count(2)
    return page
