from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.adapter.contents import NEWS_OF_THE_CHAT
from bot.adapter.incoming import read_update
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
from tests.adapter import raw

AT = datetime.fromtimestamp(raw.DATE, UTC)
SOMEONE_ELSE = {"type": "hidden_user", "sender_user_name": "x", "date": 1}


def event(update: dict[str, Any]) -> Event:
    return read_update(update).event


def shared(update: dict[str, Any]) -> Shared:
    found = event(update)
    assert isinstance(found, Shared)
    return found


def test_a_text_is_said_by_a_person_in_a_language() -> None:
    said = Said("hi <b>", 7, AT)
    assert read_update({**raw.text("hi <b>"), "update_id": 5}) == Arrival(5, 42, 42, "es", said)


def test_a_reply_and_a_forward_are_known_as_such() -> None:
    assert event(raw.text("x", reply_to_message=raw.message(message_id=3))) == Said(
        "x", 7, AT, reply_to=3
    )
    assert event(raw.text("x", forward_origin=SOMEONE_ELSE)) == Said("x", 7, AT, forwarded=True)


@pytest.mark.parametrize(
    ("typed", "name", "argument"),
    [
        ("/start", "start", ""),
        ("/START", "start", ""),
        ("/start abc-1", "start", "abc-1"),
        ("/Log@Trellis_Bot  45 min\nmore ", "log", "45 min\nmore"),
        ("/log\n45", "log", "45"),
        ("/start.", "start", "."),
    ],
)
def test_a_command_has_a_name_and_an_argument(typed: str, name: str, argument: str) -> None:
    assert event(raw.text(typed)) == Commanded(name, argument, 7, AT)


@pytest.mark.parametrize("typed", ["/", "/ log", "//log", "1/log", "/home/ada", "/año", "a /log"])
def test_what_only_looks_like_a_command_is_a_text(typed: str) -> None:
    assert event(raw.text(typed)) == Said(typed, 7, AT)


def test_a_forwarded_command_is_not_carried_out() -> None:
    assert isinstance(event(raw.text("/delete", forward_origin=SOMEONE_ELSE)), Said)


@pytest.mark.parametrize("kind", raw.SHARED)
def test_every_kind_of_content_is_shared_under_its_name(kind: str) -> None:
    assert shared(raw.update(message=raw.message(**raw.SHARED[kind]))).kind == kind


def test_a_photo_is_kept_in_its_largest_size_with_its_album() -> None:
    photo = shared(raw.update(message=raw.message(**raw.SHARED["photo"], caption="c")))
    assert (photo.file_id, photo.album, photo.caption) == ("L", "al", "c")


def test_a_document_has_name_size_and_caption() -> None:
    paper = shared(raw.update(message=raw.message(**raw.SHARED["document"])))
    assert (paper.file_name, paper.file_size, paper.caption) == ("cv.pdf", 9, "my cv")
    assert (paper.file_unique_id, paper.sent_at) == ("U", AT)


def test_a_voice_note_has_its_length() -> None:
    assert shared(raw.update(message=raw.message(**raw.SHARED["voice"]))).seconds == 31


@pytest.mark.parametrize("kind", ["location", "venue"])
def test_a_place_has_its_coordinates(kind: str) -> None:
    place = shared(raw.update(message=raw.message(**raw.SHARED[kind])))
    assert (place.latitude, place.longitude) == (48.1, 11.5)


@pytest.mark.parametrize("news", sorted(NEWS_OF_THE_CHAT))
def test_news_of_the_chat_is_ignored(news: str) -> None:
    assert event(raw.update(message=raw.message(**{news: {}}))) == Ignored()


def test_another_bot_is_ignored() -> None:
    robot = {**raw.PERSON, "is_bot": True}
    assert event(raw.text("hi", **{"from": robot})) == Ignored()


