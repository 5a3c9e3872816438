"""The tools around the bot: set-up, lock, container, what CI counts as done."""
