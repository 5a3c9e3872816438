"""A bot of a few lines, to stand on the other side of the chat page."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable

from telegram import (
    Bot,
    BotCommand,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    Update,
)

from bot.preview import StandIn

KINDS = ["message", "edited_message", "callback_query", "message_reaction", "my_chat_member"]
CHOICE = InlineKeyboardMarkup(
    [
        [
            InlineKeyboardButton("Yes", callback_data="yes"),
            InlineKeyboardButton("No", callback_data="no"),
        ]
    ]
)
WHERE = ReplyKeyboardMarkup(
    [[KeyboardButton("Share my location", request_location=True)], ["Later"]]
)


class Echo:
    """Answers each text with itself; a few words make it do something else."""

    def __init__(self, stand_in: StandIn) -> None:
        address = stand_in.base_url
        self.bot = Bot(stand_in.token, f"{address}/bot", f"{address}/file/bot")
        self.heard: list[Update] = []
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Echo:
        await self.bot.initialize()
        await self.bot.set_my_commands(
            [BotCommand("plan", "The whole plan"), BotCommand("log", "A log")]
        )
        await self.bot.set_my_description("Says what you say.")
        self._task = asyncio.create_task(self._run())
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._task:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
        await self.bot.shutdown()

    async def hears(self, fits: Callable[[Update], object]) -> Update:
        """The newest update that fits, waited for."""
        for _ in range(250):
            if found := next((one for one in reversed(self.heard) if fits(one)), None):
                return found
            await asyncio.sleep(0.02)
        raise TimeoutError("the bot has not heard of it")

    async def _run(self) -> None:
        offset = 0
        while True:
            updates = await self.bot.get_updates(offset, timeout=20, allowed_updates=KINDS)
            for update in updates:
                offset = update.update_id + 1
                self.heard.append(update)
                await self._answer(update)

    async def _answer(self, update: Update) -> None:
        if query := update.callback_query:
            await self._tapped(query)
        elif edited := update.edited_message:
            await self.bot.send_message(edited.chat.id, f"Now: {edited.text}")
        elif message := update.message:
            await self._said(message)

    async def _tapped(self, query: CallbackQuery) -> None:
        await query.answer("Noted" if query.data == "yes" else None)
        await query.edit_message_text(f"You chose <b>{query.data}</b>.", parse_mode="HTML")

    async def _said(self, message: Message) -> None:
        chat, text = message.chat.id, message.text or ""
        match text.split():
            case ["choose"]:
                await self.bot.send_message(chat, "Yes or no?", reply_markup=CHOICE)
            case ["where"]:
                await self.bot.send_message(chat, "Where are you?", reply_markup=WHERE)
            case ["paper"]:
                await self.bot.send_document(
                    chat, b"a,b\n1,2\n", filename="log.csv", caption="Here."
                )
            case ["type"]:
                await self.bot.send_chat_action(chat, "typing")
            case ["good"]:
                await self.bot.set_message_reaction(chat, message.message_id, "👌")
            case _ if message.location:
                done = f"You are at {message.location.latitude:.0f} north."
                await self.bot.send_message(chat, done, reply_markup=ReplyKeyboardRemove())
            case _:
                await self.bot.send_message(chat, text or "no words", disable_notification=True)
