"""What stands around the talk on the chat page: time, colors, files, blocking, small screens."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import Page, ViewportSize, expect
from telegram import Update

from bot.preview import StandIn
from bot.preview.things import png
from tests.preview.page.echo import Echo
from tests.preview.page.hands import bubbles, say

PHONE: ViewportSize = {"width": 320, "height": 600}


async def test_a_day_passes_and_the_clock_and_the_talk_show_it(chat: Page) -> None:
    await expect(chat.locator("#now-day")).to_have_text("Sunday, March 1, 2026")
    await chat.get_by_role("button", name="+1 day").click()
    await expect(chat.locator("#now-day")).to_have_text("Monday, March 2, 2026")
    await say(chat, "good morning")
    await expect(chat.locator(".day")).to_have_text(["Sunday, March 1", "Monday, March 2"])


async def test_the_page_follows_the_systems_colors_and_the_choice_wins(chat: Page) -> None:
    root = chat.locator("html")
    await chat.emulate_media(color_scheme="dark")
    await expect(root).to_have_attribute("data-theme", "dark")
    await chat.get_by_role("button", name="Light").click()
    await expect(root).to_have_attribute("data-theme", "light")
    await chat.reload()
    await expect(root).to_have_attribute("data-theme", "light")


async def test_a_reloaded_page_finds_the_talk_again(chat: Page) -> None:
    await say(chat, "keep this")
    await expect(bubbles(chat)).to_have_count(4)
    await chat.reload()
    await expect(bubbles(chat)).to_have_count(4)


async def test_a_photo_is_sent_with_its_caption(chat: Page, echo: Echo, tmp_path: Path) -> None:
    picture = tmp_path / "board.png"
    picture.write_bytes(png(200, 120))
    await chat.get_by_role("button", name="Attach").click()
    async with chat.expect_file_chooser() as waiting:
        await chat.get_by_role("menuitem", name="Photo").click()
    await (await waiting.value).set_files(picture)
    await chat.get_by_placeholder("Add a caption").fill("the board")
    await chat.get_by_role("dialog").get_by_role("button", name="Send").click()
    await expect(bubbles(chat).last).to_contain_text("no words")
    message = echo.heard[-1].message
    assert message
    assert (message.photo[-1].width, message.caption) == (200, "the board")


@pytest.mark.parametrize("thing", ["Voice note", "Sticker", "Contact", "Poll"])
async def test_everything_else_is_two_taps_away(chat: Page, echo: Echo, thing: str) -> None:
    await chat.get_by_role("button", name="Attach").click()
    await chat.get_by_role("menuitem", name=thing).click()
    await expect(bubbles(chat)).to_have_count(4)
    assert getattr(echo.heard[-1].message, thing.split(maxsplit=1)[0].lower())


def _kicks(update: Update) -> bool:
    change = update.my_chat_member
    return change is not None and change.new_chat_member.status == "kicked"


async def test_a_blocked_bot_is_told_and_can_be_let_in_again(chat: Page, echo: Echo) -> None:
    await chat.get_by_role("button", name="Block the bot").click()
    await expect(chat.get_by_label("Message", exact=True)).to_be_hidden()
    await chat.locator("#unblock").click()
    await expect(chat.get_by_label("Message", exact=True)).to_be_visible()
    await echo.hears(lambda one: one.my_chat_member and not _kicks(one))
    changes = [one.my_chat_member for one in echo.heard if one.my_chat_member]
    assert [one.new_chat_member.status for one in changes] == ["kicked", "member"]


async def test_the_language_of_telegram_can_be_changed(chat: Page, echo: Echo) -> None:
    await chat.get_by_role("button", name="Español").click()
    await expect(chat.get_by_role("button", name="Español")).to_have_attribute(
        "aria-pressed", "true"
    )
    await say(chat, "hola")
    await expect(bubbles(chat).last).to_contain_text("hola")
    assert echo.heard[-1].effective_user
    assert echo.heard[-1].effective_user.language_code == "es"


async def test_what_rang_the_phone_bears_a_bell_and_the_rest_does_not(chat: Page) -> None:
    await say(chat, "quiet")
    await expect(bubbles(chat)).to_have_count(4)
    await expect(bubbles(chat).last.locator(".bell")).to_have_count(0)
    await say(chat, "choose")
    await expect(bubbles(chat).last.locator(".bell")).to_have_count(1)


async def test_a_screen_of_320_pixels_holds_everything(chat: Page) -> None:
    await chat.set_viewport_size(PHONE)
    await say(chat, "choose")
    await say(chat, "a_word_without_any_place_to_break_" * 5)
    await expect(bubbles(chat)).to_have_count(6)
    assert await chat.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    sticking_out = "e => [...e].filter(x => x.getBoundingClientRect().right > innerWidth).length"
    assert (
        await chat.locator(".bubble, .key, .composer > *:visible").evaluate_all(sticking_out) == 0
    )
    await chat.get_by_role("button", name="Time and settings").click()
    await expect(chat.get_by_role("button", name="+1 week")).to_be_in_viewport()
    await chat.keyboard.press("Escape")
    await expect(chat.get_by_role("button", name="+1 week")).to_be_hidden()


async def test_every_control_has_a_name(chat: Page) -> None:
    nameless = """e => [...e].filter(x => x.checkVisibility()
        && !(x.getAttribute('aria-label') || x.textContent.trim() || x.labels?.length))
        .map(x => x.outerHTML)"""
    assert (
        await chat.locator("button, textarea, input:not([aria-hidden]), a").evaluate_all(nameless)
        == []
    )


async def test_another_sites_page_can_neither_act_nor_read(page: Page, standin: StandIn) -> None:
    context, address = page.request, standin.base_url
    plain = await context.post(f"{address}/preview/act", data={"do": "block"})
    renamed = await context.get(f"{address}/preview/feed", headers={"Host": "evil.example"})
    assert (plain.status, renamed.status) == (403, 403)


async def test_the_newest_message_stays_in_sight_when_a_keyboard_comes_up(chat: Page) -> None:
    await chat.set_viewport_size(PHONE)
    for at in range(8):
        await say(chat, f"line {at}")
    await expect(bubbles(chat)).to_have_count(18)
    await say(chat, "where")
    await expect(chat.get_by_role("button", name="Later")).to_be_visible()
    await expect(bubbles(chat).last).to_be_in_viewport(ratio=0.99)
    await chat.get_by_role("button", name="Time and settings").click()
    await chat.get_by_role("button", name="Block the bot").click()
    await expect(chat.get_by_role("button", name="Later")).to_be_hidden()
