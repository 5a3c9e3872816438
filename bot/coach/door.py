"""Who may come in where Trellis is for invited people: the named, the invited, those inside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from bot.coach.partner_link import code_in
from bot.conversation.buttons import Action, read_button
from bot.conversation.events import Blocked, Commanded, Event, Reacted, Tapped, Unblocked
from storage.invites import use_invite
from storage.partners import is_open
from storage.tables import Person

INVITE = "join-"
"""How the word after /start begins when it is an invite."""

SILENT = (Blocked, Reacted, Unblocked)
"""What asks for no answer."""


@dataclass(frozen=True, slots=True)
class Door:
    """`allowed` holds the Telegram numbers that need no invite; None lets in anybody."""

    allowed: frozenset[int] | None = None

    def lets_in(
        self,
        connection: Connection,
        known: Person | None,
        number: int,
        event: Event,
        now: datetime,
    ) -> bool:
        """Whether what somebody wants is open to them; an invite is used by that.

        Who isn't known comes in as a guest by a partner's link, and is known then; a guest who
        begins a path of their own comes in as anybody else does.
        """
        if known is not None and not (known.guest and wants_own_path(event)):
            return True
        if self.allowed is None or number in self.allowed:
            return True
        code = invite_in(event)
        if code is not None:
            return use_invite(connection, code, now)
        link = code_in(event)
        return link is not None and is_open(connection, link)


def invite_in(event: Event) -> str | None:
    """The invite that somebody brings with /start, if they do."""
    match event:
        case Commanded(name="start", argument=code) if code.startswith(INVITE):
            return code
    return None


def wants_own_path(event: Event) -> bool:
    """Whether a guest asks for more than being a partner."""
    match event:
        case Tapped(data=data):
            button = read_button(data)
            return isinstance(button, Action) and button.verb == "ownpath"
    return invite_in(event) is not None


def refusal(event: Event) -> str | None:
    """The phrase for who may not come in; None where nothing was said to us."""
    if isinstance(event, SILENT):
        return None
    if code_in(event) is not None:
        return "partner-link-over"
    return "door-invited-only" if invite_in(event) is None else "door-invite-over"
