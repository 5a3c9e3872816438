from __future__ import annotations

import contextlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapter.errors import UnreadableError
from bot.adapter.incoming import read_update, update_id_of
from tests.adapter import raw


@pytest.mark.parametrize(
    "broken",
    [
        None,
        [],
        {},
        {"update_id": True},
        {"update_id": 2**63, "poll": {}},
        raw.update(message=raw.message(text=["secret"])),
        raw.update(message=raw.message(text="secret", date="now")),
        raw.update(message=raw.message(text="secret", date=10**17)),
        raw.update(message=raw.message(text="secret", message_id=10**30)),
        raw.update(message=raw.message(photo=[])),
        raw.update(message=raw.message(location={"latitude": float("nan"), "longitude": 0})),
        raw.update(message={"text": "secret"}),
        raw.update(callback_query={"id": "1", "data": "secret"}),
    ],
)
def test_what_cannot_be_read_says_so_without_repeating_it(broken: Any) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_update(broken)
    assert "secret" not in repr(caught.value)
    assert caught.value.__context__ is None


def test_the_number_of_an_unreadable_update_is_still_known() -> None:
    assert update_id_of({"update_id": 8, "message": 3}) == 8
    assert update_id_of({"update_id": "8"}) is None
    assert update_id_of("8") is None


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from([*raw.message(), *raw.SHARED, "text", "chat"]), inner)
    ),
    max_leaves=8,
)


@given(st.sampled_from(["message", "edited_message", "callback_query", "my_chat_member"]), values)
def test_nonsense_is_read_or_unreadable_and_nothing_else(kind: str, value: Any) -> None:
    with contextlib.suppress(UnreadableError):
        assert read_update({"update_id": 1, kind: value}).update_id == 1


@given(st.sampled_from([*raw.message(), "text", "photo", "venue", "reply_to_message"]), values)
def test_one_nonsense_field_does_no_harm(key: str, value: Any) -> None:
    content = raw.message(text="x") if key not in ("photo", "venue") else raw.message()
    with contextlib.suppress(UnreadableError):
        assert read_update({"update_id": 1, "message": {**content, key: value}}).update_id == 1
