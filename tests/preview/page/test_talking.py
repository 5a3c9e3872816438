"""The talk itself on the chat page: typing, tapping, correcting, replying, the keyboards."""

from __future__ import annotations

from playwright.async_api import Page, expect

from tests.preview.page.echo import Echo
from tests.preview.page.hands import bubbles, say


async def test_before_the_first_message_the_page_says_what_the_bot_can_do(page: Page) -> None:
    await expect(page.get_by_text("Says what you say.")).to_be_visible()
    await expect(page.get_by_label("Message", exact=True)).to_be_hidden()


async def test_what_is_typed_reaches_the_bot_and_its_answer_appears(chat: Page) -> None:
    await say(chat, "hello <b>&")
    await expect(bubbles(chat).last).to_contain_text("hello <b>&")
    await expect(bubbles(chat)).to_have_count(4)
    assert await chat.locator(".bubble b").count() == 0


async def test_a_tapped_button_edits_its_message_and_shows_the_toast(chat: Page) -> None:
    await say(chat, "choose")
    await chat.get_by_role("button", name="Yes", exact=True).click()
    await expect(bubbles(chat).last.locator("strong")).to_have_text("yes")
    await expect(chat.locator(".toast")).to_have_text("Noted")
    await expect(chat.locator(".key")).to_have_count(0)


async def test_the_keyboard_alone_is_enough(chat: Page) -> None:
    await say(chat, "choose")
    await chat.get_by_role("button", name="No", exact=True).focus()
    await chat.keyboard.press("Enter")
    await expect(bubbles(chat).last).to_contain_text("You chose no.")
    assert await chat.evaluate("document.activeElement.id") == "messages"


async def test_a_double_click_corrects_ones_own_message(chat: Page, echo: Echo) -> None:
    await say(chat, "frist")
    await expect(bubbles(chat)).to_have_count(4)
    await bubbles(chat).nth(2).dblclick()
    await say(chat, "first")
    await expect(bubbles(chat).last).to_contain_text("Now: first")
    await expect(bubbles(chat).nth(2)).to_contain_text("edited")
    assert await echo.hears(lambda one: one.edited_message)


async def test_the_menu_of_a_message_replies_and_reacts(chat: Page, echo: Echo) -> None:
    await bubbles(chat).last.click(button="right")
    await chat.get_by_role("button", name="Reply").click()
    await say(chat, "to that")
    await expect(chat.locator(".row.mine").last.locator(".replied")).to_contain_text("/start")
    await bubbles(chat).last.click(button="right")
    await chat.get_by_role("button", name="React with 🎉").click()
    await expect(bubbles(chat).last.locator(".mark")).to_have_text("🎉")
    assert await echo.hears(lambda one: one.message_reaction)


async def test_the_bots_reaction_stands_on_the_persons_message(chat: Page) -> None:
    await say(chat, "good")
    await expect(chat.get_by_label("The bot reacted with 👌")).to_be_visible()


async def test_a_location_keyboard_asks_where_to_pretend_to_be(chat: Page) -> None:
    await say(chat, "where")
    await chat.get_by_role("button", name="Share my location").click()
    await chat.get_by_role("button", name="Denver").click()
    await expect(bubbles(chat).last).to_contain_text("You are at 40 north.")
    await expect(chat.get_by_role("button", name="Later")).to_be_hidden()


async def test_a_reply_key_says_its_words(chat: Page) -> None:
    await say(chat, "where")
    await chat.get_by_role("button", name="Later").click()
    await expect(bubbles(chat).last).to_contain_text("Later")


async def test_commands_are_a_menu_away_and_filtered_while_typing(chat: Page) -> None:
    await chat.get_by_role("button", name="Commands").click()
    await expect(chat.get_by_role("button", name="/plan The whole plan")).to_be_visible()
    await chat.keyboard.press("Escape")
    await chat.get_by_label("Message", exact=True).fill("/l")
    await expect(chat.locator("#commands button")).to_have_count(1)
    await chat.locator("#commands button").click()
    await expect(bubbles(chat).last).to_contain_text("/log")


async def test_escape_closes_what_was_opened_and_gives_the_place_back(chat: Page) -> None:
    for opener, inside in [("Attach", "Photo"), ("Commands", "/plan")]:
        await chat.get_by_role("button", name=opener).press("Enter")
        await expect(chat.get_by_text(inside)).to_be_visible()
        await chat.keyboard.press("Escape")
        await expect(chat.get_by_text(inside)).to_be_hidden()
        await expect(chat.get_by_role("button", name=opener)).to_be_focused()


async def test_a_document_can_be_downloaded(chat: Page) -> None:
    await say(chat, "paper")
    async with chat.expect_download() as waiting:
        await chat.get_by_role("link", name="log.csv").click()
    download = await waiting.value
    assert download.suggested_filename == "log.csv"
    assert (await download.path()).read_bytes() == b"a,b\n1,2\n"


async def test_typing_is_shown(chat: Page) -> None:
    await say(chat, "type")
    await expect(chat.locator("#status")).to_have_text("typing…")
