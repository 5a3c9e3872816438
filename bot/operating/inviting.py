"""Makes invites for where Trellis is for invited people, shows how far they are used, ends them."""

from __future__ import annotations

import asyncio
import secrets
from datetime import timedelta

from bot.adapter.asking import AskError, ask_about
from bot.coach.door import INVITE
from bot.operating.desk import complain, people, say, visit
from bot.settings import Settings
from bot.starting import clock_of
from storage.invites import add_invite, all_invites, end_invite

RANDOM = 12
"""Bytes: nobody guesses that many."""


def invite(settings: Settings, uses: int, days: int | None) -> int:
    """Make an invite and print it, as a link where Telegram tells the bot's name."""
    code = INVITE + secrets.token_urlsafe(RANDOM)
    now = clock_of(settings).now()
    ends_at = None if days is None else now + timedelta(days=days)
    number = visit(settings, lambda desk: add_invite(desk, code, uses, now, ends_at))
    until = "" if ends_at is None else f", until {ends_at:%Y-%m-%d %H:%M} UTC"
    say(f"invite {number}, for {people(uses)}{until}:")
    say(_link(settings, code))
    say("It is shown only now: what is kept of it can't be turned back.")
    if settings.allowed is None:
        say("Anybody may come in as yet: TRELLIS_ALLOWED=invited closes the door.")
    return 0


def _link(settings: Settings, code: str) -> str:
    if settings.token is not None:
        try:
            itself = asyncio.run(ask_about(settings.token, settings.api_base_url))
        except AskError:
            return f"https://t.me/YOUR_BOT?start={code}"
        return f"https://t.me/{itself.name}?start={code}"
    return f"/start {code}"


def show_invites(settings: Settings) -> int:
    """Every invite: how often it was used, of how often it may be, and until when."""
    for each in visit(settings, all_invites):
        until = "" if each.ends_at is None else f", until {each.ends_at:%Y-%m-%d %H:%M} UTC"
        say(f"invite {each.id}: {each.used} of {each.uses} used{until}")
    return 0


def end(settings: Settings, number: int) -> int:
    """Take an invite back; who came in by it stays."""
    if not visit(settings, lambda desk: end_invite(desk, number)):
        return complain(f"there is no invite {number}")
    say(f"invite {number} is over; who came in by it stays")
    return 0
