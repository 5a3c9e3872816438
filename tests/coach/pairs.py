"""Two people of whom one is the other's partner."""

from __future__ import annotations

import re
from datetime import timedelta

from bot.conversation.events import Commanded
from tests.chat import Chat, Coach
from tests.coach.people import with_session

OWNER, PARTNER = 1, 2
DONE, MET, OVER = "Session done.", "Goal met.", "doesn't work any more"
SOON, HOUR = timedelta(minutes=15), timedelta(hours=1)
LOG = "did 45 min on the leadership one"


async def make_link(owner: Chat) -> str:
    """Make a link for a partner; the word that it brings with /start."""
    await owner.say("/partner")
    label = "new link" if "A link you made" in owner.last.text else "Make a link"
    await owner.tap(label)
    found = re.search(r"https://t\.me/TrellisTestBot\?start=(with-[\w-]{22})\n", owner.last.text)
    assert found is not None, owner.last.text
    return found[1]


async def come(chat: Chat, word: str) -> Chat:
    """Open the chat by a link."""
    coach = chat.coach
    await coach.bring(chat, Commanded("start", word, coach.number(), coach.now()))
    return chat


async def become_partner(owner: Chat, partner: Chat) -> None:
    """The owner makes a link, and the partner says yes to it."""
    await come(partner, await make_link(owner))
    await partner.tap(yes(partner))


def yes(partner: Chat) -> str:
    """The label of the button that says yes."""
    return "Sí, avísame" if partner.language == "es" else "Yes, let me know"


async def pair(coach: Coach, language: str = "en") -> tuple[Chat, Chat]:
    """Somebody with a goal and a session in Chicago, and a partner who came for that alone."""
    owner, partner = await with_session(coach.chat(OWNER)), coach.chat(PARTNER)
    partner.language = language
    await become_partner(owner, partner)
    return owner, partner


def told(partner: Chat, what: str) -> int:
    """How often a partner was told that; what they were shown before doesn't count."""
    return sum(each.startswith(f"bot: <b>{what}</b>") for each in partner.heard)
