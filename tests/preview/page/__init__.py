"""Whether the chat page works in a real browser."""
