"""Checks every call against the rules of the Bot API, more strictly than Telegram itself."""

from __future__ import annotations

import json
from typing import Any

from bot.preview.refusals import RefusalError, bad, unsupported
from bot.preview.rules import Field, Fields, rules
from bot.preview.wire import Call, Upload

ARRAY = "Array of "
TELEGRAMS_WORDS = {
    "InlineKeyboardButton.callback_data": "BUTTON_DATA_INVALID",
    "BotCommand.command": "BOT_COMMAND_INVALID",
    "BotCommand.description": "BOT_COMMAND_DESCRIPTION_INVALID",
    "ReactionTypeEmoji.emoji": "REACTION_INVALID",
    "answerCallbackQuery.text": "MESSAGE_TOO_LONG",
}


def check(call: Call) -> dict[str, Any]:
    """The call's parameters with their right types; raises RefusalError when one is wrong."""
    if call.method not in rules().methods:
        raise unsupported(f"the method {call.method!r}")
    values = {name: _opened(value, call.as_text) for name, value in call.values.items()}
    return _read_fields({**values, **call.named_uploads()}, rules().methods[call.method], call)


class _Opened(str):
    """A form value: text that may stand for a number, a truth or JSON."""

    __slots__ = ()


def _opened(value: Any, as_text: bool) -> Any:
    return _Opened(value) if as_text and isinstance(value, str) else value


def _read_fields(values: dict[str, Any], fields: Fields, call: Call) -> dict[str, Any]:
    _refuse_strangers(values, fields, call.method)
    _refuse_missing(values, fields, call.method)
    return {
        name: _read(value, fields[name], f"{call.method}.{name}") for name, value in values.items()
    }


def _refuse_strangers(values: dict[str, Any], fields: Fields, path: str) -> None:
    if strangers := sorted(set(values) - set(fields)):
        raise bad(f"{path}: unknown parameter {strangers[0]!r}")


def _refuse_missing(values: dict[str, Any], fields: Fields, path: str) -> None:
    for name, rule in fields.items():
        if rule.required and name not in values:
            raise bad(f"{path}: missing parameter {name!r}")


def _read(value: Any, rule: Field, path: str) -> Any:
    read = _read_types(value, rule.types, path)
    _check_limits(read, rule, path)
    return read


def _read_types(value: Any, types: tuple[str, ...], path: str) -> Any:
    if _is_media_union(types):
        raise unsupported(path)
    objects = [name for name in types if name in rules().kinds]
    if len(objects) > 1:
        return _read_object(value, _best(_as_json(value), objects, path), path)
    for kind in types[:-1]:
        try:
            return _read_one(value, kind, path)
        except RefusalError:
            continue
    return _read_one(value, types[-1], path)


def _is_media_union(types: tuple[str, ...]) -> bool:
    return len(types) > 1 and all(kind.startswith(ARRAY) for kind in types)


def _read_one(value: Any, kind: str, path: str) -> Any:
    if kind.startswith(ARRAY):
        return _read_array(value, kind.removeprefix(ARRAY), path)
    if kind in rules().kinds:
        return _read_object(value, kind, path)
    return _read_plain(value, kind, path)


def _read_array(value: Any, kind: str, path: str) -> list[Any]:
    items = _as_json(value)
    if not isinstance(items, list):
        raise bad(f"{path}: must be an array of {kind}")
    return [_read_one(item, kind, f"{path}[{place}]") for place, item in enumerate(items)]


def _read_object(value: Any, kind: str, path: str) -> dict[str, Any]:
    rule, items = rules().kinds[kind], _as_json(value)
    if rule.not_read:
        raise unsupported(f"{kind} in {path}")
    if not isinstance(items, dict):
        raise bad(f"{path}: must be an object of type {kind}")
    if rule.one_of:
        return _read_object(items, _best(items, list(rule.one_of), path), path)
    _refuse_strangers(items, rule.fields, path)
    _refuse_missing(items, rule.fields, path)
    return {name: _read(item, rule.fields[name], f"{kind}.{name}") for name, item in items.items()}


def _best(value: Any, kinds: list[str], path: str) -> str:
    if not isinstance(value, dict):
        raise bad(f"{path}: must be an object")
    fitting = [kind for kind in kinds if _could_be(value, kind)]
    if not fitting:
        raise bad(f"{path}: is none of {', '.join(kinds)}")
    return fitting[0]


def _could_be(value: dict[str, Any], kind: str) -> bool:
    fields = rules().kinds[kind].fields
    required = {name for name, rule in fields.items() if rule.required}
    fixed = fields["type"].choices if "type" in fields else ()
    return required <= set(value) and (not fixed or value.get("type") in fixed)


def _as_json(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise bad("can't parse JSON of a parameter") from None


def _read_plain(value: Any, kind: str, path: str) -> Any:
    if isinstance(value, _Opened) and kind in {"Integer", "Float", "Boolean"}:
        value = _as_json(str(value).lower())
    match kind, value:
        case ("Boolean" | "True", bool()):
            return value
        case ("Integer", int()) | ("Float", int() | float()) if not isinstance(value, bool):
            return value
        case ("String", str()):
            return str(value)
        case ("InputFile", Upload()):
            return value
    raise bad(f"{path}: must be of type {kind}")


def _check_limits(value: Any, rule: Field, path: str) -> None:
    if rule.choices and value not in rule.choices:
        raise bad(TELEGRAMS_WORDS.get(path, f"{path}: {value!r} is not one of the possible words"))
    size = _size(value, rule)
    if size is None or rule.parsed:
        return
    if size < (rule.least or 0) or (rule.most is not None and size > rule.most):
        words = f"{path}: {size}, must be {rule.least or 0}-{rule.most} {rule.unit}"
        raise bad(TELEGRAMS_WORDS.get(path, words))


def _size(value: Any, rule: Field) -> int | None:
    match rule.unit, value:
        case "characters", str():
            return len(value)
        case "bytes", str():
            return len(value.encode())
        case "items", list():
            return len(value)
        case "value", int():
            return value
    return None
