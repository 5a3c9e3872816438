"""Keeps to the pace that Telegram allows: replies at once, nudges spread over seconds."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Bucket:
    """Tokens that refill with time: `rate` a second, at most `size`. Times are in seconds."""

    rate: float
    size: float
    tokens: float
    at: float = 0.0

    def level(self, now: float) -> float:
        """How many tokens there are now."""
        return min(self.size, self.tokens + (now - self.at) * self.rate)

    def take(self, now: float) -> None:
        """Spend a token; it may go below zero."""
        self.tokens, self.at = self.level(now) - 1, now


@dataclass(slots=True)
class Pace:
    """What may be sent when; `rate` is the most messages a second over all chats.

    A reply follows something the person did, so their own pace holds it back; Telegram's 429 is
    heeded where it comes. Nudges take what the replies leave of the rate.
    """

    rate: float
    all: Bucket = field(init=False)
    slowed_until: float = 0.0
    slowed_chat: int | None = None

    def __post_init__(self) -> None:
        """Start with a full second's worth."""
        self.all = Bucket(self.rate, self.rate, self.rate)

    def nudges_now(self, now: float, on_the_way: int) -> int:
        """How many nudges may go out now, after the replies and what is on its way already."""
        return 0 if now < self.slowed_until else max(int(self.all.level(now)) - on_the_way, 0)

    def wait(self, now: float) -> float:
        """Seconds until anything may go out: above zero only after Telegram slowed all chats."""
        return max(self.slowed_until - now, 0.0)

    def sent(self, now: float) -> None:
        """A message went out."""
        self.all.take(now)
        self.slowed_chat = None

    def told_to_wait(self, chat_id: int, seconds: float, now: float) -> None:
        """Telegram said 429: only a second chat in a row slows all."""
        if self.slowed_chat not in {None, chat_id}:
            self.slowed_until = now + seconds
        self.slowed_chat = chat_id
