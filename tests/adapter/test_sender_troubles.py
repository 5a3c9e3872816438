from __future__ import annotations

import pytest

from bot.adapter.errors import TokenRefusedError
from bot.adapter.sender import Sender
from bot.conversation.messages import (
    DeliveryError,
    Parcel,
    RefusedError,
    Sent,
    SlowDownError,
    TryAgainError,
    UnreachableError,
)
from tests.adapter.conftest import everything_told_by
from tests.adapter.fake_telegram import HANG, RESET, Answer, FakeTelegram, page, refused
from tests.adapter.parcels import parcel


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (refused(400, "Bad Request: message is too long"), RefusedError),
        (refused(400, "Bad Request: can't parse entities: Unsupported start tag"), RefusedError),
        (refused(400, "Bad Request: BUTTON_DATA_INVALID"), RefusedError),
        (refused(413, "Request Entity Too Large"), RefusedError),
        (refused(400, "Bad Request: upgraded", migrate_to_chat_id=-7), RefusedError),
        (refused(404, "Not Found: method not found"), RefusedError),
        (refused(400, "Bad Request: chat not found"), UnreachableError),
        (refused(400, "Bad Request: PEER_ID_INVALID"), UnreachableError),
        (refused(403, "Forbidden: bot was blocked by the user"), UnreachableError),
        (refused(403, "Forbidden: user is deactivated"), UnreachableError),
        (refused(403, "Forbidden: bot can't initiate conversation with a user"), UnreachableError),
        (refused(429, "Too Many Requests: retry after 3", retry_after=3), SlowDownError),
        (page(429), SlowDownError),
        (refused(500, "Internal Server Error"), TryAgainError),
        (page(500), TryAgainError),
        (page(502), TryAgainError),
        (page(403), TryAgainError),
        (page(404), TryAgainError),
        (page(401), TryAgainError),
        (Answer(302, "", {"Location": "https://elsewhere.org"}), TryAgainError),
        (Answer(200, "garbage"), TryAgainError),
        (Answer(200, "[]"), TryAgainError),
        (Answer(200, '{"ok":true}'), TryAgainError),
        (Answer(200, "[" * 100_000), TryAgainError),
        (Answer(400, '["not", "an", "answer"]'), TryAgainError),
        (RESET, TryAgainError),
        (HANG, TryAgainError),
    ],
)
async def test_each_trouble_has_its_error_without_the_token(
    sender: Sender, telegram: FakeTelegram, answer: Answer, error: type[DeliveryError]
) -> None:
    telegram.will_answer("sendMessage", answer)
    with pytest.raises(error) as caught:
        await sender.send(parcel())
    assert "secret-token" not in everything_told_by(caught.value)


async def test_after_trouble_the_next_message_arrives(
    sender: Sender, telegram: FakeTelegram
) -> None:
    telegram.will_answer("sendMessage", RESET)
    with pytest.raises(TryAgainError):
        await sender.send(parcel())
    assert await sender.send(parcel()) == Sent(101)


async def test_nobody_listening_means_try_again(sender: Sender, telegram: FakeTelegram) -> None:
    await telegram.stop()
    with pytest.raises(TryAgainError) as caught:
        await sender.send(parcel())
    assert "secret-token" not in everything_told_by(caught.value)


@pytest.mark.parametrize(
    ("asked", "waited"), [(7, 7), ("2", 2), (-1, 5), ("soon", 5), (1e300, 5), (None, 5)]
)
async def test_a_wait_is_as_long_as_asked_within_reason(
    sender: Sender, telegram: FakeTelegram, asked: object, waited: float
) -> None:
    telegram.will_answer("sendMessage", refused(429, "Too Many Requests", retry_after=asked))
    with pytest.raises(SlowDownError) as caught:
        await sender.send(parcel())
    assert caught.value.seconds == waited


async def test_a_revoked_token_is_its_own_error(sender: Sender, telegram: FakeTelegram) -> None:
    telegram.will_answer("sendMessage", refused(401, "Unauthorized"))
    with pytest.raises(TokenRefusedError) as caught:
        await sender.send(parcel())
    assert "secret-token" not in everything_told_by(caught.value)


async def test_a_reason_does_not_repeat_the_refused_words(
    sender: Sender, telegram: FakeTelegram
) -> None:
    reason = 'Bad Request: can\'t parse entities: Unsupported start tag "sam" at byte offset 6'
    telegram.will_answer("sendMessage", refused(400, reason))
    with pytest.raises(RefusedError) as caught:
        await sender.send(parcel())
    assert str(caught.value) == "can't parse entities: unsupported start tag"


@pytest.mark.parametrize(
    "broken",
    [
        parcel("carrier pigeon"),
        parcel("send", words="no text"),
        parcel("react", 9, face="none"),
        parcel("document", name="x.pdf"),
        parcel("document", name="x.pdf", bytes_b64="not base64"),
        parcel(text="x", rows=[[{"label": "no data"}]]),
    ],
)
async def test_a_malformed_parcel_is_refused_before_it_is_sent(
    sender: Sender, telegram: FakeTelegram, broken: Parcel
) -> None:
    with pytest.raises(RefusedError):
        await sender.send(broken)
    assert telegram.calls == []
