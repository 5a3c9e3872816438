"""Who may come in where Trellis is for invited people: the named, the invited, those inside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from bot.conversation.events import Blocked, Commanded, Event, Reacted, Unblocked
from storage.invites import use_invite

INVITE = "join-"
"""How the word after /start begins when it is an invite."""

SILENT = (Blocked, Reacted, Unblocked)
"""What asks for no answer."""


@dataclass(frozen=True, slots=True)
class Door:
    """`allowed` holds the Telegram numbers that need no invite; None lets in anybody."""

    allowed: frozenset[int] | None = None

    def lets_in(self, connection: Connection, number: int, event: Event, now: datetime) -> bool:
        """Whether somebody who isn't known yet may come in; an invite is used by that."""
        if self.allowed is None or number in self.allowed:
            return True
        code = invite_in(event)
        return code is not None and use_invite(connection, code, now)


def invite_in(event: Event) -> str | None:
    """The invite that somebody brings with /start, if they do."""
    match event:
        case Commanded(name="start", argument=code) if code.startswith(INVITE):
            return code
    return None


def refusal(event: Event) -> str | None:
    """The phrase for who may not come in; None where nothing was said to us."""
    if isinstance(event, SILENT):
        return None
    return "door-invited-only" if invite_in(event) is None else "door-invite-over"
