"""Pictures and papers on the preview's page: made by the real processes, seen in a real browser."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pypdf
import pytest
from playwright.async_api import Page, expect

from bot.clock import Clock
from tests.e2e.test_page import NOON, phone, preview, sees, tap, walk
from tests.preview.page.hands import bubbles, say

pytestmark = pytest.mark.browser


async def picture(page: Page) -> None:
    """Wait until the newest message is a picture that the browser could read."""
    image = bubbles(page).last.locator("img")
    await expect(image).to_be_visible(timeout=15_000)
    await expect(image).to_have_js_property("naturalWidth", 1024, timeout=15_000)


async def document(page: Page, name: str, folder: Path) -> Path:
    """Take the newest document from the page."""
    link = bubbles(page).last.get_by_role("link", name=name)
    await expect(link).to_be_visible(timeout=15_000)
    async with page.expect_download() as started:
        await link.click()
    file = folder / name
    await (await started.value).save_as(file)
    return file


async def test_pictures_and_papers_are_shown_on_the_page(tmp_path: Path) -> None:
    Clock(tmp_path / "preview-clock.txt").move((NOON - datetime.now(UTC)).total_seconds())
    async with phone() as page, preview(tmp_path) as address:
        await page.goto(address)
        await walk(page)
        await say(page, "did 45 min, emailed Sam")
        await sees(page, "Logged: 45 minutes")
        await say(page, "/progress")
        await sees(page, "This week: 45 of 315 min.")
        await picture(page)
        await tap(page, "Dark")
        await expect(page.get_by_role("button", name="Light")).to_be_visible(timeout=15_000)
        await picture(page)
        await sees(page, "edited")
        await page.screenshot(path=tmp_path / "page.png")
        await say(page, "/export")
        await sees(page, "Your plan on paper")
        await tap(page, "PDF")
        await sees(page, "to print or to send")
        file = await document(page, "plan.pdf", tmp_path)
        words = " ".join(page.extract_text() for page in pypdf.PdfReader(file).pages)
        assert "Professional development plan" in words