def test_an_edit_brings_the_new_text_or_caption() -> None:
    edit = raw.message(text="new", edit_date=raw.DATE + 60)
    at = datetime.fromtimestamp(raw.DATE + 60, UTC)
    assert event(raw.update(edited_message=edit)) == Edited("new", 7, at)
    photo = raw.message(**raw.SHARED["photo"], caption="c")
    assert event(raw.update(edited_message=photo)) == Edited("c", 7, AT)


def test_a_caption_that_was_taken_away_is_an_empty_edit() -> None:
    edit = raw.message(**raw.SHARED["photo"])
    assert event(raw.update(edited_message=edit)) == Edited("", 7, AT)


def test_a_live_location_that_moves_is_ignored() -> None:
    assert event(raw.update(edited_message=raw.message(location=raw.PLACE))) == Ignored()


def test_a_tap_has_data_message_and_something_to_answer() -> None:
    arrival = read_update(raw.tap())
    assert (arrival.event, arrival.callback_id) == (Tapped("c.q.o", 7), "cb1")
    assert (arrival.chat_id, arrival.user_id) == (42, 42)


def test_a_tap_on_a_message_too_old_is_still_a_tap() -> None:
    gone = {"chat": raw.PRIVATE, "message_id": 7, "date": 0}
    assert event(raw.tap(message=gone)) == Tapped("c.q.o", 7)
    arrival = read_update(raw.tap(message=None))
    assert (arrival.chat_id, arrival.event) == (42, Tapped("c.q.o", None))


def test_a_tap_without_data_is_a_tap_on_nothing() -> None:
    assert event(raw.tap(None)) == Tapped("", 7)


def test_a_tap_in_a_group_is_answered_and_otherwise_elsewhere() -> None:
    arrival = read_update(raw.tap(message=raw.message(chat=raw.GROUP, text="?")))
    assert (arrival.event, arrival.callback_id) == (Elsewhere(addressed=False), "cb1")


def test_a_reaction_is_taken_with_its_message() -> None:
    change = {"chat": raw.PRIVATE, "user": raw.PERSON, "message_id": 9, "date": raw.DATE}
    arrival = read_update(raw.update(message_reaction=change))
    assert (arrival.user_id, arrival.event) == (42, Reacted(9))


def test_blocking_and_letting_in_again_are_heard() -> None:
    assert event(raw.membership("member", "kicked")) == Blocked()
    assert event(raw.membership("kicked", "member")) == Unblocked()


def test_a_group_that_takes_the_bot_in_or_commands_it_addresses_it() -> None:
    assert event(raw.membership("left", "member", raw.GROUP)) == Elsewhere(addressed=True)
    assert event(raw.membership("member", "left", raw.GROUP)) == Elsewhere(addressed=False)
    assert event(raw.text("/start", chat=raw.GROUP)) == Elsewhere(addressed=True)
    assert event(raw.text("hello all", chat=raw.GROUP)) == Elsewhere(addressed=False)


def test_a_channel_is_never_written_to() -> None:
    channel = {"id": -5, "type": "channel"}
    assert event(raw.membership("left", "administrator", channel)) == Elsewhere(addressed=False)
    post = {"message_id": 1, "date": raw.DATE, "chat": channel, "text": "/start"}
    arrival = read_update(raw.update(channel_post=post))
    assert (arrival.chat_id, arrival.user_id) == (-5, None)
    assert arrival.event == Elsewhere(addressed=False)


def test_a_customers_message_to_a_business_account_is_not_for_us() -> None:
    business = raw.update(business_message=raw.message(text="secret"))
    assert event(business) == Elsewhere(addressed=False)


@pytest.mark.parametrize("kind", ["inline_query", "poll", "poll_answer", "telepathy"])
def test_other_kinds_of_updates_are_ignored(kind: str) -> None:
    assert event(raw.update(**{kind: {"id": "1"}})) == Ignored()


def test_texts_stay_exact_but_for_lone_surrogates() -> None:
    exact = "a\x00\u200f<&>😀 \r\n"
    assert event(raw.text(exact)) == Said(exact, 7, AT)
    assert event(raw.text("😀\ud83d!")) == Said("😀\ufffd!", 7, AT)
