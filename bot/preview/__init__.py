"""A small pretended Telegram with a chat page, to try the coach without a token and to test it."""

from bot.preview.faults import Fault, Faults
from bot.preview.phone import Phone
from bot.preview.seen import Seen
from bot.preview.standin import StandIn

__all__ = ["Fault", "Faults", "Phone", "Seen", "StandIn"]
