"""What the tests of the chat page do again and again."""

from __future__ import annotations

from playwright.async_api import Locator, Page


def bubbles(page: Page) -> Locator:
    return page.locator(".bubble")


async def say(page: Page, text: str) -> None:
    await page.get_by_label("Message", exact=True).fill(text)
    await page.keyboard.press("Enter")
