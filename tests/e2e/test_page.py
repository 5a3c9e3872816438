"""The preview as a newcomer meets it: one command, a page in a browser, a goal and its nudge."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.async_api import Page, async_playwright, expect

from bot.clock import Clock
from tests.e2e.running import ROOT
from tests.preview.page.conftest import QUIET
from tests.preview.page.hands import bubbles, say

pytestmark = pytest.mark.browser

SIGN = "Trellis preview: "
NOON = datetime(2027, 1, 13, 18, 0, tzinfo=UTC)
"""A Wednesday noon in Chicago: no session is near, and no clock is about to change."""

WALK = (
    ("tap", "OT or OTA in a school", "How would you like to begin?"),
    ("tap", "I already have a goal", "Which direction"),
    ("tap", "Leadership", "What would you like to be true?"),
    ("say", "Become lead OT of my district", "What exactly"),
    ("say", "Apply for the post this spring", "How will you know"),
    ("say", "The staff page lists me as lead", "What could make it realistic?"),
    ("tap", "Skip", "Why does it matter"),
    ("say", "New people here have no one to ask", "By when?"),
    ("tap", "In 1 year", "your goal in one sentence"),
    ("tap", "Keep it", "Which steps could take you there?"),
    ("say", "Email Sam about shadowing", "Which steps could take you there?"),
    ("tap", "Take charge of one small thing", "Which steps could take you there?"),
    ("tap", "Done", "Which one comes first?"),
    ("tap", "Email Sam about shadowing", "Would a date help?"),
    ("tap", "Skip", "When can you give"),
    ("say", "every day at 7pm for 45 minutes", "Which city"),
    ("say", "Chicago", "Then it is"),
    ("tap", "Yes, that's my time", "One sentence makes it"),
    ("say", "If it is 7 and the dishes are done, then I open my folder", "Next session"),
)


def surroundings(folder: Path) -> dict[str, str]:
    """The environment of somebody who has no token, and no screen to open a browser on."""
    ours = ("TELEGRAM_", "TRELLIS_", "DATABASE_URL", "DISPLAY")
    rest = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return rest | {"TRELLIS_DATA": str(folder)}


@asynccontextmanager
async def preview(folder: Path) -> AsyncIterator[str]:
    """The preview as a process of its own: its address; it ends well and without a complaint."""
    words = (sys.executable, "-m", "bot", "run")
    with (folder / "log.txt").open("ab") as log:
        process = await asyncio.create_subprocess_exec(
            *words, cwd=ROOT, env=surroundings(folder), stdout=asyncio.subprocess.PIPE, stderr=log
        )
    try:
        assert process.stdout is not None
        line = (await asyncio.wait_for(process.stdout.readline(), 60)).decode()
        assert line.startswith(SIGN)
        yield line.removeprefix(SIGN).strip()
    finally:
        process.terminate()
        assert await asyncio.wait_for(process.wait(), 10) == 0
    log_lines = (folder / "log.txt").read_text().splitlines()
    assert [line for line in log_lines if " ERROR " in line or " WARNING " in line] == []


@asynccontextmanager
async def phone() -> AsyncIterator[Page]:
    """A page as wide as a phone; whatever goes wrong in its scripts fails the test."""
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("no chromium on this machine")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=QUIET)
        page = await browser.new_page(locale="en-US", viewport={"width": 390, "height": 844})
        troubles: list[str] = []
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("console", lambda line: troubles.append(line.text) if line.type == "error" else 0)
        yield page
        await browser.close()
    assert troubles == []


async def tap(page: Page, words: str) -> None:
    """Tap the newest button with these words."""
    buttons = page.locator("#messages").get_by_role("button", name=words)
    await buttons.last.click()


async def sees(page: Page, words: str) -> None:
    """Wait until the newest message says these words."""
    await expect(bubbles(page).last).to_contain_text(words, timeout=15_000)


async def walk(page: Page) -> None:
    """From Start to a booked session."""
    await page.get_by_role("button", name="Start").click()
    await sees(page, "Which work do you do?")
    for act, words, then in WALK:
        await (tap if act == "tap" else say)(page, words)
        await sees(page, then)


async def pass_a_day(page: Page) -> None:
    """Open the controls and let a day pass."""
    await page.get_by_role("button", name="Time and settings").click()
    await page.get_by_role("button", name="+1 day").click()
    await page.get_by_role("button", name="Close the controls").click()


async def nudge_and_log(page: Page) -> None:
    """Let a day pass; the nudge comes and rings, is answered by a log, and the plan shows it."""
    await pass_a_day(page)
    await sees(page, "Next step: Email Sam about shadowing")
    await expect(page.get_by_label("rang the phone")).to_have_count(1)
    await say(page, "did 45 min on the leadership one, emailed Sam")
    await sees(page, "Logged: 45 minutes")
    await say(page, "/plan")
    await sees(page, "1 log, 45 min")
    await sees(page, "☑ Email Sam about shadowing")


async def test_a_newcomer_walks_to_the_plan_and_finds_it_again_after_a_restart(
    tmp_path: Path,
) -> None:
    Clock(tmp_path / "preview-clock.txt").move((NOON - datetime.now(UTC)).total_seconds())
    async with phone() as page:
        async with preview(tmp_path) as address:
            await page.goto(address)
            await walk(page)
            await nudge_and_log(page)
            await page.goto("about:blank")
        async with preview(tmp_path) as address:
            await page.goto(address)
            await sees(page, "Your plan")
            await tap(page, "Take charge of one small thing")
            await sees(page, "Done: Take charge of one small thing")
            await say(page, "/session")
            await sees(page, "at 7:00 PM, Chicago time")
