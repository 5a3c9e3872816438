"""An invite from the command line lets people in, and can be taken back."""

from __future__ import annotations

import asyncio
import re

from bot.coach.door import Door
from bot.conversation.events import Commanded
from tests.chat import Coach
from tests.operating.conftest import Operator


async def test_a_code_from_the_command_line_opens_the_door(
    coach: Coach, operator: Operator
) -> None:
    coach.turns.door = Door(frozenset())
    operator.change(allowed=frozenset())
    assert await asyncio.to_thread(operator.do, "invite", uses=3) == 0
    found = re.search(r"start=(join-\S+)", operator.said)
    assert found
    await coach.bring(coach.chat(), Commanded("start", found[1], 1, coach.now()))
    assert "I'm Trellis" in coach.chat().last.text
    operator.do("invite", list=True)
    assert operator.said == "invite 1: 1 of 3 used\n"
    assert found[1] not in operator.said


def test_without_telegram_the_link_lacks_only_the_bots_name(operator: Operator) -> None:
    operator.do("invite", days=7)
    assert "https://t.me/YOUR_BOT?start=join-" in operator.said
    assert ", until 20" in operator.said
    assert operator.settings.token not in operator.said


def test_an_open_door_is_mentioned(operator: Operator) -> None:
    operator.do("invite")
    assert "TRELLIS_ALLOWED=invited" in operator.said


def test_an_invite_is_taken_back_once(operator: Operator) -> None:
    operator.do("invite")
    assert operator.do("invite", end=1) == 0
    assert operator.do("invite", end=1) == 1


def test_a_code_fits_into_telegrams_link(operator: Operator) -> None:
    operator.do("invite")
    code = re.search(r"start=(\S+)", operator.said)
    assert code
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", code[1])
