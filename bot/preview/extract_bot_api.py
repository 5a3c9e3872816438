"""Reads the machine-readable Bot API and keeps the few facts that the stand-in checks calls by.

Run: python -m bot.preview.extract_bot_api path/to/telegram-bot-api.json > bot/preview/rules.json
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

METHODS = (
    "getMe", "getUpdates", "setWebhook", "deleteWebhook", "getWebhookInfo",
    "sendMessage", "sendPhoto", "sendDocument", "sendChatAction",
    "editMessageText", "editMessageCaption", "editMessageMedia", "editMessageReplyMarkup",
    "deleteMessage", "deleteMessages", "setMessageReaction", "answerCallbackQuery",
    "setMyCommands", "getMyCommands", "deleteMyCommands",
    "setMyName", "getMyName", "setMyDescription", "getMyDescription",
    "setMyShortDescription", "getMyShortDescription",
    "setChatMenuButton", "getChatMenuButton", "getChat", "getFile",
)  # fmt: skip
NOT_READ = {"InputRichMessage", "WebAppInfo", "LoginUrl", "SuggestedPostParameters"}

_SPAN = re.compile(r"(\d+)-(\d+) (characters|bytes|items)")
_VALUES = re.compile(r"Values between (\d+)-(\d+)")
_AT_MOST = re.compile(r"At most (\d+) ")
_ALWAYS = re.compile(r"(?:always|must be) \"?(\w+)\"?$")
_ONE_OF = re.compile(r"(?:[Mm]ust be|can be) one of ([^.]*)\.")
_QUOTED = re.compile(r"\"([^\"]+)\"")
_ACTIONS = re.compile(r"\b((?:typing|upload_\w+|record_\w+|choose_\w+|find_\w+))\b")


def limits(text: str) -> dict[str, Any]:
    """The limits that a field's description states: min, max, their unit, and if parsed first."""
    if found := _SPAN.search(text):
        least, most, unit = found.groups()
        parsed = {"parsed": True} if "after entit" in text else {}
        return {"min": int(least), "max": int(most), "unit": unit, **parsed}
    if found := _VALUES.search(text):
        return {"min": int(found[1]), "max": int(found[2]), "unit": "value"}
    if found := _AT_MOST.search(text):
        return {"max": int(found[1]), "unit": "items"}
    return {}


def choices(field: dict[str, Any]) -> dict[str, Any]:
    """The fixed words that a field may hold, where its description lists them."""
    text = field["description"]
    if field["name"] == "action":
        return {"choices": sorted(set(_ACTIONS.findall(text)))}
    if found := _ALWAYS.search(text):
        return {"choices": [found[1]]}
    if found := _ONE_OF.search(text):
        return {"choices": _QUOTED.findall(found[1])}
    return {}


def field_facts(field: dict[str, Any]) -> dict[str, Any]:
    """One field: its types, if it is required, its limits and fixed words."""
    facts: dict[str, Any] = {"types": field["types"]}
    if field["required"]:
        facts["required"] = True
    words = choices(field) if field["types"] == ["String"] else {}
    return {**facts, **limits(field["description"]), **words}


def fields_of(thing: dict[str, Any]) -> dict[str, Any]:
    """All fields of a method or a type, by name."""
    return {field["name"]: field_facts(field) for field in thing.get("fields", ())}


def type_facts(kind: str, api: dict[str, Any]) -> dict[str, Any]:
    """One type: its fields, or the types that it can be, or that it is not read at all."""
    if kind in NOT_READ:
        return {"not_read": True}
    if subtypes := api["types"][kind].get("subtypes"):
        return {"one_of": subtypes}
    return {"fields": fields_of(api["types"][kind])}


def named_types(facts: dict[str, Any]) -> set[str]:
    """The names of the types that a method's or a type's facts speak of."""
    fields = facts.get("fields", {}).values()
    named = {name for field in fields for name in field["types"]}
    return {name.split()[-1] for name in named} | set(facts.get("one_of", ()))


def reachable_types(methods: dict[str, Any], api: dict[str, Any]) -> dict[str, Any]:
    """Every type that a parameter of these methods can lead to."""
    waiting = set().union(*(named_types({"fields": fields}) for fields in methods.values()))
    types: dict[str, Any] = {}
    while waiting:
        kind = waiting.pop()
        if kind in types or kind not in api["types"] or kind == "InputFile":
            continue
        types[kind] = type_facts(kind, api)
        waiting |= named_types(types[kind])
    return types


def extract(api: dict[str, Any]) -> dict[str, Any]:
    """The facts that the stand-in needs, from the whole Bot API."""
    methods = {name: fields_of(api["methods"][name]) for name in METHODS}
    updates = [field["name"] for field in api["types"]["Update"]["fields"]]
    return {
        "version": api["version"],
        "updates": [name for name in updates if name != "update_id"],
        "methods": methods,
        "types": reachable_types(methods, api),
    }


def as_text(facts: dict[str, Any]) -> str:
    """The facts as JSON with one line for each field, so that a change can be read."""
    lines = ["{", f'"version": {json.dumps(facts["version"])},']
    lines.append(f'"updates": {json.dumps(facts["updates"])},')
    lines.append('"methods": {\n' + _blocks(facts["methods"]) + "\n},")
    lines.append('"types": {\n' + _blocks(facts["types"]) + "\n}\n}")
    return "\n".join(lines) + "\n"


def _blocks(things: dict[str, Any]) -> str:
    return ",\n".join(f"{json.dumps(name)}: {_block(things[name])}" for name in sorted(things))


def _block(thing: dict[str, Any]) -> str:
    rows = [
        f" {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}"
        if name != "fields"
        else f' "fields": {_block(value)}'
        for name, value in thing.items()
    ]
    return "{\n" + ",\n".join(rows) + "\n}" if rows else "{}"


if __name__ == "__main__":
    sys.stdout.write(as_text(extract(json.loads(Path(sys.argv[1]).read_text("utf-8")))))
