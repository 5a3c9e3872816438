from __future__ import annotations

from types import SimpleNamespace

import pytest

from bot.adapter.profile import introduce
from bot.adapter.telegram_bot import TelegramBot
from bot.app import _introduce
from tests.adapter.fake_telegram import FakeTelegram, good, page, refused
from tests.chat import shelf

MENU = [("start", "Begin"), ("help", "What I can do")]
AS_SENT = [
    {"command": "start", "description": "Begin"},
    {"command": "help", "description": "What I can do"},
]


async def test_what_is_new_is_set_in_each_language(
    bot: TelegramBot, telegram: FakeTelegram
) -> None:
    telegram.will_answer("getMyCommands", good([]), good([]))
    telegram.will_answer("getMyDescription", good({"description": "old"}))
    telegram.will_answer("getMyShortDescription", good({"short_description": ""}))
    await introduce(bot, {"": MENU, "es": MENU}, {"": "A coach"}, {"": "Grow"})
    default, spanish = telegram.called("setMyCommands")
    assert default.parameters == {"commands": AS_SENT}
    assert spanish.parameters == {"commands": AS_SENT, "language_code": "es"}
    assert telegram.called("setMyDescription")[0].parameters == {"description": "A coach"}
    assert telegram.called("setMyShortDescription")[0].parameters == {"short_description": "Grow"}


async def test_what_is_there_already_is_left_alone(
    bot: TelegramBot, telegram: FakeTelegram
) -> None:
    telegram.will_answer("getMyCommands", good([{**one, "is_new": 1} for one in AS_SENT]))
    telegram.will_answer("getMyDescription", good({"description": "A coach"}))
    await introduce(bot, {"": MENU}, {"": "A coach"})
    assert telegram.methods == ["getMyCommands", "getMyDescription"]


@pytest.mark.parametrize("status", [429, 401, 404])
async def test_a_failure_is_one_line_and_the_rest_goes_on(
    bot: TelegramBot, telegram: FakeTelegram, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.will_answer("getMyCommands", refused(status, "no"))
    telegram.will_answer("getMyDescription", page(500))
    telegram.will_answer("getMyShortDescription", good({"short_description": ""}))
    await introduce(bot, {"": MENU}, {"": "A coach"}, {"": "Grow"})
    assert telegram.methods[-1] == "setMyShortDescription"
    told = [record for record in caplog.records if record.name == "bot.adapter.profile"]
    assert len(told) == 1
    assert "commands: " in told[0].message
    assert "description: NetworkError" in told[0].message


async def test_menu_and_descriptions_go_out_in_every_language(
    bot: TelegramBot, telegram: FakeTelegram
) -> None:
    library = shelf().library
    await _introduce(SimpleNamespace(library=library, bot=bot))  # type: ignore[arg-type]  # all it asks of an app
    others = [name for name in library.voices if name != "en"]
    for method in ("setMyCommands", "setMyDescription", "setMyShortDescription"):
        sent = [call.parameters for call in telegram.called(method)]
        assert [each.get("language_code") for each in sent] == [None, *others]
    spanish = telegram.called("setMyCommands")[-1].parameters["commands"]
    assert spanish[0] == {"command": "start", "description": "Empezar, o ver dónde vas"}
