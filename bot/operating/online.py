"""Asks Telegram itself whether the token is good, and where updates go."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

from bot.adapter.asking import AskError, Itself, ask_about
from bot.operating.findings import Finding, bad, fine, warn
from bot.settings import Settings

MANY = 1000
"""So many updates wait only where nobody takes them."""


def look_at_telegram(settings: Settings) -> Iterator[Finding]:
    """What Telegram says of the bot."""
    if settings.token is None:
        yield fine("telegram", "not asked: there is no token")
        return
    try:
        itself = asyncio.run(ask_about(settings.token, settings.api_base_url))
    except AskError as wrong:
        yield bad("telegram", str(wrong), "check the token, the network, and HTTPS_PROXY")
        return
    yield fine("telegram", f"the bot is @{itself.name}; {itself.waiting} updates wait")
    yield from _look_at_hook(settings, itself)


def _look_at_hook(settings: Settings, itself: Itself) -> Iterator[Finding]:
    wanted = settings.webhook.url if settings.webhook else ""
    if itself.webhook and not wanted:
        yield bad("telegram", "a webhook is set: nothing can be fetched", "call deleteWebhook")
    elif wanted and itself.webhook != wanted:
        says = "another webhook is set, or none"
        yield warn("telegram", says, "the next start sets WEBHOOK_URL")
    if itself.trouble and wanted:
        yield warn("telegram", f"bringing updates failed: {itself.trouble}", "is the proxy up?")
    if itself.waiting > MANY:
        yield warn("telegram", f"{itself.waiting} updates wait", "is the bot running?")
