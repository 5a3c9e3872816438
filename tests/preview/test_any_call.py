"""Whatever a call holds, it is done or refused: the stand-in itself never stumbles."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.preview.methods import HANDLERS
from bot.preview.people import Person
from bot.preview.refusals import RefusalError
from bot.preview.rules import Field, rules
from bot.preview.validation import check
from bot.preview.wire import Call, Upload
from bot.preview.world import World

ME = 1001
METHODS = sorted(set(HANDLERS) - {"getUpdates"})
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


def world() -> World:
    made = World("1:token", lambda: datetime(2026, 3, 1, tzinfo=UTC))
    Person.private(made, ME, "Ada", "en").say("/start")
    return made


def value(rule: Field, name: str, depth: int = 0) -> st.SearchStrategy[Any]:
    """Mostly a fitting value of one field, at times anything at all."""
    if name in ("chat_id", "message_id"):
        return st.sampled_from([ME, 1, 2, "1001", 0, -1]) | JSON
    fitting = st.one_of([typed(kind, depth) for kind in rule.types])
    if rule.choices:
        fitting = st.sampled_from(rule.choices) | fitting
    return fitting | JSON


def typed(kind: str, depth: int) -> st.SearchStrategy[Any]:
    if kind.startswith("Array of "):
        return st.lists(typed(kind.removeprefix("Array of "), depth), max_size=3)
    known = {"String": st.text(max_size=9), "Integer": st.integers(), "Boolean": st.booleans()}
    if kind not in rules().kinds or depth > 2:
        return known.get(kind, JSON)
    rule = rules().kinds[kind]
    if rule.one_of:
        return st.one_of([typed(one, depth + 1) for one in rule.one_of])
    fields = {name: value(one, name, depth + 1) for name, one in rule.fields.items()}
    needed = {name: fields.pop(name) for name in list(fields) if rule.fields[name].required}
    return st.fixed_dictionaries(needed, optional=fields)


@st.composite
def calls(draw: st.DrawFn) -> Call:
    method = draw(st.sampled_from(METHODS))
    fields = rules().methods[method]
    names = draw(st.sets(st.sampled_from(sorted(fields)), max_size=3)) if fields else set()
    needed = {name for name, rule in fields.items() if rule.required}
    values = {name: draw(value(fields[name], name)) for name in sorted(names | needed)}
    files = {"photo": Upload("a.png", "image/png", b"\x89PNG\r\n\x1a\n" + bytes(16))}
    return Call(method, values, uploads=draw(st.sampled_from([{}, files])))


@settings(max_examples=300, deadline=None)
@given(st.lists(calls(), min_size=1, max_size=4))
def test_any_call_is_done_or_refused(several: list[Call]) -> None:
    here = world()
    for call in several:
        with suppress(RefusalError):
            call.params = check(call)
            HANDLERS[call.method](here, call)
