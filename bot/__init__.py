"""Trellis, a coach in Telegram that helps occupational therapy people grow."""
