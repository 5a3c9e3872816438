"""What happened in a chat reads the same after it waited as text, also across a deploy."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.arrivals import EVENTS, read_arrival, write_arrival
from bot.conversation.events import (
    Arrival,
    Blocked,
    Commanded,
    Edited,
    Elsewhere,
    Event,
    Ignored,
    Reacted,
    Said,
    Shared,
    Tapped,
    Unblocked,
)

NOON = datetime(2026, 9, 2, 12, 0, tzinfo=UTC)
AT_NOON = '"2026-09-02T12:00:00+00:00"'
ANY_EVENT: st.SearchStrategy[Event] = st.one_of(*(st.from_type(each) for each in EVENTS.values()))
# Written by the Trellis before: never change one, only add to them.
ONCE: dict[str, Event] = {
    f'"Said", "event": {{"text": "hi \\u0000", "message_id": 5, "sent_at": {AT_NOON},'
    ' "reply_to": 4, "forwarded": true}': Said("hi \x00", 5, NOON, 4, True),
    f'"Edited", "event": {{"text": "ho", "message_id": 5, "edited_at": {AT_NOON}}}': Edited(
        "ho", 5, NOON
    ),
    f'"Commanded", "event": {{"name": "plan", "argument": "x", "message_id": 5,'
    f' "sent_at": {AT_NOON}}}': Commanded("plan", "x", 5, NOON),
    '"Tapped", "event": {"data": "plan/0", "message_id": null}': Tapped("plan/0", None),
    f'"Shared", "event": {{"kind": "photo", "message_id": 5, "sent_at": {AT_NOON},'
    ' "caption": "c", "file_id": "A", "file_unique_id": "a", "file_name": "n", "file_size": 9,'
    ' "seconds": 2, "latitude": 1.5, "longitude": 2.5, "album": "b", "reply_to": 4,'
    ' "forwarded": false}': Shared(
        "photo", 5, NOON, "c", "A", "a", "n", 9, 2, 1.5, 2.5, "b", 4, False
    ),
    '"Reacted", "event": {"message_id": 5}': Reacted(5),
    '"Blocked", "event": {}': Blocked(),
    '"Unblocked", "event": {}': Unblocked(),
    '"Elsewhere", "event": {"addressed": true}': Elsewhere(True),
    '"Ignored", "event": {}': Ignored(),
}


@given(event=ANY_EVENT, language=st.text(), user=st.none() | st.integers())
def test_it_reads_the_same_as_it_was_written(event: Event, language: str, user: int | None) -> None:
    arrival = Arrival(1, 2, user, language, event, callback_id="7")
    assert read_arrival(write_arrival(arrival)) == arrival


@pytest.mark.parametrize("text", ONCE)
def test_what_an_earlier_trellis_wrote_can_still_be_read(text: str) -> None:
    about = '"update_id": 1, "chat_id": 2, "user_id": 3, "language": "en", "callback_id": null'
    whole = f'{{"kind": {text}, {about}}}'
    assert read_arrival(whole) == Arrival(1, 2, 3, "en", ONCE[text])


def test_every_kind_of_event_is_among_them() -> None:
    assert {type(each).__name__ for each in ONCE.values()} == set(EVENTS)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"kind": "Sung", "event": {}}'])
def test_what_is_no_arrival_says_so(text: str) -> None:
    with pytest.raises((LookupError, TypeError, ValueError)):
        read_arrival(text)
