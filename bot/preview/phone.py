"""A person's phone for tests: it acts like a person and sees what a person would see."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import takewhile

from bot.preview.acts import Acts
from bot.preview.people import Person
from bot.preview.seen import Seen, all_buttons, seen
from bot.preview.standin import StandIn
from bot.preview.world import Change

ANSWERS = {"message", "edit", "keyboard", "reaction", "delete"}
PATIENCE = 5.0
QUIET = 0.15
TICK = 0.02


class Phone(Acts):
    """Acts (see `Acts`) return at once; `settled` and `next_message` wait for the bot.

    `group_id` puts the person into a group with the bot in place of their private chat.
    `changes` lists everything that became visible in the chat, in order.
    """

    def __init__(
        self,
        standin: StandIn,
        user_id: int = 1001,
        language: str = "en",
        name: str = "Ada",
        group_id: int | None = None,
    ) -> None:
        alone = standin.person(user_id, language, name)
        super().__init__(Person.in_group(alone, group_id) if group_id else alone)
        self.standin = standin
        self.changes: list[Change] = []
        self._acted = 0
        self._read = self.person.chat.last_id
        self._news = asyncio.Event()
        standin.world.watchers.append(self._notice)

    def _notice(self, change: Change) -> None:
        if change.chat_id == self.person.chat.id:
            self.changes.append(change)
            self._news.set()

    def _act(self) -> Person:
        self._acted = len(self.changes)
        self._read = self.person.chat.last_id
        return self.person

    @property
    def messages(self) -> list[Seen]:
        """All messages that are in the chat now, oldest first."""
        stored = self.person.chat.messages.values()
        return [self._seen(one.message["message_id"]) for one in stored if not one.deleted]

    @property
    def last(self) -> Seen:
        """The bot's newest message; raises LookupError when there is none."""
        newest = next(self._said(), None)
        if newest is None:
            raise LookupError("the bot has said nothing yet")
        return newest

    def message(self, message_id: int) -> Seen:
        """The message with that id as it is now, deleted or not."""
        return self._seen(message_id)

    def _seen(self, message_id: int) -> Seen:
        return seen(self.person.chat.messages[message_id], self.person.world.bot["id"])

    @property
    def keyboard(self) -> list[list[str]]:
        """The labels of the reply keyboard that is up, none when none is."""
        rows = (self.person.chat.keyboard or {}).get("keyboard", ())
        return [[button["text"] for button in row] for row in rows]

    @property
    def ever_shown(self) -> list[tuple[int, str, str]]:
        """Every inline button ever shown in the chat: message id, label, data."""
        return all_buttons(self.person.chat)

    @property
    def toasts(self) -> list[str]:
        """The words that popped up after taps."""
        return [one.text for one in self.changes if one.kind == "toast" and one.text]

    @property
    def answers(self) -> list[Change]:
        """What the bot has made visible since the last act: no toast, no typing."""
        new = self.changes[self._acted :]
        return [one for one in new if one.by_bot and one.kind in ANSWERS]

    def screen(self) -> str:
        """The chat as text: one line or more for each message, with buttons in brackets."""
        return "\n".join(one.as_text() for one in self.messages)

    async def settled(self, quiet: float = QUIET, timeout: float = PATIENCE) -> None:  # noqa: ASYNC109 - a test reads best so
        """Wait until the bot has confirmed every update and called nothing for `quiet` seconds.

        Raises TimeoutError with the screen.
        """
        since = time.monotonic()
        await self.until(
            lambda: min(self.standin.quiet_for(), time.monotonic() - since) > quiet, timeout
        )

    async def next_message(self, timeout: float = PATIENCE) -> Seen:  # noqa: ASYNC109 - as above
        """The bot's next message since the last act or the last call of this, waited for."""
        await self.until(lambda: bool(self._unread()), timeout)
        oldest = self._unread()[-1]
        self._read = oldest.id
        return oldest

    async def sees(self, words: str, timeout: float = PATIENCE) -> Seen:  # noqa: ASYNC109 - as above
        """The bot's newest message with these words in it, waited for."""
        await self.until(lambda: self._with(words) is not None, timeout)
        return self._with(words) or self.last

    async def until(self, happens: Callable[[], bool], timeout: float = PATIENCE) -> None:  # noqa: ASYNC109 - as above
        """Wait until something is so; raises TimeoutError with the screen."""
        end = time.monotonic() + timeout
        while not happens():
            if time.monotonic() > end:
                raise TimeoutError(f"it did not happen; the chat:\n{self.screen()}")
            self._news.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._news.wait(), TICK)

    def _said(self) -> Iterator[Seen]:
        """What the bot has said, newest first."""
        for message_id, stored in reversed(self.person.chat.messages.items()):
            if stored.from_bot and not stored.deleted:
                yield self._seen(message_id)

    def _unread(self) -> list[Seen]:
        return list(takewhile(lambda one: one.id > self._read, self._said()))

    def _with(self, words: str) -> Seen | None:
        return next((one for one in self._said() if words in one.text), None)
