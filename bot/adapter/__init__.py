"""Telegram in and out: the one room that knows how Telegram's interface is spoken."""
