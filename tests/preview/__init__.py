"""Whether the pretended Telegram is as strict and as true as it must be."""
