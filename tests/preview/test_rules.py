"""The kept facts of the Bot API fit the library that the bot calls it with."""

from __future__ import annotations

import inspect
import json
import re
from pathlib import Path
from typing import Any

import pytest
from telegram import Bot
from telegram.constants import BotCommandLimit, CallbackQueryLimit, MessageLimit, ReactionEmoji

from bot.preview.extract_bot_api import as_text, extract, limits
from bot.preview.methods import HANDLERS
from bot.preview.rules import RULES_FILE, rules

NOT_SENT = {
    "self", "read_timeout", "write_timeout", "connect_timeout", "pool_timeout", "api_kwargs",
    "filename", "reply_to_message_id", "allow_sending_without_reply", "disable_web_page_preview",
    "icon_custom_emoji_id", "contact", "venue", "location",
}  # fmt: skip


VARIANT = "\ufe0f"


def snake(name: str) -> str:
    return re.sub(r"([A-Z])", r"_\1", name).lower()


@pytest.mark.parametrize("method", sorted(rules().methods))
def test_what_the_library_can_send_is_known(method: str) -> None:
    wanted = set(inspect.signature(getattr(Bot, snake(method))).parameters) - NOT_SENT
    assert wanted <= set(rules().methods[method])


def test_every_known_method_is_acted_out() -> None:
    assert set(HANDLERS) == set(rules().methods)


def test_the_limits_are_those_that_the_library_knows() -> None:
    text = rules().methods["sendMessage"]["text"]
    assert (text.most, text.parsed) == (MessageLimit.MAX_TEXT_LENGTH, True)
    assert rules().methods["sendPhoto"]["caption"].most == MessageLimit.CAPTION_LENGTH
    answer = rules().methods["answerCallbackQuery"]["text"]
    assert answer.most == CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH
    command = rules().kinds["BotCommand"].fields["command"]
    assert (command.least, command.most) == (
        BotCommandLimit.MIN_COMMAND,
        BotCommandLimit.MAX_COMMAND,
    )


def test_the_reactions_are_those_that_the_library_knows() -> None:
    known = {str(one).replace(VARIANT, "") for one in ReactionEmoji}
    assert set(rules().kinds["ReactionTypeEmoji"].fields["emoji"].choices) == known


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Text, 1-4096 characters after entities parsing", (1, 4096, "characters", True)),
        ("Data, 1-64 bytes", (1, 64, "bytes", None)),
        ("Values between 1-100 are accepted", (1, 100, "value", None)),
        ("At most 100 commands", (None, 100, "items", None)),
        ("A name", (None, None, None, None)),
    ],
)
def test_limits_are_read_from_descriptions(text: str, found: tuple[Any, ...]) -> None:
    read = limits(text)
    assert tuple(read.get(name) for name in ("min", "max", "unit", "parsed")) == found


def test_the_file_is_as_the_script_writes_it() -> None:
    text = RULES_FILE.read_text("utf-8")
    assert as_text(json.loads(text)) == text


def test_an_api_is_cut_down_to_what_is_needed(tmp_path: Path) -> None:
    field = {"name": "text", "types": ["String"], "required": True, "description": "1-9 characters"}
    methods = {name: {"fields": [field]} for name in rules().methods}
    update = {"fields": [{"name": "update_id"}, {"name": "message"}]}
    methods |= {name: {"fields": []} for name in ("getMe", "sendDance")}
    facts = extract({"version": "1", "methods": methods, "types": {"Update": update}})
    assert facts["updates"] == ["message"]
    assert "sendDance" not in facts["methods"]
    assert facts["methods"]["sendMessage"]["text"]["max"] == 9
