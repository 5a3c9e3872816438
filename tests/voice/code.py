"""Which phrases the code speaks of: by name, by a pattern, or by the question that is asked."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from bot.conversation.answers import Question
from tests.dialogs.explorer import questions_asked

BOT = Path(__file__).parents[2] / "bot"
SPEAKERS = frozenset({"coach", "dialogs", "papers", "app.py"})
SPEAKS = frozenset({"say", "label", "vary", "wording"})
ROWS = frozenset({"one", "_row", "_button"})
PATTERN = re.compile(r"[a-z_]+-[a-z_]*\{\}(-[a-z]+)?")


@cache
def trees() -> tuple[tuple[Path, ast.Module], ...]:
    """The code of every module that may speak to a person."""
    files = sorted(file for file in BOT.rglob("*.py") if "preview" not in file.parts)
    return tuple((file.relative_to(BOT), ast.parse(file.read_text("utf-8"))) for file in files)


@cache
def nodes() -> tuple[tuple[Path, ast.AST], ...]:
    """Every piece of code, with the file where it stands."""
    return tuple((file, node) for file, tree in trees() for node in ast.walk(tree))


@cache
def constants() -> frozenset[str]:
    """Every text that stands in the code."""
    return frozenset(text for _, node in nodes() for text in texts_in(node))


def texts_in(node: ast.AST) -> Iterator[str]:
    """The text that a node is."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


@cache
def patterns() -> frozenset[str]:
    """Keys that the code puts together, as "way-{}"."""
    joined = {_joined(node) for _, node in nodes() if isinstance(node, ast.JoinedStr)}
    return frozenset(text for text in joined if PATTERN.fullmatch(text))


def _joined(node: ast.JoinedStr) -> str:
    return "".join(
        str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values
    )


@cache
def derived() -> frozenset[str]:
    """Every key that a pattern and a text of the code make together."""
    words = {text for text in constants() if re.fullmatch(r"[\w-]+", text)}
    return frozenset(pattern.format(word) for pattern in patterns() for word in words)


@cache
def of_questions() -> frozenset[str]:
    """The keys of everything that the questions of all dialogs show."""
    return frozenset(key for _, question in questions_asked() for key in _shown(question))


def _shown(question: Question) -> Iterator[str]:
    yield f"{question.words}.head"
    if question.prompt is None:
        yield question.words
    if question.hint is None:
        yield f"{question.words}.hint"
    for option in question.options:
        if option.label is None:
            yield option.words or f"{question.words}.{option.name}"


@cache
def spoken() -> frozenset[tuple[str, str]]:
    """(file, key) for each key that is named where something is said."""
    return frozenset(_said_by(dict.fromkeys(SPEAKS, 0) | dict(_helpers())))


@cache
def labelled() -> frozenset[tuple[str, str]]:
    """(file, key) for each key that is named where a button gets its label."""
    rows = {name: place for name, place in _helpers() if name in ROWS}
    return frozenset(_said_by({"label": 0} | rows))


def _said_by(places: dict[str, int]) -> Iterator[tuple[str, str]]:
    for file, node in nodes():
        if not isinstance(node, ast.Call) or file.parts[0] not in SPEAKERS:
            continue
        if places.get(_name(node), 99) < len(node.args):
            for key in _keys(node.args[places[_name(node)]]):
                yield str(file), key


def _keys(argument: ast.expr) -> Iterator[str]:
    if isinstance(argument, ast.IfExp):
        yield from _keys(argument.body)
        yield from _keys(argument.orelse)
    yield from texts_in(argument)


def _helpers() -> Iterator[tuple[str, int]]:
    for file, node in nodes():
        if isinstance(node, ast.FunctionDef) and file.parts[0] == "coach":
            names = [ast.unparse(each) for each in node.args.args if each.arg != "self"]
            if "key: str" in names and node.name not in SPEAKS:
                yield node.name, names.index("key: str")


def _name(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


@cache
def reasons() -> frozenset[str]:
    """Every reason for which a text may be unclear."""
    calls = [node for _, node in nodes() if isinstance(node, ast.Call) and _name(node) == "Unclear"]
    return frozenset(
        text
        for call in calls
        for argument in call.args
        for part in ast.walk(argument)
        for text in texts_in(part)
    )
