"""What the bot says of itself: its name, descriptions, commands and menu button."""

from __future__ import annotations

import re
from typing import Any

from bot.preview.refusals import bad

Json = dict[str, Any]
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE = re.compile(r"[a-z]{2}")


class Profile:
    """Texts by language, commands by language and scope; the empty language is everyone's."""

    def __init__(self) -> None:
        self.texts: dict[tuple[str, str], str] = {}
        self.commands: dict[tuple[str, str], list[Json]] = {}
        self.menu_buttons: dict[int, Json] = {}

    def set_text(self, name: str, params: Json) -> bool:
        """Keep the name or a description for one language; empty removes it."""
        self.texts[name, language(params)] = params.get(name, "")
        return True

    def text(self, name: str, params: Json) -> Json:
        """The name or a description as the bot asks for it."""
        found = self.texts.get((name, language(params))) or self.texts.get((name, ""), "")
        return {name: found}

    def set_commands(self, params: Json) -> bool:
        """Keep the commands of one language and scope."""
        for command in params["commands"]:
            if not COMMAND.fullmatch(command["command"]):
                raise bad("BOT_COMMAND_INVALID")
        self.commands[language(params), scope(params)] = params["commands"]
        return True

    def delete_commands(self, params: Json) -> bool:
        """Forget the commands of one language and scope."""
        self.commands.pop((language(params), scope(params)), None)
        return True

    def commands_of(self, params: Json) -> list[Json]:
        """The commands of exactly this language and scope."""
        return self.commands.get((language(params), scope(params)), [])

    def commands_for(self, tongue: str, chat_id: int = 0) -> list[Json]:
        """The commands that a person of this language sees in their private chat."""
        for where in (f"chat:{chat_id}", "all_private_chats", "default"):
            for who in (tongue, ""):
                if found := self.commands.get((who, where)):
                    return found
        return []

    def set_menu_button(self, params: Json) -> bool:
        """Keep the menu button of one chat, or of all."""
        self.menu_buttons[params.get("chat_id", 0)] = params.get("menu_button", {})
        return True

    def menu_button(self, params: Json) -> Json:
        """The menu button of one chat."""
        everyones = self.menu_buttons.get(0, {"type": "default"})
        return self.menu_buttons.get(params.get("chat_id", 0), everyones)


def language(params: Json) -> str:
    """The language that a call names; raises RefusalError for what is none."""
    code = str(params.get("language_code", ""))
    if code and not LANGUAGE.fullmatch(code):
        raise bad("invalid language code specified")
    return code


def scope(params: Json) -> str:
    """The scope of commands as one word."""
    given = params.get("scope", {"type": "default"})
    named = (given[name] for name in ("type", "chat_id", "user_id") if name in given)
    return ":".join(str(part) for part in named)
