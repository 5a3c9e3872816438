"""Sends what the coach has to say, and tells delivery what became of it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from telegram.error import TelegramError

from bot.adapter.errors import TokenRefusedError
from bot.adapter.outcomes import delivery_error_of, is_gone, is_unchanged
from bot.adapter.telegram_bot import TelegramBot
from bot.adapter.wire import (
    Parameters,
    chat_menu,
    inline_keyboard,
    keyboard,
    manner,
    media,
    paper_parameters,
    text_parameters,
    upload,
    wants_reply_keyboard,
)
from bot.conversation.messages import (
    DeliveryError,
    Parcel,
    RefusedError,
    Sent,
    UnreachableError,
)


class Sender:
    """Sends parcels through one bot; knows nothing of rows, leases or pacing."""

    def __init__(self, bot: TelegramBot) -> None:
        self._bot = bot

    async def send(self, parcel: Parcel) -> Sent:
        """Delivers one parcel, in one call where Telegram allows it.

        Raises RefusedError, UnreachableError, SlowDownError, TryAgainError or TokenRefusedError.
        """
        try:
            return await self._send(parcel)
        except (AttributeError, KeyError, TypeError, ValueError):
            malformed = RefusedError("malformed parcel")
        raise malformed

    async def _send(self, parcel: Parcel) -> Sent:
        match parcel.kind:
            case "send":
                return await self._say(parcel)
            case "edit":
                return await self._edit(parcel)
            case "strip":
                return await self._strip(parcel)
            case "react":
                return await self._react(parcel)
            case "document" | "photo":
                return await self._hand_over(parcel)
            case "menu":
                call = chat_menu(parcel.chat_id, parcel.payload)
                return await self._unless_refused(*call, Sent(None))
            case "action":
                return await self._act(parcel)
            case _:
                raise RefusedError("unknown kind of parcel")

    async def _say(self, parcel: Parcel) -> Sent:
        parameters = {
            **text_parameters(parcel.chat_id, parcel.payload),
            **manner(parcel.payload),
            **keyboard(parcel.payload),
        }
        return _sent(await self._with_effect("sendMessage", parameters))

    async def _with_effect(self, method: str, parameters: Parameters) -> Any:
        try:
            return await self._call(method, parameters)
        except RefusedError:
            if parameters.pop("message_effect_id", None) is None:
                raise
        return await self._call(method, parameters)

    async def _edit(self, parcel: Parcel) -> Sent:
        if parcel.target is None:
            return await self._say(parcel)
        if wants_reply_keyboard(parcel.payload):
            return await self._say_instead(parcel)
        parameters = {
            **text_parameters(parcel.chat_id, parcel.payload),
            **inline_keyboard(parcel.payload),
            "message_id": parcel.target,
        }
        try:
            return _sent(await self._call("editMessageText", parameters), parcel.target)
        except RefusedError as error:
            refusal = error
        return await self._instead_of_edit(parcel, refusal)

    async def _instead_of_edit(self, parcel: Parcel, refusal: RefusedError) -> Sent:
        if is_unchanged(refusal):
            return Sent(parcel.target)
        return await (self._say(parcel) if is_gone(refusal) else self._say_instead(parcel))

    async def _say_instead(self, parcel: Parcel) -> Sent:
        sent = await self._say(parcel)
        # The message itself has arrived: an error now would send it twice.
        with suppress(DeliveryError):
            await self._strip(parcel)
        return sent

    async def _strip(self, parcel: Parcel) -> Sent:
        message = {"chat_id": parcel.chat_id, "message_id": parcel.target}
        return await self._unless_refused("editMessageReplyMarkup", message, Sent(parcel.target))

    async def _react(self, parcel: Parcel) -> Sent:
        reaction = {"type": "emoji", "emoji": parcel.payload["emoji"]}
        message = {"chat_id": parcel.chat_id, "message_id": parcel.target, "reaction": [reaction]}
        return await self._unless_refused("setMessageReaction", message, Sent(None))

    async def _unless_refused(self, method: str, parameters: Parameters, done: Sent) -> Sent:
        with suppress(RefusedError):
            await self._call(method, parameters)
        return done

    async def _act(self, parcel: Parcel) -> Sent:
        action = {"chat_id": parcel.chat_id, "action": parcel.payload["action"]}
        try:
            await self._call("sendChatAction", action)
        except UnreachableError:
            raise
        except DeliveryError:
            # "typing" is worth nothing when it comes late.
            return Sent(None)
        return Sent(None)

    async def _hand_over(self, parcel: Parcel) -> Sent:
        """Send a file, by its known id where Telegram still has it; or change the one shown."""
        known = parcel.payload.get("file_id")
        file = upload(parcel.payload, attach=parcel.target is not None)
        try:
            if known is not None:
                return await self._send_paper(parcel, known)
        except RefusedError:
            if file is None:
                raise
        if file is None:
            raise RefusedError("a paper without a file")
        return await self._send_paper(parcel, file)

    async def _send_paper(self, parcel: Parcel, file: Any) -> Sent:
        kind = parcel.kind
        if parcel.target is not None:
            return await self._change_paper(parcel, file)
        parameters = {**paper_parameters(parcel.chat_id, parcel.payload), kind: file}
        return _sent(await self._with_effect(f"send{kind.title()}", parameters), kind=kind)

    async def _change_paper(self, parcel: Parcel, file: Any) -> Sent:
        parameters = {
            "chat_id": parcel.chat_id,
            "message_id": parcel.target,
            "media": media(parcel.kind, parcel.payload, file),
            **inline_keyboard(parcel.payload),
        }
        try:
            changed = await self._call("editMessageMedia", parameters)
        except RefusedError as error:
            if is_unchanged(error):
                return Sent(parcel.target)
            if parcel.payload.get("file_id") == file:
                raise
            return await self._send_paper(replace(parcel, target=None), file)
        return _sent(changed, parcel.target, parcel.kind)

    async def _call(self, method: str, parameters: Parameters) -> Any:
        try:
            return await self._bot.call(method, parameters)
        except TokenRefusedError:
            raise
        except TelegramError as error:
            failure = delivery_error_of(error)
        raise failure


def _sent(result: Any, target: int | None = None, kind: str = "") -> Sent:
    if not isinstance(result, dict):
        return Sent(target)
    date = result.get("date")
    when = datetime.fromtimestamp(date, UTC) if isinstance(date, int) and date > 0 else None
    return Sent(result.get("message_id", target), _file_id(result.get(kind)), when)


def _file_id(file: Any) -> str | None:
    largest = file[-1] if isinstance(file, list) and file else file
    return largest.get("file_id") if isinstance(largest, dict) else None
